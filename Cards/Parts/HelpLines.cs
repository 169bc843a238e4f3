using AdaptiveCards;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>What we do so that they can do it.</summary>
static class HelpLines
{
    const int Most = 4;

    public static AdaptiveElement[] Of(Many<Help> help, Reader reader) =>
    [
        .. help.First(Most).Select(it => Line.Bullet(Run.Text(reader.Say.HelpBy(it.OfUs, it.What, it.By is { } day ? reader.Day(day) : null)))),
        .. help.Count > Most ? [Line.Hint(reader.Say.AndMore(help.Count - Most))] : Array.Empty<AdaptiveElement>(),
    ];
}
