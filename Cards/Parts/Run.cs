using AdaptiveCards;

namespace ReviewBot.Cards.Parts;

/// <summary>Parts of one line. Typed texts go here, because text runs do not interpret Markdown.</summary>
static class Run
{
    public static AdaptiveTextRun Text(string words) => new(words);

    public static AdaptiveTextRun Bold(string words) => new(words) { Weight = AdaptiveTextWeight.Bolder };

    /// <summary>Secondary facts: who said it, when.</summary>
    public static AdaptiveTextRun Subtle(string words) => new(words) { IsSubtle = true };

    /// <summary>A date that has passed.</summary>
    public static AdaptiveTextRun Passed(string words) => new(words) { Color = AdaptiveTextColor.Attention };

    /// <summary>The name of a mark.</summary>
    public static AdaptiveTextRun Mark(string word) =>
        new(word) { Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Attention };

    /// <summary>A reopened job. Not red: going back is normal.</summary>
    public static AdaptiveTextRun Reopened(string word) =>
        new(word) { Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Accent };

    /// <summary>A coloured sign; the word after it is not coloured.</summary>
    public static AdaptiveTextRun Sign(string sign, AdaptiveTextColor color) => new(sign) { Color = color };

    public static AdaptiveTextRun Small(this AdaptiveTextRun run)
    {
        run.Size = AdaptiveTextSize.Small;
        return run;
    }
}
