namespace ReviewBot.Reviews;

/// <summary>
/// A user's answers about lists with the same column names: what each column means, and how dates are read. Stored with the pipeline, so
/// that the same export is asked about once.
/// </summary>
/// <param name="Header">Fingerprint (hash) of the header line.</param>
/// <param name="Columns">Empty: no column was asked about.</param>
/// <param name="On">The day of the latest answer.</param>
public sealed record ColumnChoices(string Header, ValueList<ChosenColumn> Columns, DateOnly On) : ExtensibleRecord
{
    /// <summary>Most entries in a pipeline; the oldest is dropped.</summary>
    public const int MostKept = 10;

    /// <summary>The columns that a person is asked about, in this order. One of the first two is required.</summary>
    public static readonly ValueList<ImportColumn> Asked = [
        ImportColumn.Customer, ImportColumn.Title, ImportColumn.Owner, ImportColumn.NextStep, ImportColumn.NextStepBy, ImportColumn.Status,
    ];

    /// <summary>Day or month first, for dates that can be read either way; null: not answered.</summary>
    public DayOrder? Days { get; init; }
}

/// <summary>Whether 3/4 is 3 April or March 4.</summary>
public enum DayOrder
{
    DayFirst,
    MonthFirst,
}

/// <param name="Place">Index of the column, from 0; null: the list has no such column.</param>
public sealed record ChosenColumn(ImportColumn Column, int? Place);

/// <summary>Meaning of a column.</summary>
public enum ImportColumn
{
    Customer,
    Title,
    Id,
    Owner,
    OwnerEmail,
    NextStep,
    NextStepBy,
    NextStepJob,
    Contact,
    Function,
    Commercial,
    Status,
    IsClosed,
    IsWon,
    IsLost,
    EndedOn,
    Decided,
    Note,
}
