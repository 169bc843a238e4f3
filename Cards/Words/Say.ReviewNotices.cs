using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of notices: what happened, and what to do.</summary>
public partial class Say
{
    /// <summary>Short, shown over the card after a button that posts a new message.</summary>
    public virtual string HereItIs() => "It’s just below.";

    /// <summary>Short, shown over the card when saving failed.</summary>
    public virtual string NotSaved() => $"{DidNotSave()} {WordsAreStillHere()}";

    /// <summary>The answer to a turn failed after this was saved. Said to everybody, so it names nothing.</summary>
    public virtual string SavedAndNotShown(SavedWork saved) => saved switch
    {
        SavedWork.Review =>
            $"The review is open, but I couldn’t show its card. Type “{Typed(Command.Review)}” and the name to see it.",
        SavedWork.Deal => "The deal is saved, but I couldn’t show my answer. You’ll find it on the board.",
        SavedWork.TakeBack => "The import was undone, but I couldn’t show my answer. The board shows what’s there now.",
        SavedWork.Import => "The list is imported, but I couldn’t show my answer. You’ll find its deals on the board.",
        SavedWork.Erasure => "That’s erased, but I couldn’t show my answer.",
        SavedWork.Pipeline => "This chat has its pipeline now, but I couldn’t show my answer. Type your command again.",
        SavedWork.Change => "That’s saved, but I couldn’t show my answer. Open the deal or the card again to see it.",
        _ => throw new UnreachableException(),
    };

    /// <summary>Answer to a typed command that failed; nothing was changed.</summary>
    public virtual string WentWrong() => "Something went wrong on my side, and nothing was changed. Please try again in a moment.";

    /// <summary>Behind what nobody but whoever runs the bot can mend.</summary>
    public virtual string ErrorIs(string id) => $"If it keeps happening, tell your IT team: error {id}.";

    public virtual string DidNotSave() => "That didn’t save.";

    public virtual string WordsAreStillHere() => "Your words are still here. Please try again in a moment.";

    public virtual string Missing(int answers) =>
        answers == 1 ? "One answer is still missing: " : $"{Count(answers)} answers are still missing: ";

    /// <summary>Names what is missing.</summary>
    public virtual string MissingIs(string names, bool? isDate) => isDate switch
    {
        true => $"{names}. A rough date is fine.",
        false => $"{names}. A few words are fine.",
        null => $"{names}.",
    };

    public virtual string TooLong(string name) => $"A little too long: {name}. ";

    public virtual string LengthIs(int length, int most) =>
        $"It has {Number(length)} characters; the limit is {Number(most)}. Your words are still here.";

    public virtual string NotADate(string name) => $"That date won’t work ({name}). ";

    public virtual string GiveADate() => "Pick a date within the next five years; a rough one is fine.";

    public virtual string DateHasPassed(string name) => $"That date is in the past ({name}). ";

    public virtual string GiveALaterDate() => "Pick today or later; a rough date is fine.";

    public virtual string ThatIsOurAction() => "That’s our part. What will the customer do as a result?";

    public virtual string NoticedBefore() => "I noticed the words ";

    public virtual string Quoted(string words) => $"“{words}”";

    public virtual string NoticedAfter() => ". If you meant it that way, just carry on.";

    public virtual string MoveToHelp() => "Move to “how we help”";

    public virtual string KeepIt() => "Keep as is";

    public virtual string Moved() => "Moved to “how we help”: ";

    public virtual string WhatWillTheyDo() => ". What will the customer do as a result?";

    public virtual string AnsweredMeanwhile(string name) => $"{name} answered while you were writing. ";

    public virtual string WhichShouldStand() => "Nothing is lost: your words are below. Which one should we keep?";

    public virtual string Mine() => "Mine";

    /// <summary>"Kim’s"; without the name if it is too long for a button.</summary>
    public virtual string Theirs(string name) => FirstName(name, 20) is { } first ? $"{first}’s" : "Theirs";

    /// <summary>The first name; null when it is longer than <paramref name="most"/> characters.</summary>
    protected static string? FirstName(
        string name,
        int most) =>
            name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is [var first, ..] && first.Length <= most ? first : null;

    public virtual string KeepBoth() => "Keep both";

    public virtual string StepsAreOpen(int steps) => $"{Count(steps)} steps are already open. ";

    public virtual string WhichGoes() => "Which one can go, to make room for the new one? Your words are below.";

    public virtual string LetThisOneGo() => "Drop this one";

    public virtual string LeaveNewOut() => "Leave the new one out";

    public virtual string Saved() => "Saved";

    /// <summary>For a card that shows another topic by now.</summary>
    public string SavedIs(Topic topic) => $"{Saved()}: {Short(topic)}";

