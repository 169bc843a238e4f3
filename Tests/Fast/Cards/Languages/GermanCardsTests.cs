using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReviewBot.Cards.Words;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Languages;

/// <summary>Every card there is, in German.</summary>
public sealed partial class GermanCardsTests
{
    /// <summary>Longer titles are truncated on phones.</summary>
    const int LongestButton = 24;

    /// <summary>Members of a card that contain visible text.</summary>
    static readonly string[] Read = ["text", "title", "label", "placeholder", "errorMessage", "fallbackText"];

    static readonly Say German = Say.In(CultureInfo.GetCultureInfo("de-DE"));

    [Fact]
    public void No_English_is_left() =>
        Problems.AssertNone(
            All().SelectMany(it => Texts(it.Root).Where(text => English().IsMatch(text)).Select(text => $"{it.Name}: {text}")));

    /// <summary>"28. Sept." ends a sentence by itself.</summary>
    [Fact]
    public void None_has_two_full_stops() =>
        Problems.AssertNone(
            All().SelectMany(
                it => Lines(it.Root).Where(text => text.Contains("..", StringComparison.Ordinal)).Select(text => $"{it.Name}: {text}")));

    [Fact]
    public void They_say_their_language() => Assert.All(All(), it => Assert.Equal("de", Member(it.Root, "lang")));

    [Fact]
    public async Task They_fit_into_Teams()
    {
        foreach (var card in All())
            Assert.Empty((await CardCheck.Problems(card.Json)).Select(problem => $"{card.Name}: {problem}"));
    }

    [Fact]
    public void Buttons_are_short() => Problems.AssertNone(All()
        .SelectMany(it => Nodes(it.Root))
        .Where(it => Member(it, "type")?.StartsWith("Action.", StringComparison.Ordinal) is true)
        .Select(it => Member(it, "title") ?? "")
        .Where(title => title.Length > LongestButton && !title.Contains('界', StringComparison.Ordinal))
        .Except(Rows()));

    /// <summary>Every card, with artificial words in the typed fields.</summary>
    static IEnumerable<DrawnCard> All() => EveryCard.Of("界", Readers.Everybody with { Say = German });

    /// <summary>A row that opens something is as wide as its card.</summary>
    static IEnumerable<string> Rows() => All()
        .SelectMany(it => Nodes(it.Root))
        .Where(it => it.TryGetProperty("selectAction", out _))
        .Select(it => Member(it.GetProperty("selectAction"), "title") ?? "");

    static IEnumerable<string> Texts(JsonElement card) =>
        Nodes(card).SelectMany(node => Read.Select(name => Member(node, name)).OfType<string>());

    /// <summary>Text that is read as one line: a text block, or all runs of a line.</summary>
    static IEnumerable<string> Lines(JsonElement card) => Nodes(card).Select(node => node.TryGetProperty("inlines", out var runs)
        ? string.Concat(runs.EnumerateArray().Select(run => Member(run, "text")))
        : Member(node, "text") ?? "");

    static IEnumerable<JsonElement> Nodes(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => [node, .. node.EnumerateObject().Where(it => it.Name is not "data").SelectMany(it => Nodes(it.Value))],
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Nodes),
        _ => [],
    };

    static string? Member(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    /// <summary>Frequent English words that do not exist in German.</summary>
    [GeneratedRegex(@"\b(the|is|are|and|they|them|their|what|have|has|of|to|for|who|we|you|not|with|this|that|be|by|on|no|yes|your|or|how|which|from|yet|save|add|open|review)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();
}
