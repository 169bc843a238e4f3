using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Pages.Deals;

/// <summary>One point on the timeline, in the words of the deal's card.</summary>
/// <param name="IsTheirs">True: the customer's, above the line; false: ours, below it.</param>
/// <param name="Kind">CSS class of its symbol: "did", "guess", "next", "done", "open".</param>
public sealed record TimelineMark(DateOnly On, bool IsTheirs, string Kind, string Words, bool IsLate)
{
    public static IReadOnlyList<TimelineMark> Of(Deal deal, CardContext context) =>
    [
        .. new[]
        {
            deal.Acts.Select(act => new TimelineMark(
                act.Evidence.On, true, act.IsKnown ? "did" : "guess", Join(ActLines.Runs(deal, act, context)), false)),
            deal.Ended is null ? deal.OpenSteps.Select(step => new TimelineMark(
                step.By, true, "next", Say.StepOn(context.Say.Who(deal.Find(step.Who)), step.What), step.By < context.Today)) : [],
            from help in deal.Help
            where help.IsOpen || help.IsDone
            let day = help.IsOpen ? help.By : help.ClosedOn
            where day is not null
            select new TimelineMark(
                day.Value, false, help.IsOpen ? "open" : "done", Join(HelpLines.Runs(help, context)), help.IsLate(context.Today)),
        }.SelectMany(it => it).OrderBy(it => it.On),
    ];

    static string Join(IEnumerable<AdaptiveCards.AdaptiveTextRun> runs) => string.Concat(runs.Select(run => run.Text)).Trim();
}
