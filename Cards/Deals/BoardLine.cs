using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Deals;

/// <summary>One deal on the board: names, next step, jobs, time since the last act.</summary>
static class BoardLine
{
    const int MostStep = 80;
    const int MostWhy = 120;

    public static AdaptiveContainer For(BoardRow row, CardContext reader)
    {
        var (say, deal) = (reader.Say, row.Deal);
        var tap = Button.Plain(
            Plain.Words(say.OpenIt(Truncate.To(deal.Customer, DealRow.MostName))), new CardAction.OpenDeal(reader.On(row.Home, deal)))
            .Alone();
        return deal.Ended is { } ended ? Closed(deal, ended, tap, reader) : Block.Row(
            tap,
            DealRow.Names(deal, Mark(row, reader)),
            Line.Of([Run.Subtle(say.NextLabel()), .. Next(deal, reader)]).Spaced(AdaptiveSpacing.Small),
            Line.Of(Run.Text(JobsOf(deal, reader)).Small()).Spaced(AdaptiveSpacing.None),
            Line.Hint(Owner(deal, reader)).Spaced(AdaptiveSpacing.None));
    }

    /// <summary>A closed deal: only how it ended.</summary>
    static AdaptiveContainer Closed(Deal deal, Ending ended, AdaptiveAction tap, CardContext reader) => Block.Row(
        tap,
        DealRow.Names(deal, Run.Subtle(reader.Say.Name(ended.How))),
        Line.Hint($"{reader.Day(ended.On)}{Why(ended, reader)}").Spaced(AdaptiveSpacing.Small));

    static string Why(Ending ended, CardContext reader) =>
        reader.Say.WhyItEnded(ended) is { Length: > 0 } why ? $" · {Truncate.To(why, MostWhy)}" : "";

    /// <summary>The most serious fact, at the right; null: none.</summary>
    static AdaptiveTextRun? Mark(BoardRow row, CardContext reader)
    {
        var (say, deal) = (reader.Say, row.Deal);
        var kind = row.Marks.Count > 0 ? row.Marks.Min(mark => mark.Kind) : (MarkKind?)null;
        return deal switch
        {
            { PausedUntil: { } day } when reader.Today <= day => Run.Subtle(say.BoardPaused(reader.Day(day))),
            _ when row.IsLive => Run.Bold(say.BoardLive()),
            _ when kind is <= MarkKind.Quiet => Run.Mark(say.ShortWord(kind.Value)),
            _ when deal.Jobs.Any(job => job.Status is JobStatus.Reopened) => Run.Reopened(say.BoardReopened()),
            _ when kind is { } light => Run.Bold(say.ShortWord(light)),
            { Reviewed: 0 } => Run.Bold(say.BoardNew()),
            _ => null,
        };
    }

    static AdaptiveTextRun[] Next(Deal deal, CardContext reader)
    {
        if (deal.Next is not { } step)
            return [Run.Text(reader.Say.NothingNext(deal.Reviewed is 0))];

        var by = $"{reader.Say.ByWhen()}{reader.Day(step.By)}";
        return
        [
            Run.Text(Truncate.To(reader.Say.StepOn(reader.Say.Who(deal.Find(step.Who)), step.What), MostStep)),
            step.By < reader.Today ? Run.Passed(by) : Run.Text(by),
        ];
    }

    /// <summary>"reopened Choice · working Needs, Agree · settled 2 · unknown Paperwork".</summary>
    static string JobsOf(Deal deal, CardContext reader)
    {
        var say = reader.Say;
        if (deal.Jobs.All(job => job.Status is JobStatus.Unknown))
            return say.AllUnknown();

        return string.Join(" · ",
            from job in deal.Jobs
            where job.Status is not JobStatus.NotNeeded
            group job by (Rank(job.Status), Status: say.Status(job)) into same
            orderby same.Key.Item1, same.Key.Status descending
            select same.First().Status is JobStatus.Settled
                ? say.JobsIn(same.Key.Status, same.Count())
                : say.JobsIn(same.Key.Status, same.Select(job => say.Name(job.Job))));
    }

    static int Rank(JobStatus status) => status switch
    {
        JobStatus.Reopened => 0,
        JobStatus.Working => 1,
        JobStatus.NotStarted => 2,
        JobStatus.Settled => 3,
        _ => 4,
    };

    static string Owner(Deal deal, CardContext reader)
    {
        var owner = Truncate.To(deal.Owner?.Name ?? reader.Say.NoOwnerYet(), DealRow.MostName);
        var known = CustomerClock.Of(deal) is { } clock ? $"{owner} · {reader.Say.DaysSinceAct(clock, reader.Today)}" : owner;
        return deal.Planned is { } planned && planned.At > reader.Now.At
            ? $"{known} · {reader.Say.BoardPlanned(reader.Day(planned.On))}"
            : known;
    }
}
