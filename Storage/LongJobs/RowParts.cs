using ReviewBot.Reviews;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.LongJobs;

/// <summary>Packs many small items into few rows.</summary>
static class RowParts
{
    /// <summary>In characters of one row's body, well below <see cref="RowLimits.RowLength"/>.</summary>
    public const int Longest = 200_000;

    /// <summary>Splits a list, in order, into parts that fit into a row each.</summary>
    public static IEnumerable<ValueList<T>> Split<T>(IReadOnlyList<T> all)
        where T : class
    {
        List<T> part = [];
        var length = 0;
        foreach (var it in all)
        {
            var its = LengthOf(it);
            if (part.Count > 0 && length + its > Longest)
            {
                yield return [.. part];
                part.Clear();
                length = 0;
            }
            part.Add(it);
            length += its;
        }
        if (part.Count > 0)
            yield return [.. part];
    }

    public static int LengthOf<T>(T it)
        where T : class => Body.With(Columns.None, it).Body()?.Length ?? 0;
}
