using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using ReviewBot.Connections;
using ReviewBot.CrmStandIns;
using ReviewBot.Dialogs.Connections;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage.Connections;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Bench;

/// <summary>
/// The first sync with a CRM stand-in, for growing numbers of opportunities; then a sync of 50 changes, and a nightly comparison. The cost
/// per opportunity should not grow.
/// </summary>
static class Sync
{
    const int WarmUp = 1_000;
    const int Changed = 50;

    /// <param name="azure">Connection string of the emulator, whose tables are deleted; null: uses a SQLite file.</param>
    public static async Task Run(CrmSystem system, string? azure, IReadOnlyList<int> sizes, TextWriter tell)
    {
        await Once(system, azure, WarmUp);
        double? first = null;
        foreach (var size in sizes)
        {
            var took = await Once(system, azure, size);
            var each = (took.First - took.Alone) / size * 1000;
            first ??= each;
            await tell.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{CrmMerge.NameOf(system)}, {(azure is null ? "a file" : "the emulator")}, {size:N0}: first reading {took.First:N1} s, of which {took.Alone:N1} s for the stand-in alone; {each:N2} ms for each opportunity beside it, ratio {each / first.Value:N2}; {took.Calls:N0} calls of the store, {took.Rows:N0} rows read, {took.Requests:N0} requests; {Changed} changed {took.Again:N1} s, {took.AgainCalls:N0} calls, {took.AgainRequests:N0} requests; a night {took.Night:N1} s, {took.NightCalls:N0} calls, {took.NightRows:N0} rows; most memory of the process {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:N0} MB"));
        }
    }

    static async Task<Took> Once(CrmSystem system, string? azure, int count)
    {
        var folder = Directory.CreateTempSubdirectory("reviewbot-bench-");
        try
        {
            IRows store = azure is null ? EmbeddedRows.InFile(Path.Combine(folder.FullName, "rows.db")) : await Emptied(new(azure));
            using var file = store as IDisposable;
            var (rows, time) = (new Counting(store), new Clock(Crowd.Monday));
            var deals = StandInDeals.Many(time, count);
            await using CrmStandIn there = system switch
            {
                CrmSystem.Dynamics => new DynamicsStandIn(deals),
                CrmSystem.Salesforce => new SalesforceStandIn(deals),
                _ => new HubSpotStandIn(deals),
            };
            await there.Start();
            await using var bot = Bot.Over(rows, time, Settings(system, there.Address));
            var pipeline = new WorkspaceId("t", "team:x");
            await Seed(bot, pipeline, time);
            var scope = new CrmScope(CrmScopeKind.Owners, [.. StandInDeals.People.Select(it => OwnerId(system, it))]);
            await bot.Services.GetRequiredService<ConnectionStore>().Create(
                pipeline, new(system, scope, "All", Colleagues.Number(0), time.GetUtcNow()), default);
            var alone = await Alone(bot, system, scope);

            there.ForgetRequests();
            rows.Reset();
            var first = await Reading(bot, pipeline);
            var (calls, read, requests) = (rows.Calls, rows.Rows, there.Requests.Count);
            await Check(bot, pipeline, count);

            foreach (var number in Enumerable.Range(1, Changed))
                deals.Change(number * 7, it => it with { Name = $"{it.Name} again" });
            time.Pass(TimeSpan.FromHours(1));
            there.ForgetRequests();
            rows.Reset();
            var again = await Reading(bot, pipeline);
            var (againCalls, againRequests) = (rows.Calls, there.Requests.Count);

            time.Pass(TimeSpan.FromHours(20));
            rows.Reset();
            var night = await Reading(bot, pipeline);
            return new(alone, first, calls, read, requests, again, againCalls, againRequests, night, rows.Calls, rows.Rows);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static Dictionary<string, string?> Settings(CrmSystem system, Uri address) => new()
    {
        ["Connections:AllowLoopback"] = "true",
        [$"Connections:{system}:Address"] = $"{address}",
        [$"Connections:{system}:{(system is CrmSystem.HubSpot ? "Token" : "ClientSecret")}"] = CrmStandIn.Secret,
        [$"Connections:{system}:ClientId"] = CrmStandIn.ClientId,
        [$"Connections:{system}:TenantId"] = CrmStandIn.TenantId,
    };

    static string OwnerId(CrmSystem system, StandInPerson person) => system switch
    {
        CrmSystem.Dynamics => DynamicsStandIn.OwnerId(person),
        CrmSystem.Salesforce => SalesforceStandIn.OwnerId(person),
        _ => HubSpotStandIn.OwnerId(person),
    };

    /// <summary>Creates a deal for each owner, so that owners are matched without a roster.</summary>
    static async Task Seed(WebApplication bot, WorkspaceId pipeline, Clock time)
    {
        var deals = bot.Services.GetRequiredService<DealStore>();
        await deals.Save(new Workspace(pipeline, "Sales", [Colleagues.Number(0)]) { IsSetUp = true, Version = 0 }, default);
        foreach (var person in StandInDeals.People)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"seed{person.Number}");
            var deal = new Deal
            {
                Id = new(id),
                Customer = person.Name,
                Title = id,
                Owner = new(new(DynamicsStandIn.ObjectId(person)), person.Name),
                AddedBy = Colleagues.Number(0),
                AddedAt = time.GetUtcNow(),
            };
            await deals.Save(pipeline, null, new(deal, null, []), null, default);
        }
    }

    /// <summary>Baseline: the cost of stand-in and client, in seconds.</summary>
    static async Task<double> Alone(WebApplication bot, CrmSystem system, CrmScope scope)
    {
        var crm = bot.Services.GetRequiredService<Crms>().Find(system) ?? throw new InvalidOperationException("It is not set up.");
        var began = Stopwatch.GetTimestamp();
        await foreach (var page in crm.ReadChanges(scope, null, default))
            GC.KeepAlive(page);
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>In seconds.</summary>
    static async Task<double> Reading(WebApplication bot, WorkspaceId pipeline)
    {
        var sync = bot.Services.GetRequiredService<ConnectionSync>();
        var began = Stopwatch.GetTimestamp();
        var run = await sync.Run(pipeline, () => Task.FromResult(true), default);
        return run is { Counts: not null, Trouble: null }
            ? Stopwatch.GetElapsedTime(began).TotalSeconds
            : throw new InvalidOperationException($"It was not read: {run}");
    }

    /// <summary>Asserts the result: two of ten opportunities are closed there.</summary>
    static async Task Check(WebApplication bot, WorkspaceId pipeline, int count)
    {
        var board = await bot.Services.GetRequiredService<DealStore>().ReadBoard(pipeline, default);
        var open = Enumerable.Range(1, count).Count(it => it % 10 is not (8 or 9));
        if (board.Count != open + StandInDeals.People.Count || board.Any(it => it.Deal.Owner is null))
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{board.Count} deals, {open} open there."));
    }

    static async Task<AzureRows> Emptied(TableServiceClient emulator)
    {
        foreach (var table in Enum.GetNames<Table>())
            await emulator.DeleteTableAsync(table);
        return new(emulator);
    }

    /// <summary>Times in seconds.</summary>
    sealed record Took(
        double Alone, double First, int Calls, long Rows, int Requests, double Again, int AgainCalls, int AgainRequests, double Night,
        int NightCalls, long NightRows);
}
