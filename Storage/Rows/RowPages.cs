using System.Runtime.CompilerServices;

namespace ReviewBot.Storage.Rows;

static class RowPages
{
    /// <summary>All rows of a range, so many at a time.</summary>
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

            // right behind the last one: no character of a key comes before this
            range = range with { From = $"{page[^1].Key}!" };
        }
    }
}
