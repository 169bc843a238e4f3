namespace ReviewBot.Cards.Words;

/// <summary>Texts of the lead's view.</summary>
public partial class Say
{
    /// <summary>Beside the question's number.</summary>
    public virtual string AsLead(string place) => $"{place} · lead";

    public virtual string OnlyYouSee(string? asked) =>
        asked is null ? "Only you see this view." : $"Only you see this view. It’s {asked}’s turn.";

    public virtual string YouCouldAsk() => "You could ask";

    public virtual string WhereThisStands() => "Where this stands";

    public virtual string TimeLabel() => "Time";

    public virtual string MinutesOf(int spent, int target) => $"{Number(spent)} of {Number(target)} minutes";

    public virtual string QueueLabel() => "Queue";

    /// <summary>The place of a review in a queue, and how long the rest takes.</summary>
    public virtual string InQueue(int place, int all, int minutes) => minutes == 1
        ? $"{Number(place)} of {Number(all)}, about 1 minute left"
        : $"{Number(place)} of {Number(all)}, about {Number(minutes)} minutes left";

    /// <summary>Follows the minutes.</summary>
    public virtual string QuestionsToGo(int questions) => questions switch
    {
        0 => ", no questions left",
        1 => ", this is the last question",
        _ => $", {Number(questions)} questions left",
    };

    public virtual string StillOpenLabel() => "Still open";

    /// <summary>Follows the name of an unanswered question.</summary>
    public virtual string AtThisStep() => " (this question)";

    public virtual string AtStep(
        int number, bool isSkipped) => isSkipped ? $" (question {Number(number)}, skipped)" : $" (question {Number(number)})";

    public virtual string HowSure(IEnumerable<string> names) => $"how sure: {List(names)}";

    public virtual string NothingIsOpen() => "Nothing";

    public virtual string ChangedLabel() => "Changed";

    /// <summary>Follows a job.</summary>
    /// <param name="was">Null: it was not known.</param>
    public virtual string WasNowIs(string? was, string now) => was is null ? $": now {now}" : $": was {was}, now {now}";

    /// <summary>Follows a step.</summary>
    public virtual string DateMovedFromTo(string from, string to) => $": date moved from {from} to {to}";

    /// <summary>Follows a step.</summary>
    public virtual string StepIsDone() => ": done";

    /// <summary>Follows a step.</summary>
    public virtual string StepIsDropped() => ": dropped";

    /// <summary>Follows a step.</summary>
    public virtual string StepIsNew(string by) => $": new, by {by}";

    public virtual string NothingHasChanged() => "Nothing so far";

    public virtual string BeforeLabel() => "Before";

    public virtual string MarksLabel() => "Marks";

    public virtual string AnsweredBeforeTheMeeting(string name, int answers, int of) =>
        $"{name} answered {Number(answers)} of {Number(of)} questions before the meeting";

    public virtual string WritingLabel() => "Writing";

    public virtual string WaitsUntil(string clock) =>
        $"Someone is answering. The shared card will update when they’re done, by {clock} at the latest.";

    public virtual string GoOnToStep(int number) => $"Continue to question {Number(number)}";

    public virtual string RevealTheAnswers() => "Reveal the answers";

    public virtual string AnotherPrompt() => "Another prompt";

    public virtual string ShowTheLiveCard() => "Show the shared card";

    public virtual string LeadsThis(string name) => $"{name} is leading this review. ";

    public virtual string YouCanTakeOver(int minutes) => $"They’ve been inactive for {Number(minutes)} minutes, so you can take over.";

    public virtual string LeadIsHere(int minutes) =>
        $"Only the lead can move it on. After {Number(minutes)} minutes of inactivity anyone can take over.";

    public virtual string TakeTheLead() => "Take over as lead";

    /// <summary>Fallback text for clients that cannot show the card.</summary>
    public virtual string LeadsViewOf(string place, string customer, int spent, int target) =>
        $"Lead’s view, {place} for {customer}: {MinutesOf(spent, target)}.";
}
