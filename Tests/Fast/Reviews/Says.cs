using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews;

/// <summary>Answers, so that a test states only what matters to it.</summary>
static class Says
{
    /// <summary>Jonas does it in a week.</summary>
    public static Answer.Next Next(
        string what, int days = 7) => new(new(Sample.Jonas.Id, null), what, Sample.Days(days), Agreement.Told, Job.Require);

    public static Answer.Why Why(
        string? reason, string? nothing = null, string? wanted = null) => new(reason, nothing, wanted, "Priya Sample", Level.Said);

    public static Answer.Done Done(StepId step, Outcome outcome, Level? level = null) => new([new(step, outcome)], null, level, null);

    public static Answer.Done Also(string what, Level? level = null) => new([], what, level, null);

    public static Answer.Where Where(Job job, JobStatus status) => new([new(job, status)]);

    public static Answer.Who Who(
        string name, string? priority = null, Stance stance = Stance.NotKnown) => new(new(name, null, priority, stance), null, null);

    public static Answer.Signs Signs(params OffCourse[] seen) => new([.. seen]);

    public static Answer.Help Help(string what) => new(what, "Lee Sample", Sample.Days(3));

    /// <summary>Any answer to this topic.</summary>
    public static Answer To(Topic topic) => topic switch
    {
        Topic.Done => new Answer.NothingKnown(),
        Topic.Why => Why("costs rise"),
        Topic.Where => new Answer.Where([]),
        Topic.Who => Who("CFO"),
        Topic.OffCourse => Signs(OffCourse.NoneSeen),
        Topic.Next => Next("names the budget owner"),
        Topic.Help => new Answer.NoHelpNeeded(),
        _ => new Answer.Confidence(4),
    };
}
