using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Bench;

/// <summary>
/// A whole meeting at once: everybody in a live review rates five times, each press after the answer to the previous one. The bot runs in a
/// separate process; several builds are measured alternately.
/// </summary>
static class Room
{
    const int Rounds = 3;

    /// <summary>Reviews of other deals before, until the JIT has optimised the code.</summary>
    const int Warmups = 5;

    /// <summary>A rating is 1 to 5, and the same one twice would be a repetition.</summary>
    const int PressesOfAPerson = 5;

    /// <param name="azure">Connection string of the emulator; null: a SQLite file.</param>
    /// <param name="bots">Paths of ReviewBot.BotApp.dll; the ratios are to the first.</param>
    public static async Task Run(string? azure, int people, double? cores, IReadOnlyList<string> bots, TextWriter tell)
    {
        var measured = bots.ToDictionary(it => it, _ => new List<Measured>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var bot in bots)
                measured[bot].Add(await Once(azure, people, cores, bot));
        }
        var first = Middle(measured[bots[0]]);
        foreach (var bot in bots)
        {
            var it = Middle(measured[bot]);
            await tell.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"""
                {bot}
                  {(azure is null ? "file" : "emulator")}, {people} people, {(cores is { } some ? $"{some} of a core" : "all cores")}, {Rounds} rounds, the middle one by its 95th percentile
                  against the first: 95th percentile {it.P95 / first.P95:N2}, processor a press {it.Processor / first.Processor:N2}
                  {it.PerSecond:N0} presses/s; half within {it.P50:N0} ms, 95 % within {it.P95:N0} ms, 99 % within {it.P99:N0} ms
                  processor a press {it.Processor:N2} ms, of the load {it.Load:N2} ms; {it.NotSaved} of {it.Presses} not saved; {it.Lost} lost
                """));
        }
    }

    static Measured Middle(List<Measured> rounds) => rounds.OrderBy(it => it.P95).ElementAt(rounds.Count / 2);

    static async Task<Measured> Once(string? azure, int people, double? cores, string bot)
    {
        var folder = Directory.CreateTempSubdirectory("reviewbot-bench-");
        var tenant = folder.Name;
        try
        {
            var file = Path.Combine(folder.FullName, "rows.db");
            await using var connector = new Loopback(
                TimeSpan.Zero, int.MaxValue / 11, [.. Enumerable.Range(0, people).Select(Colleagues.Number)]);
            var address = await connector.Start();
            await BotProcess.UseStore(azure, file, async rows => await Seed(rows, tenant));
            using var group = cores is { } some ? ControlGroup.Of(some) : null;
            Measured measured;
            Dictionary<PersonId, int> told = [];
            await using (var process = await BotProcess.Start(
                bot, azure is null ? "--Storage:File" : "--Storage:ConnectionString", azure ?? file, group))
            {
                using var colleagues = new Colleagues(process.Address, address, tenant);
                measured = await Press(process, colleagues, tenant, people, told);
            }
            await BotProcess.UseStore(azure, file, async rows => measured = measured with { Lost = await CountLost(rows, tenant, told) });
            return measured;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<Measured> Press(
        BotProcess process, Colleagues colleagues, string tenant, int people, Dictionary<PersonId, int> told)
    {
        await colleagues.Says(0, "help");
        for (var warm = 1; warm <= Warmups; warm++)
            await Review(process, colleagues, tenant, $"d-{warm}", people, []);
        return await Review(process, colleagues, tenant, "d-0", people, told);
    }

    static async Task<Measured> Review(
        BotProcess process, Colleagues colleagues, string tenant, string deal, int people, Dictionary<PersonId, int> told)
    {
        var on = new DealRef(Colleagues.Home(tenant).Home, deal, 1);
        await colleagues.Presses(0, new CardAction.ReviewDeal(on));
        await colleagues.Presses(0, new CardAction.Start(on, ReviewForm.Full));
        foreach (var topic in Topics.Of(ReviewForm.Full).Where(it => it is not Topic.Reveal))
            await colleagues.Presses(0, new CardAction.SkipTopic(on, topic));
        await colleagues.Presses(0, new CardAction.OpenTopic(on, Topic.Reveal));

        colleagues.Forget();
        var notSaved = 0;
        var (busy, load) = (process.Processor, Environment.CpuUsage.TotalTime);
        var began = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, people).Select(async who =>
        {
            for (var press = 0; press < PressesOfAPerson; press++)
            {
                var sure = ((who + press) % PressesOfAPerson) + 1;
                var answer = await colleagues.Presses(
                    who, new CardAction.Save(on, Topic.Reveal), (Fields.Sure, sure.ToString(CultureInfo.InvariantCulture)));
                if (answer.Contains("did not save", StringComparison.OrdinalIgnoreCase))
                {
                    Interlocked.Increment(ref notSaved);
                    continue;
                }
                lock (told)
                    told[Colleagues.Number(who).Id] = sure;
            }
        }));
        var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        var presses = people * PressesOfAPerson;
        var took = colleagues.Took;
        return new(
            presses,
            presses / seconds,
            took[took.Length / 2],
            took[took.Length * 95 / 100],
            took[took.Length * 99 / 100],
            (process.Processor - busy).TotalMilliseconds / presses,
            (Environment.CpuUsage.TotalTime - load).TotalMilliseconds / presses,
            notSaved,
            0);
    }

    /// <summary>Number of answers that were reported as saved and are missing in the store. Fails if nothing was saved at all.</summary>
    static async Task<int> CountLost(IRows rows, string tenant, Dictionary<PersonId, int> told)
    {
        var live = (await Deals(rows).FindDeal(Colleagues.Home(tenant), new("d-0"), default))?.Live;
        if (live is not { Ratings.Count: > 0 } || told.Count == 0)
            throw new InvalidOperationException("Nobody has said how sure they are: the load did not do what it should.");
        return told.Count(it => live.Ratings.All(rating => rating.By.Id != it.Key || rating.Value != it.Value));
    }

    static async Task Seed(IRows rows, string tenant)
    {
        var all = Enumerable.Range(0, Warmups + 1).Select(at => Crowd.Deal($"d-{at}", Colleagues.Number(0), 3, 5));
        await Deals(rows).SaveAll(
            Colleagues.Home(tenant), [.. all.Select(deal => ((DealSnapshot?)null, new Ruling.Accepted(deal, null, [])))], "import",
            default);
    }

    static DealStore Deals(IRows rows) =>
        new(rows, new(rows, NullLogger<PersonStore>.Instance), TimeProvider.System, NullLogger<DealStore>.Instance);

    sealed record Measured(
        int Presses, double PerSecond, double P50, double P95, double P99, double Processor, double Load, int NotSaved, int Lost);
}
