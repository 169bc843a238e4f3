namespace ReviewBot.Reviews;

/// <summary>
/// What somebody said about lists with the same column names: what the columns are, and how their dates are read. Kept with the pipeline.
/// </summary>
/// <param name="Header">Fingerprint of the line with the column names.</param>
/// <param name="Columns">None: nobody had to say.</param>
/// <param name="On">When it was said last.</param>
public sealed record ColumnChoices(string Header, ValueList<ChosenColumn> Columns, DateOnly On) : Kept
{
    /// <summary>Of a pipeline; the oldest go.</summary>
    public const int MostKept = 10;

    /// <summary>What a person is asked for, in this order. One of the first two is needed.</summary>
    public static readonly ValueList<ImportColumn> Asked = [
        ImportColumn.Customer, ImportColumn.Title, ImportColumn.Owner, ImportColumn.NextStep, ImportColumn.NextStepBy, ImportColumn.Status,
    ];

    /// <summary>The order of dates that can be read two ways; null: not said.</summary>
    public DayOrder? Days { get; init; }
}

/// <summary>Whether 3/4 is in April or in March.</summary>
public enum DayOrder
{
    DayFirst,
    MonthFirst,
}

/// <param name="Place">From 0; null: the list has no such column.</param>
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
