using System.Globalization;
using System.Text.RegularExpressions;
using ReviewBot.Cards.Words;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Languages;

/// <summary>Each sentence in German beside the same one in English.</summary>
public sealed partial class SentencesInGermanTests
{
    static readonly Say English = Say.In(CultureInfo.GetCultureInfo("en-GB"));

    static readonly Say German = Say.In(CultureInfo.GetCultureInfo("de-DE"));

    /// <summary>Words that are the same in both languages.</summary>
    static readonly string[] Same = ["ReviewBot", "Problem", "deal", "board", "Board", "pipeline", "CRM", "3 Deals", "2 Deals", "1 Deal"];

    /// <summary>English says "you" to whom German names.</summary>
    const string Addressed = nameof(Say.CopyYourStep);

    [Fact]
    public void None_is_still_English() => Problems.AssertNone(
        from call in Call.All()
        let german = call.In(German)
        where Words().IsMatch(german) && german == call.In(English) && !Same.Contains(german)
        select $"{call}: {german}");

    [Fact]
    public void Each_shows_the_same_facts() => Problems.AssertNone(
        from call in Call.All()
        let english = string.Join(", ", call.Shown(English))
        let german = string.Join(", ", call.Shown(German))
        where english != german && call.Method.Name != Addressed
        select $"{call} shows {english} in English, and {german} in German");

    [Fact]
    public void None_ends_with_two_full_stops() => Problems.AssertNone(
        from call in Call.All()
        let german = call.OnDay(German.Day(Sample.Today, Sample.Today)).In(German)
        where german.Contains("Nov..", StringComparison.Ordinal)
        select $"{call}: {german}");

    [Fact]
    public void They_were_counted() => Assert.InRange(Call.All().Select(it => it.Method).Distinct().Count(), 300, int.MaxValue);

    /// <summary>Two consecutive letters that do not belong to an argument.</summary>
    [GeneratedRegex(@"(?!Zq|Xv|Qy|Vw)\p{L}\p{L}")]
    private static partial Regex Words();
}
