namespace ReviewBot.Reviews.Lists;

/// <summary>What an import changed in one deal, stored for its undo.</summary>
/// <param name="Line">Line in the file, for the order.</param>
public sealed record ImportedChange(int Line, DealId Deal) : ExtensibleRecord
{
    /// <summary>Null: the import created the deal.</summary>
    public ImportedValues? Before { get; init; }

    /// <summary>The values after the import; null: the import created the deal.</summary>
    public ImportedValues? After { get; init; }

    public static ImportedChange Of(Landing landing) => landing.Before is not { } before
        ? new(landing.Row.Line, landing.After.Id)
        : new(landing.Row.Line, landing.After.Id) { Before = ImportedValues.Of(before), After = ImportedValues.Of(landing.After) };
}

/// <summary>All values of an existing deal that an import can change.</summary>
public sealed record ImportedValues(string Customer, string Title) : ExtensibleRecord
{
    public Person? Owner { get; init; }

    public string? OwnerAsWritten { get; init; }

    public Handover? Handed { get; init; }

    public ValueList<Field> Commercial { get; init; } = [];

    public string? Note { get; init; }

    public string? ListedStep { get; init; }

    public DateOnly? ListedStepBy { get; init; }

    public Ending? Ended { get; init; }

    public static ImportedValues Of(Deal deal) => new(deal.Customer, deal.Title)
    {
        Owner = deal.Owner,
        OwnerAsWritten = deal.OwnerAsWritten,
        Handed = deal.Handed,
        Commercial = deal.Commercial,
        Note = deal.Note,
        ListedStep = deal.ListedStep,
        ListedStepBy = deal.ListedStepBy,
        Ended = deal.Ended,
    };
}
