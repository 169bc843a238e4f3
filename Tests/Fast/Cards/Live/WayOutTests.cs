using System.Text.Json;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Live;

/// <summary>
/// Every form of a review has a button that leaves it without an answer: for the team back to the review, for the owner that or skipping,
/// for the lead their own view.
/// </summary>
public sealed class WayOutTests
{
    /// <summary>Presses that save nothing.</summary>
    static readonly string[] OfTheTeam = ["step-leave", "review-show", "sum-open"];

    static readonly string[] OfTheOwner = [.. OfTheTeam, "step-skip", "step-back", "step-open"];

    static readonly string[] OfTheLead = [.. OfTheOwner, "lead-open"];

    public static TheoryData<string> Languages { get; } = [.. Say.All.Select(it => it.Culture.Name)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_team_goes_back_from_every_form(string language) => Problems.AssertNone(Without(language, Sample.Kim, OfTheTeam));

    [Theory]
    [MemberData(nameof(Languages))]
    public void So_do_owner_and_lead(string language)
    {
        Problems.AssertNone(Without(language, Sample.Lee, OfTheOwner));
        Problems.AssertNone(Without(language, Sample.Sam, OfTheLead));
    }

    /// <summary>The forms without such a button, at the topic that the room is at and at another one, in both kinds of review.</summary>
    static IEnumerable<string> Without(string language, Person person, string[] leaves)
    {
        var (forms, context) = (0, Readers.Everybody with { Say = Say.First(language), Me = person });
        foreach (var (name, root) in Cards(context))
        {
            var presses = Presses(root).ToArray();
            if (!Inputs(root).Any() && !presses.Contains("step-rate") && !presses.Contains("step-quick"))
                continue;

            forms++;
            if (!presses.Intersect(leaves).Any())
                yield return $"{name}: {string.Join(", ", presses.Distinct())}";
        }
        if (forms < 40)
            yield return $"Only {forms} forms.";
    }

    static IEnumerable<(string Name, JsonElement Root)> Cards(CardContext context)
    {
        var full = FullDeal.Of(Text) with { Owner = Sample.Lee };
        var live = FullDeal.Review(full, Text) with { Lead = Sample.Sam, RevealedDoubts = [] };
        return
            from form in Enum.GetValues<ReviewForm>()
            from deal in new[] { full, Sample.Deal() }
            from it in EveryReviewCard.Of(deal, live with { Form = form }, Text, context)
            where !it.Name.StartsWith("Between", StringComparison.Ordinal) // on a deal's card, which it goes back to
            select ($"{form} {it.Name}", JsonDocument.Parse(it.Card.ToJson()).RootElement);

        static string Text(int length) => new('a', length);
    }

    static IEnumerable<string?> Presses(JsonElement card) =>
        from node in Nodes(card)
        where Member(node, "type") is "Action.Execute" or "Action.Submit"
        select Member(node.GetProperty("data"), "press");

    static IEnumerable<JsonElement> Inputs(JsonElement card) =>
        Nodes(card).Where(it => Member(it, "type")?.StartsWith("Input.", StringComparison.Ordinal) is true);

    static IEnumerable<JsonElement> Nodes(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => [node, .. node.EnumerateObject().Where(it => it.Name is not "data").SelectMany(it => Nodes(it.Value))],
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Nodes),
        _ => [],
    };

    static string? Member(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
