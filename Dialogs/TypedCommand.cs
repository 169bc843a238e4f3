namespace ReviewBot.Dialogs;

/// <summary>A typed command, for its handler.</summary>
/// <param name="Words">As they were typed, with their lines, and without the people who were mentioned beside a name.</param>
sealed record TypedCommand(string Words)
{
    /// <summary>A customer or deal; null: none was typed, or the command takes none.</summary>
    public string? Name { get; init; }

    /// <summary>The words about a day or a time, see TypedTimeReader; null: none.</summary>
    public string? When { get; init; }

    /// <summary>True: a review for later, also where no day was typed.</summary>
    public bool IsPlan { get; init; }

    /// <summary>True: a review that comes again; <see cref="When"/> is what stands behind "every".</summary>
    public bool IsRecurring { get; init; }

    /// <summary>A list in the lines below the command; null: none.</summary>
    public string? List { get; init; }

    /// <summary>All that is typed behind the first word, with its lines.</summary>
    public string Rest => Words.Trim().Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [_, var rest] ? rest.Trim() : "";
}
