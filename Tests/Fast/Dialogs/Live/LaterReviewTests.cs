using System.Text.Json.Nodes;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Live;

/// <summary>What a later review knows from the one before, and what can be done with a closed one.</summary>
public sealed class LaterReviewTests
{
    readonly ConversationFixture room = new();

    [Fact]
    public async Task Working_again_on_what_was_settled_asks_what_sent_them_back()
    {
        var deal = Sample.Deal().With(Job.Select, JobStatus.Settled);
        var (sam, lee) = await Open(deal with { Past = [Sample.Past(Sample.Days(-14))], Reviewed = 1 });
        await sam.Presses("Full review, 6 minutes");
        for (var step = 2; step <= 3; step++)
        {
            await sam.Presses("Lead’s view");
            await sam.Presses($"Continue to question {step}");
        }

        await lee.Presses("Answer");
        await lee.Presses("Save and continue", ("select", "working"));

        Assert.True(lee.Card.Inputs.ContainsKey("select"));
        await lee.Presses("Save and continue", ("select", "A new director"));
        var choice = (await Deal())[Job.Select];
        Assert.Equal((JobStatus.Reopened, "A new director"), (choice.Status, choice.SentBack));
        Assert.Equal("Who at Contoso has to agree, and what does each of them care about?", lee.Card.Title);
    }

    [Fact]
    public async Task A_summary_is_corrected_and_both_versions_are_kept()
    {
        var (sam, lee) = await Open(Sample.Deal() with { Steps = [Sample.Step()] });
        await sam.Presses("Short review, 4 minutes");
        await sam.Presses("Lead’s view");
        await sam.Presses("Close the review");

        room.Time.Advance(TimeSpan.FromMinutes(1));
        await lee.Presses("Correct something");
        await lee.Presses(lee.Card.Buttons.Keys.First(title => title.Contains("next", StringComparison.OrdinalIgnoreCase)));
        await lee.Presses("Save the correction", ("by", "2026-11-30"));

        var closed = await room.Deals.ReadClosed(room.Workspace, Sample.Deal().Id, 5, default);
        Assert.Equal(2, closed.Count);
        Assert.Equal(Sample.Lee, closed[0].Correction?.By);
        Assert.Equal([new DateOnly(2026, 11, 30), Sample.Step().By], closed.Select(it => it.Deal.Steps[0].By));
    }

    [Fact]
    public async Task A_correction_that_reopens_a_job_asks_what_sent_them_back()
    {
        var (sam, lee) = await Open(Sample.Deal().With(Job.Select, JobStatus.Settled) with { Steps = [Sample.Step()] });
        await sam.Presses("Short review, 4 minutes");
        await sam.Presses("Lead’s view");
        await sam.Presses("Close the review");
        room.Time.Advance(TimeSpan.FromMinutes(1));
        var review = (await room.Deals.ReadClosed(room.Workspace, Sample.Deal().Id, 1, default))[0].Review.Id;
        var press = new CardAction.CorrectTopic(new("team:sales", Sample.Deal().Id.Value, 1), review, Topic.Where).ToJson();
        await lee.Forges(JsonNode.Parse(press) ?? throw new InvalidOperationException());

        await lee.Presses("Save the correction", ("select", "working"));
        Assert.True(lee.Card.Inputs.ContainsKey("select"), string.Join(", ", lee.Card.Lines));
        var asked = lee.Card;
        room.Time.Advance(TimeSpan.FromMinutes(1)); // each version of a closed review is kept by its time
        await lee.Presses("Save the correction", ("select", "A new director"));

        Assert.Equal((JobStatus.Reopened, "A new director"), ((await Deal())[Job.Select].Status, (await Deal())[Job.Select].SentBack));
        var closed = (await room.Deals.ReadClosed(room.Workspace, Sample.Deal().Id, 5, default))[0];
        Assert.Equal("A new director", closed.Deal[Job.Select].SentBack);
        Assert.Contains("Continue without it", asked.Buttons.Keys);
    }

    /// <summary>A correction is a version of its review, and the summary leads there and back.</summary>
    [Fact]
    public async Task The_history_of_a_summary_has_one_row_for_each_review_and_leads_back()
    {
        var (sam, lee) = await Open(Sample.Deal() with { Steps = [Sample.Step()] });
        await sam.Presses("Short review, 4 minutes");
        await sam.Presses("Lead’s view");
        await sam.Presses("Close the review");
        room.Time.Advance(TimeSpan.FromMinutes(1));
        await lee.Presses("Correct something");
        await lee.Presses(lee.Card.Buttons.Keys.First(title => title.Contains("next", StringComparison.OrdinalIgnoreCase)));
        await lee.Presses("Save the correction", ("by", "2026-11-30"));
        var summary = lee.Card.Title;

        await lee.Presses("History");

        Assert.True(lee.Card.Says("1 review."), string.Join('\n', lee.Card.Lines));
        Assert.Single(lee.Card.Lines, line => line.StartsWith("Reviewed 16 Nov", StringComparison.Ordinal));
        Assert.True(lee.Card.Says("Reviewed 16 Nov · led by Sam Sample · corrected by Lee Sample, 16 Nov"));
        await lee.Presses("Back to the summary");
        Assert.Equal(summary, lee.Card.Title);
    }

    [Fact]
    public async Task What_the_customer_gets_holds_nothing_of_ours()
    {
        var deal = Sample.Deal() with
        {
            Steps = [Sample.Step()],
            Buyers = [Sample.Priya with { Stance = Stance.Against, Priority = "to keep her team" }, Sample.Jonas],
            Case = new(new("They drown in tickets", "Jonas Example", Level.Guess, Sample.Today, Sample.Today)),
        };
        var (sam, lee) = await Open(deal);
        await sam.Presses("Short review, 4 minutes");
        await sam.Presses("Lead’s view");
        await sam.Presses("Close the review");

        await lee.Presses("Note for the customer");

        var text = string.Concat(lee.Card.Inputs.Values);
        Assert.Contains("name the budget owner", text, StringComparison.Ordinal);
        Assert.DoesNotContain("keep her team", text, StringComparison.Ordinal);
        Assert.DoesNotContain("against", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Skipping_and_going_back_lose_nothing()
    {
        var (sam, lee) = await Open(Sample.Deal());
        await sam.Presses("Full review, 7 minutes");
        await lee.Presses("Answer");

        await lee.Presses("Skip this question");

        Assert.Equal("Why does Contoso have to change?", sam.Card.Title);
        Assert.True((await room.Now(Sample.Deal())).Live?[Topic.Done]?.Skipped);
        await sam.Presses("Lead’s view");
        await sam.Presses("Back one question");
        Assert.Equal(Topic.Done, (await room.Now(Sample.Deal())).Live?.Current);
    }

    [Fact]
    public async Task The_next_deal_of_the_queue_comes_when_one_is_left_out()
    {
        await room.Has(Sample.Deal("Fabrikam"));
        await room.Has(Sample.Deal());
        var sam = room.Seat(Sample.Sam);
        await sam.Types("board");
        await sam.Presses(room.Posts[0].Buttons.Keys.First(title => title.StartsWith("Review", StringComparison.Ordinal)));

        await sam.Presses("Skip this deal");

        Assert.Contains("Fabrikam", string.Concat(room.Live?.Lines ?? []), StringComparison.Ordinal);
    }

    async Task<Deal> Deal() => (await room.Now(Sample.Deal())).Deal;

    async Task<(Seat Sam, Seat Lee)> Open(Deal deal)
    {
        await room.Has(deal);
        var (sam, lee) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee));
        await sam.Types("review contoso");
        return (sam, lee);
    }
}
