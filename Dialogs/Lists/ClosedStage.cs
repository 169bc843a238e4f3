using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Lists;

/// <summary>Recognises how a deal ended from a stage or status as other systems write it, in English and German.</summary>
static class ClosedStage
{
    static readonly string[] Won = ["WON", "GEWONNEN", "BOUGHT"];

    static readonly string[] Lost = ["LOST", "VERLOREN", "CHOSEOTHER"];

    static readonly string[] Undecided = ["NODECISION"];

    /// <summary>Words that say no more than that it is over: "Closed Won", "Abgeschlossen und gewonnen".</summary>
    static readonly string[] Around = ["CLOSED", "GESCHLOSSEN", "ABGESCHLOSSEN", "AND", "UND", "AS", "ALS"];

    /// <summary>Null: it is open, or says something that we do not know. What stands in brackets, a pipeline's name, is left out.</summary>
    public static EndingKind? Read(string stage)
    {
        var words = TextNormalizer.Name(stage.Split('(')[0])
            .Split([' ', '-', '/', '_', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Except(Around)
            .ToArray();
        return words is not [var word] ? null
            : Won.Contains(Joined(word)) ? EndingKind.Bought
            : Lost.Contains(Joined(word)) ? EndingKind.ChoseOther
            : Undecided.Contains(word) ? EndingKind.NoDecision
            : null;
    }

    /// <summary>HubSpot's ids of stages are one word: "closedwon".</summary>
    static string Joined(string word) => word.StartsWith("CLOSED", StringComparison.Ordinal) ? word["CLOSED".Length..] : word;
}
