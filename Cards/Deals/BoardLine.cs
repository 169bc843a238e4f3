using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Deals;

/// <summary>One deal on the board, in two lines: names and mark; the seven jobs as symbols, next step, last contact, owner.</summary>
static class BoardLine
{
    const int MostStep = 60;
    const int MostOwner = 16;
    const int MostWhy = 120;

    public static AdaptiveContainer For(BoardRow row, CardContext context)
    {
        var (say, deal) = (context.Say, row.Deal);
        var open = say.OpenIt(Truncate.To(deal.Customer, DealRow.MostName));
        var jobs = IsKnown(deal) ? $". {JobsOf(deal, context)}" : "";
        var tap = Button.Plain(Plain.Words($"{open}{jobs}"), new CardAction.OpenDeal(context.On(row.Home, deal))).Alone();
        return deal.Ended is { } ended ? Closed(deal, ended, tap, context) : Block.Row(
            tap,
            DealRow.Names(deal, Mark(row, context)),
            Line.Sides([.. Signs(deal), .. Next(deal, context), .. Heard(deal, context)], Run.Subtle(Owner(deal, context)).Small())
                .Spaced(AdaptiveSpacing.None));
    }

    /// <summary>Legend of the symbols, and the order of the jobs; none if no row has symbols.</summary>
    public static IEnumerable<AdaptiveElement> Legend(IEnumerable<BoardRow> rows, Say say)
    {
        var states = rows.Where(row => row.Deal.Ended is null && IsKnown(row.Deal))
            .SelectMany(row => row.Deal.Jobs)
            .DistinctBy(Chips.Sign)
            .OrderBy(job => Rank(job.Status))
            .ToArray();
        if (states.Length > 0)
        {
            yield return Line.Footer(say.SignsLegend(
                string.Join(" · ", states.Select(job => $"{Chips.Sign(job)} {say.Status(job)}")), say.List(Jobs.All.Select(say.Name))));
        }
    }

    /// <summary>False: all jobs are unknown, and their symbols would say nothing.</summary>
    static bool IsKnown(Deal deal) => deal.Jobs.Any(job => job.Status is not JobStatus.Unknown);

    /// <summary>A closed deal: only how it ended.</summary>
    static AdaptiveContainer Closed(Deal deal, Ending ended, AdaptiveAction tap, CardContext context) => Block.Row(
        tap,
        DealRow.Names(deal, Run.Subtle(context.Say.Name(ended.How))),
        Line.Hint($"{context.Day(ended.On)}{Why(ended, context)}").Spaced(AdaptiveSpacing.Small));

    static string Why(Ending ended, CardContext context) =>
        context.Say.WhyItEnded(ended) is { Length: > 0 } why ? $" · {Truncate.To(why, MostWhy)}" : "";

    /// <summary>The most serious fact, at the right; null: none.</summary>
    static AdaptiveTextRun? Mark(BoardRow row, CardContext context)
    {
        var (say, deal) = (context.Say, row.Deal);
        var kind = row.Marks.Count > 0 ? row.Marks.Min(mark => mark.Kind) : (MarkKind?)null;
        return deal switch
        {
            { PausedUntil: { } day } when context.Today <= day => Run.Subtle(say.BoardPaused(context.Day(day))),
            _ when row.IsLive => Run.Bold(say.BoardLive()),
            _ when kind is <= MarkKind.Overdue => Run.Mark($"{say.ShortWord(kind.Value)}{Cause(row, context)}"),
            _ when deal.Jobs.Any(job => job.Status is JobStatus.Reopened) => Run.Reopened(say.BoardReopened()),
            _ when kind is { } light => Run.Bold($"{say.ShortWord(light)}{Cause(row, context)}"),
            { Reviewed: 0 } => Run.Bold(say.BoardNew()),
            _ => null,
        };
    }

    /// <summary>What holds them back, in one word, if it is known and a mark asks about it.</summary>
    public static string Cause(BoardRow row, CardContext context) =>
        row.Deal.Standstill is { } known && row.Marks.Any(it => it.AsksWhatHoldsThemBack()) && context.Say.Word(known.Remedy) is { } word
            ? $" · {word}"
            : "";

    static IEnumerable<AdaptiveTextRun> Signs(Deal deal) =>
        IsKnown(deal)
            ? [.. deal.Jobs.Select(job => Run.Sign(Chips.Sign(job), Chips.Color(job.Status)).Small()), Run.Text("  ").Small()]
            : [];

    static AdaptiveTextRun[] Next(Deal deal, CardContext context)
    {
        if (deal.Next is not { } step)
            return [Run.Text(context.Say.NothingNext(deal.Reviewed is 0)).Small()];

        var by = $"{context.Say.ByWhen()}{context.Day(step.By)}";
        return
        [
            Run.Text(Truncate.To(Say.StepOn(context.Say.Who(deal.Find(step.Who)), step.What), MostStep)).Small(),
            (step.By < context.Today ? Run.Passed(by) : Run.Text(by)).Small(),
        ];
    }

    /// <summary>The date of the planned review; else that of the last contact.</summary>
    static AdaptiveTextRun[] Heard(Deal deal, CardContext context) =>
        deal.Planned is { } planned && planned.At > context.Now.At
            ? [Run.Subtle($" · {context.Say.BoardPlanned(context.Day(planned.On))}").Small()]
            : CustomerClock.Of(deal) is { } clock ? [Run.Subtle($" · {context.Say.DaysSinceAct(clock, context.Today)}").Small()] : [];

    /// <summary>
    /// "reopened Choice · working Needs, Agree · settled 2 · unknown Paperwork": the symbols in words, for screen readers.
    /// </summary>
    static string JobsOf(Deal deal, CardContext context)
    {
        var say = context.Say;
        return string.Join(" · ",
            from job in deal.Jobs
            where job.Status is not JobStatus.NotNeeded
            group job by (Rank(job.Status), Status: say.Status(job)) into same
            orderby same.Key.Item1, same.Key.Status descending
            select say.JobsIn(same.Key.Status, same.Select(job => say.Name(job.Job))));
    }

    static int Rank(JobStatus status) => status switch
    {
        JobStatus.Reopened => 0,
        JobStatus.Working => 1,
        JobStatus.NotStarted => 2,
        JobStatus.Settled => 3,
        _ => 4,
    };

    static string Owner(Deal deal, CardContext context) =>
        deal.Owner is { } owner ? Truncate.To(owner.Name, MostOwner) : context.Say.NoOwnerYet();
}
