namespace ReviewBot.Cards;

/// <summary>
/// What can be typed to the bot. Each language has its own words for it (<see cref="Words.Say.Words"/>), and all of them are understood
/// at once.
/// </summary>
public enum Command
{
    [CommandDefinition(Order = 1)]
    Help,

    [CommandDefinition(Order = -1)]
    Review,

    [CommandDefinition(Audience.Channel, Audience.Chat, Order = -1)]
    Board,

    /// <summary>What the deals of a pipeline have in common.</summary>
    [CommandDefinition(IsUnlisted = true)]
    Patterns,

    /// <summary>What the ended deals had.</summary>
    [CommandDefinition(IsUnlisted = true)]
    Learned,

    [CommandDefinition(Audience.Personal, Order = -1)]
    MyDeals,

    [CommandDefinition]
    AddDeal,

    [CommandDefinition(Order = -1)]
    Deal,

    /// <summary>What must be true on the day they go live.</summary>
    [CommandDefinition(IsUnlisted = true)]
    Path,

    [CommandDefinition(IsToldOnCards = true)]
    Answer,

    [CommandDefinition(IsUnlisted = true)]
    End,

    [CommandDefinition(IsUnlisted = true)]
    HandOver,

    [CommandDefinition]
    Import,

    [CommandDefinition(Audience.Chat)]
    Pipeline,

    [CommandDefinition]
    Nudges,

    [CommandDefinition]
    Settings,

    /// <summary>Connects a pipeline to a CRM.</summary>
    [CommandDefinition(IsUnlisted = true)]
    Connect,

    [CommandDefinition]
    Export,

    [CommandDefinition(Audience.Channel, Audience.Personal)]
    Erase,

    [CommandDefinition(IsUnlisted = true)]
    Today,

    [CommandDefinition(IsToldOnCards = true)]
    Owed,

    /// <summary>Who decides at a customer.</summary>
    [CommandDefinition(IsToldOnCards = true)]
    People,

    /// <summary>What a customer said to our note.</summary>
    [CommandDefinition(IsToldOnCards = true)]
    TheySaid,

    /// <summary>What holds a customer back, and what helps.</summary>
    [CommandDefinition(IsToldOnCards = true)]
    Remedy,

    /// <summary>How often somebody is reminded; where "stop" leads to.</summary>
    [CommandDefinition(IsToldOnCards = true)]
    Pace,

    /// <summary>The review that is running here: whoever types "next" or "reveal" gets the card that has the buttons.</summary>
    [CommandDefinition(IsToldOnCards = true)]
    Live,

    /// <summary>A question for whoever types it, in the review that is running here.</summary>
    [CommandDefinition(IsToldOnCards = true)]
    AskMe,

    /// <summary>How the last review went that whoever types it has led.</summary>
    [CommandDefinition(IsToldOnCards = true)]
    LookBack,

    /// <summary>The last import of whoever types it.</summary>
    [CommandDefinition(IsToldOnCards = true)]
    TakeBack,

    [CommandDefinition(IsToldOnCards = true)]
    Hello,

    [CommandDefinition(IsToldOnCards = true)]
    Thanks,
}
