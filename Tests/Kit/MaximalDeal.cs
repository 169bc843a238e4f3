using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Tests.Kit;

/// <summary>A deal and a review as large as the limits allow, with characters that are long in JSON.</summary>
static class MaximalDeal
{
    public static Deal Deal() => Sample.Deal() with
    {
        Id = new("d-biggest"),
        Customer = Text(Limits.Customer),
        Title = Text(Limits.Title),
        OwnerAsWritten = Text(Limits.Name),
        Buyers = Many(
            Limits.Buyers,
            at => new Buyer(
                new($"p{at}"),
                Text(Limits.Name),
                Text(Limits.Function),
                Text(Limits.Priority),
                Stance.Doubtful,
                Sample.Today,
                Sample.Today)),
        Steps = [
            .. Many(Limits.OpenSteps + Limits.ClosedSteps, Step),
            .. Many(Limits.PathSteps, at => Step(at + 100) with { OnPath = new(UsualStep.Legal, PathRules.MostDays) }),
        ],
        GoLive = new(Sample.Today, new("p1"), Sample.Kim, Sample.Monday),
        Help = Many(
            Limits.Help,
            at => new Help(Text(Limits.HelpText), Text(Limits.Name), Sample.Today, new($"s{at}"), IsDone: at > 4)
            {
                Id = new($"h{at}"),
                ClosedOn = at > 4 ? Sample.Today : null,
                AnsweredAt = Sample.Monday,
                AnsweredBy = Sample.Kim,
                ByBefore = Sample.Today,
                Job = Job.Consensus,
            }),
        Acts = Many(
            Limits.Acts,
            at => new Act(Text(Limits.Also), new($"p{at}"), Evidence(), Sample.Lee, Sample.Monday, new($"s{at}"), IsStart: true)),
        Case = new(Statement(), Statement(), Statement(), Sample.Today, InDoubt: true),
        SharedGoal = Text(Limits.Goal),
        OpenConflict = Text(Limits.Goal),
        Questions = Many(
            Limits.OpenQuestions,
            at => new Question(new($"q{at}"), Asking.Written, new($"s{at}"), Text(Limits.Question), Sample.Kim, Sample.Today)),
        Jobs = Many(7, at => new JobState((Job)at, JobStatus.Reopened, Sample.Today, Level.Wrote, Text(Limits.Reason))),
        Past = Many(
            Limits.PastReviews,
            at => new PastReview(new($"r{at}"), Sample.Monday, Sample.Today, ReviewForm.Full, true, [.. Enum.GetValues<OffCourse>()])),
        Standstill = new(YesNo.Yes, YesNo.Yes, Sample.Lee, Sample.Today)
        {
            Chosen = [RemedyMove.RecommendOne, RemedyMove.NarrowTheOptions, RemedyMove.TakeRiskOff],
        },
        Copied = new(new("r-biggest"), Sample.Monday, Sample.Today, Sample.Lee, new("p0"), Many(8, Line)),
        Corrections = Many(
            Limits.Corrections,
            at => new CustomerCorrection(
                (NoteLineKind)(at % 4),
                Text(Limits.Statement),
                Text(Limits.Statement),
                new("p0"),
                Level.Wrote,
                Sample.Today,
                Sample.Monday.AddHours(1))),
        Note = Text(Limits.Note),
        SilentUntil = Sample.Days(3),
        PausedUntil = Sample.Days(4),
        Ended = new(EndingReason.Other, Sample.Today, Sample.Sam),
    };

    /// <summary>A review with ten people who have drafts in every topic.</summary>
    public static Review Review(Deal deal) =>
        ReviewLifecycle.For(deal, new("r-biggest"), Sample.Sam, Text(200), Many(100, at => new DealId($"d-{at}")), Sample.Now) with
        {
            StartedAt = Sample.Monday,
            CardId = Text(200),
            Current = Topic.Next,
            Covered = Many(8, at => new Coverage((Topic)at, Sample.Lee, Sample.Monday, at, Skipped: true, Before: true)),
            Openings = Many(10, at => new Opening(Sample.Kim, Topic.Next, Sample.Monday)),
            Drafts = Many(
            80,
            at => new Draft(
                Sample.Kim,
                (Topic)(at % 8),
                Holding.Lens,
                Many(6, field => new Field($"f{field}", Text(Limits.Quote))),
                Sample.Monday,
                at)),
            Ratings = Many(10, at => new Rating(Sample.Lee, 3)),
            Revealed = true,
            Doubts = Many(Limits.Doubts, at => new Doubt(Sample.Lee.Id, Text(Limits.Doubt))),
            RevealedDoubts = Many(Limits.Doubts, at => new RevealedDoubt(Text(Limits.Doubt)) { Finder = Sample.Lee }),
            Signs = [.. Enum.GetValues<OffCourse>()],
            NextStep = new("s1"),
        };

    /// <summary>A text of this length with characters that are difficult for formats.</summary>
    public static string Text(int length) => string.Concat(Enumerable.Repeat("\"ü\\😀会'\n<", length))[..(length - 1)] + "…";

    static BuyerStep Step(int at) => Sample.Step($"s{at}") with
    {
        What = Text(Limits.StepText),
        Evidence = Evidence(),
        AnsweredAt = Sample.Monday,
        AnsweredBy = Sample.Kim,
        LastOutcome = Outcome.NotYet,
        InTheWay = Text(Limits.Reason),
        ToSee = ToSee.Other,
        ToSeeWords = Text(Limits.ToSee),
        Status = at < Limits.OpenSteps ? StepStatus.Blocked : StepStatus.Done,
    };

    /// <summary>Maximal lines of a note: two of the change case, three steps, three actions of ours.</summary>
    static NoteLine Line(int at) => new(
        at is 0 ? NoteLineKind.Why : at is 1 ? NoteLineKind.Wanted : at < 5 ? NoteLineKind.Step : NoteLineKind.OurPart,
        at < 2 ? null : at < 5 ? $"s{at - 2}" : $"h{at - 5}",
        Text(at < 2 ? Limits.Statement : Limits.StepText))
    {
        Who = at is > 1 and < 5 ? new($"p{at}") : null,
        OfUs = at > 4 ? Text(Limits.Name) : null,
        Day = at > 1 ? Sample.Days(9) : null,
        Reply = at % 2 is 0
            ? null
            : new(CustomerReply.Corrected, new("p0"), Level.Wrote, Sample.Today, Sample.Monday)
            {
                Theirs = Text(at < 2 ? Limits.Statement : Limits.StepText),
                CaseBefore = at < 2 ? Statement() : null,
            },
    };

    static Evidence Evidence() => new(Level.Wrote, Text(Limits.Quote), Sample.Today);

    static Statement Statement() =>
        new(Text(Limits.Statement), Text(Limits.Name), Level.Said, Sample.Today, Sample.Today, Text(Limits.Statement));

    static ValueList<T> Many<T>(int count, Func<int, T> make) => Enumerable.Range(0, count).Select(make).ToValueList();
}
