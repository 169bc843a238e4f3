using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Live;

public sealed class WholeReviewTests
{
    [Fact]
    public async Task A_first_review_from_start_to_summary()
    {
        var room = new ConversationFixture();
        var deal = await room.Has(Sample.Deal() with { Buyers = [] });
        var (sam, lee, kim) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee), room.Seat(Sample.Kim));

        await sam.Types("review contoso");
        await sam.Presses("Full review, 7 minutes");
        await lee.Presses("Answer");
        await lee.Presses("Nothing we know of");
        await lee.Presses(
            "Save and continue",
            ("why", "Tickets double in spring"),
            ("nothing", "They hire six people"),
            ("wanted", "A calm release"),
            ("whose", "Jonas Example"),
            ("evidence", "said"));
        await lee.Presses("Save and continue", ("require", "working"), ("problem", "settled"));
        await lee.Presses(
            "Save and continue", ("name", "Priya Sample"), ("function", "CFO"), ("priority", "No new headcount"), ("stance", "open"));
        await lee.Presses("Save and continue", ("signs", "cannot-choose"));
        await lee.Presses(
            "Save and continue",
            ("who", (await room.Now(deal)).Deal.Buyers[0].Id.Value),
            ("what", "names the budget owner"),
            ("by", "2026-11-27"),
            ("agreement", "agreed"),
            ("job", "consensus"));
        await lee.Presses("Save and continue", ("what", "draft the cost-of-waiting page"), ("ofus", "Lee Sample"), ("by", "2026-11-24"));
        await lee.Presses("4 · I think so");
        await kim.Presses("Answer");
        await kim.Presses("2 · I doubt it");
        await sam.Presses("Answer");
        await sam.Presses("3 · Could go either way");
        await kim.Presses("Reveal the answers");
        await lee.Presses("Reveal the answers");
        await sam.Presses("Finish");

        Approved.Match(room.Transcript, "txt");
        var now = (await room.Now(deal)).Deal;
        Assert.Equal(1, now.Reviewed);
        Assert.Equal("names the budget owner", now.Next?.What);
        Assert.Null((await room.Now(deal)).Live);
    }
}
