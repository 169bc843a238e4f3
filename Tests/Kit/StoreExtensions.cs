using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Kit;

/// <summary>Stores over rows, for tests that read no log.</summary>
public static class StoreExtensions
{
    public static People OpenPeople(this IRows rows) => new(rows, NullLogger<People>.Instance);

    public static Ledger OpenLedger(this IRows rows) => new(rows, NullLogger<Ledger>.Instance);

    public static Deals OpenDeals(this IRows rows, TimeProvider time) => new(rows, rows.OpenPeople(), time, NullLogger<Deals>.Instance);
}
