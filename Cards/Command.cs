namespace ReviewBot.Cards;

/// <summary>
/// The typed commands. Each language has its own words for them (<see cref="Words.Say.Words"/>), and all languages are understood at once.
/// </summary>
public enum Command
{
    [CommandDefinition(Order = 1, Scope = CommandScope.Anywhere, IsNeutral = true)]
    Help,

    [CommandDefinition(Order = -1, TakesTime = true, TakesDeal = true)]
    Review,

    [CommandDefinition(Audience.Channel, Audience.Chat, Order = -1)]
    Board,

    /// <summary>Statistics of a pipeline's open deals.</summary>
    [CommandDefinition(IsUnlisted = true)]
    Patterns,

    /// <summary>Statistics of the ended deals.</summary>
    [CommandDefinition(IsUnlisted = true)]
    Learned,

    [CommandDefinition(Audience.Personal, Order = -1)]
    MyDeals,

    [CommandDefinition]
    AddDeal,

    [CommandDefinition(Order = -1, TakesDeal = true)]
    Deal,

    /// <summary>The path to the go-live date.</summary>
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

    /// <summary>The people at a customer.</summary>
    [CommandDefinition(IsToldOnCards = true, TakesDeal = true)]
    People,

    /// <summary>The customer's replies to our note.</summary>
    [CommandDefinition(IsToldOnCards = true, TakesDeal = true)]
    TheySaid,

    /// <summary>What holds a customer back, and what helps.</summary>
    [CommandDefinition(IsToldOnCards = true, TakesDeal = true)]
    Remedy,

    /// <summary>The frequency of reminders; "stop" leads here.</summary>
    [CommandDefinition(IsToldOnCards = true, Scope = CommandScope.Form, TakesTime = true)]
    Pace,

    /// <summary>The review that is running here: "next" or "reveal" shows the card with the buttons.</summary>
    [CommandDefinition(IsToldOnCards = true)]
    Live,

    /// <summary>The person's room question in the review that is running here.</summary>
    [CommandDefinition(IsToldOnCards = true)]
    AskMe,

    /// <summary>Feedback on the last review that the person has led.</summary>
    [CommandDefinition(IsToldOnCards = true)]
    LookBack,

    /// <summary>Undoes the person's last import.</summary>
    [CommandDefinition(IsToldOnCards = true)]
    TakeBack,

    [CommandDefinition(IsToldOnCards = true, Scope = CommandScope.Anywhere, IsNeutral = true)]
    Hello,

    [CommandDefinition(IsToldOnCards = true, Scope = CommandScope.Anywhere, IsNeutral = true)]
    Thanks,
}
