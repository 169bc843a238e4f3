using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Deals;

/// <summary>
/// How far many saves have come: a row that changes in the same transaction as what it counts. Its version is a fencing token: as soon as
/// another writer has changed it, nothing more is saved by this one.
/// </summary>
/// <param name="row">As it was read.</param>
/// <param name="columns">The row when so many are done, of which those were left out because of a conflict.</param>
/// <param name="moved">Called after each transaction.</param>
public sealed class BatchCursor(
    Row row, Func<int, ValueList<DealId>, Columns> columns, Func<int, ValueList<DealId>, Task> moved)
{
    /// <summary>How many are done, with those that were left out.</summary>
    public int Done { get; private set; }

    public ValueList<DealId> LeftOut { get; private set; } = [];

    /// <summary>As it was written last.</summary>
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
