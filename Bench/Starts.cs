using System.Globalization;

namespace ReviewBot.Bench;

/// <summary>
/// Start-up cost of builds of the bot, with pages enabled: time until ready, processor time, and memory when idle. Measured alternately,
/// each on a new store.
/// </summary>
static class Starts
{
    const int Rounds = 3;

    /// <summary>Time for the runtime to release memory of the start.</summary>
    static readonly TimeSpan Idle = TimeSpan.FromSeconds(15);

    public static async Task Run(IReadOnlyList<string> bots, TextWriter tell)
    {
        var all = bots.ToDictionary(bot => bot, _ => new List<Measured>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var bot in bots)
                all[bot].Add(await Once(bot));
        }
        foreach (var (bot, first) in bots.Select(bot => (bot, bots[0])))
        {
            var (it, before) = (Half(all[bot]), Half(all[first]));
            await tell.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{bot}: ready after {it.Ready:N0} ms ({it.Ready / before.Ready:N2}), {it.Processor:N0} ms of processor ({it.Processor / before.Processor:N2}), {it.Memory:N0} MB when idle ({it.Memory / before.Memory:N2})"));
        }
    }

    static async Task<Measured> Once(string assembly)
    {
        var folder = Directory.CreateTempSubdirectory("reviewbot-bench-");
        try
        {
            var began = TimeProvider.System.GetTimestamp();
            await using var bot = await BotProcess.Start(
                assembly, "--Storage:File", Path.Combine(folder.FullName, "rows.db"), null, OpenPages.SamplePeople(folder.Name));
            var took = TimeProvider.System.GetElapsedTime(began);
            var processor = bot.Processor;
            await Task.Delay(Idle, TimeProvider.System);
            return new(took.TotalMilliseconds, processor.TotalMilliseconds, bot.WorkingSet / 1024.0 / 1024.0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static Measured Half(List<Measured> all) => new(
        Half(all, it => it.Ready), Half(all, it => it.Processor), Half(all, it => it.Memory));

    static double Half(List<Measured> all, Func<Measured, double> what) => all.Select(what).Order().ElementAt(all.Count / 2);

    sealed record Measured(double Ready, double Processor, double Memory);
}
