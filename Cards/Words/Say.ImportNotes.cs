using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Cards.Words;

/// <summary>How the file of an import was read.</summary>
public partial class Say
{
    const int MostLineNumbers = 5;

    const int MostValues = 3;

    /// <summary>A heading; below it each cell with its line and the reason.</summary>
    public virtual string CellsLost(int cells) =>
        cells == 1
            ? "1 cell needs checking; its deal will still be imported"
            : $"{cells} cells need checking; their deals will still be imported";

    public virtual string MoreCells(int more) => $"{AndMore(more)}.";

    public virtual string ClosedSomehow(int deals) => deals == 1
        ? "1 more deal is closed, but the list doesn’t say how. I’ll leave it out: "
        : $"{deals} more deals are closed, but the list doesn’t say how. I’ll leave them out: ";

    public virtual string WhichColumn() => "Which column is which?";

    public virtual string WhichColumnHint() =>
        "I need the customer or the deal; the rest helps. I’ll remember it for lists with the same column names.";

    public virtual string NoSuchColumn() => "It’s not in this list";

    public virtual string ColumnNumber(int number) => $"Column {number}";

    /// <summary>A button: at most 24 characters.</summary>
    public virtual string ReadItSo() => "Read it like this";

    /// <summary>A button: at most 24 characters.</summary>
    public virtual string ChangeColumns() => "Change the columns";

    public virtual string NoColumnChosen() => "Which deals are these? ";

    public virtual string ChooseAColumn() => "Choose the column with the customer or the one with the deal.";

    public virtual string ColumnsAsSaid(string day) => $"I read the columns as chosen on {day}.";

    /// <summary>Beside it are two buttons, a day each.</summary>
    public virtual string WhichDay(string value, string column) => $"“{Short(value)}” under “{Short(column)}”: which day is that?";

    public virtual string UntilYouSay(string day) =>
        $"For now I’m reading it as {day}. I’ll remember your answer for lists like this one.";

    public virtual string UntilYouSayNothing() => "For now I’m leaving these dates out. I’ll remember your answer for lists like this one.";

    public virtual string DaysAsSaid(string value, string day) => $"I read “{Short(value)}” as {day}, as chosen before.";

    /// <summary>Where nobody can be asked.</summary>
    public virtual string DaysTaken(string value, string column, string day) =>
        $"“{Short(value)}” under “{Short(column)}” can be read two ways. I read it as {day}. If that’s wrong, write the dates as 2026-11-30.";

    public virtual string ColumnLabel(ImportColumn column) => column switch
    {
        ImportColumn.Customer => "Customer",
        ImportColumn.Title => "What the deal is about",
        ImportColumn.Owner => "Owner",
        ImportColumn.NextStep => "Next step",
        ImportColumn.NextStepBy => "By when",
        ImportColumn.Status => "Open, won or lost",
        _ => Column(column),
    };

    public virtual string OwnerTakenAs(string written, string name) => $"Owner “{Short(written)}”: I took that as {name}.";

    public virtual string OwnerAsSaid(string written, string name, string day) =>
        $"Owner “{Short(written)}”: that’s {name}, as chosen on {day}.";

    /// <summary>A button: at most 24 characters.</summary>
    public virtual string MatchOwners() => "Match the owners";

    /// <summary>A button: at most 24 characters.</summary>
    public virtual string OtherColumns() => "Other columns";

    public virtual string WhoIsWho() => "Who’s who?";

    public virtual string WhoIsWhoHint() =>
        "The list names these owners, and I’m not sure who they are. Tell me once, and I’ll remember it for this pipeline.";

    /// <summary>Labels a choice of colleagues.</summary>
    public virtual string OwnerLabel(string written, int deals) => $"“{written}”, {Deals(deals)}";

    public virtual string NobodyYet() => "No one yet";

    /// <summary>A button: at most 24 characters.</summary>
    public virtual string MatchThem() => "Match them";

    /// <summary>A button: at most 24 characters.</summary>
    public virtual string MatchAndGoOn() => "Match, then more names";

