namespace ReviewBot.Reviews.Lists;

/// <summary>A rejected line, and why.</summary>
/// <param name="Line">Where it starts in the file; the first line is 1.</param>
public sealed record BadLine(int Line, ImportProblem Problem);

/// <summary>Why one line is rejected.</summary>
public abstract record ImportProblem
{
    ImportProblem() { }

    public sealed record NoCustomer : ImportProblem;

    public sealed record NoTitle : ImportProblem;

    /// <summary>A text exceeds its limit. It is truncated, and the full text goes into the note if that has room.</summary>
    public sealed record TooLong(string Column, int Length, int Most) : ImportProblem;

    /// <summary>A cell contains bytes that are invalid in the encoding of the file.</summary>
    public sealed record Garbled(string Column) : ImportProblem;

    public sealed record TooManyContacts(int Count, int Most) : ImportProblem;

    /// <param name="Pattern">The expected date format, e.g. "dd.MM.yyyy"; ISO 8601 (2026-11-12) is always accepted.</param>
    public sealed record NotADay(string Column, string Value, string Pattern) : ImportProblem;

    /// <summary>A date so far away that it must be a mistake.</summary>
    public sealed record FarAway(string Column, DateOnly Day) : ImportProblem;

    public sealed record UnknownJob(string Value) : ImportProblem;

    /// <summary>A spreadsheet has converted the id to a rounded number (1.23457E+10), so that it is ambiguous.</summary>
    public sealed record RoundedId(string Value) : ImportProblem;

    /// <summary>The same deal as an earlier line.</summary>
    public sealed record SameDeal(int AsLine) : ImportProblem;

    /// <summary>More cells than columns: a text without quotes contains the separator.</summary>
    public sealed record TooManyCells(int Cells, int Columns) : ImportProblem;

    /// <summary>A quote is opened here and never closed: the rest of the file is inside it.</summary>
    public sealed record UnclosedQuote : ImportProblem;

    /// <summary>Text follows after a closing quote.</summary>
    public sealed record BrokenQuote : ImportProblem;
}

/// <summary>Why a whole file is rejected.</summary>
public abstract record FileProblem
{
    FileProblem() { }

    public sealed record Empty : FileProblem;

    public sealed record TooBig(int MostBytes) : FileProblem;

    public sealed record TooManyLines(int Most) : FileProblem;

    public sealed record TooManyColumns(int Most) : FileProblem;

    /// <summary>The attachment is not stored where Teams stores files.</summary>
    public sealed record FromElsewhere : FileProblem;

    /// <summary>Attached, but the download failed.</summary>
    public sealed record NotFetched : FileProblem;

    /// <summary>An Excel workbook that is damaged, locked with a password, or unpacks to more than is read.</summary>
    public sealed record Workbook : FileProblem;

    /// <param name="Name">The detected format: "HTML", "JSON", "XML", "PDF".</param>
    public sealed record OtherFormat(string Name) : FileProblem;

    public sealed record NotText : FileProblem;

    /// <summary>The header line has a quote that is never closed.</summary>
    public sealed record UnclosedHeader : FileProblem;

    /// <param name="Found">Column names found in the file.</param>
    public sealed record MissingColumns(ValueList<ImportColumn> Missing, ValueList<string> Found) : FileProblem;

    /// <summary>A pasted list whose line breaks were lost on the way.</summary>
    public sealed record OneLine : FileProblem;

    /// <summary>The file has a header and no rows.</summary>
    public sealed record HeaderOnly : FileProblem;
}
