namespace ReviewBot.Storage;

/// <summary>Why a row cannot be read.</summary>
public enum Unreadable
{
    NoSchema,
    NewerSchema,
    NoBody,
    BadBody,

    /// <summary>The adapter could not parse the row's columns.</summary>
    BadColumns,
}
