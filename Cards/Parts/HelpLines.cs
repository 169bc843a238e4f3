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

    /// <summary>Red when it is late; with a tick and its day when it is done.</summary>
    /// <param name="namesUs">False: who of us does it is not said.</param>
    public static AdaptiveTextRun[] Runs(Help help, CardContext reader, bool namesUs = true)
    {
        var by = help.By is { } day ? reader.Day(day) : null;
        var served = (namesUs ? reader.Say.HelpFrom(help.OfUs) : "") + (help.Job is { } job ? reader.Say.Serves(job) : "");
        var who = served.Length is 0 ? [] : (AdaptiveTextRun[])[Run.Subtle(served)];
        return help.IsOpen
            ?
            [
                help.IsLate(reader.Today) ? Run.Passed(reader.Say.HelpBy(help.What, by)) : Run.Text(reader.Say.HelpBy(help.What, by)),
                .. who,
            ]
            :
            [
                .. help.IsDone ? [Run.Sign("✓ ", AdaptiveTextColor.Good)] : (AdaptiveTextRun[])[],
                Run.Text(help.What),
                .. who,
                Run.Subtle(reader.Say.PromiseClosed(help.IsDone, help.ClosedOn is { } closed ? reader.Day(closed) : null)),
            ];
    }
}
