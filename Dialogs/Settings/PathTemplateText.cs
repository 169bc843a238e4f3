using System.Globalization;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Settings;

/// <summary>Parses and writes a path template as text, one step per line: "Contract; 5" has 5 working days.</summary>
static class PathTemplateText
{
    const char Behind = ';';

    public static string Write(ValueList<PathItem> steps, Say say) => string.Join(
        '\n', steps.Select(it => string.Create(CultureInfo.InvariantCulture, $"{PathFormCard.Named(it, say)}{Behind} {it.Days}")));

    /// <summary>Parses the lines. A usual step is recognised by its name or description, in any language.</summary>
    /// <returns>Wrong: the first line that cannot be parsed; null: none.</returns>
    /// <param name="say">The language in which a usual step is stored.</param>
    public static (ValueList<PathItem> Steps, string? Wrong) Read(string text, Say say)
    {
        var lines = text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var read = lines.Select(line => (Line: line, Step: Step(line, say))).ToArray();
        ValueList<PathItem> steps =
            [.. read.Select(it => it.Step).OfType<PathItem>().DistinctBy(it => it.What, StringComparer.OrdinalIgnoreCase)];
        return (steps, read.Where(it => it.Step is null).Select(it => it.Line).FirstOrDefault()
            ?? (steps.Count > Limits.PathSteps ? lines[Limits.PathSteps] : null));
    }

    static PathItem? Step(string line, Say say)
    {
        var at = line.LastIndexOf(Behind);
        var words = at < 0 ? line : line[..at].TrimEnd();
        if (words.Length is 0 or > Limits.StepText || Days(at < 0 ? "" : line[(at + 1)..].Trim()) is not { } days)
            return null;

        return Enum.GetValues<UsualStep>().Where(it => Say.All.Any(one => Is(words, it, one))).ToArray() is [var usual, ..]
            ? new(usual, say.Does(usual), days is 0 ? PathRules.DaysOf(usual) : days)
            : new(null, words, days is 0 ? PathRules.OwnDays : days);
    }

    /// <summary>0: not given. Null: not a number of days.</summary>
    static int? Days(string text) => text.Length is 0
        ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= PathRules.MostDays
            ? days
            : null;

    static bool Is(string words, UsualStep usual, Say say) =>
        words.Equals(say.Name(usual), StringComparison.OrdinalIgnoreCase)
        || words.Equals(say.Does(usual), StringComparison.OrdinalIgnoreCase);
}
