using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Bench;

/// <summary>
/// A large company: a pipeline of 2,000 deals of 5,000 possible owners, and a person in 500 pipelines. Each request is measured twenty
/// times after a warm-up, sequentially. Several builds of the bot are measured one after the other on stores with equal content.
/// </summary>
static class Company
{
    const int Deals = 2000;
    const int Owners = 5000;
    const int Pipelines = 500;
    const int DealsOfAPipeline = 4;
    const int Warmups = 20;
    const int Asked = 20;

    /// <summary>A member of the large pipeline.</summary>
    const int Member = 1;

    /// <summary>A member of all the others.</summary>
    const int Everywhere = 2;

    public static async Task Run(string? azure, double? cores, IReadOnlyList<string> bots, TextWriter tell)
    {
        List<IReadOnlyList<Measured>> all = [];
        foreach (var bot in bots)
            all.Add(await Once(azure, cores, bot));
        await tell.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{(azure is null ? "file" : "emulator")}, {(cores is { } some ? $"{some} of a core" : "all cores")}"));
        foreach (var (at, name) in all[0].Select(it => it.Name).Index())
        {
            foreach (var (bot, it) in bots.Zip(all.Select(each => each[at])))
            {
                await tell.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name,-34} against the first {it.Middle / all[0][at].Middle,5:N2}; {it.Middle,7:N0} ms in the middle, {it.Worst,7:N0} ms at worst, {it.Processor,7:N1} ms of processor, {it.Length / 1024,4:N0} KB  {Path.GetDirectoryName(bot)}"));
            }
        }
    }

    static async Task<IReadOnlyList<Measured>> Once(string? azure, double? cores, string bot)
    {
        var folder = Directory.CreateTempSubdirectory("reviewbot-bench-");
        var tenant = folder.Name;
        try
        {
            var file = Path.Combine(folder.FullName, "rows.db");
            await using var connector = new Loopback(
                TimeSpan.Zero, int.MaxValue / 11, [.. Enumerable.Range(0, 10).Select(Colleagues.Number)]);
            var address = await connector.Start();
            await BotProcess.UseStore(azure, file, rows => Seed(rows, tenant));
            using var group = cores is { } some ? ControlGroup.Of(some) : null;
            await using var process = await BotProcess.Start(
                bot, azure is null ? "--Storage:File" : "--Storage:ConnectionString", azure ?? file, group);
            using var colleagues = new Colleagues(process.Address, address, tenant);
            await colleagues.Says(Member, "help");
            return
            [
                await Ask(process, colleagues, "board", () => colleagues.Presses(Member, new CardAction.Board())),
                await Ask(process, colleagues, "a deal by name", () => colleagues.Says(Member, "deal customer 1234")),
                await Ask(process, colleagues, "what to review", () => colleagues.Says(Member, "review")),
                await Ask(
                    process, colleagues, "a deal, alone with the bot", () => colleagues.Says(Member, "deal customer 1234", isAlone: true)),
                await Ask(process, colleagues, "nudges, in 500 pipelines", () => colleagues.Says(Everywhere, "nudges", isAlone: true)),
                await Ask(process, colleagues, "board, in 500 pipelines", () => colleagues.Says(Everywhere, "board", isAlone: true)),
                await Ask(process, colleagues, "erase me, in 500 pipelines", () => colleagues.Says(Everywhere, "erase me", isAlone: true)),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<Measured> Ask(BotProcess process, Colleagues colleagues, string name, Func<Task<string>> ask)
    {
        for (var warm = 0; warm < Warmups; warm++)
            await ask();
        colleagues.Forget();
        var busy = process.Processor;
        var length = 0;
        for (var at = 0; at < Asked; at++)
            length = (await ask()).Length;
        var took = colleagues.Took;
        return new(name, took[took.Length / 2], took[^1], (process.Processor - busy).TotalMilliseconds / Asked, length);
    }

    static async Task Seed(IRows rows, string tenant)
    {
        var people = new PersonStore(rows, NullLogger<PersonStore>.Instance);
        var deals = new DealStore(rows, people, TimeProvider.System, NullLogger<DealStore>.Instance);
        await Save(deals, Colleagues.Home(tenant), Enumerable.Range(0, Deals).Select(at => Crowd.Deal(
            $"d-{at}", Colleagues.Number(100 + (at * Owners / Deals)), 3, (at % 40) - 5) with
        {
            Customer = string.Create(CultureInfo.InvariantCulture, $"Customer {at}"),
        }));
        for (var pipeline = 0; pipeline < Pipelines; pipeline++)
        {
            var home = new WorkspaceId(tenant, string.Create(CultureInfo.InvariantCulture, $"team:19:p{pipeline}@thread.tacv2"));
            await Save(deals, home, Enumerable.Range(0, DealsOfAPipeline).Select(at => Crowd.Deal(
                $"d-{at}", at == 0 ? Colleagues.Number(Everywhere) : Colleagues.Number(100 + at), 3, (at % 40) - 5)));
            await people.Remember(tenant, Colleagues.Number(Everywhere).Id, home, $"Sales {pipeline}", default);
        }
    }

    static async Task Save(DealStore deals, WorkspaceId home, IEnumerable<Deal> all)
    {
        var conflicts = await deals.SaveAll(
            home, [.. all.Select(deal => ((DealSnapshot?)null, new Ruling.Accepted(deal, null, [])))], "import", default);
        if (conflicts.Count > 0)
            throw new InvalidOperationException("Somebody else writes to this store.");
    }

    /// <param name="Length">Length of the answer in characters; 0 for typed commands, whose answer is posted.</param>
    sealed record Measured(string Name, double Middle, double Worst, double Processor, int Length);
}
