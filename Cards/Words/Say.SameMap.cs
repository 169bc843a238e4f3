using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the buying job that our part serves, beside the one that the customer works on.</summary>
public partial class Say
{
    public virtual string WhichJobDoWeServe() => "Which buying job does it help with? (optional)";

    /// <param name="job">Of the step; null: not known.</param>
    public virtual string AsItsStep(Job? job) => job is { } known ? $"Same as their next step: {Name(known)}" : "Same as their next step";

    /// <summary>A button.</summary>
    public virtual string SaveTheJob() => "Save the job";

    /// <summary>Within a line about our part.</summary>
    public virtual string Serves(Job job) => $" · helps with {Name(job)}";

    /// <summary>Before the jobs.</summary>
    /// <param name="isByStep">True: all that is known is their next step.</param>
    public virtual string TheyWorkOn(bool isByStep) => isByStep ? "Their next step is about: " : "They’re working on: ";

    /// <summary>Before the jobs that they served.</summary>
    public virtual string OurLastActions(int actions) =>
        actions is 1 ? "What we last took on helps with: " : $"The last {InWords(actions)} things we took on help with: ";

    /// <summary>Of how many of our actions, after those of which it is known.</summary>
    public virtual string JobNotKnown(int actions) => $"not known ({Number(actions)})";

    /// <summary>They work on one thing, and we on another: it begins with theirs.</summary>
    /// <param name="isByStep">True: all that is known is their next step.</param>
    public virtual string TheyAreAt(ValueList<Job> jobs, bool isByStep) =>
        $"{(isByStep ? "Their next step is about" : "They’re working on")} {List(jobs.Select(Name))}.";

    /// <summary>It ends with ours.</summary>
    /// <param name="isSure">True: of each action the job is known.</param>
    public virtual string WeWereAt(ValueList<Job> jobs, int actions, bool isSure) => isSure
        ? $"The last {InWords(actions)} things we took on {(jobs.Count is 1 ? "all " : "")}help with {List(jobs.Select(Name))}."
        : $"As far as we know, the last {InWords(actions)} things we took on help with {List(jobs.Select(Name))}.";

    /// <param name="from">Name of a job; null: that of its step.</param>
    /// <param name="to">The same of now.</param>
    public virtual string HelpJobSet(string? about, string? from, string? to) =>
        $"Our part helps with {ServedJobOf(to)}{(from is null ? "" : $" (was: {ServedJobOf(from)})")}: {about}.";

    protected virtual string ServedJobOf(string? name) => name is null ? "the same job as their step" : JobOf(name);
}
