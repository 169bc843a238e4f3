using System.Diagnostics.CodeAnalysis;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>The cells of one line, by column. An unreadable required cell rejects the deal; any other is dropped and noted.</summary>
sealed class ListLine(ListHeader header, IReadOnlyList<string?> cells)
{
    readonly List<ImportProblem> lost = [];

    /// <summary>Why the line is rejected: the first problem; null: it is not.</summary>
    public ImportProblem? Problem { get; private set; } = cells.Skip(header.Width).Any(it => it is not null)
        ? new ImportProblem.TooManyCells(cells.Count, header.Width)
        : null;

    /// <summary>Notes about dropped and truncated cells.</summary>
    public IReadOnlyList<ImportProblem> Lost => lost;

    public void Reject(ImportProblem problem) => Problem ??= problem;

    public void RecordLost(ImportProblem problem) => lost.Add(problem);

    /// <summary>The first value of a column of this kind, truncated at a word boundary; null: none.</summary>
    /// <param name="whole">The full text if it was truncated; null: it was not.</param>
    public string? Read(ImportColumn column, int most, out string? whole)
    {
        whole = null;
        if (!Find(column, out var text, out var name))
            return null;

        if (text.Length <= most)
            return text;

        RecordLost(new ImportProblem.TooLong(name, text.Length, most));
        whole = text;
        return Cut(text, most);
    }

    public string? Read(ImportColumn column, int most) => Read(column, most, out _);

    public bool Find(ImportColumn column, [NotNullWhen(true)] out string? text, out string name)
    {
        foreach (var (its, place) in header.ColumnsFor(column))
        {
            if (At(its, place) is not { } found)
                continue;

            (text, name) = (found, its);
            return true;
        }
        (text, name) = (null, "");
        return false;
    }

    /// <summary>All values of this kind, one per column, each truncated.</summary>
    /// <param name="whole">Collects the full texts of truncated values, which are noted; null: not noted.</param>
    public ValueList<Field> All(ImportColumn column, int most, List<string>? whole = null)
    {
        List<Field> all = [];
        foreach (var (name, place) in header.ColumnsFor(column).OrderBy(it => it.Place).DistinctBy(it => it.Header))
        {
            if (At(name, place) is not { } text)
                continue;

            all.Add(new(name, Cut(text, most)));
            if (text.Length > most && whole is not null)
            {
                RecordLost(new ImportProblem.TooLong(name, text.Length, most));
                whole.Add($"{name}: {text}");
            }
        }
        return [.. all];
    }

    /// <summary>Truncates at a word boundary.</summary>
    public static string Cut(string text, int most) => TextNormalizer.Cut(text, most);

    string? At(string name, int place)
    {
        if (place >= cells.Count || cells[place] is not { } text)
            return null;
        if (!text.Contains(FileText.Unreadable, StringComparison.Ordinal))
            return text;

        if (!lost.Exists(it => it is ImportProblem.Garbled(var same) && same == name))
            RecordLost(new ImportProblem.Garbled(name));
        return null;
    }
}
