using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Nudges;

/// <summary>One nudge of one person.</summary>
public sealed record NudgeDelivery(Person To, LedgerEntry Entry);

/// <summary>Delivery of the nudges of a pipeline, for its lead: planned, sent, answered, failed and why.</summary>
public static class DeliveriesCard
{
    public static AdaptiveCard For(Workspace workspace, ValueList<NudgeDelivery> deliveries, CardContext context) =>
        Fit.Card(Math.Max(1, deliveries.Count), most =>
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.DeliveriesTitle(),
            [
                Header.For(Truncate.To(workspace.Name, DealRow.MostName), right: context.Weekday(context.Today)),
                Line.Title(say.DeliveriesTitle()),
                Line.Hint(say.DeliveriesHint()),
                .. deliveries.Count == 0
                    ? [Line.Text(say.NothingSentYet())]
                    : Enumerable.Take(deliveries, most).Select(it => (AdaptiveElement)Line.Bullet(
                    [
                        Run.Text($"{Truncate.To(it.To.Name, DealRow.MostName)} · "),
                        .. PlannedCard.Entry(it.Entry, context),
                        .. Repeated(it.Entry, context),
                    ])),
            ],
            [
                Button.Plain(say.WhatIsPlanned(), new CardAction.Planned()).Alone(),
                Button.Plain(say.OpenSettings(), new CardAction.Settings(workspace.Id.Home)).Alone(),
            ]);
    });

    /// <summary>A note for an entry with more than one attempt: it may have been delivered twice.</summary>
    static AdaptiveTextRun[] Repeated(LedgerEntry entry, CardContext context) =>
        entry.Tries > 1 ? [Run.Subtle(context.Say.MayHaveComeTwice())] : [];
}
