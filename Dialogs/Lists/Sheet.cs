using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>The lines of a file that are not empty, as they stand in it.</summary>
sealed record Sheet(IReadOnlyList<SheetLine> Lines)
{
    public FileProblem? Problem { get; init; }

    /// <summary>What the sheet of a workbook is called; null: the file has no sheets.</summary>
    public string? Name { get; init; }

    /// <summary>Lines that a filter or a person has hidden in the spreadsheet. They are read like others.</summary>
    public int Hidden { get; init; }
}

/// <param name="Number">Line number in the file, from 1.</param>
/// <param name="Cells">Null is an empty one.</param>
sealed record SheetLine(int Number, IReadOnlyList<string?> Cells, ImportProblem? Broken)
{
    public string? At(int place) => place < Cells.Count ? Cells[place] : null;

    public IEnumerable<string> Filled => Cells.OfType<string>();

    /// <summary>True if nothing but the first cell is filled: a title, a group, a footer.</summary>
    public bool IsAlone => Cells.Count > 0 && Cells[0] is not null && Filled.Take(2).Count() == 1;
}
