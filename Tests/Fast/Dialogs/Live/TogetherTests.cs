using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Live;

/// <summary>Several people on one live card.</summary>
public sealed class TogetherTests
{
    readonly ConversationFixture room = new();

    [Fact]
    public async Task A_second_answer_asks_mine_theirs_or_both()
    {
        var (_, lee, kim) = await Started(Topic.Why);
        await lee.Presses("Answer");
        await kim.Presses("Answer");
        await lee.Presses("Save and continue", ("why", "Tickets double"), ("nothing", "They hire"), ("wanted", "Calm"));

        await kim.Presses("Save", ("why", "Their vendor leaves"), ("nothing", "They hire"), ("wanted", "Calm"));

        Assert.Contains(
            "Lee Sample answered while you were writing. Nothing is lost: your words are below. Which one should we keep?", kim.Card.Lines);
        Assert.Contains(kim.Card.Lines, line => line.Contains("Tickets double", StringComparison.Ordinal));
        Assert.Equal("Their vendor leaves", kim.Card.Inputs["why"]);
        await kim.Presses("Keep both");
        var why = (await Deal()).Case.Why;
        Assert.Equal(("Tickets double", "Their vendor leaves"), (why?.Text, why?.Also));
    }

    [Fact]
    public async Task Whoever_lets_the_other_answer_stand_finds_their_words_in_the_history()
    {
        var (_, lee, kim) = await Started(Topic.Why);
        await lee.Presses("Answer");
        await kim.Presses("Answer");
        await lee.Presses("Save and continue", ("why", "Tickets double"), ("nothing", "They hire"), ("wanted", "Calm"));
        await kim.Presses("Save", ("why", "Their vendor leaves"), ("nothing", "They hire"), ("wanted", "Calm"));

        await kim.Presses("Lee’s");

        Assert.Equal("Tickets double", (await Deal()).Case.Why?.Text);
        var journal = await room.Deals.ReadJournal(room.Workspace, Sample.Deal().Id, 50, default);
        Assert.Contains(
            journal,
            entry => entry.Change is Change.AnswerSetAside && entry.To?.Contains("Their vendor leaves", StringComparison.Ordinal) is true);
    }

    /// <summary>A forged or newer client may send additional members, and any values.</summary>
    [Fact]
    public async Task Held_words_are_those_that_were_asked_for()
    {
        var (_, lee, kim) = await Started(Topic.Why);
        string[] names = ["Ann Example", "Ben Example", "Cem Example", "Dot Example"];
        Seat[] others = [kim, .. names.Select(name => room.Seat(Sample.Person(name)))];
        var junk = new string('j', 12_000);
        foreach (var seat in others.Prepend(lee))
            await seat.Presses("Answer");
        await lee.Presses("Save and continue", ("why", "Tickets double"), ("nothing", "They hire"), ("wanted", "Calm"));

        foreach (var (person, seat) in others.Index())
        {
            await seat.Presses(
                "Save", ("why", $"Reason {person}"), ("nothing", "They hire"), ("wanted", "Calm"), ("shifted", "yes"), ("junk", junk),
                ("evidence", junk), ("2", "3"));
        }

        var drafts = (await room.Now(Sample.Deal())).Live?.Drafts ?? [];
        Assert.Equal(5, drafts.Count);
        Assert.All(drafts, draft => Assert.Empty(
            draft.Fields.Select(it => it.Id).Except(["why", "nothing", "wanted", "whose", "evidence", "shifted"])));
        Assert.All(drafts, draft => Assert.InRange(draft.Fields.Sum(it => it.Value.Length), 1, 1_000));
        Assert.Equal("Reason 4", others[^1].Card.Inputs["why"]);
    }

    [Fact]
    public async Task Late_words_are_those_that_were_asked_for()
    {
        var (sam, _, kim) = await Started(Topic.Done);
        await kim.Presses("Answer");
        await sam.Presses("Lead’s view");
        await sam.Presses("Close the review");

        await kim.Presses("Save", ("also", "invited their security lead"), ("evidence", "said"), ("junk", new string('j', 20_000)));

        var journal = await room.Deals.ReadJournal(room.Workspace, Sample.Deal().Id, 50, default);
        Assert.Contains(
            journal, entry => entry.Change is Change.AnswerSetAside && entry.To == "invited their security lead · said");
    }

