using System.Globalization;
using AdaptiveCards;

namespace ReviewBot.Playground;

/// <summary>Shows the moved clock, with buttons to move it further.</summary>
static class ClockCard
{
    static readonly (string Title, string By)[] Steps = [("A day later", "1d"), ("3 days later", "3d"), ("A week later", "1w")];

    /// <param name="isMorning">True: the clock was moved to working hours.</param>
    public static AdaptiveCard For(TimeSpan by, DateTimeOffset now, bool isMorning)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"It is {now:dddd d MMM yyyy, HH:mm} now");
        return new("1.5")
        {
            FallbackText = title,
            Body =
            [
                new AdaptiveTextBlock(title)
                {
                    Wrap = true, Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder, Style = AdaptiveTextBlockStyle.Heading
                },
                new AdaptiveTextBlock($"{Span(by)} later{(isMorning ? ", and on to the next working morning" : "")}. {Hint(now)}")
                {
                    Wrap = true, Size = AdaptiveTextSize.Small, IsSubtle = true, Spacing = AdaptiveSpacing.Small,
                },
            ],
            Actions =
            [
                .. Steps.Select(step => new AdaptiveSubmitAction
                {
                    Title = step.Title,
                    DataJson = $$"""{"{{ClockCommand.By}}":"{{step.By}}"}""",
                    AssociatedInputs = AdaptiveAssociatedInputs.None,
                }),
            ],
        };
    }

    static string Hint(DateTimeOffset now) => ClockCommand.IsAtWork(now)
        ? "What came due is sent within seconds: nudges to “Personal Chat”, the weekly digest to the channel."
        : "Nothing is sent outside of working hours, Monday to Friday, half past 8 to half past 5.";

    static string Span(TimeSpan by) => by switch
    {
        { TotalDays: 1 } => "A day",
        { Days: > 0, Hours: 0 } => string.Create(CultureInfo.InvariantCulture, $"{by.TotalDays:0} days"),
        { TotalHours: 1 } => "An hour",
        _ => string.Create(CultureInfo.InvariantCulture, $"{by.TotalHours:0} hours"),
    };
}
