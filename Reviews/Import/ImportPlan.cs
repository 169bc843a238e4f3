namespace ReviewBot.Reviews.Import;

/// <summary>What an imported file says, before anything of it is applied.</summary>
public sealed record ImportPlan
{
    /// <summary>Why nothing of the file can be taken; null when it could be read. The lists below may still say what was found.</summary>
    public FileProblem? Problem { get; init; }

    /// <summary>One deal each, in the order of the file.</summary>
    public ValueList<ImportRow> Rows { get; init; } = [];

    public ValueList<BadLine> BadLines { get; init; } = [];

    public ValueList<RecognisedColumn> Recognised { get; init; } = [];

    /// <summary>Columns that nothing is taken from, by their headers.</summary>
    public ValueList<string> Ignored { get; init; } = [];
}

/// <summary>What a column means to us.</summary>
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
}

/// <param name="Header">As it is written in the file.</param>
public sealed record RecognisedColumn(string Header, ImportColumn Column);

/// <summary>One deal as a line of the file tells it. Texts are single lines within <see cref="Limits"/>.</summary>
/// <param name="Line">Where it starts in the file; the first line is 1.</param>
public sealed record ImportRow(int Line, string Customer, string Title)
{
    /// <summary>The name that the system it comes from gave it.</summary>
    public string? ExternalId { get; init; }

    public string? OwnerName { get; init; }

    public string? OwnerEmail { get; init; }

    public string? NextStep { get; init; }

    public DateOnly? NextStepBy { get; init; }

    public Job? NextStepJob { get; init; }

    public ValueList<ImportedContact> Contacts { get; init; } = [];

    /// <summary>Amount, stage, close date and the like: header and value as written. Nothing is reckoned with them.</summary>
    public ValueList<Field> Commercial { get; init; } = [];

    public DealId Id => ExternalId is null ? NameId : DealKey.Of(ExternalId);

    /// <summary>The id that it has, or had, where no external id is known.</summary>
    public DealId NameId => DealKey.Of(Customer, Title);

    public string? OwnerAsWritten => OwnerName ?? OwnerEmail;
}

/// <summary>A person at the customer.</summary>
public sealed record ImportedContact(string Name, string? Function = null);
