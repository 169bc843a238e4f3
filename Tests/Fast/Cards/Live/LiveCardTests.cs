using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Cards.Live;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Live;

/// <summary>The live card for everybody, from start to end, and the lead's view.</summary>
public sealed class LiveCardTests
{
    [Fact]
    public Task Start() => Approved.Card(StartCard.For(Table.Contoso, Table.Opened(Table.Contoso), Table.Everybody));

    [Fact]
    public Task Start_of_a_deal_that_is_stuck() =>
        Approved.Card(StartCard.For(Stuck, Table.Opened(Stuck), Table.Everybody with { Pipeline = Sample.Workspace() }));

    [Fact]
    public Task Lead_of_a_deal_that_is_stuck() =>
        Approved.Card(LeadCard.For(Stuck, Table.At(Topic.Why, Stuck), Table.Sam with { Pipeline = Sample.Workspace() }, null));

    [Fact]
    public Task Start_for_the_first_time() =>
        Approved.Card(
            StartCard.For(Table.New, Table.Opened(Table.New), Table.Everybody, new Notice.Refused(new Refusal.OnlyTheLead(Sample.Sam))));

    [Fact]
    public Task Done_while_somebody_answers() => Shared(Table.Contoso with
    {
        Steps = Table.Contoso.Steps.Change(
            it => it.Id.Value == "s2",
            it => it with { LastOutcome = Outcome.Started, AnsweredBy = Sample.Kim, AnsweredAt = Sample.Monday.AddMinutes(-1) }),
    }, Table.At(Topic.Done) with { Openings = [new(Sample.Lee, Topic.Done, Sample.Monday.AddMinutes(-1))] });

    [Fact]
    public Task Why() => Shared(Table.Contoso, Table.At(Topic.Why));

    [Fact]
    public Task Why_unknown() => Shared(Table.New, Table.At(Topic.Why, Table.New));

    [Fact]
    public Task Where_saved() =>
        Shared(Table.Contoso, Table.At(Topic.Where) with { Covered = [new(Topic.Where, Sample.Lee, Sample.Monday, 5)] });

    [Fact]
    public Task Who_skipped() =>
        Shared(Table.Contoso, Table.At(Topic.Who) with { Covered = [new(Topic.Who, Sample.Lee, Sample.Monday, 5, Skipped: true)] });

    [Fact]
    public Task Off_course_answered_before() =>
        Shared(
            Table.Contoso,
            Table.At(Topic.OffCourse) with { Covered = [new(Topic.OffCourse, Sample.Lee, Sample.Monday.AddDays(-1), 5, Before: true)] });

    [Fact]
    public Task Next() => Shared(Table.Contoso, Table.At(Topic.Next));

    [Fact]
    public Task Help() => Shared(Table.Contoso, Table.At(Topic.Help));

    /// <summary>Everything that a start card can open with.</summary>
    [Fact]
    public Task Start_with_all_that_we_know() => Approved.Card(StartCard.For(Prepared, Table.Opened(Prepared), Table.Everybody));

    [Fact]
    public Task Start_of_a_deal_that_was_imported() => Approved.Card(StartCard.For(
        Table.New with { Buyers = [Sample.Priya], Note = "They want one desk for three countries" },
        Table.Opened(Table.New),
        Table.Everybody));

    [Fact]
    public Task Start_where_lead_and_owner_are_one() => Approved.Card(StartCard.For(
        Table.New with { Owner = Sample.Sam, Steps = [Sample.Step()] }, Table.Opened(Table.New), Table.Everybody));

    static Deal Prepared => Table.Contoso with
    {
        Steps =
        [
            Sample.Step() with
            {
                What = "names the person who owns the budget",
                By = Sample.Days(-1),
                Status = StepStatus.Blocked,
                InTheWay = "their audit",
            },
            Sample.Step("s2") with
            {
                Who = Sample.Jonas.Id,
                What = "sends us last quarter’s ticket numbers",
                By = Sample.Days(5),
                AnsweredAt = Sample.Monday.AddDays(-1),
                AnsweredBy = Sample.Lee,
                LastOutcome = Outcome.NotYet,
                MovedOn = [Sample.Days(-1)],
            },
        ],
        Help =
        [
            new("drafts a page on what waiting costs", "Lee Sample", Sample.Days(-2), new("s2")),
            new("sends two references", "Sam Sample", Sample.Days(-4), null, IsDone: true) { ClosedOn = Sample.Days(-5) },
        ],
        Jobs = WentBack,
        Note = "They want one desk for three countries",
        Planned = new(Sample.Monday, Sample.Today, Sample.Sam, "19:meeting"),
        Prework = new(PreworkAnswer.Answered, Sample.Lee, Sample.Monday.AddDays(-1), Sample.Today),
    };

