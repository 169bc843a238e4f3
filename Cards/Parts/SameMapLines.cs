using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Parts;

/// <summary>
/// The jobs that they work on, the jobs that our last actions served, and a sentence if they differ. Empty if there is nothing to compare.
/// </summary>
static class SameMapLines
{
    /// <param name="most">Most entries of a list; 1: the card is full, and gets only the sentence.</param>
    public static AdaptiveElement[] Of(Deal deal, CardContext context, int most)
    {
        var (say, map) = (context.Say, SameMap.Of(deal));
        AdaptiveElement[] lines = map.IsEmpty || deal.Ended is not null
            ? []
            :
            [
                .. most > 1 ? Rows(map, context) : [],
                .. map.IsGap
                    ? [Line.Of(Run.Bold($"{say.TheyAreAt(map.Theirs, map.IsByStep)} {WeWereAt(map, say)}")).Spaced(AdaptiveSpacing.Small)]
                    : (AdaptiveElement[])[],
            ];
        return lines.Length > 0 && deal.Jobs.All(it => it.Status is JobStatus.Unknown)
            ? [Line.Heading(say.WhereTheyAre()), .. lines]
            : lines;
    }

    static string WeWereAt(SameMap map, Say say) =>
        say.WeWereAt([.. map.Served.Select(it => it.Job)], map.Ours.Count, map.NotKnown is 0);

    static AdaptiveElement[] Rows(SameMap map, CardContext context)
    {
        var say = context.Say;
        var served = map.Served.Select(it => map.Ours.Count is 1 ? say.Name(it.Job) : $"{say.Name(it.Job)} ({say.Number(it.Actions)})");
        return
        [
            Line.Of(Run.Bold(say.TheyWorkOn(map.IsByStep)), Run.Text(string.Join(", ", map.Theirs.Select(say.Name))))
                .Spaced(AdaptiveSpacing.Medium),
            Line.Of(
                Run.Bold(say.OurLastActions(map.Ours.Count)),
                Run.Text(string.Join(", ", map.NotKnown is 0 ? served : served.Append(say.JobNotKnown(map.NotKnown)))))
                .Spaced(AdaptiveSpacing.Small),
        ];
    }
}
