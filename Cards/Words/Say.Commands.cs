using System.Diagnostics;

namespace ReviewBot.Cards.Words;

/// <summary>The words that are typed to the bot.</summary>
public partial class Say
{
    /// <summary>A command as it is typed, in lower case.</summary>
    public virtual string Typed(Command command) => command switch
    {
        Command.Help => "help",
        Command.Review => "review",
        Command.Board => "board",
        Command.MyDeals => "my deals",
        Command.AddDeal => "add deal",
        Command.Deal => "deal",
        Command.Import => "import",
        Command.Pipeline => "pipeline",
        Command.Nudges => "nudges",
        Command.Settings => "settings",
        Command.Export => "export",
        Command.Erase => "erase",
        _ => throw new UnreachableException(),
    };

    /// <summary>Synonyms, which the guide does not list.</summary>
    public virtual IReadOnlyList<(string Typed, Command Command)> AlsoTyped() =>
    [
        ("hi", Command.Help),
        ("hello", Command.Help),
        ("start", Command.Help),
        ("?", Command.Help),
        ("deals", Command.Board),
        ("new deal", Command.AddDeal),
        ("remind", Command.Nudges),
        ("reminders", Command.Nudges),
        ("nudge", Command.Nudges),
        ("pace", Command.Settings),
        ("language", Command.Settings),
    ];

    /// <summary>Command words that follow the name, as in "Contoso besprechen": none in English.</summary>
    public virtual IReadOnlyList<(string Typed, Command Command)> TypedLast() => [];

    /// <summary>Words to ignore between a command and a name: "review of Contoso".</summary>
    public virtual IReadOnlyList<string> BeforeAName() => ["of", "for", "with"];
}
