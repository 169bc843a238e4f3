using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Deals;

/// <summary>Did we do our part? Asked on the deal, in the next review, before it, and on its day.</summary>
public sealed class OurPartTests
{
    static readonly Deal Contoso = Sample.Deal() with
    {
        Steps = [Sample.Step()],
        Help = [new("drafts the page", "Lee Sample", Sample.Days(-3), new("s1")) { Id = new("h1") }],
    };

    readonly ConversationFixture room = new();

    [Theory]
    [InlineData("Done", true, false)]
    [InlineData("No longer needed", false, false)]
    [InlineData("Friday, 20 Nov", false, true)]
    public async Task The_deal_asks_and_says_what_became_of_it(string button, bool isDone, bool isOpen)
    {
        var lee = await AtDeal();
        Assert.True(lee.Card.Says("Our part: drafts the page, by 13 Nov · Lee Sample"));

        await lee.Presses("Did we do our part?");
        await lee.Presses(button);

        var help = (await Deal()).Help[0];
        Assert.Equal((isDone, isOpen, isOpen ? Sample.Days(4) : Sample.Days(-3)), (help.IsDone, help.IsOpen, help.By));
        Assert.Equal(isDone, lee.Card.Says("✓ drafts the page · Lee Sample · done 16 Nov"));
    }

    [Fact]
    public async Task Not_yet_without_a_day_asks_for_one()
    {
        var lee = await AtDeal();
        await lee.Presses("Did we do our part?");

        await lee.Presses("Save “not yet”");

        Assert.True(lee.Card.Says("One answer is still missing: by when."));
        Assert.Null((await Deal()).Help[0].AnsweredAt);
    }

    [Fact]
    public async Task The_next_review_asks_in_its_first_step()
    {
        var lee = await AtDone();
        Assert.True(lee.Card.Inputs.ContainsKey("help-h1"));

        await lee.Presses("Save and continue", ("step-s1", "not-yet"), ("help-h1", "done"));

        Assert.True((await Deal()).Help[0].IsDone);
        Assert.Empty((await Deal()).Acts);
    }

    [Fact]
    public async Task Nothing_that_we_know_of_keeps_what_was_said_of_us()
    {
        var lee = await AtDone();

        await lee.Presses("Nothing we know of", ("help-h1", "2026-11-20"));

        Assert.Equal((Sample.Days(4), true), ((await Deal()).Help[0].By, (await Deal()).Help[0].IsOpen));
        Assert.Equal(Sample.Today, (await Deal()).NothingKnownSince);
    }

    [Theory]
    [InlineData("answer 1 not yet; 2 done", true, -3)]
    [InlineData("answer 1 not yet; 2 not yet Friday", false, 4)]
    public async Task It_can_be_typed_below_the_steps(string words, bool isDone, int by)
    {
        var lee = await AtDone();

        await lee.Types(words);

        Assert.Equal((isDone, Sample.Days(by)), ((await Deal()).Help[0].IsDone, (await Deal()).Help[0].By));
        Assert.Equal(Outcome.NotYet, (await Deal()).Steps[0].LastOutcome);
    }

    [Fact]
    public async Task Whoever_says_otherwise_of_what_is_closed_reads_it_and_the_journal_keeps_it()
    {
        var lee = await AtDone();
        var form = lee.Card;
        await lee.Forges(new { press = "promise-save", on = On(), promise = new { value = "h1" }, answer = "done" });

        await lee.Sends(form, "Save and continue", null, ("step-s1", "not-yet"), ("help-h1", "not-needed"));

        Assert.True(lee.Card.Says("“drafts the page” is already closed."), string.Join('\n', lee.Card.Lines));
        Assert.True((await Deal()).Help[0].IsDone);
        Assert.Contains(
            await room.Deals.ReadJournal(room.Workspace, Contoso.Id, 50, default),
            it => (it.Change, it.About, it.To) == (Change.OutcomeSetAside, "drafts the page", "NotNeeded"));
    }

    [Fact]
    public async Task So_does_whoever_knows_nothing_of_the_customer()
    {
        var lee = await AtDone();
        var form = lee.Card;
        await lee.Forges(new { press = "promise-save", on = On(), promise = new { value = "h1" }, answer = "done" });

        await lee.Sends(form, "Nothing we know of", null, ("help-h1", "not-needed"));

        Assert.True(lee.Card.Says("“drafts the page” is already closed."), string.Join('\n', lee.Card.Lines));
        Assert.Equal(Sample.Today, (await Deal()).NothingKnownSince);
    }

    /// <summary>Our part says nothing of the customer: it is no answer to what they have done.</summary>
    [Fact]
    public async Task In_a_review_it_does_not_stand_for_the_customer()
    {
        var lee = await AtDone();

        await lee.Presses("Save and continue", ("help-h1", "done"));

        Assert.True(lee.Card.Says("One answer is still missing: what they did."), string.Join('\n', lee.Card.Lines));
        Assert.Equal("done", lee.Card.Inputs["help-h1"]);
    }

    [Fact]
    public async Task Between_reviews_it_can_be_all_that_is_said()
    {
        var lee = await AtDeal();
        await lee.Presses("Update a step");

        await lee.Presses("Save", ("help-h1", "not-needed"));

        Assert.Equal((false, false), ((await Deal()).Help[0].IsOpen, (await Deal()).Help[0].IsDone));
    }

