using System.Diagnostics;

namespace ReviewBot.Cards.Words.German;

sealed partial class SayGerman
{
    public override string Typed(Command command) => command switch
    {
        Command.Help => "hilfe",
        Command.Review => "besprechung",
        Command.Board => "board",
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
        ("moin", Command.Help),
        ("servus", Command.Help),
        ("guten morgen", Command.Help),
        ("guten tag", Command.Help),
        ("los", Command.Help),
        ("was kannst du", Command.Help),
        ("besprechungen", Command.Review),
        ("besprechen", Command.Review),
        ("deals besprechen", Command.Review),
        ("bespreche", Command.Review),
        ("besprich", Command.Review),
        ("tafel", Command.Board),
        ("übersicht", Command.Board),
        ("deals", Command.Board),
        ("alle deals", Command.Board),
        ("neuer deal", Command.AddDeal),
        ("einen deal anlegen", Command.AddDeal),
        ("neuen deal anlegen", Command.AddDeal),
        ("einen neuen deal anlegen", Command.AddDeal),
        ("deal hinzufügen", Command.AddDeal),
        ("zeig", Command.Deal),
        ("zeige", Command.Deal),
        ("öffne", Command.Deal),
        ("liste importieren", Command.Import),
        ("deals importieren", Command.Import),
        ("erinnern", Command.Nudges),
        ("erinnerung", Command.Nudges),
        ("was ist geplant", Command.Nudges),
        ("tempo", Command.Settings),
        ("pause", Command.Settings),
        ("sprache", Command.Settings),
        ("deutsch", Command.Settings),
        ("englisch", Command.Settings),
        ("deals exportieren", Command.Export),
        ("vergessen", Command.Erase),
    ];

    public override IReadOnlyList<(string Typed, Command Command)> TypedLast() =>
        [("besprechen", Command.Review), ("anlegen", Command.AddDeal)];

    public override IReadOnlyList<string> BeforeAName() => ["zu", "zum", "von", "mit", "für", "bei"];
}
