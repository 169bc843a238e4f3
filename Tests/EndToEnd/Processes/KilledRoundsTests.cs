using System.Collections.Concurrent;
using System.Globalization;
using ReviewBot.BotApp.Teams;
using ReviewBot.BotApp.Work;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Processes;

/// <summary>
/// Three replicas over one store, and one of them is killed every second. With REVIEWBOT_FAULTS=full as long and as many as promised: 2,000
/// nudges, and thirty seconds of it.
/// </summary>
[Collection<RunsAlone>]
public sealed class KilledRoundsTests(ITestOutputHelper tell) : IDisposable
{
    static readonly bool isFull = Environment.GetEnvironmentVariable("REVIEWBOT_FAULTS") is "full";
    static readonly int people = isFull ? 2000 : 250;
    static readonly TimeSpan killing = TimeSpan.FromSeconds(isFull ? 30 : 6);
    // so slow that there is always much on its way
    static readonly TimeSpan slow = TimeSpan.FromMilliseconds(600);
    static readonly TimeSpan longest = TimeSpan.FromMinutes(5);

    readonly Folder folder = new();
    readonly string tenant = $"killed-{Path.GetRandomFileName()}";

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task On_a_file_nothing_is_lost_and_only_what_was_in_flight_is_repeated()
    {
        using var rows = EmbeddedRows.InFile(folder.File("nudges.db"));

        await Killed(rows, "--Storage:File", folder.File("nudges.db"));
    }

    [Fact]
    public async Task On_azure_tables_nothing_is_lost_and_only_what_was_in_flight_is_repeated()
    {
        var tables = await Azurite.Another();

        await Killed(tables.Rows, "--Storage:ConnectionString", tables.ConnectionString);
    }

    async Task Killed(IRows rows, string setting, string store)
    {
        await using var teams = await FakeTeamsServer.Start();
        teams.Pause = slow;
        await Prepare(rows, teams.Url);
        var began = TimeProvider.System.GetUtcNow();
        var (inFlight, names) = (0, 0);
        HashSet<string> killed = [];
        var replicas = new ConcurrentQueue<Task<Replica>>();
        for (var at = 0; at < 3; at++)
            Start();

        await replicas.First();
        var until = TimeProvider.System.GetUtcNow() + killing;
        using (var second = new PeriodicTimer(TimeSpan.FromSeconds(1)))
        {
            while (TimeProvider.System.GetUtcNow() < until && await second.WaitForNextTickAsync())
            {
                if (replicas.TryDequeue(out var next))
                {
                    using var replica = await next;
                    Start();
                    await replica.Kill();
                    killed.Add(replica.Name);
                    inFlight += await Unrecorded(rows, Sends(teams).Where(it => it.By == replica.Name).Select(it => it.To));
                }
            }

            while (Sends(teams).Select(it => it.To).Distinct().Count() < people && TimeProvider.System.GetUtcNow() < until + longest)
                await second.WaitForNextTickAsync();
            // whoever is still at it gets to the end
            while (await Unrecorded(rows, Sends(teams).Select(it => it.To)) > 0 && TimeProvider.System.GetUtcNow() < until + longest)
                await second.WaitForNextTickAsync();
        }
        foreach (var started in replicas)
            (await started).Dispose();

        var sends = Sends(teams).GroupBy(it => it.To).ToList();
        var again = sends.SelectMany(it => it.SkipLast(1)).ToList();
        tell.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{people} due, {killed.Count} kills of 3 replicas in {killing.TotalSeconds:N0} s: {people - sends.Count} lost, {again.Count} repeated, {inFlight} were sent and not yet recorded at a kill, all over after {(TimeProvider.System.GetUtcNow() - began).TotalSeconds:N0} s"));
        Assert.Equal(people, sends.Count);
        Assert.All(again, it => Assert.Contains(it.By ?? "", killed));
        Assert.InRange(again.Count, 0, killed.Count * WorkRound.AtOnce);
        Assert.NotEmpty(killed);

        void Start() => replicas.Enqueue(Replica.Start($"replica-{names++}", setting, store, began));
    }

    /// <summary>How many of these were sent, and the ledger does not say so.</summary>
    async Task<int> Unrecorded(IRows rows, IEnumerable<string> sentTo)
    {
        var ledger = rows.OpenLedger();
        var count = 0;
        foreach (var person in sentTo.Distinct())
        {
            var entries = await ledger.ReadEntries(new Subject.OfPerson(tenant, new(person)), Sample.Monday, default);
            count += entries.Any(it => it.Entry.WasSent) ? 0 : 1;
        }
        return count;
    }

    static IEnumerable<(string To, string? By)> Sends(FakeTeamsServer teams) =>
        teams.Calls.Where(call => call.IsSend).Select(call => (call.Path.Split('/')[3]["a:".Length..], call.Replica));

    /// <summary>Everybody has a personal conversation and one deal whose step is late.</summary>
    async Task Prepare(IRows rows, string url)
    {
        var at = new FakeTime(Sample.Monday.AddMinutes(-5));
        var home = new WorkspaceId(tenant, "team:sales");
        var (owners, deals) = (rows.OpenPeople(), rows.OpenDeals(at));
        var all = Enumerable.Range(0, people).Select(it => Sample.Person($"Somebody{it:D4} Sample")).ToList();
        var address = new ReviewBot.BotApp.Teams.Address(url, "msteams", TeamsConversation.Bot, null, tenant, "personal");
        foreach (var person in all)
        {
            await owners.Save(
                tenant,
                person.Id,
                new() { Reference = new MessageTarget.Known($"a:{person.Id.Value}", address).ToJson() },
                at.GetUtcNow(),
                default);
        }
        await deals.SaveAll(home, [.. all.Select(person => ((DealSnapshot?)null, new Ruling.Accepted(
            Sample.Deal(person.Name) with
            {
                Owner = person, Steps = [Sample.Step() with { By = Sample.Days(-5), SetAt = Sample.Monday.AddDays(-20) }]
            }, null, [])))], "import", default);
    }
}
