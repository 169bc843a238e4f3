namespace ReviewBot.Reviews.Lists;

/// <summary>How a file was interpreted, if a user might expect otherwise.</summary>
public abstract record ImportNote
{
    ImportNote() { }

    /// <summary>The header line was found below these lines, which are not imported.</summary>
    public sealed record LinesAbove(int Count) : ImportNote;

    /// <summary>The header line was repeated: pages of a report, or concatenated files.</summary>
    public sealed record HeaderRepeated(int Times) : ImportNote;

    /// <summary>Lines with a total, which are not imported.</summary>
    public sealed record Totals(ValueList<int> Lines) : ImportNote;

    /// <summary>Lines without a customer that inherited it from the line above, as in a grouped report.</summary>
    public sealed record FilledDown(ValueList<int> Lines) : ImportNote;

    /// <summary>Lines that are hidden in the spreadsheet, and imported like others.</summary>
    public sealed record HiddenLines(int Count) : ImportNote;

    /// <summary>The sheet of a workbook that was read, if there are several.</summary>
    public sealed record OneSheet(string Name) : ImportNote;

    /// <summary>Serial numbers of a spreadsheet that were converted to dates; the first of them, as an example.</summary>
    public sealed record SerialDays(string Column, string Number, DateOnly Day) : ImportNote;

    /// <summary>The file's legacy code page was guessed; a word with non-ASCII letters, to check it by.</summary>
    public sealed record OldLetters(string Word) : ImportNote;
}
