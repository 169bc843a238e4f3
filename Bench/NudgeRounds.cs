using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using ReviewBot.BotApp.Work;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Bench;

/// <summary>Cost of a round for growing numbers of open steps, while always a hundred people are due: it should not grow.</summary>
static class NudgeRounds
{
    const int Due = 100;
    const int Rounds = 15;

    /// <summary>Rounds before measuring, until the JIT has optimised the code.</summary>
    const int Warmups = 4;

    /// <param name="azure">Connection string of the emulator, whose tables are deleted; null: uses a SQLite file.</param>
    public static async Task Run(IReadOnlyList<int> sizes, string? azure, TextWriter tell)
    {
        foreach (var (at, steps) in Enumerable.Repeat(sizes[0], Warmups).Concat(sizes).Index())
        {
            var told = at < Warmups ? TextWriter.Null : tell;
            var folder = Directory.CreateTempSubdirectory("reviewbot-bench-");
            try
            {
                if (azure is null)
                {
                    using var file = EmbeddedRows.InFile(Path.Combine(folder.FullName, "ours", "rows.db"));
                    await Size(file, steps, "a file", told, Path.Combine(folder.FullName, "ours"));
                    var peers = folder.CreateSubdirectory("quartz");
                    await QuartzRounds.Run(steps, Due, at < Warmups ? 1 : Rounds, peers.FullName, told);
                }
                else
                {
                    await Size(await Emptied(new(azure)), steps, "the emulator", told, null);
                }
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    static async Task<AzureRows> Emptied(TableServiceClient emulator)
    {
        foreach (var table in Enum.GetNames<Table>())
            await emulator.DeleteTableAsync(table);
        return new(emulator);
    }

    /// <summary>Size on disk, and in memory after a full collection.</summary>
    public static string Held(string folder)
    {
        var kept = Directory.EnumerateFiles(folder).Sum(it => new FileInfo(it).Length);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{kept / 1e6:N1} MB of files, {GC.GetTotalMemory(forceFullCollection: true) / 1e6:N1} MB of memory held");
    }

    /// <param name="folder">Folder of the file; null: none.</param>
    static async Task Size(IRows store, int steps, string name, TextWriter tell, string? folder)
    {
        await using var connector = new Loopback(TimeSpan.Zero, int.MaxValue / 11);
        var address = await connector.Start();
        var (time, rows) = (new Clock(Crowd.Monday), new Counting(store));
        var crowd = new Crowd(rows, time, address);
        await crowd.HasAhead(steps);
        await using var bot = Bot.Over(rows, time);
        var round = bot.Services.GetRequiredService<WorkRound>();
        await crowd.HasDue(Due, 4, "warm");
        time.Pass(TimeSpan.FromMinutes(5));
        await round.Run(default, default);

        List<(int Calls, double Took)> costs = [];
        for (var at = 0; at < Rounds; at++)
        {
            await crowd.HasDue(Due, 4, $"due{at}");
            time.Pass(TimeSpan.FromMinutes(5));
            rows.Reset();
            var began = Stopwatch.GetTimestamp();
            var looked = await round.Run(default, default);
            costs.Add((rows.Calls, Stopwatch.GetElapsedTime(began).TotalMilliseconds));
            if (looked != Due)
                throw new InvalidOperationException($"{looked} were looked at.");
        }
        rows.Reset();
        var start = Stopwatch.GetTimestamp();
        await round.Run(default, default);
        var idle = (rows.Calls, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        start = Stopwatch.GetTimestamp();
        for (var at = 0; at < Rounds; at++)
            await store.Read(Table.People, "nobody", Keys.PersonRows, int.MaxValue, default);
        var nothing = Stopwatch.GetElapsedTime(start).TotalMilliseconds / Rounds;
        await tell.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{name}, {steps:N0} open steps, {Due} due: {costs.Max(it => it.Calls)} calls of the store, {costs.Min(it => it.Took):N0} ms at best, {costs.OrderBy(it => it.Took).ElementAt(Rounds / 2).Took:N0} ms in the middle; nobody due: {idle.Calls} calls, {idle.TotalMilliseconds:N0} ms; a range read that finds nothing: {nothing:N2} ms{(folder is null ? "" : $"; {Held(folder)}")}"));
    }
}
