using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Cards.Parts;

/// <summary>The preview of an import, line by line.</summary>
static class ImportLines
{
    /// <summary>Most owners matched by less than a full name that are listed one by one.</summary>
    const int MostOwners = 5;

    /// <summary>Number of changed deals whose changes are listed.</summary>
    const int MostChanged = 3;

    const int MostName = 40;

    /// <summary>A label followed by names; nothing when there are none.</summary>
    public static IEnumerable<AdaptiveElement> Named(string label, IEnumerable<string> names, int most)
    {
        var all = names.ToArray();
        return all.Length is 0 ? [] : [Line.Of(Run.Bold(label), Run.Text(Truncate.Names(all, most))).Spaced(AdaptiveSpacing.Small)];
    }

    /// <summary>Existing deals that would change; for the first few, their changes.</summary>
    public static IEnumerable<AdaptiveElement> Changed(ValueList<Landing> changed, int most, CardContext context) =>
    [
        .. changed.Count is 0 or > MostChanged
            ? Named(context.Say.WouldBeChanged(), changed.Select(it => it.After.Customer), most)
            : [Line.Of(Run.Bold(context.Say.WouldBeChanged().Trim())).Spaced(AdaptiveSpacing.Small)],
        .. from it in changed.Take(MostChanged)
           let what = context.Say.WhatChanges(it.Before ?? it.After, it.After)
           select Line.Bullet(Run.Bold($"{Truncate.To(it.After.Customer, MostName)}: "), Run.Text($"{string.Join("; ", what)}.")),
    ];

    /// <summary>Deals that are closed in the file.</summary>
    public static IEnumerable<AdaptiveElement> Closed(ValueList<Landing> closed, int most, CardContext context) => closed.Count is 0
        ? []
        : [
            .. Named(context.Say.ClosedInFile(closed.Count), closed.Select(it => it.After.Customer), most),
            Line.Hint(context.Say.OrKeepClosed()),
        ];

    /// <summary>Dropped or truncated cells, each with the reason.</summary>
    public static IEnumerable<AdaptiveElement> Lost(ValueList<BadLine> cells, int most, CardContext context) => cells.Count is 0
        ? []
        :
        [
            Line.Heading(context.Say.CellsLost(cells.Count)),
            .. Reasons(cells, most, context, out var more),
            .. more > 0 ? [Line.Hint(context.Say.MoreCells(more))] : (AdaptiveElement[])[],
        ];

    /// <summary>Asks for the order of day and month; nothing if it was answered, or the list cannot be parsed again.</summary>
    public static IEnumerable<AdaptiveElement> WhichDay(ImportPlan plan, string id, CardContext context) =>
        plan is not { Sheet: not null, Days: { IsSaid: false } days } ? []
        :
        [
            Block.Group(
                Line.Of(Run.Bold(context.Say.WhichDay(days.Value, days.Column))),
                Line.Hint(days.Day is { } day ? context.Say.UntilYouSay(context.Day(day)) : context.Say.UntilYouSayNothing()),
                Block.Buttons(Enum.GetValues<DayOrder>().Select(
                    it => Button.Plain(context.Day(days.In(it)), new CardAction.SaveDayOrder(id, it, context.Home)).Alone())))
                .Spaced(AdaptiveSpacing.Medium),
        ];

    /// <summary>Rejected lines, each with the reason.</summary>
    public static IEnumerable<AdaptiveElement> Bad(ValueList<BadLine> lines, int most, CardContext context) => lines.Count is 0
        ? []
        :
        [
            Line.Heading(context.Say.LinesLeftOut(lines.Count)),
            .. Reasons(lines, most, context, out var more),
            Line.Hint(more > 0 ? context.Say.MoreLines(more) : context.Say.CorrectThem()),
        ];

    /// <summary>One line for all lines of the file with the same reason.</summary>
    /// <param name="more">Number of lines of the file that do not fit.</param>
    static AdaptiveElement[] Reasons(ValueList<BadLine> lines, int most, CardContext context, out int more)
    {
        var reasons = lines.GroupBy(it => context.Say.Problem(it.Problem)).ToArray();
        more = reasons.Skip(most).Sum(it => it.Count());
        return [
            .. from it in reasons.Take(most)
               select Line.Bullet(Run.Bold(context.Say.Lines([.. it.Select(its => its.Line)])), Run.Text(it.Key)),
        ];
    }

    public static IEnumerable<AdaptiveElement> WorthKnowing(ImportPlan plan, ImportOutcome outcome, int most, CardContext context)
    {
        var say = context.Say;
        var words = outcome.Landings.Count(it => it.KeepsStepForLater);
        AdaptiveElement[] lines =
        [
            .. plan.ColumnsSaidOn is { } on ? [Line.Bullet(Run.Text(say.ColumnsAsSaid(context.Day(on))))] : (AdaptiveElement[])[],
            .. (plan.Days, plan.Sheet) switch
            {
                ({ IsSaid: true, Day: { } day } days, _) => [Line.Bullet(Run.Text(say.DaysAsSaid(days.Value, context.Day(day))))],
                ({ Day: { } day } days, null) => [Line.Bullet(Run.Text(say.DaysTaken(days.Value, days.Column, context.Day(day))))],
                _ => (AdaptiveElement[])[],
            },
            .. plan.Notes.Select(it => Line.Bullet(Run.Text(say.Note(it)))),
            .. outcome.Guessed.Take(MostOwners)
                .Select(it => Line.Bullet(Run.Text(say.OwnerTakenAs(it.Row.OwnerName ?? "", it.Owner?.Name ?? "")))),
            .. outcome.Said.Take(MostOwners)
                .Select(it => Line.Bullet(Run.Text(say.OwnerAsSaid(it.Said.Written, it.Who.Name, context.Day(it.Said.On))))),
            .. outcome.ClosedSomehow.Count is 0 ? [] : (AdaptiveElement[])[
                Line.Bullet(
                    Run.Text(say.ClosedSomehow(outcome.ClosedSomehow.Count)),
                    Run.Bold(Truncate.Names(outcome.ClosedSomehow.Select(it => it.After.Customer), most)))],
            .. outcome.Unmatched.Count is 0 ? [] : (AdaptiveElement[])[
                Line.Bullet(
                    Run.Text(say.OwnersNotFound()),
                    Run.Bold(Truncate.Names(outcome.Unmatched.Select(it => it.Written), most)),
                    Run.Text(say.OwnersStay()))],
            .. words is 0 ? [] : (AdaptiveElement[])[Line.Bullet(Run.Text(say.StepsKeptForLater(words)))],
            .. plan.Ignored.Count is 0
                ? []
                : (AdaptiveElement[])[
                    Line.Bullet(Run.Text(say.ColumnsIgnored()), Run.Bold(Truncate.Names(plan.Ignored, most)), Run.Text("."))
                ],
        ];
        return lines.Length is 0 ? [] : [Line.Heading(say.WorthKnowing()), .. lines];
    }
}
