using AdaptiveCards;

namespace ReviewBot.Cards.Parts;

/// <summary>Pieces of one line. What people typed stands only in these: they know no Markdown.</summary>
static class Run
{
    public static AdaptiveTextRun Text(string words) => new(words);

    public static AdaptiveTextRun Bold(string words) => new(words) { Weight = AdaptiveTextWeight.Bolder };

    /// <summary>Facts about facts: who said it, when.</summary>
    public static AdaptiveTextRun Subtle(string words) => new(words) { IsSubtle = true };

    /// <summary>A date that has passed.</summary>
    public static AdaptiveTextRun Passed(string words) => new(words) { Color = AdaptiveTextColor.Attention };

    /// <summary>Frozen, Overdue, Quiet.</summary>
    public static AdaptiveTextRun Mark(string word) =>
        new(word) { Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Attention };

    /// <summary>Going back is normal, so it is never red.</summary>
    public static AdaptiveTextRun Reopened(string word) =>
        new(word) { Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Accent };

    /// <summary>Only the sign is coloured; the word that follows it is not.</summary>
    public static AdaptiveTextRun Sign(string sign, AdaptiveTextColor color) => new(sign) { Color = color };

    public static AdaptiveTextRun Small(this AdaptiveTextRun run)
    {
        run.Size = AdaptiveTextSize.Small;
        return run;
    }
}
