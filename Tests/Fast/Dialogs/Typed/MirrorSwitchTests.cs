using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Reviews;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.People;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Typed;

/// <summary>The look back that a lead gets alone, and how to have none.</summary>
public sealed class MirrorSwitchTests
{
    readonly ConversationFixture room = new();

    [Fact]
    public async Task It_is_promised_to_the_lead_alone_and_drawn_from_the_record()
    {
        var stored = await Closed();

        Assert.Equal((Sample.Sam.Id, null), (stored.Post.To, stored.Post.Conversation));
        var card = await Drawn(stored);
        Assert.NotNull(card);
        Assert.Equal("A look back at your review of Contoso", card.Title);
        Assert.DoesNotContain(card.Lines, line => line.Contains("Kim", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_switched_off_on_its_card_and_on_again_in_the_settings()
    {
        var stored = await Closed();
        var sam = room.Seat(Sample.Sam);
        await sam.Forges(new { press = "mirror", isOn = false });
        Assert.Equal("I won’t send you a look back anymore", sam.Card.Title);
        Assert.Null(await Drawn(stored));

        await sam.Forges(new { press = "mine-open", page = "Pace" });
        await sam.TypesAlone("settings");
        Assert.True(sam.Card.Says("After a review you lead: nothing"), string.Join('\n', sam.Card.Lines));
        await sam.Presses("Change pace or stop");
        Assert.Equal("off", sam.Card.Inputs["mirror"]);
        await sam.Presses("Save", ("mirror", "yes"));

        Assert.True(sam.Card.Says("a look back, just for you"), string.Join('\n', sam.Card.Lines));
        Assert.NotNull(await Drawn(stored));
    }

    [Theory]
    [InlineData("look back")]
    [InlineData("Rückblick")]
    [InlineData("how did my last review go?")]
    public async Task It_can_be_asked_for_in_the_personal_chat_alone_also_where_it_is_off(string words)
    {
        await Closed();
        var (sam, kim) = (room.Seat(Sample.Sam), room.Seat(Sample.Kim));
        await sam.Forges(new { press = "mirror", isOn = false });

        await sam.Types(words);
        Assert.Equal("I answered in our chat.", room.Posts[0].Title);
        await sam.TypesAlone(words);
        Assert.Equal("A look back at your review of Contoso", sam.Card.Title);
        Assert.Contains("Send me these again", sam.Card.Buttons.Keys);
        await kim.TypesAlone(words);

        Assert.Equal("You haven’t led a review yet", kim.Card.Title);
    }

    [Fact]
    public async Task It_is_that_of_the_review_they_led_last()
    {
        await Closed();
        var fabrikam = Sample.Deal("Fabrikam");
        await room.Has(fabrikam);
        room.Time.Advance(TimeSpan.FromDays(1));
        var (sam, lee) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee));
        await lee.Types("review fabrikam");
        await lee.Presses("Full review, 7 minutes");
        await lee.Presses("Lead’s view");
        await lee.Presses("Close the review");

        await sam.TypesAlone("look back");
        await lee.TypesAlone("look back");

        Assert.Equal(
            ("A look back at your review of Contoso", "A look back at your review of Fabrikam"), (sam.Card.Title, lee.Card.Title));
    }

    [Fact]
    public async Task A_card_without_the_question_leaves_it_as_it_was()
    {
        var sam = room.Seat(Sample.Sam);
        await sam.Forges(new { press = "mirror", isOn = false });

        await sam.Forges(new { press = "mine-save", page = "Pace", pace = "weekly" });

        var people = room.Services.GetRequiredService<PersonStore>();
        Assert.True((await people.ReadSettings(ConversationFixture.Tenant, Sample.Sam.Id, default)).Nudges.IsMirrorOff);
    }

    async Task<StoredPost> Closed()
    {
        await room.Has(Sample.Deal());
        var (sam, kim) = (room.Seat(Sample.Sam), room.Seat(Sample.Kim));
        await sam.Types("review contoso");
        await sam.Presses("Full review, 7 minutes");
        await kim.Presses("Answer");
        await kim.Presses("Save", ("also", "invited their security lead"));
        await sam.Presses("Lead’s view");
        await sam.Presses("Close the review");
        return (await room.Deals.Outbox.Read(room.Workspace, default)).Single(it => it.Post.Kind is PostKind.Mirror);
    }

    async Task<CardFace?> Drawn(StoredPost stored) =>
        await room.Services.GetRequiredService<PendingPostRenderer>().Draw(room.Turn(Sample.Sam), stored, default)
            is { Posts: [var card, ..] }
            ? new(card.ToJson())
            : null;
}