    [Fact]
    public async Task All_see_times_by_the_clock_of_their_workspace_and_each_their_own_by_theirs()
    {
        await room.Deals.Save(new Workspace(room.Workspace, "Sales", [Sample.Sam], "Asia/Tokyo"), default);
        room.Zones[Sample.Kim.Id] = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        var (_, _, kim) = await Started(Topic.Done);

        await kim.Presses("Answer");
        await kim.Presses("Save", ("also", "invited their security lead"));

        Assert.Contains(room.Live?.Lines ?? [], line => line.Contains("18:00", StringComparison.Ordinal));
        Assert.Contains(kim.Card.Lines, line => line.Contains("04:00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_live_card_waits_for_whoever_is_typing_and_no_longer()
    {
        var (sam, lee, kim) = await Started(Topic.Done);
        await lee.Presses("Answer");
        var shown = room.Live;

        await kim.Presses("Answer");
        await kim.Presses("Save", ("also", "invited their security lead"));

        Assert.Same(shown, room.Live);
        Assert.Equal(2, room.Held);
        await lee.Presses("Nothing we know of");
        Assert.Equal("Why does Contoso have to change?", sam.Card.Title);
    }

    [Fact]
    public async Task A_member_of_the_team_adds_and_does_not_move_the_review_on()
    {
        var (sam, _, kim) = await Started(Topic.Done);

        await kim.Presses("Answer");
        await kim.Presses("Save", ("also", "invited their security lead"));

        Assert.Equal("What has Contoso done so far?", sam.Card.Title);
        Assert.True(sam.Card.Says("Invited their security lead"));
    }

    [Theory]
    [InlineData("Full review, 7 minutes")]
    [InlineData("Skip this deal")]
    public async Task Only_the_lead_starts_and_the_answer_names_them(string button)
    {
        await room.Has(Sample.Deal());
        var (sam, kim) = (room.Seat(Sample.Sam), room.Seat(Sample.Kim));
        await sam.Types("review contoso");

        await kim.Presses(button);

        Assert.True(kim.Card.Says("Sam Sample"));
        Assert.False((await room.Now(Sample.Deal())).Live?.IsRunning);
    }

    [Fact]
    public async Task Words_that_come_when_the_review_is_over_are_kept()
    {
        var (sam, _, kim) = await Started(Topic.Done);
        await kim.Presses("Answer");
        await sam.Presses("Lead’s view");
        await sam.Presses("Close the review");

        await kim.Presses("Save", ("also", "invited their security lead"));

        Assert.True(kim.Card.Says("closed"));
        var journal = await room.Deals.ReadJournal(room.Workspace, Sample.Deal().Id, 50, default);
        Assert.Contains(journal, entry => entry.Change is Change.AnswerSetAside && entry.To == "invited their security lead");
    }

    [Fact]
    public async Task A_rating_that_comes_then_is_not()
    {
        var (sam, _, kim) = await Started(Topic.Reveal);
        await kim.Presses("Answer");
        await sam.Presses("Lead’s view");
        await sam.Presses("Close the review");

        await kim.Presses("2 · I doubt it");

        Assert.True(kim.Card.Says("closed"));
        var journal = await room.Deals.ReadJournal(room.Workspace, Sample.Deal().Id, 50, default);
        Assert.DoesNotContain(journal, entry => entry.Change is Change.AnswerSetAside);
    }

    [Fact]
    public async Task So_are_those_that_explain_why_the_customer_went_back()
    {
        await room.Has(
            Sample.Deal() with
            {
                Jobs = Sample.Deal().Jobs.Change(job => job.Job is Job.Require, job => job with { Status = JobStatus.Settled })
            });
        var (sam, lee) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee));
        await sam.Types("review contoso");
        await sam.Presses("Full review, 7 minutes");
        for (var step = 2; step <= 3; step++)
        {
            await sam.Presses("Lead’s view");
            await sam.Presses($"Continue to question {step}");
        }
        await lee.Presses("Answer");
        await lee.Presses("Save and continue", ("require", "working"));
        var asked = lee.Card;
        Assert.Contains("require", asked.Inputs.Keys);
        await sam.Presses("Lead’s view");
        await sam.Presses("Close the review");

        await lee.Sends(asked, "Save and continue", null, ("require", "a new head of security"));

        var journal = await room.Deals.ReadJournal(room.Workspace, Sample.Deal().Id, 50, default);
        Assert.Contains(journal, entry => entry.To?.Contains("a new head of security", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task A_card_of_the_review_before_does_not_close_the_next()
    {
        var (sam, _, _) = await Started(Topic.Done);
        await sam.Presses("Lead’s view");
        var before = sam.Card;
        await sam.Presses("Close the review");
        room.Time.Advance(TimeSpan.FromDays(1));
        await sam.Types("review contoso");
        await sam.Presses("Short review, 4 minutes");

        await sam.Sends(before, "Close the review", null);

        Assert.True((await room.Now(Sample.Deal())).Live?.IsRunning);
        Assert.True(sam.Card.Says("Question 1 of 3"));
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_cut_between_two_letters()
    {
        await room.Has(
            Sample.Deal() with
            {
                Jobs = Sample.Deal().Jobs.Change(job => job.Job is Job.Require, job => job with { Status = JobStatus.Settled })
            });
        var sam = room.Seat(Sample.Sam);
        await sam.Types("review contoso");
        await sam.Presses("Full review, 7 minutes");
        for (var step = 2; step <= 3; step++)
        {
            await sam.Presses("Lead’s view");
            await sam.Presses($"Continue to question {step}");
        }
        await sam.Presses("Answer");
        await sam.Presses("Save and continue", ("require", "working"));

        await sam.Presses("Save and continue", ("require", new string('x', Limits.Reason - 1) + "😀"));

        Assert.DoesNotContain((await Deal()).Jobs[(int)Job.Require].SentBack ?? "?", it => char.IsSurrogate(it) || it is '\uFFFD' or '?');
    }

    [Fact]
    public async Task A_press_that_arrives_twice_has_one_effect()
    {
        var (_, _, kim) = await Started(Topic.Done);
        await kim.Presses("Answer");
        var card = kim.Card;
        await kim.Sends(card, "Save", "same", ("also", "invited their security lead"));

        await kim.Sends(card, "Save", "same", ("also", "invited their security lead"));

        Assert.Single((await Deal()).Acts);
    }

    [Fact]
    public async Task The_lead_answers_from_the_leads_view_before_revealing()
    {
        var (sam, lee, _) = await Started(Topic.Reveal);
        await sam.Presses("Lead’s view");

        await sam.Presses("Answer");
        await sam.Presses("4 · I think so");

        await sam.Presses("Lead’s view");
        Assert.DoesNotContain("Answer", sam.Card.Buttons.Keys);
        await lee.Presses("Answer");
        await lee.Presses("2 · I doubt it");
        await sam.Presses("Lead’s view");
        await sam.Presses("Reveal the answers");
        Assert.True(room.Live?.Says("2 answers: one says 2, one says 4"), string.Join('\n', room.Live?.Lines ?? []));
    }

    async Task<Deal> Deal() => (await room.Now(Sample.Deal())).Deal;

    /// <summary>A running review that has come to this topic.</summary>
    async Task<(Seat Sam, Seat Lee, Seat Kim)> Started(Topic topic)
    {
        await room.Has(Sample.Deal());
        var (sam, lee, kim) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee), room.Seat(Sample.Kim));
        await sam.Types("review contoso");
        await sam.Presses("Full review, 7 minutes");
        for (var at = Topic.Done; at < topic; at++)
        {
            await sam.Presses("Lead’s view");
            await sam.Presses($"Continue to question {(int)at + 2}");
        }
        return (sam, lee, kim);
    }
}
