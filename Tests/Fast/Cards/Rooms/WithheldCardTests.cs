using System.Globalization;
using ReviewBot.Cards.Rooms;
using ReviewBot.Cards.Words;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Rooms;

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

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task An_admin_is_asked_about_guests_by_their_names(string culture)
    {
        var context = Readers.Lee with { Say = Say.In(CultureInfo.GetCultureInfo(culture)) };
        var pipeline = Sample.Workspace();
        string[] five = ["Gil Guest", "Gita Guest", "Gus Guest", "Gwen Guest", "Gero Guest"];

        await Approved.Card(GuestsCard.For(pipeline, five[..1], 0, context), $"guest-{culture}");
        await Approved.Card(GuestsCard.For(pipeline, five, 7, context), $"guests-{culture}");
        await Approved.Card(GuestsCard.Answered(pipeline with { GuestsInside = true }, context), $"guests-see-{culture}");
        await Approved.Card(GuestsCard.Answered(pipeline, context), $"guests-see-none-{culture}");
    }

    [Fact]
    public Task The_lead_alone_is_told_of_which_review() => Approved.Card(
        WithheldCard.Joined("Contoso", Readers.Lee.On(Sample.Deal()), isKnown: true, Readers.Lee.Say));
}
