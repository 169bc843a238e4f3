using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>Our own actions for their steps.</summary>
static class HelpLines
{
    const int Most = 4;

    public static AdaptiveElement[] Of(ValueList<Help> help, CardContext context) =>
    [
        .. help.Take(Most).Select(it => Line.Bullet(Runs(it, context))),
        .. help.Count > Most ? [Line.Hint(context.Say.AndMore(help.Count - Most))] : Array.Empty<AdaptiveElement>(),
    ];

    /// <summary>Red when it is late; with a tick and its day when it is done.</summary>
    /// <param name="namesUs">False: who of us does it is not said.</param>
    public static AdaptiveTextRun[] Runs(Help help, CardContext context, bool namesUs = true)
    {
        var by = help.By is { } day ? context.Day(day) : null;
        var served = (namesUs ? context.Say.HelpFrom(help.OfUs) : "") + (help.Job is { } job ? context.Say.Serves(job) : "");
        var who = served.Length is 0 ? [] : (AdaptiveTextRun[])[Run.Subtle(served)];
        return help.IsOpen
            ?
            [
                help.IsLate(context.Today) ? Run.Passed(context.Say.HelpBy(help.What, by)) : Run.Text(context.Say.HelpBy(help.What, by)),
                .. who,
            ]
            :
            [
                .. help.IsDone ? [Run.Sign("✓ ", AdaptiveTextColor.Good)] : (AdaptiveTextRun[])[],
                Run.Text(help.What),
                .. who,
                Run.Subtle(context.Say.PromiseClosed(help.IsDone, help.ClosedOn is { } closed ? context.Day(closed) : null)),
            ];
    }
}
