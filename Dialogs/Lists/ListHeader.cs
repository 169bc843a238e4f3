using System.Security.Cryptography;
using System.Text;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>Maps columns to their positions in a line.</summary>
sealed class ListHeader
{
    readonly string[] names;
    readonly ILookup<ImportColumn, int> places;
    readonly ILookup<int, ImportColumn> meanings;

    /// <param name="chosen">The user's answers about these column names, which take precedence over known names.</param>
    public ListHeader(IEnumerable<string?> cells, ColumnChoices? chosen = null)
    {
        names = [.. cells.Select(it => it ?? "")];
        var unsaid =
            from it in names.Index()
            let meaning = ColumnNames.Of(it.Item)
            where meaning is not null && chosen?.Columns.Any(its => its.Column == meaning.Value.Column || its.Place == it.Index) is not true
            select (Name: it.Item, Place: it.Index, meaning.Value.Column, meaning.Value.Rank);
        (string Name, int Place, ImportColumn Column, int Rank)[] known = [
            .. unsaid,
            .. from it in chosen?.Columns ?? []
               where it.Place < names.Length
               select (names[it.Place ?? 0], it.Place ?? 0, it.Column, -1),
        ];
        places = known.OrderBy(it => it.Rank).ToLookup(it => it.Column, it => it.Place);
        Recognised = [.. known.Select(it => new RecognisedColumn(it.Name, it.Column))];
        meanings = known.ToLookup(it => it.Place, it => it.Column);
        Ignored = [.. names.Index().Where(it => it.Item.Length > 0 && !meanings.Contains(it.Index)).Select(it => it.Item).Distinct()];
    }

    /// <summary>Hash of the column names in their order.</summary>
    public static string Fingerprint(IEnumerable<string?> cells) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\u001F', cells.Select(it => TextNormalizer.Name(it ?? ""))).TrimEnd('\u001F'))))[..16];

    public int Width => names.Length;

    public string NameAt(int place) => place < names.Length ? names[place] : "";

    /// <summary>What the column at this index is read as; null: not read.</summary>
    public ImportColumn? MeaningAt(int place) => meanings[place].Select(it => (ImportColumn?)it).FirstOrDefault();

    public ValueList<RecognisedColumn> Recognised { get; }

    public ValueList<string> Ignored { get; }

    /// <summary>Required columns that are missing.</summary>
    public ValueList<ImportColumn> Missing => [.. new[] { ImportColumn.Customer, ImportColumn.Title }.Where(it => !places.Contains(it))];

    public ValueList<string> Found => [.. names.Where(it => it.Length > 0)];

    /// <summary>All positions of a column, best header first.</summary>
    public IEnumerable<(string Header, int Place)> ColumnsFor(ImportColumn column) => places[column].Select(place => (names[place], place));
}
