using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Cards.Parts;

/// <summary>The preview of an import, line by line.</summary>
static class ImportLines
{
    /// <summary>Owners who were found by less than their name, said one by one.</summary>
    const int MostOwners = 5;

    /// <summary>A label followed by names; nothing when there are none.</summary>
    public static IEnumerable<AdaptiveElement> Named(string label, IEnumerable<string> names, int most)
    {
        var all = names.ToArray();
        return all.Length is 0 ? [] : [Line.Of(Run.Bold(label), Run.Text(Truncate.Names(all, most))).Spaced(AdaptiveSpacing.Small)];
    }

    /// <summary>Deals that are closed in the file.</summary>
    public static IEnumerable<AdaptiveElement> Closed(ValueList<Landing> closed, int most, CardContext reader) => closed.Count is 0
        ? []
        : [
            .. Named(reader.Say.ClosedInFile(closed.Count), closed.Select(it => it.After.Customer), most),
            Line.Hint(reader.Say.OrKeepClosed()),
        ];

    /// <summary>Cells that cost themselves, each with the reason.</summary>
    public static IEnumerable<AdaptiveElement> Lost(ValueList<BadLine> cells, int most, CardContext reader) => cells.Count is 0
        ? []
        :
        [
            Line.Heading(reader.Say.CellsLost(cells.Count)),
            .. Enumerable.Take(cells, most)
                .Select(cell => Line.Bullet(Run.Bold(reader.Say.Line(cell.Line)), Run.Text(reader.Say.Problem(cell.Problem)))),
            .. cells.Count > most ? [Line.Hint(reader.Say.MoreCells(cells.Count - most))] : (AdaptiveElement[])[],
        ];

    /// <summary>Rejected lines, each with the reason.</summary>
    public static IEnumerable<AdaptiveElement> Bad(ValueList<BadLine> lines, int most, CardContext reader) => lines.Count is 0
        ? []
        :
        [
            Line.Heading(reader.Say.LinesLeftOut(lines.Count)),
            .. Enumerable.Take(lines, most)
                .Select(bad => Line.Bullet(Run.Bold(reader.Say.Line(bad.Line)), Run.Text(reader.Say.Problem(bad.Problem)))),
            Line.Hint(
                lines.Count > most ? reader.Say.MoreLines(lines.Count - most) : reader.Say.CorrectThem()),
        ];

    public static IEnumerable<AdaptiveElement> WorthKnowing(ImportPlan plan, ImportOutcome outcome, int most, CardContext reader)
    {
        var say = reader.Say;
        var leavesOut = outcome.Landings.Count(it => it.LeavesStepOut);
        AdaptiveElement[] lines =
        [
            .. plan.Notes.Select(it => Line.Bullet(Run.Text(say.Note(it)))),
            .. outcome.Guessed.Take(MostOwners)
                .Select(it => Line.Bullet(Run.Text(say.OwnerTakenAs(it.Row.OwnerName ?? "", it.Owner?.Name ?? "")))),
            .. outcome.ClosedSomehow.Count is 0 ? [] : (AdaptiveElement[])[
                Line.Bullet(
                    Run.Text(say.ClosedSomehow(outcome.ClosedSomehow.Count)),
                    Run.Bold(Truncate.Names(outcome.ClosedSomehow.Select(it => it.After.Customer), most)))],
            .. outcome.Unmatched.Count is 0 ? [] : (AdaptiveElement[])[
                Line.Bullet(
                    Run.Text(say.OwnersNotFound()),
                    Run.Bold(Truncate.Names(outcome.Unmatched.Select(it => it.Written), most)),
                    Run.Text(say.OwnersStay()))],
            .. leavesOut is 0 ? [] : (AdaptiveElement[])[Line.Bullet(Run.Text(say.StepsLeftOut(leavesOut)))],
            .. plan.Ignored.Count is 0
                ? []
                : (AdaptiveElement[])[
                    Line.Bullet(Run.Text(say.ColumnsIgnored()), Run.Bold(Truncate.Names(plan.Ignored, most)), Run.Text("."))
                ],
        ];
        return lines.Length is 0 ? [] : [Line.Heading(say.WorthKnowing()), .. lines];
    }
}
