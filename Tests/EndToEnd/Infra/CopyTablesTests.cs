using Azure.Data.Tables;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Infra;

/// <summary>A backup and a restore as infra/README.md tells them, from one emulator to another and back.</summary>
public sealed class CopyTablesTests
{
    const string Busy = "tenant|team:busy";

    static readonly NodeFolder Node = new("../../infra");

    [Fact]
    public async Task What_was_backed_up_comes_back_as_it_was()
    {
        var source = await Azurite.Another();
        var backup = await Azurite.Another();
        await Fill(source.Rows);
        var kept = await All(source.Rows);

        var said = await Copy(source, backup);
        var client = new TableServiceClient(source.ConnectionString);
        foreach (var table in await client.QueryAsync().ToListAsync())
            await client.DeleteTableAsync(table.Name);
        Assert.Empty(await All(source.Rows));
        await Copy(backup, source);

        Assert.Equal("Deals: 252 rows\nPeople: 1 rows\nPlaces: 1 rows\nDue: 0 rows\n", said);
        Assert.Equal(kept, await All(source.Rows));
    }

    /// <summary>More than one transaction holds, by number and by weight, and a cell of each kind.</summary>
    static async Task Fill(AzureRows rows)
    {
        var each = Columns.None
            .With("Text", "Grüße, „Contoso“")
            .With("Number", long.MaxValue)
            .With("Flag", true)
            .With("Time", Sample.Now.At.AddTicks(1));
        foreach (var hundred in Enumerable.Range(0, 250).Chunk(100))
            await rows.Commit(Table.Deals, [.. hundred.Select(it => new RowChange.Insert(new(Busy, $"d:{it:D3}", each)))], default);
        foreach (var heavy in new[] { "h:1", "h:2" })
        {
            await rows.Commit(
                Table.Deals,
                [new RowChange.Insert(
                    new(
                        "tenant|team:heavy",
                        heavy,
                        Enumerable.Range(0, 15).Aggregate(each, (all, it) => all.With($"Body{it}", new string('"', 31_000)))))],
                default);
        }
        await rows.Commit(Table.People, [new RowChange.Insert(new("tenant|person", "me", each))], default);
        await rows.Commit(Table.Places, [new RowChange.Insert(new("tenant", "19:chat", each))], default);
    }

    /// <summary>Without their versions, which every copy has of its own.</summary>
    static async Task<IReadOnlyList<Row>> All(AzureRows rows)
    {
        List<Row> all = [];
        foreach (var (table, partition) in new[] { (Table.Deals, Busy), (Table.Deals, "tenant|team:heavy"), (Table.People, "tenant|person"), (Table.Places, "tenant") })
            all.AddRange(await rows.Read(table, partition, new("!", "~~"), 1000, default));
        return [.. all.Select(row => row with { Version = null })];
    }

    static async Task<string> Copy(EmulatedTables source, EmulatedTables target)
    {
        const string by = "DefaultEndpointsProtocol=http;"; // the package for Node.js asks for it
        using var script = await Node.Start("copy-tables.mjs", by + source.ConnectionString, by + target.ConnectionString);
        script.StandardInput.Close();
        var said = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        Assert.Equal(0, script.ExitCode);
        return said;
    }
}
