using System.Globalization;
using ReviewBot.Cards.Rooms;
using ReviewBot.Cards.Words;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards;

/// <summary>What stands in a room where somebody from outside is.</summary>
public sealed class WithheldCardTests
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task None_names_a_deal(string culture)
    {
        var say = Say.In(CultureInfo.GetCultureInfo(culture));

        await Approved.Card(WithheldCard.For(isKnown: true, "board", null, mayShow: true, say), $"may-show-{culture}");
        await Approved.Card(WithheldCard.For(isKnown: false, "board", null, mayShow: false, say), $"unknown-{culture}");
        await Approved.Card(WithheldCard.ForOutsiders(say), $"outside-{culture}");
        await Approved.Card(WithheldCard.AnsweredAlone(say), $"answered-{culture}");
        await Approved.Card(WithheldCard.OpenAChat(say), $"no-chat-{culture}");
        await Approved.Card(WithheldCard.NotAllowed(say), $"not-allowed-{culture}");
        await Approved.Card(WithheldCard.ShownNow(say), $"shown-{culture}");
    }

    [Fact]
    public Task The_lead_alone_is_told_of_which_review() => Approved.Card(
        WithheldCard.Joined("Contoso", Readers.Lee.On(Sample.Deal()), isKnown: true, Readers.Lee.Say));
}
