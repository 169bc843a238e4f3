namespace ReviewBot.Dialogs;

/// <summary>A typed command, for its handler.</summary>
/// <param name="Words">As typed, with line breaks, and without people who were mentioned next to a name.</param>
sealed record TypedCommand(string Words)
{
    /// <summary>A customer or deal; null: none was typed, or the command takes none.</summary>
    public string? Name { get; init; }

    /// <summary>The part about a day or a time, see TypedTimeReader; null: none.</summary>
    public string? When { get; init; }

    /// <summary>True: a review for later, even if no day was typed.</summary>
    public bool IsPlan { get; init; }

    /// <summary>True: a recurring review; <see cref="When"/> is the text after "every".</summary>
    public bool IsRecurring { get; init; }

    /// <summary>A list in the lines below the command; null: none.</summary>
    public string? List { get; init; }

    /// <summary>Everything after the first word, with line breaks.</summary>
    public string Rest => Words.Trim().Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [_, var rest] ? rest.Trim() : "";
}
