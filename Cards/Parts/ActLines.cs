using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>The customer's acts, with their evidence.</summary>
static class ActLines
{
    public const int Most = 4;

    public static AdaptiveElement[] Of(Deal deal, IReadOnlyList<Act> acts, CardContext reader, int most = Most) =>
    [
        .. acts.Take(most).Select(act => One(deal, act, reader)),
        .. acts.Count > most ? [Line.Hint(reader.Say.AndMore(acts.Count - most))] : Array.Empty<AdaptiveElement>(),
    ];

    public static AdaptiveColumnSet One(Deal deal, Act act, CardContext reader) => Line.Bullet(
    [
        Run.Bold(reader.Say.How(act.Evidence.Level)),
        Run.Text(reader.Say.Did(deal.Find(act.Who) is { } who ? reader.Say.Who(who) : null, act.What, act.IsStart)),
        Run.Subtle(
            reader.Say.LearntOn(reader.Day(act.Evidence.On), act.Evidence.From == deal.Find(act.Who)?.Name ? null : act.Evidence.From)),
    ]);
}
