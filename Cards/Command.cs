namespace ReviewBot.Cards;

/// <summary>
/// What can be typed to the bot. Each language has its own words for it (<see cref="Words.Say.Words"/>), and all of them are understood at
/// once. Of two that are as near to what was mistyped, "did you mean" names the one that stands first here.
/// </summary>
public enum Command
{
    [CommandDefinition(Order = 1)]
    Help,

    [CommandDefinition(Order = -1, Takes = CommandArgument.Deal, Button = typeof(CardAction.Propose))]
    Review,

    [CommandDefinition(Audience.Channel, Audience.Chat, Order = -1, Button = typeof(CardAction.Board))]
    Board,

    [CommandDefinition(Audience.Personal, Order = -1, Button = typeof(CardAction.Board))]
    MyDeals,

    [CommandDefinition(Takes = CommandArgument.NewCustomer, Button = typeof(CardAction.AddDeal))]
    AddDeal,

    [CommandDefinition(Order = -1, Takes = CommandArgument.Deal, Button = typeof(CardAction.Board))]
    Deal,

    [CommandDefinition(Takes = CommandArgument.Words, IsToldOnCards = true)]
    Answer,

    [CommandDefinition(Takes = CommandArgument.Deal, Button = typeof(CardAction.Board), IsUnlisted = true)]
    End,

    [CommandDefinition(Takes = CommandArgument.Deal, Button = typeof(CardAction.HandOver), IsUnlisted = true)]
    HandOver,

    [CommandDefinition(Button = typeof(CardAction.Import))]
    Import,

    [CommandDefinition(Audience.Chat)]
    Pipeline,

    [CommandDefinition(Button = typeof(CardAction.Planned))]
    Nudges,

    [CommandDefinition(Button = typeof(CardAction.Mine))]
    Settings,

    [CommandDefinition(Button = typeof(CardAction.Export))]
    Export,

    [CommandDefinition(Audience.Channel, Audience.Personal, Button = typeof(CardAction.EraseForm))]
    Erase,
}
