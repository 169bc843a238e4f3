using System.Collections.Concurrent;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.CrmStandIns;

/// <summary>The opportunities of a stand-in, and the clock that dates their changes. Thread-safe.</summary>
public sealed class StandInDeals(TimeProvider time, IEnumerable<StandInDeal> deals)
{
    /// <summary>The default pipeline.</summary>
    public const string Sales = "default";

    public const string Renewals = "renewals";
    public const string North = "Sample team north";
    public const string South = "Sample team south";

    /// <summary>Writable custom fields with a text, of all three systems.</summary>
    public static readonly IReadOnlyList<string> TextFields = ["next_step", "summary", "NextStep", "Summary__c", "sample_nextstep", "sample_summary"];

    public static readonly IReadOnlyList<string> DayFields = ["next_step_by", "last_heard", "Next_Step_By__c", "Last_Heard__c", "sample_nextstepby", "sample_lastheard"];

    public static readonly IReadOnlyList<StandInPerson> People =
    [
        new(1, "Lee Sample", "lee@reviewbot.example", North),
        new(2, "Kim Example", "kim@reviewbot.example", North),
        new(3, "Alex Example", "alex@reviewbot.example", South),
        new(4, "Robin Sample", "robin@reviewbot.example", South),
        new(5, "Sam Sample", "sam@reviewbot.example", South),
    ];

    /// <summary>The sample deals of the Playground, and some that only the CRM knows.</summary>
    static readonly (string Customer, string Name, int Owner, CrmState State)[] Known =
    [
        ("Contoso", "Service desk renewal", 1, CrmState.Open),
        ("Fabrikam", "Plant scheduling", 2, CrmState.Open),
        ("Northwind Traders", "Order portal", 3, CrmState.Open),
        ("Tailspin Toys", "Parts catalogue", 2, CrmState.Open),
        ("Wingtip Toys", "Reporting", 4, CrmState.Open),
        ("Alpine Ski House", "Guest desk", 1, CrmState.Open),
        ("Litware", "Rollout in the north", 3, CrmState.Open),
        ("Proseware", "Contract archive", 4, CrmState.Open),
        ("Woodgrove Bank", "Branch planning", 5, CrmState.Open),
        ("Lucerne Publishing", "Archive move", 5, CrmState.Open),
        ("Adventure Works", "Spare parts shop", 2, CrmState.Open),
        ("Trey Research", "Lab booking", 3, CrmState.Open),
        ("Coho Winery", "Cellar planning", 1, CrmState.Won),
        ("Humongous Insurance", "Claims intake", 4, CrmState.Lost),
    ];

    readonly ConcurrentDictionary<int, StandInDeal> all = new(deals.Select(it => KeyValuePair.Create(it.Number, it)));
    int changes;
    (int Changes, IReadOnlyList<StandInDeal> Deals)? sorted;

    public TimeProvider Time => time;

    /// <summary>By number, including deleted ones.</summary>
    public IReadOnlyList<StandInDeal> All
    {
        get
        {
            lock (all)
            {
                var now = Volatile.Read(ref changes);
                if (sorted is not { } known || known.Changes != now)
                    sorted = known = (now, [.. all.OrderBy(it => it.Key).Select(it => it.Value)]);
                return known.Deals;
            }
        }
    }

    public static StandInDeals Samples(TimeProvider time) => new(time, Known.Select((it, at) =>
        new StandInDeal(at + 1, it.Name, it.Customer, People[it.Owner - 1], Whole(time.GetUtcNow()).AddHours(-Known.Length + at))
        {
            State = it.State,
        }));

    /// <summary>Generated opportunities, each last changed one second after the one before.</summary>
    public static StandInDeals Many(TimeProvider time, int count) => new(time, Enumerable.Range(1, count).Select(number => new StandInDeal(
        number, $"Sample deal {number}", $"Sample customer {number % 997}", People[number % People.Count],
        Whole(time.GetUtcNow()).AddSeconds(number - count))
    {
        State = (number % 10) switch
        {
            8 => CrmState.Won,
            9 => CrmState.Lost,
            _ => CrmState.Open,
        },
    }));

    public StandInDeal? Find(int number) => all.GetValueOrDefault(number);

    /// <summary>Changes an opportunity, and its time of modification.</summary>
    public StandInDeal Change(int number, Func<StandInDeal, StandInDeal> how) =>
        Put(number, deal => how(deal) with { Modified = Whole(time.GetUtcNow()) });

    /// <summary>
    /// Changes what a related record contains, such as the customer's name: the opportunity's own time of modification stays as it was.
    /// </summary>
    public void Touch(int number, Func<StandInDeal, StandInDeal> how) => Put(number, deal => how(deal) with { Modified = deal.Modified });

    public StandInDeal Add(string customer, string name, StandInPerson? owner)
    {
        var deal = new StandInDeal(all.Keys.DefaultIfEmpty().Max() + 1, name, customer, owner, Whole(time.GetUtcNow()));
        if (!all.TryAdd(deal.Number, deal))
            return Add(customer, name, owner);

        Interlocked.Increment(ref changes);
        return deal;
    }

    StandInDeal Put(int number, Func<StandInDeal, StandInDeal> how)
    {
        var deal = all.AddOrUpdate(number, _ => throw new ArgumentOutOfRangeException(nameof(number)), (_, was) => how(was));
        Interlocked.Increment(ref changes);
        return deal;
    }

    static DateTimeOffset Whole(DateTimeOffset at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
