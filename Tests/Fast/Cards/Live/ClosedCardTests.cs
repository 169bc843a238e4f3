using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Live;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Live;

/// <summary>What is left of a review, and what can be done with it.</summary>
public sealed class ClosedCardTests
{
    static ValueList<Mark> Marks { get; } = [new Mark.Overdue(Table.Contoso.Steps[0], Sample.Days(-5), 3) { Since = Sample.Days(-3) }];

    static ValueList<JournalEntry> Journal { get; } =
    [
        new(Sample.Monday, Sample.Sam, Change.ReviewClosed, To: "Full"),
        new(
            Sample.Monday,
            Sample.Lee,
            Change.JobChanged,
            Topic.Where,
            nameof(Job.Select),
            nameof(JobStatus.Settled),
            nameof(JobStatus.Reopened)),
        new(Sample.Monday, Sample.Lee, Change.StepMoved, Topic.Next, "names the person who owns the budget", "2026-11-04", "2026-11-12"),
        new(
            Sample.Monday,
            Sample.Lee,
            Change.StepAnswered,
            Topic.Done,
            "names the person who owns the budget",
            nameof(StepStatus.Planned),
            nameof(Outcome.NotYet)),
        new(
            Sample.Monday,
            Sample.Lee,
            Change.CaseWritten,
            Topic.Why,
            nameof(Asking.WhyChange),
            "tickets pile up",
            "the spring release doubles their tickets"),
        new(Sample.Monday.AddDays(-18), Sample.Kim, Change.DealCorrected, null, null, "Contoso · Desk", "Contoso · Service desk renewal"),
    ];

    [Fact]
    public Task Closed() => Approved.Card(ClosedCard.For(Table.Closed, Table.Everybody));

    [Fact]
    public Task Closed_with_its_meeting() => Approved.Card(ClosedCard.For(Table.Closed with { WithMeeting = true }, Table.Everybody));

    [Fact]
    public Task Not_reached() => Approved.Card(ClosedCard.NotReached(Table.Contoso, Table.Everybody));

    [Fact]
    public Task Left_out() => Approved.Card(ClosedCard.LeftOut(Table.Contoso, Sample.Sam, Table.Everybody));

    [Fact]
    public Task Summary() => Approved.Card(SummaryCard.For(Table.Closed, [], null, Sample.Workspace(), Table.Everybody));

    [Fact]
    public Task Summary_with_what_would_make_us_wrong() => Approved.Card(SummaryCard.For(
        Table.Closed with
        {
            Review = Table.Closed.Review with
            {
                RevealedDoubts = [new("a rival is cheaper") { Finder = Sample.Lee }, new("their budget is frozen until spring")],
            },
        },
        [],
        null,
        Sample.Workspace(),
        Table.Everybody));

    [Fact]
    public Task Mirror() => Approved.Card(MirrorCard.For(Timed, Table.Sam));

    [Fact]
    public Task Mirror_in_German() => Approved.Card(
        MirrorCard.For(Timed, Table.Sam with { Say = Say.In(CultureInfo.GetCultureInfo("de-DE")) }));

    [Fact]
    public Task Mirror_switched_off() => Approved.Card(MirrorCard.Switched(false, Table.Sam));

    /// <summary>Kim has said who has to agree, nobody what could pull them off course.</summary>
    static ClosedReview Timed { get; } = Table.Closed with
    {
        Review = Table.Closed.Review with
        {
            StartedAt = Sample.Monday,
            Prompt = 2,
            Covered =
            [
                new(Topic.Done, Sample.Lee, Sample.Monday.AddMinutes(2), 5),
                new(Topic.Why, Sample.Lee, Sample.Monday.AddMinutes(6), 6),
                new(Topic.Who, Sample.Kim, Sample.Monday.AddMinutes(7), 7),
                new(Topic.OffCourse, Sample.Sam, Sample.Monday.AddMinutes(7), 8, Skipped: true),
                new(Topic.Next, Sample.Lee, Sample.Monday.AddMinutes(9), 9),
            ],
        },
        ClosedAt = new(Sample.Monday.AddMinutes(9), Sample.Today),
    };

    [Fact]
    public Task Summary_with_a_mark_a_correction_and_a_next_deal() => Approved.Card(SummaryCard.For(
        Table.Closed with
        {
            Correction = new(Sample.Lee, Sample.Now, Topic.Where),
            Review = Table.Closed.Review with { Queue = [Table.New.Id, new("d-3")] }
        },
        Marks,
        Table.New,
        Sample.Workspace(),
        Table.Everybody));

