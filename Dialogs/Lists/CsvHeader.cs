using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>Maps columns to their positions in a line.</summary>
sealed class CsvHeader
{
    readonly string[] names;
    readonly ILookup<ImportColumn, int> places;

    public CsvHeader(IEnumerable<string?> cells)
    {
        names = [.. cells.Select(it => it ?? "")];
        var known =
            from it in names.Index()
            let meaning = ColumnNames.Of(it.Item)
            where meaning is not null
            select (Name: it.Item, Place: it.Index, meaning.Value.Column, meaning.Value.Rank);
        places = known.OrderBy(it => it.Rank).ToLookup(it => it.Column, it => it.Place);
        Recognised = [.. known.Select(it => new RecognisedColumn(it.Name, it.Column))];
        Ignored = [.. names.Where(it => it.Length > 0 && ColumnNames.Of(it) is null).Distinct()];
    }

    public int Width => names.Length;

    public ValueList<RecognisedColumn> Recognised { get; }

    public ValueList<string> Ignored { get; }

    /// <summary>Required columns that are missing.</summary>
    public ValueList<ImportColumn> Missing => [.. new[] { ImportColumn.Customer, ImportColumn.Title }.Where(it => !places.Contains(it))];

    public ValueList<string> Found => [.. names.Where(it => it.Length > 0)];

    /// <summary>All positions of a column, best header first.</summary>
    public IEnumerable<(string Header, int Place)> Recognize(ImportColumn column) => places[column].Select(place => (names[place], place));
}
