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
    [InlineData("is back on Monday", "be back on Monday")]
    [InlineData("IT signs off", "IT signs off")]
    [InlineData("this week’s figures", "this week’s figures")]
    [InlineData("", "")]
    public void A_verb_loses_its_ending(string words, string expected) => Assert.Equal(expected, EnglishGrammar.Infinitive(words));

    [Theory]
    [InlineData("sends the plan", "send the plan")]
    [InlineData("drafting the plan", "be drafting the plan")]
    [InlineData("is back on Monday", "be back on Monday")]
    [InlineData("will send the plan", "send the plan")]
    [InlineData("bring the plan", "bring the plan")]
    public void What_follows_will(string words, string expected) => Assert.Equal(expected, EnglishGrammar.AfterWill(words));

    [Theory]
    [InlineData("sends the plan", "send the plan")]
    [InlineData("drafting the plan", "are drafting the plan")]
    [InlineData("is back on Monday", "are back on Monday")]
    [InlineData("has the terms read", "have the terms read")]
    public void What_follows_you(string words, string expected) => Assert.Equal(expected, EnglishGrammar.AfterYou(words));

    [Theory]
    [InlineData("sends the plan", " sends the plan")]
    [InlineData("Sends the plan", " sends the plan")]
    [InlineData("will send the plan", " will send the plan")]
    [InlineData("is back on Monday", " is back on Monday")]
    [InlineData("decides, then signs", " decides, then signs")]
    [InlineData("send the plan", ": send the plan")]
    [InlineData("The plan", ": the plan")]
    [InlineData("IT sign-off", ": IT sign-off")]
    public void What_follows_a_name(string words, string expected) => Assert.Equal(expected, EnglishGrammar.AfterName(words));

    [Theory]
    [InlineData("a one-page comparison", true)]
    [InlineData("training for their people", true)]
    [InlineData("the plan", true)]
    [InlineData("bring the plan", false)]
    [InlineData("sends the plan", false)]
    [InlineData("drafting the plan", false)]
    public void Nobody_can_do_a_thing(string words, bool expected) => Assert.Equal(expected, EnglishGrammar.IsThing(words));

    [Theory]
    [InlineData("names their works council", "names your works council")]
    [InlineData("Their lawyer signs, as does theirs", "your lawyer signs, as does yours")]
    [InlineData("sends it to them", "sends it to them")]
    public void Their_people_become_the_readers(string words, string expected) => Assert.Equal(expected, EnglishGrammar.ToYours(words));

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
