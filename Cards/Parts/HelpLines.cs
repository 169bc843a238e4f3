using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>Our own actions for their steps.</summary>
static class HelpLines
{
    const int Most = 4;

    public static AdaptiveElement[] Of(ValueList<Help> help, CardContext reader) =>
    [
        .. help.Take(Most).Select(it => Line.Bullet(Runs(it, reader))),
        .. help.Count > Most ? [Line.Hint(reader.Say.AndMore(help.Count - Most))] : Array.Empty<AdaptiveElement>(),
    ];

    public static AdaptiveTextRun[] Runs(Help help, CardContext reader) =>
    [
        Run.Text(reader.Say.HelpBy(help.What, help.By is { } day ? reader.Day(day) : null)),
        Run.Subtle(reader.Say.HelpFrom(help.OfUs)),
    ];
}
