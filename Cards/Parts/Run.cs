using AdaptiveCards;

namespace ReviewBot.Cards.Parts;

/// <summary>Parts of one line. Typed texts go here, because text runs do not interpret Markdown.</summary>
static class Run
{
    public static AdaptiveTextRun Text(string words) => new(Undated(words));

    public static AdaptiveTextRun Bold(string words) => new(Undated(words)) { Weight = AdaptiveTextWeight.Bolder };

    /// <summary>Secondary facts: who said it, when.</summary>
    public static AdaptiveTextRun Subtle(string words) => new(Undated(words)) { IsSubtle = true };

    /// <summary>An overdue date.</summary>
    public static AdaptiveTextRun Passed(string words) => new(Undated(words)) { Color = AdaptiveTextColor.Attention };

    /// <summary>The name of a mark.</summary>
    public static AdaptiveTextRun Mark(string word) =>
        new(Undated(word)) { Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Attention };

    /// <summary>A reopened job. Not red: going back is normal.</summary>
    public static AdaptiveTextRun Reopened(string word) =>
        new(Undated(word)) { Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Accent };

    /// <summary>A coloured symbol; the word after it is not coloured.</summary>
    public static AdaptiveTextRun Sign(string sign, AdaptiveTextColor color) => new(Undated(sign)) { Color = color };

    /// <summary>Neutralises {{DATE(…)}} and {{TIME(…)}}, which clients expand in runs too, even in typed texts.</summary>
    static string Undated(string words) => words.Replace("{{", "｛｛", StringComparison.Ordinal);

    public static AdaptiveTextRun Small(this AdaptiveTextRun run)
    {
        run.Size = AdaptiveTextSize.Small;
        return run;
    }
}
