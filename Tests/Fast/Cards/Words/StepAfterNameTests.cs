using ReviewBot.Cards.Words;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Words;

/// <summary>A step as lists and hurried people write it: "sign the NDA" is no predicate of the name before it.</summary>
public sealed class StepAfterNameTests
{
    [Theory]
    [InlineData("signs the NDA", "Priya Sample signs the NDA", "Priya Sample signs the NDA")]
    [InlineData("sign the NDA", "Priya Sample: sign the NDA", "Priya Sample, “sign the NDA”")]
    [InlineData("Vertrag unterschreiben", "Priya Sample: Vertrag unterschreiben", "Priya Sample, “Vertrag unterschreiben”")]
    public void An_imperative_stands_behind_a_colon_or_in_quotes(string what, string line, string subject)
    {
        Assert.Equal(line, Say.StepOn("Priya Sample", what));
        Assert.Equal(subject, Say.All[0].StepNamed("Priya Sample", what));
    }

    [Theory]
    [InlineData("en-GB", "Next: Priya Sample, “sign the NDA” by 4 Dec.")]
    [InlineData("de-DE", "Als Nächstes: Priya Sample, „sign the NDA“, bis zum 4. Dez.")]
    public void The_headline_of_a_deal_quotes_it(string language, string expected)
    {
        var say = Say.First(language);

        Assert.Equal(expected, say.NextIs("Priya Sample", "sign the NDA", say.Day(new(2026, 12, 4), Sample.Today)));
    }
}
