using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Nudges;

/// <summary>Confirms a planned review: when, and which cards are sent before it.</summary>
public static class ReviewPlannedCard
{
    /// <param name="calendar">Calendar for "the working day before".</param>
    /// <param name="isGuessed">True: no exact time was typed, so that one was assumed.</param>
    /// <param name="meeting">Deep link to a new meeting; null: not available here.</param>
    public static AdaptiveCard For(
        Deal deal, PlannedReview planned, WorkCalendar calendar, bool isGuessed, Uri? meeting, CardContext context)
    {
        var (say, on) = (context.Say, context.On(deal));
        var title = say.ReviewPlannedTitle(deal.Customer, When(planned, context));
        var before = calendar.Before(planned.On);
        return Frame.Card(
            say,
            title,
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(title),
                Line.Of(Run.Text(say.ReviewPlannedBy(planned.Lead.Name))).Spaced(AdaptiveSpacing.Small),
                .. deal.Owner is not { } owner ? [Line.Text(say.NoPreworkWithoutOwner())]
                    : before >= context.Today
                        ? [Line.Of(Run.Text(say.PreworkComes(owner.Name, context.Weekday(before)))).Spaced(AdaptiveSpacing.Small)]
                    : (AdaptiveElement[])[],
                .. context.IsZoneKnown ? [] : (AdaptiveElement[])[Line.Text(say.TookUtc())],
                .. isGuessed
                    ? [Line.Hint(IsNine(planned, context) ? say.TookNine() : say.TookTime(context.Clock(planned.At)))]
                    : (AdaptiveElement[])[],
            ],
            [
                Button.Plain(DealRow.Button(say.OpenIt(deal.Customer)), new CardAction.OpenDeal(on)).Alone(),
                .. meeting is null ? (AdaptiveAction[])[] : [new AdaptiveOpenUrlAction { Title = say.AddToCalendar(), Url = meeting }],
                Button.Plain(say.CallItOff(), new CardAction.CancelPlan(on)).Alone(),
            ]);
    }

    public static AdaptiveCard Off(Deal deal, CardContext context) => Frame.Card(
        context.Say,
        context.Say.PlanIsOff(deal.Customer),
        [
            Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
            Line.Title(context.Say.PlanIsOff(deal.Customer)),
            Line.Text(context.Say.PlanIsOffWhy()),
        ],
        [Button.Plain(DealRow.Button(context.Say.OpenIt(deal.Customer)), new CardAction.OpenDeal(context.On(deal))).Alone()]);

    /// <summary>"Thursday 19 Nov, 10:00", in the reader's time zone.</summary>
    internal static string When(PlannedReview planned, CardContext context) =>
        context.Say.At(
            context.Weekday(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(planned.At, context.Zone).DateTime)),
            context.Clock(planned.At));

    static bool IsNine(PlannedReview planned, CardContext context) =>
        ZonedClock.Local(planned.At, context.Zone).TimeOfDay == new TimeSpan(9, 0, 0);
}
