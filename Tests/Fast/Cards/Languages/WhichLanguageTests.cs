using ReviewBot.Cards.Words;

namespace ReviewBot.Tests.Cards.Languages;

public sealed class WhichLanguageTests
{
    [Theory]
    [InlineData("de", "de-AT", "en-GB")]
    [InlineData("de", null, "de")]
    [InlineData("de", "fr-FR", "de-CH")]
    [InlineData("en", "en-US", "de-DE")]
    [InlineData("en", "fr-FR", null)]
    [InlineData("en", "no such language", "")]
    public void The_first_that_is_spoken_here(string spoken, string? chosen, string? ofTeams) =>
        Assert.Equal(spoken, Say.First(chosen, ofTeams).Language);

    [Theory]
    [InlineData("de", "en-GB", "de-DE")]
    [InlineData("de", "de-AT", "de-AT")]
    [InlineData("en", null, "en-GB")]
    [InlineData("off", "de-DE", null)]
    [InlineData(null, "de-DE", null)]
    public void What_is_chosen_keeps_the_country(string? chosen, string? now, string? kept) =>
        Assert.Equal(kept, ReviewBot.Dialogs.Languages.ReadChosen(chosen, now));
}
