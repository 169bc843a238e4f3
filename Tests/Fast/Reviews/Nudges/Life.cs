using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>A random event in a person's life, independent of nudges.</summary>
sealed record Happening(DateTimeOffset At, string Name, Func<NudgeRecipient, DateTimeOffset, NudgeRecipient> Change)
{
    public override string ToString() => $"{At:ddd dd MMM HH:mm} {Name}";
}

/// <summary>A delivered card.</summary>
sealed record Came(DateTimeOffset At, Plan.Send Plan, NudgeRecipient To)
{
    public string Word =>
        $"{At:ddd yyyy-MM-dd HH:mm}Z {Plan.Id.Value} {Plan.Kind}: {string.Join(", ", Plan.Lines.Select(line => $"{line.Deal.Value} {line.Step?.Value} {line.Rung} {line.Snoozes}"))}";
}

/// <summary>
/// Simulates some weeks of a person who owns deals and leads a workspace: asks the planner, delivers its plans, and keeps the ledger.
/// </summary>
sealed class Life(NudgeRecipient start, IEnumerable<Happening> happenings)
{
    readonly Queue<Happening> ahead = new(happenings.OrderBy(it => it.At));

    public NudgeRecipient Person { get; private set; } = start;

    public List<Came> Cards { get; } = [];

    public int Asked { get; private set; }

    /// <summary>Asks at every tick.</summary>
    public Life Ticking(DateTimeOffset from, DateTimeOffset to, TimeSpan tick)
    {
        for (var now = from; now < to; now += tick)
        {
            Happen(now);
            while (Ask(now) is null)
            {
            }
        }
        return this;
    }

    /// <summary>Asks at these instants, in whatever order a clock shows them.</summary>
    public Life At(IEnumerable<DateTimeOffset> instants)
    {
        foreach (var now in instants)
        {
            Happen(now);
            Ask(now);
        }
        return this;
    }

    /// <summary>Asks only after events and when the planner has asked for it; up to a tick late.</summary>
    public Life Waiting(DateTimeOffset from, DateTimeOffset to, TimeSpan tick)
    {
        for (DateTimeOffset? next = from; next is { } now && now < to; next = Earlier(Ask(now), ahead.Count > 0 ? ahead.Peek().At : null))
        {
            next = now = from + (tick * Math.Ceiling((now - from) / tick));
            if (now >= to)
                break;
            Happen(now);
            while (Ask(now) is null)
            {
            }
        }
        return this;
    }

    void Happen(DateTimeOffset now)
    {
        while (ahead.Count > 0 && ahead.Peek().At <= now)
            Person = ahead.Dequeue().Change(Person, now);
    }

    /// <summary>The arbiter's next time; null when a card was delivered, and there may be more.</summary>
    DateTimeOffset? Ask(DateTimeOffset now)
    {
        Asked++;
        Assert.True(Asked < 10_000_000);
        var boards = Person.Deals.GroupBy(it => it.Workspace).Where(it => it.Key.Lead?.Id == Person.Who.Id)
            .Select(it => new PipelineDeals(it.Key, [.. it.Select(watched => watched.Deal)], [])).ToValueList();
        var plan = NudgeArbiter.Next(Person, [.. boards.Select(it => it.Workspace)], boards, now);
        if (plan is not Plan.Send send)
            return ((Plan.Nothing)plan).Until ?? DateTimeOffset.MaxValue;

        Cards.Add(new(now, send, Person));
        Person = Person with { Ledger = Person.Ledger.Add(send.Entry(now) with { State = NudgeState.Sent, SentAt = now }) };
        return null;
    }

    static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;
}
