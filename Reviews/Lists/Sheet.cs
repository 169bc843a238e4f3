using System.Text.Json.Serialization;

namespace ReviewBot.Reviews.Lists;

/// <summary>The non-empty lines of a file, uninterpreted.</summary>
public sealed record Sheet(IReadOnlyList<SheetLine> Lines)
{
    [JsonIgnore]
    public FileProblem? Problem { get; init; }

    /// <summary>Name of the sheet, if the workbook has several; null: otherwise.</summary>
    public string? Name { get; init; }

    /// <summary>Number of lines hidden by a filter or by a person. They are read like others.</summary>
    public int Hidden { get; init; }

    /// <summary>True if the code page was guessed, so that a person should check the letters.</summary>
    public bool IsGuess { get; init; }
}

/// <param name="Number">Line number in the file, from 1.</param>
/// <param name="Cells">Null: empty.</param>
/// <param name="Broken">Null: the quotes match.</param>
public sealed record SheetLine(int Number, IReadOnlyList<string?> Cells, BrokenLine? Broken = null)
{
    [JsonIgnore]
    public IEnumerable<string> Filled => Cells.OfType<string>();

    /// <summary>True if only the first cell is filled: a title, a group, a footer.</summary>
    [JsonIgnore]
    public bool IsAlone => Cells.Count > 0 && Cells[0] is not null && Filled.Take(2).Count() == 1;

    public string? At(int place) => place < Cells.Count ? Cells[place] : null;
}

/// <summary>What is wrong with the quotes of a line.</summary>
public enum BrokenLine
{
    /// <summary>A quote is opened here and never closed: the rest of the file is inside it.</summary>
    UnclosedQuote,

    /// <summary>Text follows after a closing quote.</summary>
    TextAfterQuote,
}
