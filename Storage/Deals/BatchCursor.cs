using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Deals;

/// <summary>
/// Progress of a batch: a row that is replaced in the same transaction as the saves that it counts. Its version is a fencing token: as soon
/// as another writer has changed it, this one saves nothing more.
/// </summary>
/// <param name="row">The row as it was read.</param>
/// <param name="columns">Makes the row for a number of deals done, and those left out because of a conflict.</param>
/// <param name="moved">Called after each transaction.</param>
public sealed class BatchCursor(
    Row row, Func<int, ValueList<DealId>, Columns> columns, Func<int, ValueList<DealId>, Task> moved)
{
    /// <summary>Number of deals done, those left out included.</summary>
    public int Done { get; private set; }

    public ValueList<DealId> LeftOut { get; private set; } = [];

    /// <summary>The row as last written.</summary>
    internal Row Row => row;

    internal void Skip(DealId deal) => (Done, LeftOut) = (Done + 1, LeftOut.Add(deal));

    internal RowChange Move(int more) => new RowChange.Replace(row with { Columns = columns(Done + more, LeftOut) });

    internal Task Accept(RowChange move, int more, string? version)
    {
        row = move.Row with { Version = version };
        Done += more;
        return moved(Done, LeftOut);
    }
}
