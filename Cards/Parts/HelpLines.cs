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

    /// <summary>Red when overdue; with a tick and its date when done.</summary>
    public static AdaptiveTextRun[] Runs(Help help, CardContext reader)
    {
        var by = help.By is { } day ? reader.Day(day) : null;
        var who = Run.Subtle(reader.Say.HelpFrom(help.OfUs) + (help.Job is { } job ? reader.Say.Serves(job) : ""));
        return help.IsOpen
            ? [help.IsLate(reader.Today) ? Run.Passed(reader.Say.HelpBy(help.What, by)) : Run.Text(reader.Say.HelpBy(help.What, by)), who]
            :
            [
                .. help.IsDone ? [Run.Sign("✓ ", AdaptiveTextColor.Good)] : (AdaptiveTextRun[])[],
                Run.Text(help.What),
                who,
                Run.Subtle(reader.Say.PromiseClosed(help.IsDone, help.ClosedOn is { } closed ? reader.Day(closed) : null)),
            ];
    }
}
