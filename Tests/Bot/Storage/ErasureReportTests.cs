using Microsoft.Extensions.Logging;
using ReviewBot.Storage;
using ReviewBot.Storage.Keeping;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public sealed class ErasureReportTests
{
    /// <summary>Data that should be erased and cannot be read must be reported: an alert watches for this log line.</summary>
    [Fact]
    public async Task An_erasure_that_cannot_be_read_is_reported()
    {
        using var rows = EmbeddedRows.InMemory();
        using var lines = new LogLines(LogLevel.Warning);
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(lines));
        var time = new FakeTime(Sample.Monday);
        var service = new ErasureService(
            rows, rows.OpenDeals(time), rows.OpenConnections(time), rows.OpenLongJobs(time), time, factory.CreateLogger<ErasureService>());
        await rows.Commit(
            Table.Deals,
            [new RowChange.Insert(new(Keys.Partition(BotFixture.Home()), $"{Keys.Erasures.From}1", Columns.None.With("b0", "{")))],
            default);

        var erasures = await service.ReadErasures(BotFixture.Home(), default);

        Assert.Equal((0, 1), (erasures.Count, erasures.Unreadable));
        Assert.Contains("Deals", Assert.Single(lines.Lines), StringComparison.Ordinal);
    }
}
