using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>The path in one line that opens it. If none is planned and they have decided, the question that begins one.</summary>
static class PathLines
{
    /// <param name="opens">False: read-only.</param>
    public static AdaptiveElement[] Of(Deal deal, bool opens, CardContext context)
    {
        var (say, on) = (context.Say, context.On(deal));
        if (Stands(deal, context) is { } words)
        {
            AdaptiveTextRun[] runs = [CountLate(deal, context) > 0 ? Run.Passed(words) : Run.Text(words)];
            return
            [
                Line.Heading(say.PathHeading()),
                opens
                    ? Block.Row(Button.Plain(say.OpenThePath(), new CardAction.OpenPath(on)).Alone(), Line.Sides(runs, Run.Text("›")))
                    : Line.Of(runs).Spaced(AdaptiveSpacing.Small),
            ];
        }
        return opens && deal is { Ended: null } && deal[Job.Select].Status is JobStatus.Settled
            ?
            [
                Line.Heading(say.PathHeading()),
                Line.Text(say.ChoiceIsSettled()),
                Block.Buttons(Button.Plain(say.PlanThePath(), new CardAction.OpenPath(on)).Alone()),
            ]
            : [];
    }

    /// <summary>For a summary: only the question that begins a path, or an overdue path.</summary>
    public static AdaptiveElement[] IfItMatters(Deal deal, bool opens, CardContext context) =>
        deal.Ended is null && (deal.GoLive is null || CountLate(deal, context) > 0) ? Of(deal, opens, context) : [];

    /// <summary>The path in one sentence; null: none is planned.</summary>
    public static string? Stands(Deal deal, CardContext context)
    {
        BuyerStep[] steps = [.. deal.PathSteps];
        return deal.GoLive is { On: var day }
            ? context.Say.PathStands(context.Day(day), steps.Count(it => !it.IsOpen), steps.Length, CountLate(deal, context))
            : null;
    }

    /// <summary>Number of overdue steps; 0 once the deal has ended.</summary>
    public static int CountLate(Deal deal, CardContext context) =>
        deal.Ended is null ? deal.PathSteps.Count(it => it.IsOpen && it.By < context.Today) : 0;
}
