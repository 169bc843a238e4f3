using System.Globalization;
using ReviewBot.Cards.Words;

namespace ReviewBot.Tests.Cards.Words;

/// <summary>What we wrote in the third person, as the note tells it to the customer.</summary>
public sealed class CustomerNoteWordsTests
{
    static readonly Say English = Say.In(CultureInfo.GetCultureInfo("en-GB"));

    static readonly Say German = Say.In(CultureInfo.GetCultureInfo("de-DE"));

    [Theory]
    [InlineData("names their lawyers", "- You name your lawyers, by 15 Nov.")]
    [InlineData("is back with the figures", "- You are back with the figures, by 15 Nov.")]
    [InlineData("a list of their sites", "- A list of your sites, by 15 Nov.")]
    public void What_the_reader_does(string what, string expected) =>
        Assert.Equal(expected, English.CopyYourStep("Priya Sample", what, "15 Nov"));

    [Theory]
    [InlineData("Priya Sample", "names their lawyers", "- Priya Sample names their lawyers, by 15 Nov.")]
    [InlineData("Priya Sample", "the list of sites", "- Priya Sample: the list of sites, by 15 Nov.")]
    [InlineData(null, "names their lawyers", "- By 15 Nov: name your lawyers. Who could do that?")]
    public void What_somebody_there_does(string? who, string what, string expected) =>
        Assert.Equal(expected, English.CopyStep(who, what, "15 Nov"));

    [Theory]
    [InlineData(null, "drafts the plan with them", "- I’ll draft the plan with you, by 15 Nov.")]
    [InlineData(null, "drafting the plan", "- I’ll be drafting the plan, by 15 Nov.")]
    [InlineData(null, "a one-page comparison", "- A one-page comparison, by 15 Nov.")]
    [InlineData("Kim Example", "sends the terms", "- Kim Example will send the terms, by 15 Nov.")]
    [InlineData("Kim Example", "a one-page comparison", "- A one-page comparison (Kim Example), by 15 Nov.")]
    public void What_we_do(string? ofUs, string what, string expected) =>
        Assert.Equal(expected, English.CopyPromise(ofUs, what, "15 Nov"));

    [Theory]
    [InlineData("nennt ihre Juristen", "- Sie nennen Ihre Juristen, bis zum 15. Nov.")]
    [InlineData("nennt, wer das Budget verantwortet", "- Sie nennen, wer das Budget verantwortet, bis zum 15. Nov.")]
    [InlineData("Budget freigeben", "- Priya Sample: Budget freigeben, bis zum 15. Nov.")]
    public void What_the_reader_does_in_German(string what, string expected) =>
        Assert.Equal(expected, German.CopyYourStep("Priya Sample", what, "15. Nov."));

    [Theory]
    [InlineData("Priya Sample", "nennt ihre Juristen", "- Priya Sample nennt ihre Juristen, bis zum 15. Nov.")]
    [InlineData(null, "nennt ihre Juristen", "- Jemand bei Ihnen nennt ihre Juristen, bis zum 15. Nov. (wer könnte das sein?)")]
    [InlineData(null, "budget freigeben", "- Budget freigeben, bis zum 15. Nov. (wer könnte das übernehmen?)")]
    public void What_somebody_there_does_in_German(string? who, string what, string expected) =>
        Assert.Equal(expected, German.CopyStep(who, what, "15. Nov."));

    [Theory]
    [InlineData(null, "entwirft mit ihnen den Plan", "- Ich entwerfe mit Ihnen den Plan, bis zum 15. Nov.")]
    [InlineData(null, "ein Vergleich auf einer Seite", "- Von mir: ein Vergleich auf einer Seite, bis zum 15. Nov.")]
    [InlineData("Kim Example", "schickt die Bedingungen", "- Kim Example schickt die Bedingungen, bis zum 15. Nov.")]
    [InlineData("Kim Example", "ein Vergleich", "- Kim Example: ein Vergleich, bis zum 15. Nov.")]
    [InlineData(null, "wir rufen an", "- Wir rufen an, bis zum 15. Nov.")]
    public void What_we_do_in_German(string? ofUs, string what, string expected) =>
        Assert.Equal(expected, German.CopyPromise(ofUs, what, "15. Nov."));
}