    /// <summary>Follows <see cref="Saved"/>.</summary>
    public virtual string SavedBy(string name, string clock) => $", {name}, {clock}";

    /// <summary>The same was sent twice.</summary>
    public virtual string SavedBefore() => "Saved a moment ago";

    /// <summary>Follows <see cref="SavedBefore"/>.</summary>
    public virtual string SavedOnce() => ". Nothing was saved twice.";

    /// <summary>A step that somebody else closed meanwhile.</summary>
    public virtual string IsClosedAlready(string step) => $"“{step}” is already closed. ";

    /// <param name="answer">What they said, as it stands on the card.</param>
    protected virtual string ClosedBefore(string name, string answer) =>
        $"{name} said: {answer}. So I didn’t use your answer about it, but kept it in the history. Everything else is saved.";

    public string ClosedBefore(string name, PromiseAnswer answer) => ClosedBefore(name, Choice(answer));

    public string ClosedBefore(string name, Outcome outcome) => ClosedBefore(name, Choice(outcome));

    public virtual string ClosedBefore() => "So I didn’t use your answer about it, but kept it in the history. Everything else is saved.";

    public virtual string UpToDate() => "This card was out of date. ";

    public virtual string NowItIs() => "It’s up to date now. Please look again before you carry on.";

    /// <summary>Makes a sentence that precedes another one.</summary>
    public virtual string Before(string words) => words.EndsWith('?') ? $"{words} " : $"{words}. ";

    /// <summary>Name of an input within a sentence.</summary>
    public virtual string Named(string input, Topic? topic) => (Fields.Line(input), topic) switch
    {
        (Fields.Also, _) => "what they did",
        (Fields.Why, _) => "why they have to change",
        (Fields.IfNothing, _) => "what happens if they do nothing",
        (Fields.Wanted, _) => "what they want",
        (Fields.Whose, _) => "whose words these are",
        (Fields.ToldBy, _) => "who told us",
        (Fields.Name, _) => "a name or a role",
        (Fields.Same, _) => "which entry is the same person",
        (Fields.Function, _) => "their job title",
        (Fields.Priority, _) => "what they care about",
        (Fields.Goal, _) => "what they all want",
        (Fields.Conflict, _) => "what they don’t agree on",
        (Fields.Signs, _) => "what could pull them off course",
        (Fields.Who, _) => "who at the customer",
        (Fields.NewWho, _) => "the new name",
        (Fields.What, Topic.Help) => "what we’ll do",
        (Fields.What, _) => "what they’ll do",
        (Fields.OfUs, _) => "who on our side",
        (Fields.OurPart, _) => "our part",
        (Fields.By, _) => "by when",
        (Fields.Agreement, _) => "whether they know about it",
        (Fields.ToSeeWords, _) => "what else we’ll see",
        (Fields.ToSee, _) => "what we’ll see",
        (Fields.Stance, _) => "where they stand",
        (Fields.Job, _) => "which buying job it helps with",
        (Fields.Words, _) => "what they said instead",
        (Fields.Agree, _) => "whether they agree",
        (Fields.Afraid, _) => "whether they’re afraid of making the wrong choice",
        (Fields.Sure, _) => "how sure you are",
        (Fields.Doubt, _) => "what could stop it",
        (Fields.GoLive, _) => "when they go live",
        (Fields.Usual, _) => "what has to happen first",
        (Fields.Own, _) => "the other steps",
        (Fields.Customer, _) => "the customer",
        (Fields.Title, _) => "what it’s about",
        (Fields.Owner, _) => "who owns it",
        (Fields.SilentUntil, _) => "how long you don’t expect to hear from them",
        (Fields.Ask, _) => "what would help",
        (Fields.Until, _) => "until when",
        (Fields.Ending, _) => "why it ended",
        (Fields.Decided, _) => "what decided it",
        (Fields.Late, _) => "what we found out too late",
        (Fields.Pipeline, _) => "which pipeline",
        (Fields.Picked, _) => "which deals",
        (Fields.Colleague, _) => "who takes over",
        (Fields.Other, _) => "the other deal",
        (Fields.Csv, _) => "the list",
        (Fields.InTheWay, _) => "what’s in the way",
        _ => NamedSetting(input),
    };

    /// <summary>A number at the start of a sentence: "Two".</summary>
    public virtual string Count(int number) => number switch
    {
        1 => "One",
        2 => "Two",
        3 => "Three",
        4 => "Four",
        5 => "Five",
        6 => "Six",
        _ => Number(number),
    };

    public virtual string Number(int number) => number.ToString("N0", culture);

    /// <summary>"a, b and c".</summary>
    public virtual string List(IEnumerable<string> things) => things.ToArray() switch
    {
        [] => "",
        [var one] => one,
        [.. var most, var last] => $"{string.Join(", ", most)} and {last}",
    };
}