    [Fact]
    public Task Summary_of_next_to_nothing() => Approved.Card(SummaryCard.For(
        new(
            Table.At(null, Table.New) with { Covered = [new(Topic.Done, Sample.Sam, Sample.Monday, 1)] },
            Table.New,
            Sample.Sam,
            Sample.Now), [], null, Sample.Workspace(), Table.Everybody));

    /// <summary>It asks nothing of where they are, so its headline is their next step.</summary>
    [Fact]
    public Task Summary_of_a_short_form() => Approved.Card(SummaryCard.For(
        Table.Closed with
        {
            Deal = Table.Contoso with
            {
                Jobs = Jobs.Unknown,
                Help = [Table.Contoso.Help[0] with { ClosedOn = Sample.Today, IsDone = true }],
            },
            Review = Table.Closed.Review with
            {
                Form = ReviewForm.Short,
                Ratings = [],
                Signs = [],
                Baseline = Table.Closed.Review.Baseline with { Jobs = Jobs.Unknown },
            },
        },
        [],
        null,
        Sample.Workspace(),
        Table.Everybody));

    [Fact]
    public Task Summary_after_they_went_back() => Approved.Card(SummaryCard.For(
        Table.Closed with
        {
            Deal = WentBack with { Buyers = WentBack.Buyers.Change(it => it.Id.Value == "p3", it => it with { Known = Sample.Today }) },
            Review = Table.Closed.Review with { Baseline = Table.Closed.Review.Baseline with { Due = [new(new("s1"), Sample.Days(-4))] } },
        },
        [],
        null,
        Sample.Workspace(),
        Table.Everybody));

    static Deal WentBack => Table.Contoso with
    {
        Jobs = Table.Contoso.Jobs.Change(
            it => it.Job is Job.Select,
            it => new(it.Job, JobStatus.Reopened, Sample.Today, null, "a new director wants two more references")),
        Acts =
        [
            new(
                "opened the trial with four people",
                Sample.Jonas.Id,
                new(Level.Wrote, null, Sample.Days(-4)),
                Sample.Lee,
                Sample.Monday,
                new("s7")),
        ],
    };

    [Fact]
    public Task Copy() => Approved.Card(CopyCard.For(Table.Closed, null, Table.Lee));

    [Fact]
    public Task Reminders() => Approved.Card(RemindersCard.For(Table.Closed, Sample.Workspace(), Table.Lee));

    [Fact]
    public Task No_reminders() => Approved.Card(RemindersCard.For(Table.Closed with { Deal = Table.New }, Sample.Workspace(), Table.Lee));

    [Fact]
    public Task Correct() => Approved.Card(CorrectCard.For(Table.Closed, Table.Lee));

    [Fact]
    public Task History() => Approved.Card(HistoryCard.For(Table.Contoso, Journal, [Table.Closed], Table.Lee));

    /// <summary>The version before is kept, and is no second review.</summary>
    [Fact]
    public Task History_of_a_review_that_was_corrected() => Approved.Card(HistoryCard.For(
        Table.Contoso,
        Journal,
        [
            Table.Closed with { Correction = new(Sample.Lee, new(Sample.Monday.AddDays(1), Sample.Days(1)), Topic.Where) },
            Table.Closed,
        ],
        Table.Lee,
        Table.Closed.Review.Id));

    [Fact]
    public Task No_history() => Approved.Card(HistoryCard.For(Table.New, [], [], Table.Lee));

    [Fact]
    public void The_next_deal_takes_the_rest_of_the_queue_along()
    {
        var closed = Table.Closed with { Review = Table.Closed.Review with { Queue = [Table.New.Id, new("d-3"), new("d-4")] } };
        var card = SummaryCard.For(closed, [], Table.New, Sample.Workspace(), Table.Everybody);

        var press = Assert.IsType<CardAction.ReviewDeal>(
            CardActionInvocation.From(((global::AdaptiveCards.AdaptiveExecuteAction)card.Actions[0]).DataJson)?.Press);
        Assert.Equal(Table.New.Id.Value, press.On.Deal);
        Assert.Equal(["d-3", "d-4"], press.Queue ?? []);
    }

