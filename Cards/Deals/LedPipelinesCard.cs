using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Deals;

/// <param name="Rows">In the order of the board.</param>
public sealed record LedPipeline(string Name, IReadOnlyList<BoardRow> Rows)
{
    public string Home { get; init; } = "";

    /// <summary>The next occurrence of each recurring review whose deals are not chosen yet.</summary>
    public IReadOnlyList<DateTimeOffset> Coming { get; init; } = [];

    /// <summary>People who have left and still own open deals.</summary>
    public IReadOnlyList<DealOwner> Left { get; init; } = [];
}

/// <summary>The lead's own view in the personal chat: every pipeline that they lead, this week's reviews, and who needs help.</summary>
public static class LedPipelinesCard
{
    const int MostPipelines = 8;
    const int MostReviews = 8;
    const int MostRows = 6;
    const int MostMoved = 120;
    const int MostLeft = 3;

    /// <param name="unreadable">Number of deals that exist and cannot be read.</param>
    public static AdaptiveCard For(IReadOnlyList<LedPipeline> pipelines, int unreadable, CardContext context) =>
        Fit.Card(MostRows, most => Card([.. pipelines.Take(MostPipelines)], pipelines.Count - MostPipelines, most, unreadable, context));

    static AdaptiveCard Card(LedPipeline[] pipelines, int more, int most, int unreadable, CardContext context)
    {
        var say = context.Say;
        var counts = pipelines.Select(it => (it.Name, Counts: BoardCounts.Of(it.Rows.Select(row => row.Need), context.Today))).ToArray();
        BoardRow[] rows = [.. Need.Order(pipelines.SelectMany(it => it.Rows), row => row.Need)];
        BoardRow[] needy = [.. rows.Where(row => row.Marks.Count > 0 && !row.Need.IsResting)];
        return Frame.Card(
            say,
            say.LedInShort(Truncate.Names(pipelines.Select(it => it.Name), DealRow.MostName)),
            [
                Header.For(
                    context.Me is { } me ? say.ForYou(Truncate.To(me.Name, DealRow.MostName)) : say.Bot(), right: say.Deals(rows.Length)),
                Line.Title(say.LedTitle()),
                Line.Hint(say.LedHint(context.Day(context.Today))),
                .. BoardCard.Unreadable(unreadable, context),
                .. BoardChart.For([.. counts.Select(it => (Truncate.To(it.Name, DealRow.MostName), it.Counts))], say),
                .. counts.Zip(pipelines)
                    .SelectMany(it => Pipeline(it.First.Name, it.First.Counts, context).Concat(Left(it.Second, context))),
                .. more > 0 ? (AdaptiveElement[])[Line.Hint(say.AndMore(more))] : [],
                .. Reviews(rows, pipelines, context),
                Line.Heading(say.WhoNeedsHelp()),
                .. needy.Take(most).Select(row => BoardLine.For(row, context)),
                .. needy.Length is 0 ? (AdaptiveElement[])[Line.Text(say.NothingNeedsHelp())] : [],
                .. DealRow.More(needy.Skip(most).Select(row => row.Deal.Customer), context),
                .. BoardLine.Legend(needy.Take(most), say),
            ],
            [
                Button.Plain(say.SeeMyDeals(), new CardAction.Board()).Alone(),
                Button.Plain(say.StartAReview(), new CardAction.Propose { Led = true }).Alone(),
                Button.Plain(say.AddADeal(), new CardAction.AddDeal()).Alone(),
            ]);
    }

    static IEnumerable<AdaptiveElement> Pipeline(string name, BoardCounts counts, CardContext context)
    {
        var say = context.Say;
        yield return Line.Of(
            Run.Bold(Truncate.To(name, DealRow.MostName)),
            Run.Text($" · {(counts.States.Count is 0 ? say.NoOpenDeals() : BoardChart.Words(counts, say))}"));
        if (counts.Moved.Count > 0)
        {
            yield return Line.Hint(say.MovedSince(
                Truncate.Names(counts.Moved.Select(deal => deal.Customer), MostMoved), context.Day(counts.Since)))
                    .Spaced(AdaptiveSpacing.None);
        }
    }

    /// <summary>Deals of owners who have left, with a button to hand them over.</summary>
    static IEnumerable<AdaptiveElement> Left(LedPipeline pipeline, CardContext context) => pipeline.Left.Take(MostLeft).SelectMany(
        it => (AdaptiveElement[])
        [
            Line.Of(Run.Text(context.Say.OwnerLeft(Truncate.To(it.Person.Name, DealRow.MostName), it.Deals))).Spaced(AdaptiveSpacing.Small),
            Block.Buttons(
                Button.Plain(context.Say.HandOver(), new CardAction.HandOver(pipeline.Home, it.Person.Id.Value)).Alone()),
        ]);

    /// <summary>Reviews planned between now and Sunday, and recurring ones whose deals are not chosen yet.</summary>
    static IEnumerable<AdaptiveElement> Reviews(IEnumerable<BoardRow> rows, LedPipeline[] pipelines, CardContext context)
    {
        var sunday = context.Today.AddDays((7 - (int)context.Today.DayOfWeek) % 7);
        var planned =
            from deal in rows.Select(row => row.Deal)
            where deal.Ended is null
            from review in new[] { deal.Planned }.OfType<PlannedReview>()
            select (Name: deal.Customer, review.At, About: DealRow.Owner(deal, context));
        var recurring =
            from pipeline in pipelines
            from at in pipeline.Coming
            select (pipeline.Name, At: at, About: context.Say.DealsChosenBefore());
        var week = planned.Concat(recurring)
            .Where(it => it.At > context.Now.At && ZonedClock.Day(it.At, context.Zone) <= sunday)
            .OrderBy(it => it.At)
            .ToArray();
        yield return Line.Heading(context.Say.ReviewsThisWeek());
        if (week.Length is 0)
            yield return Line.Text(context.Say.NoReviewsThisWeek());
        foreach (var it in week.Take(MostReviews))
        {
            yield return Line.Bullet(
                Run.Bold(Truncate.To(it.Name, DealRow.MostName)),
                Run.Text($" · {context.Weekday(ZonedClock.Day(it.At, context.Zone))}, {context.Clock(it.At)} · {it.About}"));
        }
        foreach (var line in DealRow.More(week.Skip(MostReviews).Select(it => it.Name), context))
            yield return line;
    }
}
