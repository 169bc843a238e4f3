using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of our own part: what we promised, and what became of it.</summary>
public partial class Say
{
    public virtual string DidWeDoOurPart() => "Did we do our part?";

    public virtual string Choice(PromiseAnswer answer) => answer switch
    {
        PromiseAnswer.Done => "Done",
        PromiseAnswer.NotYet => "Not yet",
        PromiseAnswer.NotNeeded => "No longer needed",
        _ => throw new UnreachableException(),
    };

    /// <summary>A choice: another day for our part.</summary>
    public virtual string NotYetBy(string day) => $"Not yet, but by {day}";

    /// <summary>Above the days to tap.</summary>
    public virtual string NotYetOneTap() => "Not yet? By when, then? One tap saves it.";

    public virtual string ByWhenInstead() => "By when instead?";

    /// <summary>Label of a choice.</summary>
    public virtual string DidWe(string what) => $"Our part, “{what}”: is it done? (optional)";

    public virtual string IsItDone() => "Is it done?";

    /// <summary>Follows our own action that is closed.</summary>
    public virtual string PromiseClosed(bool isDone, string? day) => (isDone, day) switch
    {
        (true, null) => " · done",
        (true, _) => $" · done {day}",
        (_, null) => " · no longer needed",
        _ => $" · no longer needed, {day}",
    };

    /// <summary>Follows "Saved."</summary>
    /// <param name="day">Its new day; null: none, or it has passed.</param>
    public virtual string PromiseBecame(string what, PromiseAnswer answer, string? day, string said) => answer switch
    {
        PromiseAnswer.Done => $"Our part, “{what}”: done {said}.",
        PromiseAnswer.NotNeeded => $"Our part, “{what}”: no longer needed {said}.",
        _ => day is null ? $"Our part, “{what}”: not yet {said}." : $"Our part, “{what}”: not yet, moved to {day} {said}.",
    };

    /// <summary>Title of a nudge without steps of the customer.</summary>
    public virtual string OurPartTitle(int count) =>
        count == 1 ? "Our part is due" : $"Our part is due: {InWords(count)} things";

    /// <summary>Title of a nudge about both.</summary>
    public virtual string AndOurPart(string steps, int ours) =>
        ours == 1 ? $"{steps}, and our part is due" : $"{steps}, and our part is due ({Number(ours)} things)";

    /// <summary>Below one that is late, on the lead's list.</summary>
    public virtual string OurPartLate(int workingDays, string? owner) =>
        owner is null ? $"{WorkingDays(workingDays)} late" : $"{WorkingDays(workingDays)} late · {owner}";

    /// <summary>Below one that is on the lead's list for the last time.</summary>
    public virtual string OurPartLastTime() => "This is the last time I’ll list it here. It stays open on the deal until someone answers.";

    /// <summary>Of a summary, about what follows.</summary>
    public virtual string PromiseReminderOn(string owner, string day) =>
        $"{owner} will be asked on {day} whether we’ve done our part.";

    /// <summary>Follows who is asked about their next step.</summary>
    public virtual string AndAboutOurPart(string day) => $" From {day}, also about our part.";

    /// <summary>What is sent about our part, behind the day.</summary>
    /// <param name="owner">Null: the deal has none.</param>
    /// <param name="lead">Null: no lead besides the owner.</param>
    public virtual string PromiseFollows(Rung rung, string? owner, string? lead) =>
        rung is Rung.Ask && owner is not null ? $"{owner} will be asked whether it’s done." : Follows(rung, owner, lead);

    /// <summary>What was written down outside a review is saved.</summary>
    public virtual string PartComesLater() => "Saved, but our part comes after their step. ";

    public virtual string PartIsDueAfter(string what, string day, string theirs) =>
        $"{Quoted(what)} is due on {day}, their step on {theirs}. Use “{DidWeDoOurPart()}” to move it.";

    /// <summary>Follows "a card about 3 steps": so many of them are ours.</summary>
    public virtual string OursAmong(int lines, int ours) =>
        ours == 0 ? "" : ours == lines ? " of ours" : $", {Number(ours)} of them ours";

    /// <summary>On the page of what comes.</summary>
    public virtual string AskedOnItsDay() => "Did we do it?";
}
