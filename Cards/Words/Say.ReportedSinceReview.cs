using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of what is known before a review starts, and of what they have done.</summary>
public partial class Say
{
    /// <summary>Follows an act.</summary>
    /// <param name="known">How it is known, without a source that is the doer.</param>
    public virtual string ActIs(Act act, Evidence known, string day) => act switch
    {
        { IsStart: true } => $" · started, {HowWeKnow(known)}, {day}",
        { Step: not null } => $" · done {day}, {HowWeKnow(known)}",
        _ => $" · {HowWeKnow(known)}, {day}",
    };

    public virtual string HowWeKnow(Evidence known) => known switch
    {
        { Level: Level.Guess } => "our guess",
        { Level: Level.Said, From: { } from } => $"{from} said",
        { Level: Level.Said } => "they said",
        { Level: Level.Wrote, From: { } from } => $"{from} wrote",
        { Level: Level.Wrote } => "they wrote",
        { Level: Level.Did } => "we saw it",
        _ => throw new UnreachableException(),
    };

    /// <summary>Precedes what they have done last.</summary>
    public virtual string LastHeardLabel() => "Last heard from them: ";

    public virtual string DaysAgo(int days) => $"{Ago(days)}.";

    /// <summary>"3 days ago".</summary>
    protected virtual string Ago(int days) => days switch { 0 => "today", 1 => "yesterday", _ => $"{Number(days)} days ago" };

    /// <param name="days">Since we were asked first; null: we never were.</param>
    public virtual string NeverHeard(int? days) => days switch
    {
        null => "nothing noted yet.",
        0 => "nothing yet.",
        { } all => $"nothing for {Days(all)}.",
    };

    /// <summary>Follows "Next: ".</summary>
    public virtual string NothingAgreedYet() => "nothing agreed yet.";

    public virtual string PeopleWeKnow() => "Who we know: ";

    public virtual string FromTheImport() => "Note from the import: ";

    /// <summary>Precedes the next step as an imported list says it.</summary>
    public virtual string TheListSays() => "The list says: ";

    /// <summary>Precedes the reason why a job was opened again.</summary>
    public virtual string SentBackTo(Job job) => $"Why they went back to {Name(job)}: ";

    /// <summary>Status of a step.</summary>
    public virtual string InTheWay(string what) => $"blocked by: {what}";

    /// <summary>Follows a step.</summary>
    public virtual string DateWasMoved() => "date moved";

    public virtual string WhatChangedSince(string day) => $"What changed since {day}";

    /// <summary>Precedes names.</summary>
    public virtual string NewPeople() => "New people: ";

    public virtual string StepHeadline(string who, string what, string day) => $"{StepNamed(who, what)} by {day}";

    /// <summary>A button: to the card before reviews, with all its deals.</summary>
    public virtual string BackToTheQuestions() => "Back to the questions";

    /// <summary>A button, where something was said before.</summary>
    public virtual string NothingElse() => "Nothing else";

    public virtual string NothingElseIsEnough() => "We know this already. Anything else? “Nothing else” is a fine answer too.";
}
