using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Labels of the inputs of a review, and hints.</summary>
public partial class Say
{
    public virtual string OneAnswerIsEnough(bool isLive) =>
        isLive ? "(required) Answer at least one. “Nothing we know of” counts." : "(required) One answer is enough.";

    /// <param name="number">Number of the step, if the person has several; else null.</param>
    public virtual string WhatDidTheyDo(string? name, int? number) => (name, number) switch
    {
        (null, null) => "What happened?",
        (null, { } step) => $"What happened with step {Number(step)}?",
        (_, null) => $"{name}: what happened?",
        (_, { } step) => $"{name}: what happened? (step {Number(step)})",
    };

    public virtual string ChooseWhatHappened() => "Choose what happened";

    public virtual string TheyAlsoDid(bool isOnlyInput) => isOnlyInput ? "What did they do? (required)" : "Anything else they did? (optional)";

    public virtual string ForExampleAlso() => "For example: invited their security lead";

    public virtual string HowDoWeKnow() => "How do we know? (optional)";

    public virtual string WhoToldUs() => "Who told us? (optional)";

    public virtual string NameOrRole() => "Name or role";

    public virtual string RoughIsFine() => "Rough is fine. Use their words if you can; anything we don’t know becomes a question.";

    public virtual string IsItStillTrue(string? day) =>
        day is null ? "Is this still true?" : $"As of {day}. Is this still true?";

    public virtual string WhyMustTheyChange() => "Why do they have to change? (required)";

    public virtual string ForExampleWhy() => "For example: the spring release doubles their tickets";

    public virtual string WhatHappensIfNothing() => "What happens if they do nothing? (required)";

    public virtual string ForExampleNothing() => "For example: they have to hire six people";

    public virtual string WhereTo() => "What do they want to achieve? (required)";

    public virtual string ForExampleWanted() => "For example: half the open tickets by June";

    public virtual string WhoseWords() => "Whose words are these? (optional)";

    public virtual string FilledInAsOn(string? day) => day is null
        ? "In any order, and going back is normal. “Unknown” is a fine answer."
        : $"As of {day}. Only change what’s different. Going back is normal.";

    /// <summary>A button: shows the jobs that are not asked about first.</summary>
    public virtual string TheOthers() => "Show the other jobs";

    /// <summary>Name of a job with a typical quotation of a buyer.</summary>
    public virtual string JobAndWords(Job job) => job switch
    {
        Job.Problem => $"{Name(job)}: “We need to do something.”",
        Job.Explore => $"{Name(job)}: “What’s out there?”",
        Job.Require => $"{Name(job)}: “What exactly does it need to do?”",
        Job.Select => $"{Name(job)}: “Does this do what we want?”",
        Job.Validate => $"{Name(job)}: “We need to be sure.”",
        Job.Consensus => $"{Name(job)}: “We need everyone on board.”",
        Job.Path => $"{Name(job)}: “How do we actually buy this?”",
        _ => throw new UnreachableException(),
    };

    /// <param name="was">The present status of the job.</param>
    public virtual string Choice(JobStatus status, JobStatus was) => (status, was) switch
    {
        (JobStatus.Settled, JobStatus.Settled) => "Settled, same as last time",
        (JobStatus.Working, JobStatus.Settled) => "Reopened: working on it again",
        (JobStatus.Working, JobStatus.Reopened) => "Reopened: still working on it",
        (JobStatus.Working, _) => "In progress",
        (JobStatus.Settled, _) => "Settled",
        (JobStatus.NotStarted, _) => "Not started",
        (JobStatus.NotNeeded, _) => "Not needed",
        (JobStatus.Unknown, _) => "Unknown",
        _ => throw new UnreachableException(),
    };

    public virtual string WhoWeKnow() => "Who we know";

    public virtual string OnePersonOrRole(bool anybody) => anybody
        ? "Add someone, or tap a name to edit it, merge two entries, or note that someone has left."
        : "One person or role is enough to continue.";

    public virtual string PersonName(bool anybody) => anybody ? "Name or role (optional)" : "Name or role (required)";

    public virtual string ForExamplePerson() => "For example: someone in legal";

    public virtual string GiveANameOrRole() => "Enter a name or a role.";

    public virtual string FunctionThere() => "Job title (optional)";

    public virtual string ForExampleFunction() => "For example: Head of IT";

    public virtual string CaresAbout() => "What do they care about, in their words? (optional)";

    public virtual string StanceNow() => "Where do they stand? (optional)";

    public virtual string WantTogether() => "What do they all want? (optional)";

    public virtual string DoNotAgreeOn() => "What don’t they agree on yet? (optional)";

    public virtual string PersonalData() =>
        "Notes about people are personal data: keep them short and fair, as if that person will read them. Everyone in this pipeline can see them.";

    public virtual string TickWhatYouSee(bool isFilled) =>
        isFilled ? "Same as last time. Change what’s different." : "These are hints, not verdicts: they show where to help.";

    public virtual string WhatDoYouSee() => "What do you see? (required)";

    public virtual string TickOne(bool isLive) => isLive ? "Tick what you see, or press “None seen”." : "Tick at least one.";

    public virtual string Choice(OffCourse sign) => sign switch
    {
        OffCourse.PrioritiesShifting => "Priorities are shifting",
        OffCourse.ScopeRedefined => "The scope is being redefined",
        OffCourse.UnsureHowToBuy => "They’re unsure how to buy this",
        OffCourse.CannotChoose => "They can’t choose between options",
        OffCourse.WantMoreInformation => "They want more information",
        OffCourse.DoubtTheResult => "They doubt the outcome",
        OffCourse.InterestFading => "Interest is fading",
        OffCourse.PersonLeftOrArrived => "Someone joined or left",
        OffCourse.NoneSeen => "None seen",
        _ => throw new UnreachableException(),
    };
}
