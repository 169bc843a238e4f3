using System.Diagnostics.CodeAnalysis;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>The cells of one line, by column. Keeps the first problem that it finds.</summary>
sealed class CsvLine(CsvHeader header, IReadOnlyList<string?> cells)
{
    public ImportProblem? Problem { get; private set; } = cells.Skip(header.Width).Any(it => it is not null)
        ? new ImportProblem.TooManyCells(cells.Count, header.Width)
        : null;

    public void Refuse(ImportProblem problem) => Problem ??= problem;

    /// <summary>The text of the first column of this kind with a value, checked against its limit; null: none.</summary>
    public string? Read(ImportColumn column, int most) => Find(column, most, out var text, out _) ? text : null;

    public bool Find(ImportColumn column, int most, [NotNullWhen(true)] out string? text, out string name)
    {
        foreach (var (its, place) in header.Recognize(column))
        {
            if (At(place) is not { } found)
                continue;

            (text, name) = (found, its);
            return IsWithin(name, found, most);
        }
        (text, name) = (null, "");
        return false;
    }

    /// <summary>All texts of this kind, one per column.</summary>
    public ValueList<Field> All(ImportColumn column, int most) =>
    [
        .. from it in header.Recognize(column).OrderBy(it => it.Place).DistinctBy(it => it.Header)
           let text = At(it.Place)
           where text is not null && IsWithin(it.Header, text, most)
           select new Field(it.Header, text),
    ];

    public bool IsWithin(string name, string text, int most)
    {
        if (text.Length > most)
            Refuse(new ImportProblem.TooLong(name, text.Length, most));
        return text.Length <= most;
    }

    string? At(int place) => place < cells.Count ? cells[place] : null;
}
