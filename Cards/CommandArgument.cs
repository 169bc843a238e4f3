namespace ReviewBot.Cards;

/// <summary>What may be typed behind a command.</summary>
public enum CommandArgument
{
    None,

    /// <summary>
    /// A customer or a deal that is there. Small words before it are no part of its name ("review of Contoso"); a day may stand behind it.
    /// </summary>
    Deal,

    /// <summary>A name that is new, to the letter.</summary>
    NewCustomer,

    /// <summary>Anything, to the letter.</summary>
    Words,
}
