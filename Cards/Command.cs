namespace ReviewBot.Cards;

/// <summary>Commands that can be typed. The words of all languages are accepted in every conversation.</summary>
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
