using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>One thing that waits for a person: a step of the customer's, an action of ours, or a planned review.</summary>
/// <param name="On">Its date; null: none.</param>
public sealed record Waiting(string Home, Deal Deal, BuyerStep? Step, Help? Part, DateOnly? On);

/// <summary>What waits for one person: their day, or what they have promised.</summary>
public static class TodayCard
{
    const int Most = 8;

    /// <param name="ahead">The next items that are not due yet.</param>
    public static AdaptiveCard For(bool isOwed, IReadOnlyList<Waiting> due, IReadOnlyList<Waiting> ahead, CardContext context) => Fit.Card(
        Most,
        most =>
        {
            var say = context.Say;
            var title = due.Count > 0 ? isOwed ? say.WhatYouOwe(due.Count) : say.WhatWaits(due.Count)
                : isOwed ? say.NothingOwed() : say.NothingWaits();
            return Frame.Card(
                say,
                title,
                [
                    Header.For(say.Bot()),
                    Line.Title(title),
                    .. due.Take(most).Select(it => Entry(it, context)),
                    .. due.Count > most ? [Line.Hint(say.AndMore(due.Count - most))] : (AdaptiveElement[])[],
                    .. ahead.Count is 0 ? [] : (AdaptiveElement[])
                    [
                        Line.Heading(say.ComesNext()), .. ahead.Take(most).Select(it => Entry(it, context)),
                    ],
                ],
                [
                    Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone(),
                    Button.Plain(say.WhatIUnderstand(), new CardAction.Help()).Alone(),
                ]);
        });

    static AdaptiveContainer Entry(Waiting it, CardContext context) => Block.Row(
        Button.Plain(
            DealRow.Button(context.Say.OpenIt(it.Deal.Customer), context.Say.OpenWord()),
            new CardAction.OpenDeal(context.On(it.Home, it.Deal))).Alone(),
        DealRow.Names(it.Deal),
        Line.Of(Runs(it, context)).Spaced(AdaptiveSpacing.Small));

    internal static AdaptiveTextRun[] Runs(Waiting it, CardContext context)
    {
        var by = it.On is { } day ? $"{context.Say.ByWhen()}{context.Day(day)}" : "";
        return it switch
        {
            { Step: { } step } =>
            [
                Run.Bold(context.Say.Who(it.Deal.Find(step.Who))),
                Run.Text(Say.AfterName(step.What)),
                it.On < context.Today ? Run.Passed(by) : Run.Text(by),
                Run.Text(context.Say.Stop(by)),
            ],
            { Part: { } part } => [Run.Bold(context.Say.WeHelp()), .. HelpLines.Runs(part, context)],
            _ => [Run.Text(context.Say.BoardPlanned(it.On is { } on ? context.Day(on) : ""))],
        };
    }
}
