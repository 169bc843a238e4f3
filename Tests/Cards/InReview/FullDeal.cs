using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.InReview;

/// <summary>The fullest deal and review that the limits allow, of the texts told.</summary>
static class FullDeal
{
    public static Deal Of(Func<int, string> text) => Some.Deal() with
    {
        Customer = text(Limits.Customer),
        Title = text(Limits.Title),
        Owner = Some.Person(text(Limits.Name)),
        Buyers = Many(Limits.Buyers, i => new Buyer(new($"p{i}"), $"{(char)('a' + i)}{text(Limits.Name - 1)}", text(Limits.Function), text(Limits.Priority), Stance.Doubtful, Some.Today, Some.Today)),
        SharedGoal = text(Limits.Goal),
        OpenConflict = text(Limits.Goal),
        Steps = Many(Limits.OpenSteps, i => Some.Step($"s{i}") with
        {
            Who = new BuyerId($"p{i % 3}"),
            What = text(Limits.StepText),
            By = Some.Days(-i),
            Status = StepStatus.Blocked,
            InTheWay = text(Limits.Reason),
            LastOutcome = Outcome.NotYet,
            AnsweredAt = Some.Monday.AddMinutes(1),
            AnsweredBy = Some.Person(text(Limits.Name)),
            MovedOn = [Some.Today, Some.Today, Some.Today],
        }),
        Acts = Many(Limits.Acts, i => new Act(text(Limits.Also), new BuyerId($"p{i}"), new(Level.Wrote, i % 2 == 0 ? text(Limits.Name) : null, Some.Today), i % 2 == 0 ? Some.Kim : Some.Lee, Some.Monday.AddMinutes(1))),
        Case = new(Statement(text), Statement(text), Statement(text), Some.Today),
        Questions = Many(Limits.OpenQuestions, i => new Question(new($"q{i}"), i % 2 == 0 ? Asking.Written : Asking.WhoDoesIt, new StepId("s1"), text(Limits.Question), Some.Person(text(Limits.Name)), Some.Today)),
        Help = Many(Limits.Help, _ => new Help(text(Limits.HelpText), text(Limits.Name), Some.Today, new StepId("s1"))),
        Jobs = [.. Jobs.All.Select(job => new JobState(job, JobStatus.Reopened, Some.Today))],
        Past = Many(Limits.PastReviews, i => new PastReview(new($"r{i}"), Some.Monday.AddDays(-20), Some.Days(-20), ReviewForm.Full, false, [OffCourse.CannotChoose, OffCourse.DoubtTheResult])),
        Reviewed = 30,
    };

    public static Review Review(Deal deal, Func<int, string> text) => Reviewing.For(deal, new("r-0123456789ab"), Some.Person(text(Limits.Name)), "19:meeting", Many(20, i => new DealId($"d-012345678{i:00}")), Some.Now) with
    {
        StartedAt = Some.Monday,
        Covered = [.. Enum.GetValues<Topic>().Select(topic => new Coverage(topic, Some.Person(text(Limits.Name)), Some.Monday, 1, Skipped: topic is Topic.Where or Topic.Who, Before: topic is Topic.Done))],
        Openings = [new(Some.Person(text(Limits.Name)), Topic.Done, Some.Monday)],
        Ratings = Many(20, i => new Rating(Some.Person($"{i}{text(Limits.Name - 2)}"), (i % 5) + 1)),
        Signs = [.. Enum.GetValues<OffCourse>().Where(sign => sign is not OffCourse.NoneSeen)],
        NextStep = new StepId("s1"),
        Baseline = new(Some.Days(-20), 30, [.. Jobs.All.Select(job => new JobState(job, JobStatus.Settled, Some.Days(-20)))], [.. deal.Steps.Select(step => new DueDate(step.Id, Some.Days(-30)))]),
    };

    static Statement Statement(Func<int, string> text) => new(text(Limits.Statement), text(Limits.Name), Level.Said, Some.Today, Some.Today, text(Limits.Statement));

    static Many<T> Many<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];
}
