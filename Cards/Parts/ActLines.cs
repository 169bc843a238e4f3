using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>The customer's acts, with their evidence.</summary>
static class ActLines
{
    public const int Most = 4;

    public static AdaptiveElement[] Of(Deal deal, IReadOnlyList<Act> acts, CardContext context, int most = Most) =>
    [
        .. acts.Take(most).Select(act => One(deal, act, context)),
        .. acts.Count > most ? [Line.Hint(context.Say.AndMore(acts.Count - most))] : Array.Empty<AdaptiveElement>(),
    ];

    /// <summary>With a tick, because the text of a step was written before it was done. The source is omitted if it is the doer.</summary>
    public static AdaptiveColumnSet One(Deal deal, Act act, CardContext context) => Line.Signed(
        act is { IsKnown: true, IsStart: false } ? Run.Sign("✓", AdaptiveTextColor.Good) : Run.Text("•"), Runs(deal, act, context));

    public static AdaptiveTextRun[] Runs(Deal deal, Act act, CardContext context)
    {
        var (say, who) = (context.Say, deal.Find(act.Who));
        var evidence = act.Evidence.From == who?.Name ? act.Evidence with { From = null } : act.Evidence;
        return
        [
            .. who is null ? (AdaptiveTextRun[])[] : [Run.Bold($"{say.Who(who)}: ")],
            Run.Text(who is null ? say.Capital(act.What) : act.What),
            Run.Subtle(say.ActIs(act, evidence, context.Day(evidence.On))),
        ];
    }
}