    public virtual string Note(ImportNote note) => note switch
    {
        ImportNote.LinesAbove { Count: 1 } => "The first line is a title. I left it out.",
        ImportNote.LinesAbove it => $"The column names are in line {it.Count + 1}. I left out what’s above.",
        ImportNote.HeaderRepeated { Times: 1 } => "The column names appear twice. I read them once.",
        ImportNote.HeaderRepeated => "The column names appear more than once. I read them once.",
        ImportNote.Totals it => $"{Totals(it.Lines.Count)}: {LineNumbers(it.Lines)}.",
        ImportNote.FilledDown { Lines.Count: 1 } it =>
            $"1 line has no customer of its own, so I took the one above: {LineNumbers(it.Lines)}.",
        ImportNote.FilledDown it =>
            $"{it.Lines.Count} lines have no customer of their own, so I took the one above: {LineNumbers(it.Lines)}.",
        ImportNote.HiddenLines { Count: 1 } => "1 line is hidden in the spreadsheet. It’s in here, too.",
        ImportNote.HiddenLines it => $"{it.Count} lines are hidden in the spreadsheet. They’re in here, too.",
        ImportNote.OneSheet it => $"The workbook has several sheets. I read “{Short(it.Name)}”.",
        ImportNote.OldLetters it => $"It’s an old kind of text file, so I guessed its encoding. Does “{Short(it.Word)}” look right?",
        ImportNote.SerialDays it =>
            $"“{Short(it.Column)}” holds dates as spreadsheet numbers. I read them as dates: {it.Number} is {Day(it.Day, DateOnly.MinValue)}.",
        _ => throw new UnreachableException(),
    };

    protected virtual string Totals(int lines) => lines == 1 ? "1 line is a total, not a deal" : $"{lines} lines are totals, not deals";

    protected virtual string LineNumbers(ValueList<int> lines) =>
        $"line{(lines.Count == 1 ? "" : "s")} {Numbers(lines)}";

    /// <summary>Precedes a reason that several lines share.</summary>
    public string Lines(ValueList<int> lines) => lines.Count is 1 ? Line(lines[0]) : $"{Capital(LineNumbers(lines))}: ";

    /// <summary>What an import would change of a deal, each in a few words.</summary>
    public IEnumerable<string> WhatChanges(Deal before, Deal after)
    {
        if ((before.Customer, before.Title) != (after.Customer, after.Title))
            yield return WasCalled($"{before.Customer} · {before.Title}");
        if (after.Owner is { } owner && owner.Id != before.Owner?.Id)
            yield return OwnerBecomes(owner.Name, before.Owner?.Name);
        else if (after.OwnerAsWritten is { } written && written != before.OwnerAsWritten)
            yield return OwnerBecomes(written, before.OwnerAsWritten);
        if (!after.Commercial.Equals(before.Commercial))
        {
            var news = after.Commercial.Except(before.Commercial).Take(MostValues);
            yield return List(news.Select(it => it.Id).DefaultIfEmpty(OtherValues()));
        }
        if (after.Note != before.Note)
            yield return NoteChanges();
        if ((after.ListedStep, after.ListedStepBy) != (before.ListedStep, before.ListedStepBy))
            yield return StepInTheList();
        if (after.Ended is { } ended && before.Ended is null)
            yield return IsClosed(ended.How);
    }

    protected virtual string WasCalled(string name) => $"renamed, was “{name}”";

    protected virtual string OwnerBecomes(string owner, string? was) => was is null ? $"owner {owner}" : $"owner {owner}, was {was}";

    protected virtual string OtherValues() => "imported values";

    protected virtual string NoteChanges() => "the note";

    protected virtual string StepInTheList() => "the next step in the list";

    /// <summary>The first few, and how many more.</summary>
    protected string Numbers(ValueList<int> lines) => lines.Count <= MostLineNumbers
        ? List(lines.Select(it => it.ToString(Culture)))
        : $"{string.Join(", ", lines.Take(MostLineNumbers))} {AndMore(lines.Count - MostLineNumbers)}";
}
