using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>The path in one line that opens it. If none is planned and they have decided, the question that begins one.</summary>
static class PathLines
{
    /// <param name="opens">False: read-only.</param>
    public static AdaptiveElement[] Of(Deal deal, bool opens, CardContext reader)
    {
        var (say, on) = (reader.Say, reader.On(deal));
        if (Stands(deal, reader) is { } words)
        {
            AdaptiveTextRun[] runs = [CountLate(deal, reader) > 0 ? Run.Passed(words) : Run.Text(words)];
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
    public static AdaptiveElement[] IfItMatters(Deal deal, bool opens, CardContext reader) =>
        deal.Ended is null && (deal.GoLive is null || CountLate(deal, reader) > 0) ? Of(deal, opens, reader) : [];

    /// <summary>The path in one sentence; null: none is planned.</summary>
    public static string? Stands(Deal deal, CardContext reader)
    {
        BuyerStep[] steps = [.. deal.PathSteps];
        return deal.GoLive is { On: var day }
            ? reader.Say.PathStands(reader.Day(day), steps.Count(it => !it.IsOpen), steps.Length, CountLate(deal, reader))
            : null;
    }

    /// <summary>Number of overdue steps; 0 once the deal has ended.</summary>
    public static int CountLate(Deal deal, CardContext reader) =>
        deal.Ended is null ? deal.PathSteps.Count(it => it.IsOpen && it.By < reader.Today) : 0;
}
