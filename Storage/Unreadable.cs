namespace ReviewBot.Storage;

/// <summary>Why a row cannot be read.</summary>
public enum Unreadable
{
    NoSchema,
    NewerSchema,
    NoBody,
    BadBody,

    /// <summary>The adapter itself could not read the row.</summary>
    BadColumns,
}
