namespace ReviewBot.Storage.Rows;

static class RowDeletion
{
    const int Page = 100;
    const int MostPasses = 10;

    /// <summary>
    /// Deletes the rows of a range that <paramref name="which"/> selects, pass by pass, until a pass finds none. Returns how many.
    /// </summary>
    /// <param name="moved">Called with the number of rows of each transaction; null: no progress is reported.</param>
    /// <exception cref="TimeoutException">After 10 passes there are still such rows.</exception>
    public static async Task<int> DeleteAll(
        this IRows rows, Table table, string partition, KeyRange range, Func<Row, bool> which, CancellationToken ct,
        Func<int, Task>? moved = null)
    {
        var count = 0;
        for (var pass = 0; pass < MostPasses; pass++)
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
                // On a conflict nothing of the batch is deleted; the next pass finds it again.
                if (await rows.Commit(table, [.. batch.Select(row => new RowChange.Delete(row))], ct) is not CommitResult.Committed)
                    continue;
                count += batch.Length;
                await (moved?.Invoke(batch.Length) ?? Task.CompletedTask);
            }
        }
        throw new TimeoutException($"Rows are still found after {MostPasses} passes.");
    }

    /// <summary>Deletes one row, whatever its version. Idempotent. Returns how many: 1 or 0.</summary>
    /// <param name="moved">Called with the number of rows; null: no progress is reported.</param>
    /// <exception cref="TimeoutException">It was changed again before each of 10 attempts.</exception>
    public static async Task<int> DeleteRow(
        this IRows rows, Table table, string partition, string key, CancellationToken ct, Func<int, Task>? moved = null)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            if (await rows.Get(table, partition, key, ct) is not { } row)
                return 0;
            if (await rows.Commit(table, [new RowChange.Delete(row with { Columns = Columns.None })], ct) is not CommitResult.Committed)
                continue;
            await (moved?.Invoke(1) ?? Task.CompletedTask);
            return 1;
        }
        throw new TimeoutException($"The row is still found after {MostPasses} passes.");
    }
}