    [Theory]
    [InlineData("champion")]
    [InlineData("hope")]
    [InlineData("hire six people")]
    [InlineData("how much the trial has to show")]
    [InlineData("can’t choose")]
    public void The_customer_reads_nothing_of_our_notes(string note) =>
        Assert.DoesNotContain(note, CopyCard.Text(Table.Closed.Deal, null, Table.Lee), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void The_customer_reads_no_guess_and_no_hope_of_ours()
    {
        var deal = Table.Contoso with
        {
            Case = new(
                new("a guess", null, Level.Guess, Sample.Today, Sample.Today),
                Outcome: new("another guess", null, Level.Guess, Sample.Today, Sample.Today)),
            Steps = [Sample.Step() with { What = "a wish", Agreement = Agreement.OurHope }],
            Help = [new("help for the wish", "Lee Sample", null, new("s1"))],
        };

        var text = CopyCard.Text(deal, null, Table.Lee);

        Assert.DoesNotContain("guess", text, StringComparison.Ordinal);
        Assert.DoesNotContain("wish", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_note_is_written_by_its_reader_to_one_person()
    {
        var deal = Table.Contoso with
        {
            Buyers = [new(new("p1"), "Priya Sample", "CFO"), new(new("p2"), "Head of purchasing")],
            Case = new(
                new("We lose six hours a week.", "Priya Sample", Level.Said, Sample.Today, Sample.Today),
                Outcome: new("their reports on Monday", null, Level.Said, Sample.Today, Sample.Today)),
            Steps =
            [
                Sample.Step() with { Id = new("s1"), Who = new("p1"), What = "names the budget owner.", Agreement = Agreement.Told },
                Sample.Step() with { Id = new("s2"), Who = new("p2"), What = "reads the terms", Agreement = Agreement.Agreed },
            ],
            Help =
            [
                new("drafts a page with them", Table.Lee.Me!.Name, null, new("s1")),
                new("send the terms", "Sam Sample", null, null),
                new("We show their team the trial", "Sam Sample", null, null),
            ],
        };

        var toPriya = CopyCard.Text(deal, deal.Buyers[0], Table.Lee);
        var toNobody = CopyCard.Text(deal, null, Table.Lee);

        Assert.StartsWith("Hi Priya,", toPriya, StringComparison.Ordinal);
        Assert.StartsWith(
            "Guten Tag Priya Sample,", CopyCard.Text(deal, deal.Buyers[0], Table.Lee with { Say = Say.All[1] }), StringComparison.Ordinal);
        Assert.Contains("“We lose six hours a week”\n", toPriya, StringComparison.Ordinal);
        Assert.Contains("“We lose six hours a week” (Priya Sample)", toNobody, StringComparison.Ordinal);
        Assert.Contains("What you want to achieve: your reports on Monday", toPriya, StringComparison.Ordinal);
        Assert.Contains("- You name the budget owner, by", toPriya, StringComparison.Ordinal);
        Assert.Contains("- Head of purchasing reads the terms, by", toPriya, StringComparison.Ordinal);
        Assert.Contains("- I’ll draft a page with you.", toPriya, StringComparison.Ordinal);
        Assert.Contains("- Sam Sample will send the terms.", toPriya, StringComparison.Ordinal);
        Assert.Contains("- We show your team the trial.", toPriya, StringComparison.Ordinal);
        Assert.EndsWith(Table.Lee.Me.Name, toPriya, StringComparison.Ordinal);
        Assert.Equal(toPriya, Written(deal, null));
        Assert.Equal(toNobody, Written(deal, "-"));
        Assert.StartsWith("Hello,", toNobody, StringComparison.Ordinal);
        Assert.Contains("- Priya Sample names the budget owner, by", toNobody, StringComparison.Ordinal);
    }

    static string? Written(Deal deal, string? chosen) => CopyCard.For(Table.Closed with { Deal = deal }, chosen, Table.Lee)
        .Body.OfType<global::AdaptiveCards.AdaptiveTextInput>().Single().Value;

    [Fact]
    public void A_role_is_not_greeted_by_its_first_word()
    {
        var deal = Table.Contoso with { Buyers = [new(new("p1"), "Finance Director")] };

        Assert.StartsWith("Hi Finance Director,", CopyCard.Text(deal, deal.Buyers[0], Table.Lee), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_that_is_too_long_for_a_link_has_none()
    {
        var wordy = Table.Closed with
        {
            Deal = Table.Closed.Deal with
            {
                Case = new(new(new('ä', Limits.Statement), null, Level.Said, Sample.Today, Sample.Today)),
            },
        };

        Assert.Contains("deeplink/compose", CopyCard.For(Table.Closed, null, Table.Lee).ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("deeplink/compose", CopyCard.For(wordy, null, Table.Lee).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_is_that_of_the_reader()
    {
        var late = new DateTimeOffset(2026, 11, 13, 23, 30, 0, TimeSpan.Zero);
        var berlin = Table.Lee with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };

        var history = HistoryCard.For(Table.New with { AddedAt = late }, [], [], berlin).ToJson();
        var live = SharedCard.For(
            Table.Contoso, Table.At(Topic.Done) with { Covered = [new(Topic.Done, Sample.Lee, late, 5, Before: true)] }, berlin, null)
            .ToJson();

        Assert.Contains("Added on 14 Nov", history, StringComparison.Ordinal);
        Assert.Contains("answered this on 14 Nov", live, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-21", "2026-11-30", "Not expecting to hear from them until 30 Nov (was: 21 Nov).")]
    [InlineData(null, "2026-11-30", "Not expecting to hear from them until 30 Nov.")]
    [InlineData("2026-11-21", null, "Expecting to hear from them again (was: not until 21 Nov).")]
    public void A_silence_that_is_expected_is_no_new_name(string? from, string? to, string sentence) =>
        Assert.Equal(
            sentence,
            Table.Lee.Say.Sentence(
                new(Sample.Monday, Sample.Lee, Change.DealCorrected, About: nameof(Deal.SilentUntil), From: from, To: to), Table.Lee));

    [Fact]
    public void A_long_text_of_a_change_is_cut_between_two_letters()
    {
        var words = string.Concat(Enumerable.Repeat("😀", 50));

        Assert.All(Say.All, say => Assert.DoesNotContain(
            System.Text.Rune.ReplacementChar,
            $"{say.Sentence(new(Sample.Monday, Sample.Lee, Change.StepAdded, About: $"a{words}"), Table.Lee)}{say.NextDeal(words)}{say.NextDeal($"a{words}")}".EnumerateRunes()));
    }

    [Fact]
    public void Words_that_end_with_a_full_stop_get_no_second_one()
    {
        Assert.All(
            Say.All,
            say => Assert.DoesNotContain(
                "..", $"{say.SharedGoalIs("a calm release.")}{say.OpenConflictIs("the trial.")}", StringComparison.Ordinal));
        Assert.All(
            Say.All,
            say => Assert.DoesNotContain(
                "..",
                say.Sentence(new(Sample.Monday, Sample.Lee, Change.ActRecorded, About: "opened the trial."), Table.Lee),
                StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_review_before_heard_is_not_what_they_did_since()
    {
        var (before, now) = (Sample.Past(Table.LastTime), Sample.Past(Sample.Today) with { Id = Table.Closed.Review.Id });
        var deal = Table.Contoso with
        {
            Past = [now, before],
            Acts = [
                Told("told today", Sample.Monday),
                Told("told the same evening", before.ClosedAt.AddHours(5)),
                Told("told before", before.ClosedAt.AddMinutes(-5)),
            ],
        };

        var summary = SummaryCard.For(Table.Closed with { Deal = deal }, [], null, Sample.Workspace(), Table.Everybody).ToJson();

        Assert.Contains("Told today", summary, StringComparison.Ordinal);
        Assert.Contains("Told the same evening", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("told before", summary, StringComparison.OrdinalIgnoreCase);

        static Act Told(
            string what, DateTimeOffset at) => new(what, null, new(Level.Said, null, DateOnly.FromDateTime(at.Date)), Sample.Lee, at);
    }

    [Fact]
    public void Nor_do_the_words_of_a_mark()
    {
        var step = Sample.Step() with { What = "names the owner.", Status = StepStatus.Blocked, InTheWay = "their auditors." };
        Mark[] marks =
        [
            new Mark.Blocked(step, 3) { Since = Sample.Days(-3) },
            new Mark.PastDate(step, Sample.Days(-9), 6) { Since = Sample.Days(-1) },
            new Mark.Moved(step) { Since = Sample.Days(-1) },
            new Mark.Overdue(step, Sample.Days(-9), 6) { Since = Sample.Days(-1) },
        ];

        Assert.All(
            from say in Say.All from mark in marks select say.Reason(mark, Table.Contoso, Sample.Today),
            it => Assert.DoesNotContain("..", it, StringComparison.Ordinal));
    }
}
