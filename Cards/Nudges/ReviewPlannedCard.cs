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
        Deal deal, PlannedReview planned, WorkCalendar calendar, bool isGuessed, Uri? meeting, CardContext reader)
    {
        var (say, on) = (reader.Say, reader.On(deal));
        var title = say.ReviewPlannedTitle(deal.Customer, When(planned, reader));
        var before = calendar.Before(planned.On);
        return Frame.Card(
            say,
            title,
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, reader)),
                Line.Title(title),
                Line.Of(Run.Text(say.ReviewPlannedBy(planned.Lead.Name))).Spaced(AdaptiveSpacing.Small),
                .. deal.Owner is not { } owner ? [Line.Text(say.NoPreworkWithoutOwner())]
                    : before >= reader.Today
                        ? [Line.Of(Run.Text(say.PreworkComes(owner.Name, reader.Weekday(before)))).Spaced(AdaptiveSpacing.Small)]
                    : (AdaptiveElement[])[],
                .. reader.IsZoneKnown ? [] : (AdaptiveElement[])[Line.Text(say.TookUtc())],
                .. isGuessed
                    ? [Line.Hint(IsNine(planned, reader) ? say.TookNine() : say.TookTime(reader.Clock(planned.At)))]
                    : (AdaptiveElement[])[],
            ],
            [
                Button.Plain(DealRow.Button(say.OpenIt(deal.Customer)), new CardAction.OpenDeal(on)).Alone(),
                .. meeting is null ? (AdaptiveAction[])[] : [new AdaptiveOpenUrlAction { Title = say.AddToCalendar(), Url = meeting }],
                Button.Plain(say.CallItOff(), new CardAction.CancelPlan(on)).Alone(),
            ]);
    }

    public static AdaptiveCard Off(Deal deal, CardContext reader) => Frame.Card(
        reader.Say,
        reader.Say.PlanIsOff(deal.Customer),
        [
            Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, reader)),
            Line.Title(reader.Say.PlanIsOff(deal.Customer)),
            Line.Text(reader.Say.PlanIsOffWhy()),
        ],
        [Button.Plain(DealRow.Button(reader.Say.OpenIt(deal.Customer)), new CardAction.OpenDeal(reader.On(deal))).Alone()]);

    /// <summary>"Thursday 19 Nov, 10:00", in the reader's time zone.</summary>
    internal static string When(PlannedReview planned, CardContext reader) =>
        reader.Say.At(
            reader.Weekday(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(planned.At, reader.Zone).DateTime)),
            reader.Clock(planned.At));

    static bool IsNine(PlannedReview planned, CardContext reader) =>
        ZonedClock.Local(planned.At, reader.Zone).TimeOfDay == new TimeSpan(9, 0, 0);
}
