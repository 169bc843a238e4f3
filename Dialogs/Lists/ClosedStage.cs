using System.Text.RegularExpressions;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Lists;

/// <summary>A stage or status of a closed deal.</summary>
/// <param name="How">Null: not said.</param>
sealed partial record ClosedStage(EndingKind? How)
{
    static readonly string[] Won = ["WON", "GEWONNEN", "BOUGHT"];

    static readonly string[] Lost = ["LOST", "VERLOREN", "CHOSEOTHER"];

    static readonly string[] Undecided = [
        "NODECISION", "CANCELED", "CANCELLED", "ABANDONED", "DISQUALIFIED", "DEAD", "ABGEBROCHEN", "STORNIERT", "DISQUALIFIZIERT",
        "KEINEENTSCHEIDUNG", "OHNEENTSCHEIDUNG",
    ];

    /// <summary>Words that negate a stage: "Not won", "Noch nicht verloren", "To be closed".</summary>
    static readonly string[] Not = ["NOT", "NICHT", "NOCH", "YET", "TO", "BE", "NEVER", "NIE", "UN", "IF", "WHEN"];

    /// <summary>Words that only mean closed: "Closed Won", "Abgeschlossen und gewonnen".</summary>
    static readonly string[] Over = ["CLOSED", "GESCHLOSSEN", "ABGESCHLOSSEN", "BEENDET"];

    static readonly string[] Around = ["AND", "UND", "AS", "ALS"];

    /// <summary>
    /// Recognises closed stages of other systems, in English and German. A part in brackets counts as well ("Geschlossen (verloren)"),
    /// unless it is unknown, such as a pipeline's name.
    /// </summary>
    /// <returns>Null: open, or not recognised.</returns>
    public static ClosedStage? Read(string stage)
    {
        var at = stage.IndexOf('(', StringComparison.Ordinal);
        return at <= 0 ? Words(stage)
            : Words($"{stage[..at]} {stage[(at + 1)..].TrimEnd(')', ' ')}") is { How: not null } whole ? whole
            : Words(stage[..at]);
    }

    /// <summary>The part before a dash or colon decides, if it is recognised: "Won - Signed", "No Decision: budget".</summary>
    static ClosedStage? Words(string stage) =>
        All(stage) ?? (Head().Match(stage) is { Success: true } head && All(head.Value) is { How: not null } it ? it : null);

    static ClosedStage? All(string stage)
    {
        var words = TextNormalizer.Name(stage)
            .Split([' ', '-', '–', '/', '_', ',', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Except(Around)
            .ToArray();
        // a leading number is for sorting: "6 - Closed Won"
        words = words is [var number, _, ..] && number.TrimEnd('.', ')').All(char.IsAsciiDigit) ? words[1..] : words;
        if (words.Length is 0 || words.Intersect(Not).Any())
            return null;

        var rest = words.Except(Over).ToArray();
        return rest.Length is 0 ? new((EndingKind?)null)
            : Kind(string.Concat(rest.Select(Joined))) is { } whole ? new(whole)
            // "Closed Lost - Price": the rest is the reason
            : rest.Length < words.Length && Kind(Joined(rest[0])) is { } how ? new(how)
            : null;
    }

    [GeneratedRegex(@"^(?:\d+\s*[-.)]\s*)?[^-–:]+(?=\s-\s|\s?–|:)", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    static EndingKind? Kind(string word) => Won.Contains(word) ? EndingKind.Bought
        : Lost.Contains(word) ? EndingKind.ChoseOther
        : Undecided.Contains(word) ? EndingKind.NoDecision
        : null;

    /// <summary>HubSpot's stage ids are one word: "closedwon".</summary>
    static string Joined(string word) => word.StartsWith("CLOSED", StringComparison.Ordinal) ? word["CLOSED".Length..] : word;
}
