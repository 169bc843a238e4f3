using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the path to the day they go live.</summary>
public partial class Say
{
    public virtual string WhatMustBeTrue() => "What has to be in place by the day they go live?";

    public virtual string PathHint() =>
        "I work back from their date, in working days. Each step becomes one of theirs: tap it later to change who does it, when, or how long before the next step.";

    public virtual string WhenDoTheyGoLive() => "When do they go live? (required)";

    public virtual string WhoseDay() => "Who gave us the date? (optional)";

    public virtual string WhatComesBefore(bool isFirst) => isFirst ? "What has to happen first?" : "Add a step (optional)";

    /// <summary>Below the choices of a first path.</summary>
    public virtual string WhatIsTicked() =>
        "I’ve ticked what nearly every purchase needs, plus steps that someone we know there could do. The days show how far ahead of the next step each has to be done.";

    /// <summary>A usual step in a list of choices.</summary>
    public string Choice(UsualStep usual, int days) => $"{Name(usual)} · {WorkingDays(days)}";

    public virtual string Name(UsualStep usual) => usual switch
    {
        UsualStep.SuccessCriteria => "Success criteria",
        UsualStep.Security => "Security review",
        UsualStep.Legal => "Contract",
        UsualStep.Budget => "Budget",
        UsualStep.Signature => "Signature",
        UsualStep.PurchaseOrder => "Purchase order",
        UsualStep.Data => "Data handover",
        UsualStep.Training => "Training",
        _ => throw new UnreachableException(),
    };

    /// <summary>What somebody there does, behind their name.</summary>
    public virtual string Does(UsualStep usual) => usual switch
    {
        UsualStep.SuccessCriteria => "defines the success criteria",
        UsualStep.Security => "signs off the security review",
        UsualStep.Legal => "approves the contract",
        UsualStep.Budget => "releases the budget",
        UsualStep.Signature => "signs",
        UsualStep.PurchaseOrder => "sends the purchase order",
        UsualStep.Data => "hands over the data",
        UsualStep.Training => "gets their people trained",
        _ => throw new UnreachableException(),
    };

    public virtual string OwnSteps() => "Anything else? One step per line (optional)";

    public virtual string AddOwnSteps() => "Add more of their steps, one per line (optional)";

    public virtual string BeforeWhichStep() => "Before which step?";

    /// <summary>The day they go live, in a list of steps.</summary>
    public virtual string GoLiveItself() => "Go-live";

    /// <summary>Title of a button.</summary>
    public virtual string AddToPath() => "Add to the path";

    public virtual string ForExampleOwn() => "For example: gets the works council to agree";

    public virtual string MoveThemAlong() => "If the date changes, what about the open steps?";

    public virtual string TheyMoveAlong() => "Move them too";

    public virtual string TheyStay() => "Keep their dates";

    /// <summary>Title of a button.</summary>
    public virtual string CountBack() => "Work back from go-live";

    /// <summary>Title of a button.</summary>
    public virtual string StartFromTemplate() => "Start from our template";

    /// <summary>Title of a button.</summary>
    public virtual string KeepTemplate() => "Save as our template";

    /// <summary>Title of a button.</summary>
    public virtual string ForgetTemplate() => "Delete our template";

    /// <summary>Title of a button.</summary>
    public virtual string RemoveThePath() => "Remove the path";

    /// <summary>Before the button that does it.</summary>
    public virtual string OpenStepsGo() => "Its open steps will be dropped, with no more reminders about them. What’s done stays.";

    /// <summary>Title of a button.</summary>
    public virtual string RemoveItNow() => "Remove it";

    public virtual string TemplateIsKept() => "Saved as our template. ";

    /// <param name="steps">Its steps, as a list.</param>
    public virtual string OurTemplateIs(string steps) => $"Our template: {steps}.";

    public virtual string TemplateIsFor() => "Your next path can start from these steps.";

    /// <summary>Title of a button.</summary>
    public virtual string ChangePath() => "Change date or steps";

    /// <summary>Title of a button.</summary>
    public virtual string BackToPath() => "Back to the path";

    /// <summary>Title of a button.</summary>
    public virtual string PlanThePath() => "Plan the path";

    /// <summary>For screen readers: what a tap opens.</summary>
    public virtual string OpenThePath() => "Open the path to go-live";

    public virtual string PathHeading() => "Path to go-live";

    public virtual string PathTitle(string day) => $"The path to go-live, {day}";

    public virtual string PathInShort(string customer, string day) => $"{customer}: what has to happen before they go live on {day}";

    /// <summary>"12 Mar: 2 of 8 done, 1 late".</summary>
    public string PathStands(string day, int done, int all, int late) => $"{day}: {PathStands(done, all, late)}";

    public virtual string PathStands(int done, int all, int late) => all is 0
        ? "no steps yet"
        : $"{Number(done)} of {Number(all)} done{(late is 0 ? "" : $", {Number(late)} late")}";

    public virtual string DayIsOf(string? name) => name is null ? "We don’t know who gave us the date." : $"{name} gave us the date.";

    public virtual string PathIsShort(int days) => $"It’s {WorkingDays(days)} short. ";

    public virtual string PathTakes(int takes, int left) =>
        $"The open steps need {WorkingDays(takes)}, and there {(left is 1 ? "is" : "are")} {Number(left)} until they go live. Ask which date can move, or what can run in parallel.";

    public virtual string AfterGoLive(int steps) =>
        steps is 1 ? "1 step is due after they go live." : $"{Number(steps)} steps are due after they go live.";

    public virtual string PathIsDone() => "Everything is done.";

    /// <summary>Follows a step: what it leaves for the next one.</summary>
    public virtual string ThenDays(int days, bool isLast) => isLast
        ? $" · {WorkingDays(days)} before go-live"
        : $" · {WorkingDays(days)} before the next step";

    /// <summary>Follows a step of a path that does not fit: when it had to be done.</summary>
    public virtual string NeededBy(string day) => $" · too late: needed by {day}";

    /// <summary>Follows a step that is done.</summary>
    public virtual string DoneOn(string? day) => day is null ? " · done" : $" · done {day}";

    public virtual string DaysBeforeNext() => "Working days until the next step (earlier steps move with it)";

    public virtual string ChoiceIsSettled() => $"{Name(Job.Select)} is settled. {WhatMustBeTrue()}";

    /// <param name="whose">Null: nobody, or as before.</param>
    public virtual string GoLiveSet(string? from, string? to, string? whose)
    {
        if (to is null)
            return $"The path to go-live was removed (was: {from}).";

        var of = whose is null ? "" : $" (date from {whose})";
        return from is null || from == to ? $"They go live on {to}{of}." : $"They go live on {to}{of} (was: {from}).";
    }

    public virtual string PathCounted(string? about, string? from, string? to) =>
        $"Working days before the next step: {to} (was: {from}), so dates moved: {about}.";
}
