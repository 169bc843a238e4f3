using ReviewBot.Reviews.Connections;

namespace ReviewBot.CrmStandIns;

/// <summary>An opportunity of a stand-in.</summary>
/// <param name="Number">From 1. The ids of the three systems are derived from it.</param>
public sealed record StandInDeal(int Number, string Name, string Customer, StandInPerson? Owner, DateTimeOffset Modified)
{
    public CrmState State { get; init; }

    public bool IsDeleted { get; init; }

    /// <summary>True: a rule of the CRM rejects all writes of clients to it.</summary>
    public bool IsLocked { get; init; }

    public string Pipeline { get; init; } = StandInDeals.Sales;

    /// <summary>Values of the writable custom fields, by name.</summary>
    public IReadOnlyDictionary<string, string> Written { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> Notes { get; init; } = [];

    public StandInDeal With(IReadOnlyDictionary<string, string> values) => this with
    {
        Written = Written.Where(it => !values.ContainsKey(it.Key)).Concat(values).ToDictionary(),
    };
}

public sealed record StandInPerson(int Number, string Name, string Email, string Team)
{
    public int TeamNumber => Team == StandInDeals.North ? 1 : 2;
}
