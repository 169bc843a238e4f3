using AdaptiveCards;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>What they have done, with how we know it.</summary>
static class ActLines
{
    const int Most = 4;

    public static AdaptiveElement[] Of(Deal deal, IReadOnlyList<Act> acts, Reader reader) =>
    [
        .. acts.Take(Most).Select(act => One(deal, act, reader)),
        .. acts.Count > Most ? [Line.Hint(reader.Say.AndMore(acts.Count - Most))] : Array.Empty<AdaptiveElement>(),
    ];

    public static AdaptiveColumnSet One(Deal deal, Act act, Reader reader) => Line.Bullet(
    [
        Run.Bold(reader.Say.How(act.Evidence.Level)),
        Run.Text(reader.Say.Did(deal.Find(act.Who) is { } who ? reader.Say.Who(who) : null, act.What, act.IsStart)),
        Run.Subtle(reader.Say.LearntOn(reader.Day(act.Evidence.On), act.Evidence.From)),
    ]);
}
