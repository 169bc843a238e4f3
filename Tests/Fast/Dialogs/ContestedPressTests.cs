using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs;

/// <summary>Presses on a live review that are repeated, or meet conflicts.</summary>
public sealed class ContestedPressTests : IDisposable
{
    const string Skip = "Skip this deal";
    const string Close = "Close the review";
    const string DidNotSave = "That didn’t save.";

    readonly EmbeddedRows kept = EmbeddedRows.InMemory();
    readonly ForgetfulRows rows;
    readonly ConversationFixture room;
    readonly Seat sam;
    int renamed;

    public ContestedPressTests()
    {
        rows = new(kept);
        room = new(rows);
        sam = room.Seat(Sample.Sam);
    }

    public void Dispose() => kept.Dispose();

    [Fact]
    public async Task A_deal_that_was_skipped_and_is_back_on_the_table_stays_when_the_press_comes_again()
    {
        var card = await Opened();
        await sam.Sends(card, Skip, "same");
        await sam.Types("review contoso");
        var back = (await room.Now(Sample.Deal())).Live?.Id;

        await sam.Sends(card, Skip, "same");

        Assert.Equal(back, (await room.Now(Sample.Deal())).Live?.Id);
        Assert.Contains(Skip, sam.Card.Buttons.Keys);
    }

    [Fact]
    public async Task A_review_is_closed_once_however_often_the_press_comes()
    {
        var card = await Led();
        await sam.Sends(card, Close, "same");
        var summaries = room.Posts.Count;

        await sam.Sends(card, Close, "same");

        Assert.Single(await room.Deals.ReadClosed(room.Workspace, Sample.Deal().Id, 10, default));
        Assert.Equal(summaries, room.Posts.Count);
        Assert.True(sam.Card.Says("closed"), string.Join('\n', sam.Card.Lines));
    }

    [Fact]
    public async Task A_close_whose_answer_was_lost_shows_the_review_closed()
    {
        var card = await Led();
        rows.Losing[Table.Deals] = 1;

        await sam.Sends(card, Close, null);

        Assert.Single(await room.Deals.ReadClosed(room.Workspace, Sample.Deal().Id, 10, default));
        Assert.True(sam.Card.Says("closed"), string.Join('\n', sam.Card.Lines));
    }

    [Fact]
    public async Task A_skip_that_others_were_faster_than_each_time_says_so_on_the_card_as_it_was_last_read()
    {
        var card = await Opened();
        Others(OptimisticRetry.Attempts);

        await sam.Sends(card, Skip, null);

        Assert.NotNull((await room.Now(Sample.Deal())).Live);
        Assert.True(sam.Card.Says(DidNotSave), string.Join('\n', sam.Card.Lines));
        Assert.True(sam.Card.Says($"Renamed {OptimisticRetry.Attempts - 1}"), string.Join('\n', sam.Card.Lines));
        Assert.Contains(Skip, sam.Card.Buttons.Keys);
    }

    [Fact]
    public async Task A_close_that_others_were_faster_than_each_time_says_so_on_the_card_as_it_was_last_read()
    {
        var card = await Led();
        Others(OptimisticRetry.Attempts);

        await sam.Sends(card, Close, null);

        Assert.True((await room.Now(Sample.Deal())).Live?.IsRunning);
        Assert.Empty(await room.Deals.ReadClosed(room.Workspace, Sample.Deal().Id, 10, default));
        Assert.True(sam.Card.Says(DidNotSave), string.Join('\n', sam.Card.Lines));
    }

    [Theory]
    [InlineData(OptimisticRetry.Attempts - 1, 1)]
    [InlineData(OptimisticRetry.Attempts, 0)]
    public async Task A_meeting_that_ends_closes_what_it_can_and_is_silent_about_the_rest(int faster, int closed)
    {
        await Led();
        Others(faster);

        var said = await room.Dispatcher.MeetingEnded(room.Turn(Sample.Sam), room.Time.GetUtcNow(), default);

        Assert.Equal(closed, said.Count);
        Assert.Equal(closed, (await room.Deals.ReadClosed(room.Workspace, Sample.Deal().Id, 10, default)).Count);
    }

    /// <summary>Simulates a concurrent writer of the deal right before each of the next commits.</summary>
    void Others(int times) => rows.Meanwhile[Table.Deals] = async () =>
    {
        var deals = kept.OpenDeals(room.Time);
        var found = await deals.FindDeal(room.Workspace, Sample.Deal().Id, default);
        Assert.NotNull(found);
        var title = $"Renamed {++renamed}";
        await deals.Save(
            room.Workspace,
            found,
            (Ruling.Accepted)DealRules.Rename(found.Deal, found.Live, found.Deal.Customer, title, null, Sample.Lee, Sample.Now),
            null,
            default);
        if (times > 1)
            Others(times - 1);
    };

    /// <summary>The card of a deal that is on the table.</summary>
    async Task<CardFace> Opened()
    {
        await room.Has(Sample.Deal());
        await sam.Types("review contoso");
        return sam.Card;
    }

    /// <summary>The lead's view of a review that has begun.</summary>
    async Task<CardFace> Led()
    {
        await Opened();
        await sam.Presses("Full review, 7 minutes");
        await sam.Presses("Lead’s view");
        return sam.Card;
    }
}
