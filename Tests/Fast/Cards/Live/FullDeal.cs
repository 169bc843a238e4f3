using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Live;

/// <summary>The fullest deal and review that the limits allow, of the texts told.</summary>
static class FullDeal
{
    public static Deal Of(Func<int, string> text) => Sample.Deal() with
    {
        Customer = text(Limits.Customer),
        Title = text(Limits.Title),
        Owner = Sample.Person(text(Limits.Name)),
        Buyers = Many(
            Limits.Buyers,
            i => new Buyer(
                new($"p{i}"),
                $"{(char)('a' + i)}{text(Limits.Name - 1)}",
                text(Limits.Function),
                text(Limits.Priority),
                Stance.Doubtful,
                Sample.Today,
                Sample.Today)),
        SharedGoal = text(Limits.Goal),
        OpenConflict = text(Limits.Goal),
        GoLive = new(Sample.Days(9), new("p1"), Sample.Kim, Sample.Monday),
        Steps = Many(Limits.OpenSteps + Limits.PathSteps, i => Sample.Step($"s{i}") with
        {
            OnPath = i < Limits.OpenSteps ? null : new(null, 60),
            Who = new BuyerId($"p{i % 3}"),
            What = text(Limits.StepText),
            By = Sample.Days(-i),
            Status = StepStatus.Blocked,
            InTheWay = text(Limits.Reason),
            ToSee = ToSee.Other,
            ToSeeWords = text(Limits.ToSee),
            LastOutcome = Outcome.NotYet,
            AnsweredAt = Sample.Monday.AddMinutes(1),
            AnsweredBy = Sample.Person(text(Limits.Name)),
            MovedOn = [Sample.Today, Sample.Today, Sample.Today],
        }),
        Acts = Many(
            Limits.Acts,
            i => new Act(
                text(Limits.Also),
                new BuyerId($"p{i}"),
                new(Level.Wrote, i % 2 == 0 ? text(Limits.Name) : null, Sample.Today),
                i % 2 == 0 ? Sample.Kim : Sample.Lee,
                Sample.Monday.AddMinutes(1))),
        Case = new(Statement(text), Statement(text), Statement(text), Sample.Today),
        Questions = Many(
            Limits.OpenQuestions,
            i => new Question(
                new($"q{i}"),
                i % 2 == 0 ? Asking.Written : Asking.WhoDoesIt,
                new StepId("s1"),
                text(Limits.Question),
                Sample.Person(text(Limits.Name)),
                Sample.Today)),
        Help = Many(
            Limits.Help, i => new Help(text(Limits.HelpText), text(Limits.Name), Sample.Today, new StepId("s1")) { Job = Jobs.All[i % 7] }),
        Jobs = [.. Jobs.All.Select(job => new JobState(job, JobStatus.Reopened, Sample.Today, null, text(Limits.Reason)))],
        Past = Many(
            Limits.PastReviews,
            i => new PastReview(
                new($"r{i}"),
                Sample.Monday.AddDays(-20),
                Sample.Days(-20),
                ReviewForm.Full,
                false,
                [OffCourse.CannotChoose, OffCourse.DoubtTheResult])),
        Reviewed = 30,
        Note = text(Limits.Note),
        Copied = new(
            new("r-0123456789ab"),
            Sample.Monday,
            Sample.Today,
            Sample.Lee,
            new("p0"),
            Many(8, i => new NoteLine(NoteLineKind.Step, $"s{i}", text(Limits.StepText))
            {
                Reply = new(
                    i % 2 is 0 ? CustomerReply.Confirmed : CustomerReply.Corrected, new($"p{i}"), Level.Wrote, Sample.Today, Sample.Monday),
            })),
        Corrections = Many(Limits.Corrections, _ => new CustomerCorrection(
            NoteLineKind.Wanted, text(Limits.Statement), text(Limits.Statement), new("p1"), Level.Wrote, Sample.Today, Sample.Monday)),
        Standstill = new(YesNo.No, YesNo.Yes, Sample.Person(text(Limits.Name)), Sample.Today),
        Planned = new(Sample.Monday, Sample.Today, Sample.Sam, "19:meeting"),
        Prework = new(PreworkAnswer.NotReady, Sample.Lee, Sample.Monday, Sample.Today, text(Limits.Reason)),
    };

    public static Review Review(Deal deal, Func<int, string> text) =>
        ReviewLifecycle.For(
            deal,
            new("r-0123456789ab"),
            Sample.Person(text(Limits.Name)),
            "19:meeting",
            Many(20, i => new DealId($"d-012345678{i:00}")),
            Sample.Now) with
        {
            StartedAt = Sample.Monday,
            Covered = [
            .. Enum.GetValues<Topic>()
                .Select(
                    topic => new Coverage(
                        topic,
                        Sample.Person(text(Limits.Name)),
                        Sample.Monday,
                        1,
                        Skipped: topic is Topic.Where or Topic.Who,
                        Before: topic is Topic.Done)),
        ],
            Openings = [new(Sample.Person(text(Limits.Name)), Topic.Done, Sample.Monday)],
            Ratings = Many(20, i => new Rating(Sample.Person($"{i}{text(Limits.Name - 2)}"), (i % 5) + 1)),
            RevealedDoubts =
            [
                .. Many(Limits.Doubts - 1, _ => new RevealedDoubt(text(Limits.Doubt))),
                new(text(Limits.Doubt)) { Finder = Sample.Person(text(Limits.Name)) },
            ],
            Learned = new(LearnedKind.JobStarted, Job.Path, 20, 20, 0, 20) { DaysBefore = 30 },
            Queued = new(5, 8),
            RoomAnswers = 9,
            Signs = [.. Enum.GetValues<OffCourse>().Where(sign => sign is not OffCourse.NoneSeen)],
            NextStep = new StepId("s1"),
            Baseline = new(
            Sample.Days(-20),
            30,
            [.. Jobs.All.Select(job => new JobState(job, JobStatus.Settled, Sample.Days(-20)))],
            [.. deal.Steps.Select(step => new DueDate(step.Id, Sample.Days(-30)))]),
        };

    static Statement Statement(Func<int, string> text) =>
        new(text(Limits.Statement), text(Limits.Name), Level.Said, Sample.Today, Sample.Today, text(Limits.Statement));

    static ValueList<T> Many<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];
}
