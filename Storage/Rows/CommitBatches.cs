namespace ReviewBot.Storage.Rows;

static class CommitBatches
{
    /// <summary>In characters of bodies: well within <see cref="RowLimits.CommitLength"/>, whatever the few short columns take.</summary>
    const int Length = 1_000_000;

    /// <summary>Splits items into batches that fit into one commit each, in order; the rows of one item stay together.</summary>
    /// <param name="rowsOf">The rows that one item writes.</param>
    /// <param name="most">Most rows of a batch: fewer than <see cref="RowLimits.Changes"/> if the commit has further changes.</param>
    public static IEnumerable<List<T>> Batch<T>(this IEnumerable<T> all, Func<T, IReadOnlyList<Row>> rowsOf, int most = RowLimits.Changes)
    {
        List<T> batch = [];
        var (count, length) = (0, 0);
        foreach (var item in all)
        {
            var its = rowsOf(item);
            var weight = its.Sum(row => row.Columns.Body()?.Length ?? 0);
            if (batch.Count > 0 && (count + its.Count > most || length + weight > Length))
            {
                yield return batch;
                (batch, count, length) = ([], 0, 0);
            }

            batch.Add(item);
            (count, length) = (count + its.Count, length + weight);
        }

        if (batch.Count > 0)
            yield return batch;
    }
}
