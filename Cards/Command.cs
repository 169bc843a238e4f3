namespace ReviewBot.Cards;

/// <summary>What can be typed to the bot. Every language has its own words for it, and all of them are understood at once.</summary>
public enum Command
{
    Help,
    Review,
    Board,
    MyDeals,
    AddDeal,
    Deal,
    Import,
    Pipeline,
    Nudges,
    Settings,
    Export,
    Erase,
}
