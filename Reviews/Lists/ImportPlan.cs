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

    /// <summary>What single cells cost: their deal is taken without them, or with less of them.</summary>
    public ValueList<BadLine> LostCells { get; init; } = [];

    /// <summary>What else a person should know about how the file was read.</summary>
    public ValueList<ImportNote> Notes { get; init; } = [];

    /// <summary>The list as it was, to be read again when somebody says what its columns are.</summary>
    public Sheet? Sheet { get; init; }

    /// <summary>Fingerprint of the line with the column names; null: the file has none.</summary>
    public string? Header { get; init; }

    /// <summary>All columns with values, in the order of the file.</summary>
    public ValueList<SampledColumn> Columns { get; init; } = [];

    /// <summary>When somebody said what the columns are; null: nobody had to.</summary>
    public DateOnly? ColumnsSaidOn { get; init; }

    /// <summary>Dates of next steps that can be read two ways; null: there are none.</summary>
    public TwofoldDays? Days { get; init; }

    /// <summary>True: nothing is known of its columns, but a person may say what they are.</summary>
    public bool CanBeAsked => Problem is FileProblem.MissingColumns && Sheet is not null && Columns.Count > 1;

    /// <summary>Headers of columns that are not used.</summary>
    public ValueList<string> Ignored { get; init; } = [];
}

/// <summary>What becomes of deals that are closed in the file.</summary>
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

    /// <summary>How the deal has ended; null: it is open, or closed without a word how.</summary>
    public EndingKind? Ended { get; init; }

    /// <summary>True if the file says that it is closed, and not how.</summary>
    public bool IsClosedSomehow { get; init; }

    public bool IsClosed => IsClosedSomehow || Ended is not null;

    /// <summary>Null: not said.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>What decided it; null: not said.</summary>
    public string? Decided { get; init; }

    /// <summary>What somebody noted about it, cut to its limit; null: nothing.</summary>
    public string? Note { get; init; }

    public DealId Id => ExternalId is null ? NameId : DealKey.Of(ExternalId);

    /// <summary>The deal id made from names, used where no external id is known.</summary>
    public DealId NameId => DealKey.Of(Customer, Title);

    public string? OwnerAsWritten => OwnerName ?? OwnerEmail;
}

/// <summary>A person at the customer.</summary>
public sealed record ImportedContact(string Name, string? Function = null);

/// <summary>A column of a list, with a few of its values to know it by.</summary>
/// <param name="As">What it is read as; null: not at all.</param>
public sealed record SampledColumn(int Place, string Header, ImportColumn? As, ValueList<string> Samples);

/// <summary>A date of a column of which none shows whether the day or the month comes first.</summary>
/// <param name="Column">Its name, as it is written in the file.</param>
/// <param name="Value">As it is written.</param>
/// <param name="Taken">How it was read; null: not at all.</param>
/// <param name="IsSaid">True: somebody said so.</param>
public sealed record TwofoldDays(string Column, string Value, DateOnly DayFirst, DateOnly MonthFirst, DayOrder? Taken, bool IsSaid)
{
    public DateOnly? Day => Taken is { } order ? In(order) : null;

    public DateOnly In(DayOrder order) => order is DayOrder.DayFirst ? DayFirst : MonthFirst;
}
