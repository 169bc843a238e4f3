namespace ReviewBot.Reviews.Lists;

/// <summary>A parsed import file; nothing of it is applied yet.</summary>
public sealed record ImportPlan
{
    /// <summary>Why the whole file is rejected; null when it could be read. The lists below hold what was found until then.</summary>
    public FileProblem? Problem { get; init; }

    /// <summary>One deal each, in the order of the file.</summary>
    public ValueList<ImportRow> Rows { get; init; } = [];

    public ValueList<BadLine> BadLines { get; init; } = [];

    public ValueList<RecognisedColumn> Recognised { get; init; } = [];

    /// <summary>Cells that were dropped or truncated; the rest of their deal is imported.</summary>
    public ValueList<BadLine> LostCells { get; init; } = [];

    /// <summary>Other notes on how the file was interpreted.</summary>
    public ValueList<ImportNote> Notes { get; init; } = [];

    /// <summary>The table as it was in the file, to be interpreted again with the user's answers about columns.</summary>
    public Sheet? Sheet { get; init; }

    /// <summary>Fingerprint (hash) of the header line; null: the file has none.</summary>
    public string? Header { get; init; }

    /// <summary>All columns with values, in the order of the file.</summary>
    public ValueList<SampledColumn> Columns { get; init; } = [];

    /// <summary>When the user said what the columns are; null: no answer was needed.</summary>
    public DateOnly? ColumnsSaidOn { get; init; }

    /// <summary>Next-step dates that could be day first or month first; null: none.</summary>
    public TwofoldDays? Days { get; init; }

    /// <summary>True: no column was recognised, but the user can say what they are.</summary>
    public bool CanBeAsked => Problem is FileProblem.MissingColumns && Sheet is not null && Columns.Count > 1;

    /// <summary>Headers of columns that are not used.</summary>
    public ValueList<string> Ignored { get; init; } = [];
}

/// <summary>How to treat deals that are closed in the file.</summary>
public enum ClosedDeals
{
    LeftOut,
    Kept,
}

/// <param name="Header">As it is written in the file.</param>
public sealed record RecognisedColumn(string Header, ImportColumn Column);

/// <summary>One deal, from one line of the file. Texts are single lines within <see cref="Limits"/>.</summary>
/// <param name="Line">Where it starts in the file; the first line is 1.</param>
public sealed record ImportRow(int Line, string Customer, string Title)
{
    /// <summary>Id in the source system; null: none.</summary>
    public string? ExternalId { get; init; }

    public string? OwnerName { get; init; }

    public string? OwnerEmail { get; init; }

    public string? NextStep { get; init; }

    public DateOnly? NextStepBy { get; init; }

    public Job? NextStepJob { get; init; }

    public ValueList<ImportedContact> Contacts { get; init; } = [];

    /// <summary>Other columns, such as amount, stage and close date: header and value as written. Never calculated with.</summary>
    public ValueList<Field> Commercial { get; init; } = [];

    /// <summary>How the deal ended; null: it is open, or closed without saying how.</summary>
    public EndingKind? Ended { get; init; }

    /// <summary>True if the file says that it is closed, but not how.</summary>
    public bool IsClosedSomehow { get; init; }

    public bool IsClosed => IsClosedSomehow || Ended is not null;

    /// <summary>Null: not said.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>What decided it; null: not said.</summary>
    public string? Decided { get; init; }

    /// <summary>A note on it, truncated to its limit; null: none.</summary>
    public string? Note { get; init; }

    public DealId Id => ExternalId is null ? NameId : DealKey.Of(ExternalId);

    /// <summary>The deal id made from names, used where no external id is known.</summary>
    public DealId NameId => DealKey.Of(Customer, Title);

    public string? OwnerAsWritten => OwnerName ?? OwnerEmail;
}

/// <summary>A person at the customer.</summary>
public sealed record ImportedContact(string Name, string? Function = null);

/// <summary>A column of a list, with sample values.</summary>
/// <param name="As">What it is read as; null: it is not read.</param>
public sealed record SampledColumn(int Place, string Header, ImportColumn? As, ValueList<string> Samples);

/// <summary>A date column in which no value shows whether the day or the month comes first.</summary>
/// <param name="Column">The header as written in the file.</param>
/// <param name="Value">A value as written in the file.</param>
/// <param name="Taken">The order in which it was read; null: not read.</param>
/// <param name="IsSaid">True: the user chose the order.</param>
public sealed record TwofoldDays(string Column, string Value, DateOnly DayFirst, DateOnly MonthFirst, DayOrder? Taken, bool IsSaid)
{
    public DateOnly? Day => Taken is { } order ? In(order) : null;

    public DateOnly In(DayOrder order) => order is DayOrder.DayFirst ? DayFirst : MonthFirst;
}
