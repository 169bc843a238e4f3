using System.Diagnostics.CodeAnalysis;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// The cells of one line, by column. A required cell that cannot be read costs the deal; any other costs itself, and is noted.
/// </summary>
sealed class CsvLine(CsvHeader header, IReadOnlyList<string?> cells)
{
    readonly List<ImportProblem> lost = [];

    /// <summary>Why the line is no deal; the first problem that was found.</summary>
    public ImportProblem? Problem { get; private set; } = cells.Skip(header.Width).Any(it => it is not null)
        ? new ImportProblem.TooManyCells(cells.Count, header.Width)
        : null;

    /// <summary>What its other cells cost.</summary>
    public IReadOnlyList<ImportProblem> Lost => lost;

    public void Refuse(ImportProblem problem) => Problem ??= problem;

    public void Lose(ImportProblem problem) => lost.Add(problem);

    /// <summary>
    /// The text of the first column of this kind with a value, cut to as many whole words as there is room for; null: none.
    /// </summary>
    /// <param name="whole">What it was before it was cut; null: it is whole.</param>
    public string? Read(ImportColumn column, int most, out string? whole)
    {
        whole = null;
        if (!Find(column, out var text, out var name))
            return null;

        if (text.Length <= most)
            return text;

        Lose(new ImportProblem.TooLong(name, text.Length, most));
        whole = text;
        return Cut(text, most);
    }

    public string? Read(ImportColumn column, int most) => Read(column, most, out _);

    public bool Find(ImportColumn column, [NotNullWhen(true)] out string? text, out string name)
    {
        foreach (var (its, place) in header.Recognize(column))
        {
            if (At(its, place) is not { } found)
                continue;

            (text, name) = (found, its);
            return true;
        }
        (text, name) = (null, "");
        return false;
    }

    /// <summary>All texts of this kind, one per column, each cut.</summary>
    /// <param name="whole">Gets those that were cut, which is noted; null: nobody has to know.</param>
    public ValueList<Field> All(ImportColumn column, int most, List<string>? whole = null)
    {
        List<Field> all = [];
        foreach (var (name, place) in header.Recognize(column).OrderBy(it => it.Place).DistinctBy(it => it.Header))
        {
            if (At(name, place) is not { } text)
                continue;

            all.Add(new(name, Cut(text, most)));
            if (text.Length > most && whole is not null)
            {
                Lose(new ImportProblem.TooLong(name, text.Length, most));
                whole.Add($"{name}: {text}");
            }
        }
        return [.. all];
    }

    /// <summary>As many whole words as there is room for.</summary>
    public static string Cut(string text, int most) => TextNormalizer.Cut(text, most);

    string? At(string name, int place)
    {
        if (place >= cells.Count || cells[place] is not { } text)
            return null;
        if (!text.Contains(FileText.Unreadable, StringComparison.Ordinal))
            return text;

        if (!lost.Exists(it => it is ImportProblem.Garbled(var same) && same == name))
            Lose(new ImportProblem.Garbled(name));
        return null;
    }
}
