using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.Storage.Connections;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Keeping;
using ReviewBot.Storage.LongJobs;
using ReviewBot.Storage.Nudges;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Kit;

/// <summary>Creates stores without a log, for tests.</summary>
public static class StoreExtensions
{
    public static PersonStore OpenPeople(this IRows rows) => new(rows, NullLogger<PersonStore>.Instance);

    public static ExportLinks OpenLinks(this IRows rows, TimeProvider time) => new(rows, time, NullLogger<ExportLinks>.Instance);

    public static LedgerStore OpenLedger(this IRows rows) => new(rows, NullLogger<LedgerStore>.Instance);

    public static DealStore OpenDeals(
        this IRows rows, TimeProvider time) => new(rows, rows.OpenPeople(), time, NullLogger<DealStore>.Instance);

    public static ErasureService OpenErasures(this IRows rows, TimeProvider time) =>
        new(
            rows, rows.OpenDeals(time), rows.OpenConnections(time), rows.OpenLongJobs(time), time, NullLogger<ErasureService>.Instance);

    public static ConnectionStore OpenConnections(this IRows rows, TimeProvider time) =>
        new(rows, rows.OpenDeals(time), time, NullLogger<ConnectionStore>.Instance);

    public static LongJobStore OpenLongJobs(this IRows rows, TimeProvider time) => new(rows, time, NullLogger<LongJobStore>.Instance);
}
