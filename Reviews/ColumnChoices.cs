namespace ReviewBot.Reviews;

/// <summary>What somebody said that the columns of a list are. Kept with the pipeline, for the next list with the same column names.</summary>
/// <param name="Header">Fingerprint of the line with the column names.</param>
public sealed record ColumnChoices(string Header, ValueList<ChosenColumn> Columns)
{
    /// <summary>Of a pipeline; the oldest go.</summary>
    public const int MostKept = 10;

    /// <summary>What a person is asked for, in this order. The first two are required.</summary>
    public static readonly ValueList<ImportColumn> Asked = [
        ImportColumn.Customer, ImportColumn.Title, ImportColumn.Owner, ImportColumn.NextStep, ImportColumn.NextStepBy, ImportColumn.Status,
    ];

    public static bool IsRequired(ImportColumn column) => column is ImportColumn.Customer or ImportColumn.Title;
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
