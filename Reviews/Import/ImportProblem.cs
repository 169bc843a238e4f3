namespace ReviewBot.Reviews.Import;

/// <summary>A line that is not taken, and why.</summary>
/// <param name="Line">Where it starts in the file; the first line is 1.</param>
public sealed record BadLine(int Line, ImportProblem Problem);

/// <summary>Why one line is not taken.</summary>
public abstract record ImportProblem
{
    ImportProblem() { }

    public sealed record NoCustomer : ImportProblem;

    public sealed record NoTitle : ImportProblem;

    /// <summary>Nothing is cut off in silence: somebody has to shorten it.</summary>
    public sealed record TooLong(string Column, int Length, int Most) : ImportProblem;

    public sealed record TooManyContacts(int Count, int Most) : ImportProblem;

    /// <param name="Pattern">How a day is written here, e.g. "dd.MM.yyyy"; 2026-11-12 is always understood.</param>
    public sealed record NotADay(string Column, string Value, string Pattern) : ImportProblem;

    /// <summary>A day, but so far away that it must be a slip.</summary>
    public sealed record FarAway(string Column, DateOnly Day) : ImportProblem;

    public sealed record UnknownJob(string Value) : ImportProblem;

    /// <summary>A spreadsheet has rounded the id (1.23457E+10): it could be any of many deals.</summary>
    public sealed record RoundedId(string Value) : ImportProblem;

    /// <summary>The same deal as an earlier line.</summary>
    public sealed record SameDeal(int AsLine) : ImportProblem;

    /// <summary>More cells than columns: a separator stands in a text that has no quotes.</summary>
    public sealed record TooManyCells(int Cells, int Columns) : ImportProblem;

    /// <summary>A quote is opened here and never closed: the rest of the file is inside it.</summary>
    public sealed record UnclosedQuote : ImportProblem;

    /// <summary>Text follows after a closing quote.</summary>
    public sealed record BrokenQuote : ImportProblem;
}

/// <summary>Why nothing of a file can be taken.</summary>
public abstract record FileProblem
{
    FileProblem() { }

    public sealed record Empty : FileProblem;

    public sealed record TooBig(int MostBytes) : FileProblem;

    public sealed record TooManyLines(int Most) : FileProblem;

    public sealed record TooManyColumns(int Most) : FileProblem;

    /// <summary>Attached, but not kept where Teams keeps files.</summary>
    public sealed record FromElsewhere : FileProblem;

    /// <summary>Attached, but it could not be fetched just now.</summary>
    public sealed record NotFetched : FileProblem;

    /// <summary>An Excel workbook: to be saved as CSV first.</summary>
    public sealed record Workbook : FileProblem;

    public sealed record NotText : FileProblem;

    /// <summary>The line with the column names has a quote that is never closed.</summary>
    public sealed record UnclosedHeader : FileProblem;

    /// <param name="Found">The column names that are there.</param>
    public sealed record MissingColumns(ValueList<ImportColumn> Missing, ValueList<string> Found) : FileProblem;

    /// <summary>Column names and nothing below them.</summary>
    public sealed record HeaderOnly : FileProblem;
}
