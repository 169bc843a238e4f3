using ReviewBot.Cards.Words;

namespace ReviewBot.Tests.Cards.Words;

public sealed class EnglishGrammarTests
{
    [Theory]
    [InlineData("drafts a page", "draft a page")]
    [InlineData("draft a page", "draft a page")]
    [InlineData("Sends the proposal", "send the proposal")]
    [InlineData("passes it on", "pass it on")]
    [InlineData("discusses prices", "discuss prices")]
    [InlineData("discuss prices", "discuss prices")]
    [InlineData("tries the demo", "try the demo")]
    [InlineData("goes through the terms", "go through the terms")]
    [InlineData("has the terms read", "have the terms read")]
    [InlineData("names the budget owner", "name the budget owner")]
    [InlineData("chooses", "choose")]
    [InlineData("analyses the figures", "analyse the figures")]
    [InlineData("", "")]
    public void A_verb_loses_its_ending(string words, string expected) => Assert.Equal(expected, EnglishGrammar.Infinitive(words));

    [Theory]
    [InlineData("go through their list with them", "go through your list with you")]
    [InlineData("what they need, and theirs alone", "what you need, and yours alone")]
    [InlineData("the theme of the week", "the theme of the week")]
    public void They_become_you(string words, string expected) => Assert.Equal(expected, EnglishGrammar.ToSecond(words));

    [Theory]
    [InlineData("We lose six hours a week", true)]
    [InlineData("it costs us six hours", true)]
    [InlineData("their dispatchers lose six hours", false)]
    [InlineData("the bus is late", false)]
    public void Who_speaks_of_oneself_is_quoted(string words, bool expected) => Assert.Equal(expected, EnglishGrammar.IsQuote(words));
}
