namespace ReviewBot.Cards;

/// <summary>
/// What can be typed to the bot. Each language has its own words for it (<see cref="Words.Say.Words"/>), and all of them are understood
/// at once.
/// </summary>
public enum Command
{
    [CommandDefinition(Order = 1, Scope = CommandScope.Anywhere, IsNeutral = true)]
    Help,

    [CommandDefinition(Order = -1, TakesTime = true, TakesDeal = true)]
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

    [CommandDefinition(Order = -1, TakesDeal = true)]
    Deal,

    /// <summary>What must be true on the day they go live.</summary>
    [CommandDefinition(IsUnlisted = true, TakesDeal = true)]
    Path,

    [CommandDefinition(IsToldOnCards = true)]
    Answer,

    [CommandDefinition(IsUnlisted = true, TakesDeal = true)]
    End,

    [CommandDefinition(IsUnlisted = true, Scope = CommandScope.Form, TakesDeal = true)]
    HandOver,

    [CommandDefinition(Scope = CommandScope.Form)]
    Import,

    [CommandDefinition(Audience.Chat, Scope = CommandScope.Anywhere)]
    Pipeline,

    [CommandDefinition(TakesTime = true)]
    Nudges,

    [CommandDefinition(Scope = CommandScope.Form)]
    Settings,

    /// <summary>Connects a pipeline to a CRM.</summary>
    [CommandDefinition(IsUnlisted = true, Scope = CommandScope.Form)]
    Connect,

    [CommandDefinition(Scope = CommandScope.Form)]
    Export,

    [CommandDefinition(Audience.Channel, Audience.Personal, Scope = CommandScope.Form)]
    Erase,

    [CommandDefinition(IsUnlisted = true, TakesTime = true)]
    Today,

    [CommandDefinition(IsToldOnCards = true, TakesDeal = true)]
    Owed,

    /// <summary>Who decides at a customer.</summary>
    [CommandDefinition(IsToldOnCards = true, TakesDeal = true)]
    People,

    /// <summary>What a customer said to our note.</summary>
    [CommandDefinition(IsToldOnCards = true, TakesDeal = true)]
    TheySaid,

    /// <summary>What holds a customer back, and what helps.</summary>
    [CommandDefinition(IsToldOnCards = true, TakesDeal = true)]
    Remedy,

    /// <summary>How often somebody is reminded; where "stop" leads to.</summary>
    [CommandDefinition(IsToldOnCards = true, Scope = CommandScope.Form, TakesTime = true)]
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

    [CommandDefinition(IsToldOnCards = true, Scope = CommandScope.Anywhere, IsNeutral = true)]
    Hello,

    [CommandDefinition(IsToldOnCards = true, Scope = CommandScope.Anywhere, IsNeutral = true)]
    Thanks,
}
