using System.Diagnostics;

namespace ReviewBot.Cards.Words.German;

sealed partial class SayGerman
{
    public override string Typed(Command command) => command switch
    {
        Command.Help => "hilfe",
        Command.Review => "besprechung",
        Command.Board => "tafel",
        Command.MyDeals => "meine deals",
        Command.AddDeal => "deal anlegen",
        Command.Deal => "deal",
        Command.Import => "importieren",
        Command.Pipeline => "pipeline",
        Command.Nudges => "erinnerungen",
        Command.Settings => "einstellungen",
        Command.Export => "exportieren",
        Command.Erase => "löschen",
        _ => throw new UnreachableException(),
    };

    public override IReadOnlyList<(string Typed, Command Command)> AlsoTyped() =>
    [
        ("hallo", Command.Help),
        ("guten morgen", Command.Help),
        ("guten tag", Command.Help),
        ("los", Command.Help),
        ("besprechen", Command.Review),
        ("bespreche", Command.Review),
        ("deals", Command.Board),
        ("alle deals", Command.Board),
        ("neuer deal", Command.AddDeal),
        ("deal hinzufügen", Command.AddDeal),
        ("liste importieren", Command.Import),
        ("erinnern", Command.Nudges),
        ("erinnerung", Command.Nudges),
    ];
}
