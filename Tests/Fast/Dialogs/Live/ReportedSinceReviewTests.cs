using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Live;

/// <summary>What was said since the last review counts in the next one, whether before it, on a nudge or on the deal's card.</summary>
public sealed class ReportedSinceReviewTests
{
    static readonly Deal Contoso = Sample.Deal() with
    {
        Steps =
        [
            Sample.Step() with { What = "shows the archive to two editors" },
            Sample.Step("s2") with { Who = Sample.Jonas.Id, What = "sends us the ticket numbers" },
        ],
        Past = [Sample.Past(Sample.Days(-7))],
        Reviewed = 1,
    };

    readonly ConversationFixture room = new();

    [Fact]
    public async Task The_start_card_says_it()
    {
        await Open(said: [("step-s1", "did"), ("step-s2", "not-yet"), ("evidence", "said")]);

        Assert.True(Start("Priya Sample (CFO): shows the archive to two editors · done 16 Nov, they said"), Lines(room.Live));
        Assert.Contains("✓", room.Live?.Lines ?? []);
        Assert.True(
            Start("Next: Jonas Example (Head of IT) sends us the ticket numbers by 20 Nov · Agreed · Not yet (Lee Sample, 16 Nov)"),
            Lines(room.Live));

        bool Start(string words) => room.Live?.Says(words) is true;
    }

    [Fact]
    public async Task The_first_step_opens_with_it()
    {
        var lee = await AtDone(("step-s1", "did"), ("step-s2", "not-yet"), ("evidence", "said"));

        Assert.True(lee.Card.Says("Priya Sample (CFO): shows the archive to two editors · done 16 Nov, they said"), Lines(lee.Card));
        Assert.Equal("not-yet", lee.Card.Inputs["step-s2"]);
        Assert.Contains("Nothing else", lee.Card.Buttons.Keys);
        Assert.DoesNotContain("Nothing we know of", lee.Card.Buttons.Keys);
    }

    /// <summary>The button "nothing that we know of" of cards of earlier versions.</summary>
    [Fact]
    public async Task Nothing_else_does_not_contradict_it()
    {
        var lee = await AtDone(("step-s1", "did"), ("evidence", "said"));

        await lee.Presses("Nothing else");

        var (deal, journal) = (await room.Now(Contoso), await room.Deals.ReadJournal(room.Workspace, Contoso.Id, 30, default));
        Assert.False(deal.Live?[Topic.Done]?.Skipped);
        Assert.Equal(Topic.Next, deal.Live?.Current);
        Assert.Null(deal.Deal.NothingKnownSince);
        Assert.DoesNotContain(journal, entry => entry.Change is Change.NothingKnown);
    }

    [Fact]
    public async Task The_card_for_all_shows_it()
    {
        await AtDone(("step-s1", "did"), ("step-s2", "not-yet"), ("evidence", "said"));

        Assert.True(room.Live?.Says("Priya Sample (CFO): shows the archive to two editors"), Lines(room.Live));
        Assert.True(room.Live?.Says("Not yet (Lee Sample, 16 Nov)"), Lines(room.Live));
        Assert.False(room.Live?.Says("Not answered yet"));
    }

    /// <summary>The form has no evidence input: an unchanged answer must not downgrade the evidence to a guess.</summary>
    [Fact]
    public async Task What_is_saved_as_it_was_filled_in_stays_as_well_known()
    {
        var lee = await AtDone(("step-s1", "started"), ("evidence", "wrote"));

        await lee.Presses("Save and continue", ("step-s2", "not-yet"));

        var deal = (await room.Now(Contoso)).Deal;
        Assert.Equal((StepStatus.Started, Level.Wrote), (deal.Steps[0].Status, deal.Steps[0].Evidence?.Level));
        Assert.Equal(Level.Wrote, Assert.Single(deal.Acts).Evidence.Level);
        Assert.Equal(room.Time.GetUtcNow(), deal.Steps[0].AnsweredAt);
    }

    [Fact]
    public async Task What_was_said_in_the_review_is_not_filled_in_for_the_next_person()
    {
        var lee = await AtDone();
        await lee.Presses("Save and continue", ("step-s1", "not-yet"));
        var kim = room.Seat(Sample.Kim);
        await kim.Forges(new { press = "step-open", on = new { w = "team:sales", d = Contoso.Id.Value, v = 1 }, topic = "done" });

        Assert.Equal("", kim.Card.Inputs["step-s1"]);
    }

    static string Lines(CardFace? card) => string.Join('\n', card?.Lines ?? []);

    async Task<Seat> AtDone(params (string, string)[] said)
    {
        var (sam, lee) = await Open(said);
        await sam.Presses("Short review, 4 minutes");
        await lee.Presses("Answer");
        return lee;
    }

    async Task<(Seat Sam, Seat Lee)> Open(params (string, string)[] said)
    {
        await room.Has(Contoso);
        var (sam, lee) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee));
        if (said.Length > 0)
        {
            await lee.Types("deal Contoso");
            await lee.Presses("Update a step");
            await lee.Presses("Save", said);
            room.Time.Advance(TimeSpan.FromHours(1));
        }
        await sam.Types("review contoso");
        return (sam, lee);
    }
}
