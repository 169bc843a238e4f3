using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Lists;

/// <summary>A stage or status of a deal that is over.</summary>
/// <param name="How">Null: it does not say.</param>
sealed record ClosedStage(EndingKind? How)
{
    static readonly string[] Won = ["WON", "GEWONNEN", "BOUGHT"];

    static readonly string[] Lost = ["LOST", "VERLOREN", "CHOSEOTHER"];

    static readonly string[] Undecided = [
        "NODECISION", "CANCELED", "CANCELLED", "ABANDONED", "DISQUALIFIED", "DEAD", "ABGEBROCHEN", "STORNIERT", "DISQUALIFIZIERT"
    ];

    /// <summary>Words that say no more than that it is over: "Closed Won", "Abgeschlossen und gewonnen".</summary>
    static readonly string[] Over = ["CLOSED", "GESCHLOSSEN", "ABGESCHLOSSEN", "BEENDET"];

    static readonly string[] Around = ["AND", "UND", "AS", "ALS"];

    /// <summary>
    /// Recognises it as other systems write it, in English and German. What stands in brackets counts as well ("Geschlossen (verloren)"),
    /// unless it says nothing that we know, as a pipeline's name.
    /// </summary>
    /// <returns>Null: it is open, or says something that we do not know.</returns>
    public static ClosedStage? Read(string stage)
    {
        var at = stage.IndexOf('(', StringComparison.Ordinal);
        return at <= 0 ? Words(stage)
            : Words($"{stage[..at]} {stage[(at + 1)..].TrimEnd(')', ' ')}") is { How: not null } whole ? whole
            : Words(stage[..at]);
    }

    static ClosedStage? Words(string stage)
    {
        var words = TextNormalizer.Name(stage)
            .Split([' ', '-', '–', '/', '_', ',', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Except(Around)
            .ToArray();
        return words.Except(Over).ToArray() switch
        {
            [] when words.Length > 0 => new((EndingKind?)null),
            [var word] when Kind(Joined(word)) is { } how => new(how),
            _ => null,
        };
    }

    static EndingKind? Kind(string word) => Won.Contains(word) ? EndingKind.Bought
        : Lost.Contains(word) ? EndingKind.ChoseOther
        : Undecided.Contains(word) ? EndingKind.NoDecision
        : null;

    /// <summary>HubSpot's ids of stages are one word: "closedwon".</summary>
    static string Joined(string word) => word.StartsWith("CLOSED", StringComparison.Ordinal) ? word["CLOSED".Length..] : word;
}
