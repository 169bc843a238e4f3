using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Nudges;

/// <summary>A recurring review: when it is, what happens each time, and how to skip or end it.</summary>
public static class RecurringCard
{
    /// <param name="next">Its next occurrence; null: none.</param>
    /// <param name="isGuessed">True: no exact time was typed, so that one was assumed.</param>
    public static AdaptiveCard For(Workspace workspace, RecurringReview review, DateOnly? next, bool isGuessed, CardContext context)
    {
        var say = context.Say;
        var title = say.EveryTitle(Every(review, say));
        return Frame.Card(
            say,
            title,
            [
                Header.For(Name(workspace, say)),
                Line.Title(title),
                Line.Hint(say.EveryHint()),
                Line.Of(Run.Text(Ahead(review, next, context))).Spaced(AdaptiveSpacing.Small),
                .. context.IsZoneKnown ? [] : (AdaptiveElement[])[Line.Text(say.TookUtc())],
                .. isGuessed ? [Line.Hint(say.TookTime(say.Time(review.At)))] : (AdaptiveElement[])[],
            ],
            [.. Buttons(workspace, review, next, context)]);
    }

    public static AdaptiveCard Ended(Workspace workspace, RecurringReview? review, CardContext context)
    {
        var say = context.Say;
        var title = review is null ? say.SeriesIsOver() : say.SeriesHasEnded(Every(review, say));
        return Frame.Card(
            say,
            title,
            [Header.For(Name(workspace, say)), Line.Title(title), Line.Hint(say.WhatIsOffToo())],
            [Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone()]);
    }

    /// <summary>Tells an admin that its lead has left.</summary>
    public static AdaptiveCard LeadIsGone(Workspace workspace, RecurringReview review, CardContext context)
    {
        var say = context.Say;
        var title = say.SeriesLeadLeft(Truncate.To(review.Lead.Name, DealRow.MostName));
        return Frame.Card(
            say,
            title,
            [Header.For(Name(workspace, say)), Line.Title(title), Line.Text(Every(review, say)), Line.Hint(say.SeriesWaits())],
            [
                Button.Main(say.LeadSeries(), new CardAction.LeadSeries(workspace.Id.Home, review.Id)).Alone(),
                Button.Plain(say.EndSeries(), new CardAction.EndSeries(workspace.Id.Home, review.Id)).Alone(),
            ]);
    }

    /// <summary>Typed where the pipeline is ambiguous.</summary>
    public static AdaptiveCard Elsewhere(CardContext context) => Frame.Card(
        context.Say,
        context.Say.EveryWhere(),
        [Header.For(context.Say.Bot()), Line.Title(context.Say.EveryWhere()), Line.Hint(context.Say.WriteEverySo())],
        [Button.Plain(context.Say.SeeAllDeals(), new CardAction.Board()).Alone()]);

    /// <summary>"Every Thursday, 10:00".</summary>
    internal static string Every(RecurringReview review, Words.Say say) =>
        say.Every(review.Weeks, say.DayOfWeek(review.Day), say.Time(review.At));

    /// <summary>"Next: Thursday 19 Nov, 10:00. Sam Sample leads it."; in the reader's time zone.</summary>
    internal static string Ahead(RecurringReview review, DateOnly? next, CardContext context)
    {
        if (next is not { } on)
            return context.Say.EveryHasNone();

        var at = RecurringReviewRules.Instant(review, on);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, context.Zone).DateTime);
        return context.Say.EveryNext(
            context.Say.At(context.Weekday(day), context.Clock(at)), Truncate.To(review.Lead.Name, DealRow.MostName));
    }

    internal static IEnumerable<AdaptiveAction> Buttons(Workspace workspace, RecurringReview review, DateOnly? next, CardContext context) =>
    [
        .. next is { } on
            ? [
                Button.Plain(
                    context.Say.SkipDay(context.Day(on)), new CardAction.SkipSeries(workspace.Id.Home, review.Id, on)).Alone(),
            ]
            : (AdaptiveAction[])[],
        Button.Plain(context.Say.EndSeries(), new CardAction.EndSeries(workspace.Id.Home, review.Id)).Alone(),
    ];

    static string Name(Workspace workspace, Words.Say say) =>
        Truncate.To(workspace.Name.Length is 0 ? say.Bot() : workspace.Name, DealRow.MostName);
}