    [Fact]
    public async Task A_summary_ticks_what_was_done_since()
    {
        var lee = await AtDone();
        await lee.Presses("Save and continue", ("step-s1", "not-yet"));
        var sam = room.Seat(Sample.Sam);
        await sam.Presses("Lead’s view");
        await sam.Presses("Close the review");
        await lee.Types("deal Contoso");
        await lee.Presses("Did we do our part?");
        await lee.Presses("Done");

        var review = (await room.Deals.ReadClosed(room.Workspace, Contoso.Id, 1, default))[0].Review.Id.Value;
        var on = new { w = "team:sales", d = Contoso.Id.Value, v = 1 };
        await lee.Forges(new { press = "sum-open", on, review = new { value = review } });

        Assert.True(lee.Card.Says("✓ drafts the page · Lee Sample · done 16 Nov"), string.Join('\n', lee.Card.Lines));
    }

    static object On() => new { w = "team:sales", d = Contoso.Id.Value, v = 1 };

    async Task<Deal> Deal() => (await room.Now(Contoso)).Deal;

    async Task<Seat> AtDeal()
    {
        await room.Has(Contoso);
        var lee = room.Seat(Sample.Lee);
        await lee.Types("deal Contoso");
        return lee;
    }

    async Task<Seat> AtDone()
    {
        await room.Has(Contoso);
        var (sam, lee) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee));
        await sam.Types("review contoso");
        await sam.Presses("Short review, 4 minutes");
        await lee.Presses("Answer");
        return lee;
    }
}

/// <summary>Lee was sent a card about something that we promised.</summary>
public sealed class OurPartOnANudgeTests
{
    static readonly DateTimeOffset At = Sample.Monday.AddMinutes(-30);

    static readonly Deal Contoso = Sample.Deal() with
    {
        Help = [new("drafts the page", "Lee Sample", Sample.Today, null) { Id = new("h1") }],
    };

    readonly ConversationFixture team = new();

    [Fact]
    public async Task Done_is_one_tap_and_can_be_taken_back()
    {
        var lee = await Sent();

        await Presses(lee, "nudge-promise", ("answer", "done"));
        Assert.True((await Help()).IsDone);
        Assert.True(lee.Card.Says("✓ Saved. Our part, “drafts the page”: done (you, 09:00)."));
        Assert.Equal("All answered", lee.Card.Title);

        await lee.Presses("Change my answer");
        Assert.True((await Help()).IsOpen);
        Assert.Equal("Our part is due", lee.Card.Title);
    }

    [Fact]
    public async Task Not_yet_takes_a_new_day()
    {
        var lee = await Sent();

        await Presses(lee, "nudge-promise", ("answer", "not-yet"));
        Assert.True(lee.Card.Says("One answer is still missing: by when."), string.Join('\n', lee.Card.Lines));
        await Presses(lee, "nudge-promise", ("answer", "not-yet"), ("by-0", "2026-11-20"));

        Assert.Equal(Sample.Days(4), (await Help()).By);
        Assert.True(lee.Card.Says("moved to 20 Nov"));
        await lee.Presses("Change my answer");
        Assert.Equal(Sample.Today, (await Help()).By);
    }

    [Fact]
    public async Task Not_yet_is_one_tap()
    {
        var lee = await Sent();
        await Presses(lee, "nudge-show");

        await lee.Presses("Friday, 20 Nov");

        Assert.Equal((Sample.Days(4), true), ((await Help()).By, (await Help()).IsOpen));
    }

    [Theory]
    [InlineData("answer not yet Friday", false, 4, "moved to 20 Nov")]
    [InlineData("answer 1 done", true, 0, "done (you, 09:00)")]
    [InlineData("answer help: who knows them?", false, 0, "For our part, type “Done”, “Not yet Friday” or “No longer needed”.")]
    public async Task It_can_be_typed(string words, bool isDone, int by, string says)
    {
        var lee = await Sent();

        await lee.Types(words);

        Assert.Equal((isDone, Sample.Days(by)), ((await Help()).IsDone, (await Help()).By));
        Assert.True(lee.Card.Says(says), string.Join('\n', lee.Card.Lines));
    }

    async Task<Help> Help() => (await team.Now(Contoso)).Deal.Help[0];

    async Task<Seat> Sent()
    {
        await team.Seat(Sample.Sam).Types("help");
        await team.Has(Contoso);
        var line = new LedgerLine(team.Workspace, Contoso.Id, null, Rung.Ask, Sample.Today) { Help = new("h1") };
        await team.Rows.OpenLedger().Begin(
            new Subject.OfPerson(ConversationFixture.Tenant, Sample.Lee.Id),
            new(NudgeId.Of(Sample.Today), NudgeKind.Steps, Sample.Today, [line], NudgeState.Sent, At) { SentAt = At },
            null,
            default);
        return new ConversationFixture(team.Rows, PlaceKind.Personal, home: null).Seat(Sample.Lee);
    }

    static Task Presses(Seat lee, string press, params (string, string)[] typed) => Nudges.Sent.Presses(lee, press, 0, typed);
}
