using System.Text.Json.Serialization;

namespace ReviewBot.Reviews;

/// <summary>What a line of a note to the customer is about.</summary>
public enum NoteLineKind
{
    Why,
    Wanted,
    Step,
    OurPart,
}

/// <summary>The customer's reply to a line of our note.</summary>
public enum CustomerReply
{
    Confirmed,
    Corrected,
}

/// <summary>The note to the customer as it was last copied, with the customer's reply to each line.</summary>
/// <param name="At">When it was copied. Identifies the copy: a reply to an earlier one is refused as outdated.</param>
/// <param name="By">Who copied it.</param>
/// <param name="To">Whom it greets; null: nobody in particular.</param>
public sealed record CustomerNote(
    ReviewId Review, DateTimeOffset At, DateOnly On, Person By, BuyerId? To, ValueList<NoteLine> Lines) : ExtensibleRecord
{
    /// <summary>Maps the ids in it, when deals are merged.</summary>
    public CustomerNote With(Func<BuyerId?, BuyerId?> who, Func<string?, string?> of) => this with
    {
        To = who(To),
        Lines = Lines.Change(_ => true, line => line with
        {
            ItemId = of(line.ItemId),
            Who = who(line.Who),
            Reply = line.Reply is { } reply ? reply with { By = who(reply.By), Doer = who(reply.Doer) } : null,
        }),
    };
}

/// <summary>One line of the note, a snapshot of the words that were copied: later changes of the deal do not change it.</summary>
/// <param name="ItemId">Id of the step or of our action; null: a line of the change case.</param>
public sealed record NoteLine(NoteLineKind Kind, [property: JsonPropertyName("of")] string? ItemId, string Words) : ExtensibleRecord
{
    /// <summary>Who at the customer does the step; null: not known, or not a step.</summary>
    public BuyerId? Who { get; init; }

    /// <summary>Which of us does it; null: not an action of ours.</summary>
    public string? OfUs { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>Our words before the customer corrected them, if the note was copied again since; null: not corrected.</summary>
    public string? Ours { get; init; }

    /// <summary>Null: no reply.</summary>
    public LineReply? Reply { get; init; }

    /// <summary>The line with the customer's correction applied; unchanged if there is none.</summary>
    public NoteLine AsCorrected() => Reply is { Said: CustomerReply.Corrected } reply
        ? this with { Words = reply.Theirs ?? Words, Day = reply.Day ?? Day, Who = reply.Doer ?? Who }
        : this;

    /// <summary>Unique among the lines of its note.</summary>
    public string Key => ItemId is null ? $"{Kind}" : $"{Kind}-{ItemId}";
}

/// <summary>The customer's reply to one line.</summary>
/// <param name="By">Who at the customer; null: somebody there.</param>
/// <param name="How">Whether they said it or wrote it.</param>
public sealed record LineReply(CustomerReply Said, BuyerId? By, Level How, DateOnly On, DateTimeOffset At) : ExtensibleRecord
{
    /// <summary>The customer's words, if they corrected ours.</summary>
    public string? Theirs { get; init; }

    /// <summary>The customer's date, if they corrected ours.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Who at the customer does it, if they corrected that.</summary>
    public BuyerId? Doer { get; init; }

    /// <summary>
    /// True: the deal was changed by the reply. False: the deal had changed since the copy, so the reply is recorded on the line only.
    /// </summary>
    public bool IsApplied { get; init; }

    /// <summary>
    /// Undo state: the statement before the reply. Null: the line is not about a statement, or the reply was not applied.
    /// </summary>
    public Statement? CaseBefore { get; init; }

    /// <inheritdoc cref="CaseBefore"/>
    public Agreement? AgreementBefore { get; init; }
}

/// <summary>A correction by the customer. Survives a new copy of the note, until the next review has shown it.</summary>
public sealed record CustomerCorrection(
    NoteLineKind Kind, string Ours, string Theirs, BuyerId? By, Level How, DateOnly On, DateTimeOffset At) : ExtensibleRecord
{
    /// <summary>The customer's date, if they corrected ours.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Who at the customer does it, if they corrected that.</summary>
    public BuyerId? Doer { get; init; }
}