    static ValueList<JobState> WentBack => Table.Contoso.Jobs.Change(
        it => it.Job is Job.Select,
        it => new(it.Job, JobStatus.Reopened, Table.LastTime, null, "a new director wants two more references"));

    [Fact]
    public Task Reveal_before() => Shared(Table.Contoso, Rated(Table.At(Topic.Reveal)));

    [Fact]
    public Task Reveal_after() => Shared(Table.Contoso, Rated(Table.At(Topic.Reveal)) with { Revealed = true });

    [Fact]
    public Task Through() => Shared(Table.Contoso, Skipped(Table.At(null), Topic.Who));

    [Fact]
    public Task Lead() => Approved.Card(LeadCard.For(
        Table.Contoso.With(Job.Select, JobStatus.Reopened) with
        {
            Steps = Table.Contoso.Steps.Change(it => it.Id.Value == "s1", it => it with { By = Sample.Days(7) })
        },
        Skipped(Table.At(Topic.Next), Topic.Who) with { Prompt = 4 },
        Table.Sam,
        Sample.Monday.AddMinutes(2)));

    [Fact]
    public Task Lead_before_the_reveal() => Approved.Card(LeadCard.For(Table.Contoso, Rated(Table.At(Topic.Reveal)), Table.Sam, null));

    /// <summary>All jobs are listed: a missing one would seem unchanged.</summary>
    [Fact]
    public void The_lead_sees_every_job_that_has_changed()
    {
        var deal = Jobs.All.Aggregate(Table.New, (all, job) => all.With(job, JobStatus.Working));

        var lines = new CardFace(LeadCard.For(deal, Table.At(Topic.Who, Table.New), Table.Sam, null).ToJson()).Lines;

        Assert.All(Jobs.All, job => Assert.Contains($"{Table.Sam.Say.Name(job)}: now in progress", lines));
    }

    [Fact]
    public void The_lead_sees_steps_that_were_done_dropped_or_added()
    {
        var review = Table.At(Topic.Next);
        var (done, dropped) = (Table.Contoso.OpenSteps.First(), Table.Contoso.OpenSteps.Last());
        var deal = Table.Contoso with
        {
            Steps =
            [
                .. Table.Contoso.Steps.Select(it => it.Id == done.Id ? it with { Status = StepStatus.Done }
                    : it.Id == dropped.Id ? it with { Status = StepStatus.Dropped }
                    : it),
                done with { Id = new("s9"), What = "asks two plants for their dates", By = Sample.Days(4) },
            ],
        };

        var lines = new CardFace(LeadCard.For(deal, review, Table.Sam, null).ToJson()).Lines;

        Assert.NotEqual(done.Id, dropped.Id);
        Assert.Contains($"{Table.Sam.Say.Capital(done.What)}: done", lines);
        Assert.Contains($"{Table.Sam.Say.Capital(dropped.What)}: dropped", lines);
        Assert.Contains($"Asks two plants for their dates: new, by {Table.Sam.Day(Sample.Days(4))}", lines);
    }

    [Fact]
    public void The_lead_reads_of_nothing_open_only_while_something_may_be()
    {
        Assert.DoesNotContain("Still open", Face(Table.At(null)).Lines);
        Assert.Contains("Still open", Face(Table.At(Topic.Why)).Lines);
    }

    /// <summary>How sure they are is asked of everybody.</summary>
    [Fact]
    public void Nobody_has_the_question_that_all_are_asked()
    {
        Assert.True(Face(Table.At(Topic.Next)).Says("It’s Lee Sample’s turn."));
        Assert.False(Face(Table.At(Topic.Reveal)).Says("It’s Lee Sample’s turn."));
    }

    static CardFace Face(Review review) => new(LeadCard.For(Table.Contoso, review, Table.Sam, null).ToJson());

