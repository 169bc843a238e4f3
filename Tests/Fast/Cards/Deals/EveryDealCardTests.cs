using System.Text.Json;
using ReviewBot.Cards;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Deals;

/// <summary>Invariants of every card about deals and pipelines, for any typed text.</summary>
public sealed class EveryDealCardTests
{
    const string Evil = "# [a](https://a.example) **b** <at>Everyone</at> ";

    /// <summary>Members in which clients interpret Markdown.</summary>
    static readonly string[] Read = ["text", "title", "label", "fallbackText", "placeholder", "errorMessage"];

    [Theory]
    [InlineData("界")]
    [InlineData("\"")]
    [InlineData("\U0001F600")]
    [InlineData(Evil)]
    public async Task The_fullest_one_is_fine(string filler)
    {
        foreach (var card in EveryCard.OfDeals(filler, Readers.Everybody))
            Assert.Empty((await CardCheck.Problems(card.Json)).Select(problem => $"{card.Name}: {problem}"));
    }

    [Fact]
    public void Every_button_comes_back()
    {
        var buttons = EveryCard.OfDeals("a", Readers.Everybody)
            .SelectMany(it => Nodes(it.Root))
            .Where(it => Member(it, "type") is "Action.Execute" or "Action.Submit")
            .ToArray();

        Assert.All(
            buttons,
            it => Assert.Equal(
                Member(it.GetProperty("data"), "press"), CardActionInvocation.From(it.GetProperty("data").GetRawText())?.Press.Verb));
        Assert.True(buttons.Length > 100);
    }

    /// <summary>
    /// Certification rule of Microsoft's store. Buttons in rows (one for each deal) and choices in place of inputs are not counted.
    /// </summary>
    [Fact]
    public void A_card_has_at_most_six_actions_of_its_own()
    {
        var all = All.Value;

        Assert.True(all.Length > 150, $"Only {all.Length} cards.");
        Assert.DoesNotContain(
            all.Select(it => (it.Name, Count: it.Root.TryGetProperty("actions", out var own) ? own.GetArrayLength() : 0)),
            it => it.Count > 6);
    }

    /// <summary>The members of an action and the inputs of its card are sent in one object, so that their names must not collide.</summary>
    [Fact]
    public void No_input_has_the_name_of_a_member_of_a_button() => Problems.AssertNone(
        from card in All.Value
        let nodes = Nodes(card.Root).ToArray()
        from input in nodes.Where(it => Member(it, "type")?.StartsWith("Input.", StringComparison.Ordinal) is true)
        from button in nodes.Where(it => Member(it, "type") is "Action.Execute" && Member(it, "associatedInputs") is not "none")
        let press = CardActionInvocation.From(button.GetProperty("data").GetRawText())?.Press
        where press?.Members.Contains(Member(input, "id") ?? "") is true
        select $"{card.Name}: {Member(input, "id")} and {press.Verb}");

    /// <summary>Actions that leave the card without saving its inputs.</summary>
    static readonly string[] Leaves =
    [
        "board", "connect", "deal-open", "lead-open", "mine", "nudge-show", "path-open", "people-open", "review-show",
        "settings", "step-back",
        "step-leave", "step-open", "sum-open",
    ];

    /// <summary>Cards with inputs that need no way back, by the start of their name.</summary>
    static readonly (string Name, string Why)[] NeedNoWayBack =
    [
        ("NudgeCardTests.", "A nudge is a start of its own: nothing was there before it, and it waits for an answer."),
        ("NextStepCardTests.Our_part_on_a_nudge", "A nudge that asks about our part."),
        ("nudge-", "The same, at its fullest."),
        ("prework", "The same, before a review."),
        ("GalleryTests.", "No card of the product."),
        ("choose", "Teams closes its dialog."),
        ("PlaceCardTests.Which_deal_to_review_here", "Teams closes its dialog."),
    ];

    [Fact]
    public void A_card_with_inputs_has_a_button_that_leaves_it_without_saving() => Problems.AssertNone(
        from card in All.Value
        where !NeedNoWayBack.Any(it => card.Name.StartsWith(it.Name, StringComparison.Ordinal))
        let nodes = Nodes(card.Root).ToArray()
        where nodes.Any(it => Member(it, "type")?.StartsWith("Input.", StringComparison.Ordinal) is true)
        let presses = nodes.Where(it => Member(it, "type") is "Action.Execute" or "Action.Submit")
            .Select(it => Member(it.GetProperty("data"), "press"))
            .ToArray()
        where !presses.Intersect(Leaves).Any()
        select $"{card.Name}: {string.Join(", ", presses.Distinct())}");

    static readonly Lazy<(string Name, JsonElement Root)[]> All = new(() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "Tests"), "*.json", SearchOption.AllDirectories)
            .Where(file => file.Contains("Approved", StringComparison.Ordinal))
            .Select(file => (Name: Path.GetFileName(file), Root: JsonElement.Parse(File.ReadAllText(file))))
            .Concat(EveryCard.OfDeals("a", Readers.Everybody).Select(it => (it.Name, it.Root)))
            .Where(it => Member(it.Root, "type") is "AdaptiveCard"),
    ]);

    [Fact]
    public void Nothing_typed_becomes_a_link_or_a_mention()
    {
        var texts = EveryCard.OfDeals(Evil, Readers.Everybody).SelectMany(it => Nodes(it.Root))
            .Where(it => Member(it, "type") is not "TextRun" and not "Input.Text")
            .SelectMany(it => Read.Select(name => Member(it, name)))
            .OfType<string>()
            .ToArray();

        Assert.DoesNotContain(
            texts,
            text => text.Contains("](", StringComparison.Ordinal)
                || text.Contains("**", StringComparison.Ordinal)
                || text.Contains("<at>", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.StartsWith('#'));
    }

    static string? Member(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    static IEnumerable<JsonElement> Nodes(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => [node, .. node.EnumerateObject().Where(it => it.Name is not "data").SelectMany(it => Nodes(it.Value))],
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Nodes),
        _ => [],
    };
}
