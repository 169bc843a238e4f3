using AdaptiveCards;
using ReviewBot.Cards.Live;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>The reviews of a deal, and its latest changes: who, what, when, old and new value.</summary>
public static class HistoryCard
{
    const int MostReviews = 4;
    const int MostChanges = 12;

    /// <param name="journal">Newest first.</param>
    /// <param name="closed">All their versions, newest first: a correction comes before the version that it corrects.</param>
    /// <param name="from">The review whose summary to return to; null: none.</param>
    public static AdaptiveCard For(
        Deal deal,
        IReadOnlyList<JournalEntry> journal,
        IReadOnlyList<ClosedReview> closed,
        CardContext context,
        ReviewId? from = null)
    {
        var (say, on) = (context.Say, context.On(deal));
        return Frame.Card(
            say,
            say.HistoryTitle(deal.Customer),
            [
                Header.For(deal.Customer, deal.Title, say.History()),
                Line.Title(say.HistoryTitle(deal.Customer)),
                Line.Hint(say.HistoryHint(deal.Reviewed, context.Day(deal.AddedAt))),
                Line.Heading(say.ReviewsHeading()),
                .. closed.Count == 0
                    ? [Line.Text(say.NoReviewsYet())]
                    : closed
                        .DistinctBy(it => it.Review.Id)
                        .OrderByDescending(it => it.ClosedAt.At)
                        .Take(MostReviews)
                        .Select(it => (AdaptiveElement)Review(deal, it, context)),
                Line.Heading(say.LastChanges()),
                .. journal.Count == 0
                    ? [Line.Text(say.NothingYet())]
                    : Once(journal)
                        .OrderByDescending(it => it.At)
                        .Take(MostChanges)
                        .Select(it => (AdaptiveElement)Change(it, journal, context)),
            ],
            [
                .. from is { } review
                    ? [Button.Plain(say.BackToTheSummary(), new CardAction.ShowSummary(on, review)).Alone()]
                    : Array.Empty<AdaptiveAction>(),
                Button.Plain(say.BackToTheDeal(), new CardAction.OpenDeal(on)).Alone(),
            ]);
    }

    static AdaptiveContainer Review(Deal deal, ClosedReview closed, CardContext context)
    {
        var day = context.Say.ReviewedOn(context.Day(closed.ClosedAt.Today));
        return Block.Row(
            Button.Plain(day, new CardAction.ShowSummary(context.On(deal) with { Version = closed.Deal.Version }, closed.Review.Id))
                .Alone(),
            Line.Of([
                Run.Bold(day),
                Run.Subtle(context.Say.LedByShort(closed.Review.Lead.Name)),
                .. closed.Correction is { } correction
                    ? [Run.Subtle(context.Say.CorrectedShort(correction.By.Name, context.Day(correction.When.Today)))]
                    : (AdaptiveTextRun[])[],
            ]),
            Line.Of(Run.Text(context.Say.Ended(SummaryCard.Headline(closed, context)))).Spaced(AdaptiveSpacing.None));
    }

    /// <summary>Removes duplicates: what one person reported about one step at the same instant is one line.</summary>
    static IEnumerable<JournalEntry> Once(IReadOnlyList<JournalEntry> journal) => journal.Where(entry => entry.Change switch
    {
        Reviews.Change.ActRecorded => With(entry, Reviews.Change.StepAnswered, journal) is null,
        Reviews.Change.StepMoved =>
            With(entry, Reviews.Change.StepChanged, journal) is null && With(entry, Reviews.Change.StepAnswered, journal) is null,
        _ => true,
    });

    static JournalEntry? With(JournalEntry entry, Change change, IReadOnlyList<JournalEntry> journal) => entry.About is null
        ? null
        : journal.FirstOrDefault(it => it.Change == change && (it.At, it.By, it.About) == (entry.At, entry.By, entry.About));

    static string Words(JournalEntry entry, IReadOnlyList<JournalEntry> journal, CardContext context) =>
        entry.Change is Reviews.Change.StepChanged or Reviews.Change.StepAnswered
            && With(entry, Reviews.Change.StepMoved, journal) is { } moved
            ? $"{context.Say.Sentence(entry, context)} {context.Say.AndMoved(moved, context)}"
            : context.Say.Sentence(entry, context);

    static AdaptiveColumnSet Change(JournalEntry entry, IReadOnlyList<JournalEntry> journal, CardContext context) => Line.Bullet(
        Run.Text(Words(entry, journal, context)),
        Run.Subtle(context.Say.ByAndWhen(entry.By.Name, context.Day(entry.At), context.Clock(entry.At))));
}
