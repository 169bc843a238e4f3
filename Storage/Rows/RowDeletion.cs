namespace ReviewBot.Storage.Rows;

static class RowDeletion
{
    const int Page = 100;
    const int MostLooks = 10;

    /// <summary>Deletes every row of a range that is meant, until a look finds none. Answers how many.</summary>
    public static async Task<int> DeleteAll(
        this IRows rows, Table table, string partition, KeyRange range, Func<Row, bool> which, CancellationToken ct)
    {
        var count = 0;
        for (var look = 0; look < MostLooks; look++)
        {
            List<Row> meant = [];
            await foreach (var row in rows.Pages(table, partition, range, Page, ct))
            {
                if (which(row))
                    meant.Add(row with { Columns = Columns.None });
            }
            if (meant.Count == 0)
                return count;

            foreach (var batch in meant.Chunk(RowLimits.Changes))
            {
                // Somebody was first at one of them: it is met again at the next look.
                if (await rows.Commit(table, [.. batch.Select(row => new RowChange.Delete(row))], ct) is CommitResult.Committed)
                    count += batch.Length;
            }
        }
        throw new TimeoutException("The rows come back as fast as they are deleted.");
    }
}
