namespace ReviewBot.Reviews;

/// <summary>What a line of a note to the customer is about.</summary>
public enum NoteLineKind
{
    Why,
    Wanted,
    Step,
    OurPart,
}

/// <summary>What the customer says to a line of our note.</summary>
public enum CustomerReply
{
    Confirmed,
    Corrected,
}

/// <summary>The note to the customer as it was last copied, and what they said to it, line by line.</summary>
/// <param name="At">When it was copied, which also names it: an answer to an earlier one is none to this one.</param>
/// <param name="By">Who copied it.</param>
/// <param name="To">Whom it greets; null: nobody in particular.</param>
public sealed record CustomerNote(
    ReviewId Review, DateTimeOffset At, DateOnly On, Person By, BuyerId? To, ValueList<NoteLine> Lines) : Kept
{
    /// <summary>The same with other ids of people, steps and actions of ours.</summary>
    public CustomerNote With(Func<BuyerId?, BuyerId?> who, Func<string?, string?> of) => this with
    {
        To = who(To),
        Lines = Lines.Change(_ => true, line => line with
        {
            Of = of(line.Of),
            Who = who(line.Who),
            Reply = line.Reply is { } reply ? reply with { By = who(reply.By), Doer = who(reply.Doer) } : null,
        }),
    };
}

/// <summary>One line of the note, in the words that were copied: a later change of the deal does not change it.</summary>
/// <param name="Of">Id of the step or of our action; null: it is of the change case.</param>
public sealed record NoteLine(NoteLineKind Kind, string? Of, string Words) : Kept
{
    /// <summary>Who at the customer does the step; null: it is none, or not known.</summary>
    public BuyerId? Who { get; init; }

    /// <summary>Who of us does it; null: it is none of ours.</summary>
    public string? OfUs { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>What we had written before they corrected it, in a note that was copied again since; null: they did not.</summary>
    public string? Ours { get; init; }

    /// <summary>Null: no answer.</summary>
    public LineReply? Reply { get; init; }

    /// <summary>As they have corrected it; the same where they did not.</summary>
    public NoteLine AsCorrected() => Reply is { Said: CustomerReply.Corrected } reply
        ? this with { Words = reply.Theirs ?? Words, Day = reply.Day ?? Day, Who = reply.Doer ?? Who }
        : this;

    /// <summary>Names it among the lines of its note.</summary>
    public string Key => Of is null ? $"{Kind}" : $"{Kind}-{Of}";
}

/// <summary>What they said to one line.</summary>
/// <param name="By">Who at the customer; null: somebody there.</param>
/// <param name="How">That they said or wrote it.</param>
public sealed record LineReply(CustomerReply Said, BuyerId? By, Level How, DateOnly On, DateTimeOffset At) : Kept
{
    /// <summary>Their words, where they corrected ours.</summary>
    public string? Theirs { get; init; }

    /// <summary>Their day, where they corrected ours.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Who at the customer does it, where they corrected that.</summary>
    public BuyerId? Doer { get; init; }

    /// <summary>True: the deal was changed by it. False: it had been changed here before, so that it counts for the copied words.</summary>
    public bool IsApplied { get; init; }

    /// <summary>The statement before it, to take the answer back; null: it was about none, or not applied.</summary>
    public Statement? CaseBefore { get; init; }

    /// <inheritdoc cref="CaseBefore"/>
    public Agreement? AgreementBefore { get; init; }
}

/// <summary>Where the customer corrected us. It stays when the note is copied again, until the next review has had it.</summary>
public sealed record CustomerCorrection(
    NoteLineKind Kind, string Ours, string Theirs, BuyerId? By, Level How, DateOnly On, DateTimeOffset At) : Kept
{
    /// <summary>Their day, where they corrected ours.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Who at the customer does it, where they corrected that.</summary>
    public BuyerId? Doer { get; init; }
}
