using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>What the customer said to our note.</summary>
public partial class Say
{
    /// <summary>A title and a button.</summary>
    public virtual string WhatDidTheySay() => "What did they say?";

    public virtual string WhatCameBack(string day) => $"This is what your note of {day} said. How did they answer, line by line?";

    public virtual string WhoAnswered() => "Who answered?";

    public virtual string SomeoneThere() => "Someone else there";

    public virtual string HowDidTheyAnswer() => "How did they answer?";

    public virtual string Choice(CustomerReply reply) => reply switch
    {
        CustomerReply.Confirmed => "Confirmed",
        CustomerReply.Corrected => "Corrected",
        _ => throw new UnreachableException(),
    };

    public virtual string NoAnswer() => "No answer";

    public virtual string AllConfirmed() => "All confirmed";

    /// <summary>What a line of the note is about, before its words.</summary>
    /// <param name="number">Null: it is the first of its kind.</param>
    public virtual string NoteLineIs(NoteLineKind kind, string? number) => kind switch
    {
        NoteLineKind.Why => "Why they want to change: ",
        NoteLineKind.Wanted => "What they want to achieve: ",
        NoteLineKind.Step => number is null ? "Their next step: " : $"Their step {number}: ",
        NoteLineKind.OurPart => number is null ? "Our part: " : $"Our part, {number}: ",
        _ => throw new UnreachableException(),
    };

    /// <param name="who">Who does it; null: nobody in particular, or not known.</param>
    public virtual string NoteLineWords(bool isOurs, string words, string? who, string? day) => isOurs
        ? $"{words}{(who is null ? "" : $" ({who})")}{(day is null ? "" : $", by {day}")}"
        : $"{(who is null ? words : StepNamed(who, words))}{(day is null ? "" : $", by {day}")}";

    /// <param name="about">What the line is about, with a colon behind it.</param>
    public virtual string WhoIn(string about) => $"{about}who?";

    /// <inheritdoc cref="WhoIn"/>
    public virtual string ByWhenIn(string about) => $"{about}by when?";

    /// <summary>Below a line that was changed after it was copied.</summary>
    /// <param name="now">Null: what it is about is closed.</param>
    public virtual string ChangedHere(string? now) => now is null
        ? "We’ve closed this since. Their answer counts for what you sent."
        : $"We’ve changed this since: {now}. Their answer counts for what you sent.";

    public virtual string TheyCorrectedItTo(string theirs) => $"Their words: {theirs}";

    /// <summary>A title.</summary>
    public virtual string WhatDidTheySayInstead() => "What did they say instead?";

    public virtual string ChangeWhatTheyChanged() =>
        "Change the text where they differ. Their words go on the deal, ours stay in the history.";

    public virtual string NothingCopiedYet() => "There’s no note to the customer yet";

    public virtual string CopyOneFirst() =>
        "Open “Note for the customer” on a summary and send it. I’ll keep what it says, so you can mark what they confirmed.";

    public virtual string NothingTicked() => "Nothing is ticked yet. ";

    public virtual string TickWhatCameBack() => "Choose what they said about a line, or press “All confirmed”.";

    /// <summary>They have said nothing to the note yet.</summary>
    public virtual string NoAnswerYet(string day) => $"no answer yet to your note of {day}";

    /// <summary>How much of our picture the customer has confirmed. Who and when follow.</summary>
    public virtual string LinesAnswered(int confirmed, int corrected, int lines) => (confirmed, corrected) switch
    {
        (0, _) => $"{Number(corrected)} of {Number(lines)} lines corrected",
        (_, 0) => $"{Number(confirmed)} of {Number(lines)} lines confirmed",
        _ => $"{Number(confirmed)} of {Number(lines)} lines confirmed and {Number(corrected)} corrected",
    };

    /// <param name="names">Who answered; none: not known.</param>
    public virtual string AnsweredByOn(IEnumerable<string> names, string day) =>
        List(names) is { Length: > 0 } by ? $" by {by}, {day}" : $", {day}";

    /// <summary>A heading before the review starts.</summary>
    public virtual string TheyCorrectedUs() => "They corrected us";

    /// <summary>Before their words.</summary>
    public virtual string TheyCorrectedUsOn(NoteLineKind kind) => kind switch
    {
        NoteLineKind.Why => "On why they want to change: ",
        NoteLineKind.Wanted => "On what they want to achieve: ",
        NoteLineKind.Step => "On their next step: ",
        NoteLineKind.OurPart => "On our part: ",
        _ => throw new UnreachableException(),
    };

    /// <summary>After their words.</summary>
    /// <param name="name">Null: not known.</param>
    public virtual string WeHadAndWho(string ours, string? name, Level how, string day) =>
        $" (we had: {ours}) · {name ?? "they"} {(how is Level.Wrote ? "wrote" : "said")} it, {day}";

    public virtual string NoteWasCopied() => "A note for the customer was copied.";

    /// <param name="name">Null: not known.</param>
    public virtual string TheyConfirmed(string? name, bool isWritten, string? about) =>
        $"{name ?? "They"} confirmed{(isWritten ? " in writing" : "")}: {about}.";

    public virtual string TheyCorrected(string? name, string? ours, string? theirs) =>
        $"{name ?? "They"} corrected us: {theirs} (was: {ours}).";

    public virtual string ReplyTakenBack(string? about) => $"What they said about a line was removed: {about}.";
}