    [Fact]
    public void The_lead_sees_the_spread_that_they_have_revealed() => Assert.Contains(
        Table.Sam.Say.Answers(3),
        LeadCard.For(Table.Contoso, Rated(Table.At(Topic.Reveal)) with { Revealed = true }, Table.Sam, null).ToJson(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(RoomAsking.Procurement)]
    [InlineData(RoomAsking.Priority)]
    [InlineData(RoomAsking.Heard)]
    public Task A_question_for_somebody(RoomAsking asking) => Approved.Card(
        RoomQuestionCard.Ask(
            new(Table.Contoso, Table.At(Topic.Why), [], null, new Purpose.Live(), Table.Kim), new(Sample.Kim.Id, asking, new("p3"))),
        $"A_question_for_somebody.{asking}");

    [Fact]
    public Task A_question_for_somebody_in_German() => Approved.Card(
        RoomQuestionCard.Ask(
            new(
                Table.Contoso,
                Table.At(Topic.Why),
                [],
                null,
                new Purpose.Live(),
                Table.Kim with { Say = Say.In(CultureInfo.GetCultureInfo("de-DE")) }),
            new(Sample.Kim.Id, RoomAsking.Procurement)));

    [Fact]
    public Task Shared_with_what_would_make_us_wrong() => Shared(Table.Contoso, Doubted(Table.At(Topic.Reveal)));

    [Fact]
    public Task Shared_when_only_one_wrote_it() => Shared(
        Table.Contoso, Doubted(Table.At(Topic.Reveal)) with { RevealedDoubts = [new("a rival is cheaper")] });

    [Fact]
    public Task Lead_with_what_would_make_us_wrong() =>
        Approved.Card(LeadCard.For(Table.Contoso, Doubted(Table.At(Topic.Reveal)), Table.Sam, null));

    [Fact]
    public void Before_the_reveal_nobody_sees_that_somebody_wrote()
    {
        var review = Rated(Table.At(Topic.Reveal));
        var written = review with { Doubts = [new(Sample.Kim.Id, "a rival is cheaper")] };

        Assert.Equal(
            SharedCard.For(Table.Contoso, review, Table.Everybody, null).ToJson(),
            SharedCard.For(Table.Contoso, written, Table.Everybody, null).ToJson());
        Assert.Equal(
            LeadCard.For(Table.Contoso, review, Table.Sam, null).ToJson(), LeadCard.For(Table.Contoso, written, Table.Sam, null).ToJson());
    }

    static Review Doubted(Review review) => Rated(review) with
    {
        Revealed = true,
        RevealedDoubts = [new("a rival is cheaper") { Finder = Sample.Lee }, new("their budget is frozen until spring")],
    };

    [Fact]
    public Task Lead_at_the_end() => Approved.Card(LeadCard.For(Table.Contoso, Table.At(null), Table.Sam, null));

    [Fact]
    public Task Somebody_who_does_not_lead() => Approved.Card(LeadCard.For(Table.Contoso, Table.At(Topic.Where), Table.Kim, null));

    [Fact]
    public Task A_lead_who_is_silent() =>
        Approved.Card(
            LeadCard.For(
                Table.Contoso, Table.At(Topic.Where) with { LeadSeenAt = Sample.Monday - LeadRules.LeadSilence }, Table.Kim, null));

    [Fact]
    public void Nobody_sees_who_rated_how()
    {
        var card = SharedCard.For(Table.Contoso, Rated(Table.At(Topic.Reveal)), Table.Everybody, null).ToJson();

        Assert.Contains("Kim Example", card, StringComparison.Ordinal);
        Assert.DoesNotContain("█", card, StringComparison.Ordinal);
    }

    static Deal Stuck { get; } = Table.Contoso with
    {
        Steps = Table.Contoso.Steps.Change(it => it.Id.Value == "s1", it => it with { By = Sample.Days(-15) }),
        Acts = [],
        NothingKnownSince = Sample.Days(-40),
    };

    static Task Shared(Deal deal, Review review, [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        Approved.Card(SharedCard.For(deal, review, Table.Everybody, null), name);

    static Review Rated(Review review) =>
        review with { Ratings = [new(Sample.Kim, 4), new(Sample.Sam, 2), new(Sample.Person("Ann Example"), 4)] };

    static Review Skipped(Review review, Topic topic) =>
        review with { Covered = review.Covered.Change(it => it.Topic == topic, it => it with { Skipped = true }) };
}
