using ReviewBot.Reviews;

namespace ReviewBot.Tests.Kit;

/// <summary>The longest and fullest things that the limits allow, in characters that are hard to write.</summary>
static class Biggest
{
    public static Deal Deal() => Some.Deal() with
    {
        Id = new("d-biggest"),
        Customer = Text(Limits.Customer),
        Title = Text(Limits.Title),
        OwnerAsWritten = Text(Limits.Name),
        Buyers = Many(Limits.Buyers, at => new Buyer(new($"p{at}"), Text(Limits.Name), Text(Limits.Function), Text(Limits.Priority), Stance.Doubtful, Some.Today, Some.Today)),
        Steps = Many(Limits.OpenSteps + Limits.ClosedSteps, Step),
        Help = Many(Limits.Help, at => new Help(Text(Limits.HelpText), Text(Limits.Name), Some.Today, new($"s{at}"))),
        Acts = Many(Limits.Acts, at => new Act(Text(Limits.Also), new($"p{at}"), Evidence(), Some.Lee, Some.Monday, new($"s{at}"), IsStart: true)),
        Case = new(Statement(), Statement(), Statement(), Some.Today, InDoubt: true),
        SharedGoal = Text(Limits.Goal),
        OpenConflict = Text(Limits.Goal),
        Questions = Many(Limits.OpenQuestions, at => new Question(new($"q{at}"), Asking.Written, new($"s{at}"), Text(Limits.Question), Some.Kim, Some.Today)),
        Jobs = Many(7, at => new JobState((Job)at, JobStatus.Reopened, Some.Today, Level.Wrote, Text(Limits.Reason))),
        Past = Many(Limits.PastReviews, at => new PastReview(new($"r{at}"), Some.Monday, Some.Today, ReviewForm.Full, true, [.. Enum.GetValues<OffCourse>()])),
        SilentUntil = Some.Days(3),
        PausedUntil = Some.Days(4),
        Ended = new(EndingReason.Other, Some.Today, Some.Sam),
    };

    /// <summary>Ten people, each with something to decide about in every topic.</summary>
    public static Review Review(Deal deal) => Reviewing.For(deal, new("r-biggest"), Some.Sam, Text(200), Many(100, at => new DealId($"d-{at}")), Some.Now) with
    {
        StartedAt = Some.Monday,
        CardId = Text(200),
        Current = Topic.Next,
        Covered = Many(8, at => new Coverage((Topic)at, Some.Lee, Some.Monday, at, Skipped: true, Before: true)),
        Openings = Many(10, at => new Opening(Some.Kim, Topic.Next, Some.Monday)),
        Drafts = Many(80, at => new Draft(Some.Kim, (Topic)(at % 8), Holding.Lens, Many(6, field => new Field($"f{field}", Text(Limits.Quote))), Some.Monday, at)),
        Ratings = Many(10, at => new Rating(Some.Lee, 3)),
        Revealed = true,
        Signs = [.. Enum.GetValues<OffCourse>()],
        NextStep = new("s1"),
    };

    /// <summary>Of this length, with everything in it that a format might stumble over.</summary>
    public static string Text(int length) => string.Concat(Enumerable.Repeat("\"ü\\😀会'\n<", length))[..(length - 1)] + "…";

    static BuyerStep Step(int at) => Some.Step($"s{at}") with
    {
        What = Text(Limits.StepText),
        Evidence = Evidence(),
        AnsweredAt = Some.Monday,
        AnsweredBy = Some.Kim,
        LastOutcome = Outcome.NotYet,
        InTheWay = Text(Limits.Reason),
        Status = at < Limits.OpenSteps ? StepStatus.Blocked : StepStatus.Done,
    };

    static Evidence Evidence() => new(Level.Wrote, Text(Limits.Quote), Some.Today);

    static Statement Statement() => new(Text(Limits.Statement), Text(Limits.Name), Level.Said, Some.Today, Some.Today, Text(Limits.Statement));

    static Many<T> Many<T>(int count, Func<int, T> make) => Enumerable.Range(0, count).Select(make).ToMany();
}
