using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.BotApp.Teams;
using ReviewBot.Reviews;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Bench;

/// <summary>Fills a store with invented owners and deals.</summary>
sealed class Crowd(IRows rows, TimeProvider time, string connector)
{
    const int StepsOfADeal = 5;
    const int DealsOfAnOwner = 10;
    const int DealsOfAWorkspace = 1000;

    /// <summary>Monday 16 Nov 2026, 10:00 UTC.</summary>
    public static DateTimeOffset Monday { get; } = new(2026, 11, 16, 10, 0, 0, TimeSpan.Zero);

    static readonly Person importer = new(new("import"), "Import");
    static readonly DateOnly today = DateOnly.FromDateTime(Monday.UtcDateTime);

    readonly PersonStore people = new(rows, NullLogger<PersonStore>.Instance);
    readonly DealStore deals = new(rows, new(rows, NullLogger<PersonStore>.Instance), time, NullLogger<DealStore>.Instance);

    /// <summary>Adds open steps that are not due for weeks.</summary>
    public async Task HasAhead(int steps)
    {
        var left = steps / StepsOfADeal;
        for (var workspace = 0; left > 0; workspace++, left -= DealsOfAWorkspace)
        {
            var all = Enumerable.Range(0, Math.Min(left, DealsOfAWorkspace)).Select(at =>
                Deal($"d-{at}", new(new($"ahead-{workspace}-{at / DealsOfAnOwner}"), "Lee Sample"), StepsOfADeal, 30 + (at % 60)));
            await Save(new("tenant-0", $"team:ahead-{workspace}"), all);
        }
    }

    /// <summary>Adds owners with one due step each, spread over tenants.</summary>
    public async Task HasDue(int owners, int tenants, string name = "due")
    {
        foreach (var group in Enumerable.Range(0, owners).GroupBy(at => at % tenants))
        {
            var tenant = $"tenant-{group.Key}";
            var address = new Address($"{connector}/{tenant}", "msteams", "28:bot", null, tenant, "personal");
            var all = group.Select(at => new Person(new($"{name}-{at}"), "Lee Sample")).ToList();
            foreach (var person in all)
            {
                await people.Save(
                    tenant,
                    person.Id,
                    new() { Reference = new MessageTarget.Known($"a:{person.Id.Value}", address).ToJson() },
                    time.GetUtcNow(),
                    default);
            }
            await Save(new(tenant, $"team:{name}"), all.Select(person => Deal($"d-{person.Id.Value}", person, 1, -5)));
        }
    }

    async Task Save(WorkspaceId home, IEnumerable<Deal> all)
    {
        var conflicts = await deals.SaveAll(
            home, [.. all.Select(deal => ((DealSnapshot?)null, new Ruling.Accepted(deal, null, [])))], "import", default);
        if (conflicts.Count > 0)
            throw new InvalidOperationException("Somebody else writes to this store.");
    }

    public static Deal Deal(string id, Person owner, int steps, int due) => new()
    {
        Id = new(id),
        Customer = "Contoso",
        Title = "Service desk renewal",
        Owner = owner,
        AddedBy = importer,
        AddedAt = Monday.AddDays(-60),
        Buyers = [new(new("p1"), "Priya Sample", "CFO", Known: today.AddDays(-50))],
        LastNumber = 10,
        Steps = [.. Enumerable.Range(0, steps).Select(at => new BuyerStep
        {
            Id = new($"s{at}"),
            Who = new("p1"),
            What = "names the budget owner",
            By = today.AddDays(due + at),
            Job = Job.Consensus,
            Agreement = Agreement.Agreed,
            SetBy = owner,
            SetAt = Monday.AddDays(-20),
        })],
    };
}
