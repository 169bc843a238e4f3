using System.Runtime.CompilerServices;

namespace ReviewBot.Storage.Rows;

static class RowPages
{
    /// <summary>Reads a range in pages, in key order. Not a snapshot: rows written meanwhile may be included or not.</summary>
    public static async IAsyncEnumerable<Row> Pages(
        this IRows rows, Table table, string partition, KeyRange range, int size, [EnumeratorCancellation] CancellationToken ct)
    {
        while (true)
        {
            var page = await rows.Read(table, partition, range, size, ct);
            foreach (var row in page)
                yield return row;
            if (page.Count < size)
                yield break;
            range = range.After(page[^1].Key);
        }
    }
}
