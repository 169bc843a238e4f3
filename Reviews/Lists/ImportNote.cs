namespace ReviewBot.Reviews.Lists;

/// <summary>How a file was read, where a person might expect otherwise.</summary>
public abstract record ImportNote
{
    ImportNote() { }

    /// <summary>The column names were found below these lines, which are no deals.</summary>
    public sealed record LinesAbove(int Count) : ImportNote;

    /// <summary>The column names stood there again: pages of a report, or files that were joined.</summary>
    public sealed record HeaderRepeated(int Times) : ImportNote;

    /// <summary>Lines with a total, which are no deals.</summary>
    public sealed record Totals(ValueList<int> Lines) : ImportNote;

    /// <summary>Lines that got their customer from the line above, as in a grouped report.</summary>
    public sealed record FilledDown(ValueList<int> Lines) : ImportNote;

    /// <summary>Lines that are hidden in the spreadsheet, and are read like others.</summary>
    public sealed record HiddenLines(int Count) : ImportNote;

    /// <summary>Which sheet of a workbook with several was read.</summary>
    public sealed record OneSheet(string Name) : ImportNote;

    /// <summary>Numbers of a spreadsheet in a column with days, which were read as days; the first of them.</summary>
    public sealed record SerialDays(string Column, string Number, DateOnly Day) : ImportNote;

    /// <summary>The file is in an old code page that was guessed; a word with its letters, to look at.</summary>
    public sealed record OldLetters(string Word) : ImportNote;
}
