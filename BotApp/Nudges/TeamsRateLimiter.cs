namespace ReviewBot.BotApp.Nudges;

/// <summary>At most <c>Most</c> messages in any window of the length <c>In</c>.</summary>
readonly record struct Rate(int Most, TimeSpan In);

/// <summary>
/// When the next message may go by Teams' rates: the last ones are remembered, and the next one goes when no rate is broken.
/// It counts what this process sends; several replicas meet at Teams' own limit, and wait as it says.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
/// </summary>
sealed class TeamsRateLimiter
{
    /// <summary>For one bot in one conversation.</summary>
    static readonly IReadOnlyList<Rate> OfAConversation =
    [
        new(7, TimeSpan.FromSeconds(1)),
        new(8, TimeSpan.FromSeconds(2)),
        new(60, TimeSpan.FromSeconds(30)),
        new(1800, TimeSpan.FromHours(1)),
    ];

    /// <summary>Teams allows one app 50 a second in one tenant. 10 % are kept in reserve, because network latency varies.</summary>
    static readonly IReadOnlyList<Rate> OfATenant = [new(45, TimeSpan.FromSeconds(1))];

    /// <summary>Whoever would have to wait longer for a conversation holds up no other.</summary>
    static readonly TimeSpan LongestForOne = TimeSpan.FromSeconds(1);

    const int Fewest = 4096;

    readonly Lock gate = new();
    readonly Dictionary<string, Window> windows = [];
    int many = Fewest;

    /// <summary>
    /// Takes the next free place. When that is later than <paramref name="latest"/>, nothing is taken, and the answer is when to ask again.
    /// </summary>
    public (DateTimeOffset At, bool IsTaken) Reserve(string tenant, string conversation, DateTimeOffset now, DateTimeOffset latest)
    {
        lock (gate)
        {
            Forget(now);
            var (one, all) = (WindowsOf($"c:{tenant}|{conversation}", OfAConversation, now), WindowsOf($"t:{tenant}", OfATenant, now));
            var at = one.Next(now);
            if (at > now + LongestForOne)
                return (at, false);
            if (all.Next(at) is var whole && whole > latest)
                return (whole, false);

            one.Take(whole);
            all.Take(whole);
            return (whole, true);
        }
    }

    /// <summary>Teams answered 429: nothing is sent to this tenant before that time.</summary>
    public void Hold(string tenant, DateTimeOffset now, DateTimeOffset until)
    {
        lock (gate)
            WindowsOf($"t:{tenant}", OfATenant, now).Hold(until);
    }

    Window WindowsOf(string key, IReadOnlyList<Rate> rates, DateTimeOffset now)
    {
        // A clock that was put back would keep everybody waiting for what lies ahead of it now.
        if (!windows.TryGetValue(key, out var window) || window.Last > now + TimeSpan.FromMinutes(5))
            windows[key] = window = new(rates);
        return window;
    }

    /// <summary>Looks through all of them only when they have doubled since: where thousands are busy, not at every message.</summary>
    void Forget(DateTimeOffset now)
    {
        if (windows.Count < many)
            return;
        foreach (var (key, _) in windows.Where(it => it.Value.IsIdle(now)).ToList())
            windows.Remove(key);
        many = Math.Max(Fewest, 2 * windows.Count);
    }

    sealed class Window(IReadOnlyList<Rate> rates)
    {
        readonly List<DateTimeOffset> taken = [];
        DateTimeOffset held = DateTimeOffset.MinValue;

        public DateTimeOffset Last => taken.Count > 0 ? taken[^1] : DateTimeOffset.MinValue;

        /// <summary>Never earlier than the previous one: slots are handed out in order.</summary>
        public DateTimeOffset Next(DateTimeOffset now) => rates
            .Where(rate => taken.Count >= rate.Most)
            .Select(rate => taken[^rate.Most] + rate.In)
            .Append(Last).Append(held).Append(now)
            .Max();

        public void Take(DateTimeOffset at)
        {
            taken.Add(at);
            var most = rates.Max(rate => rate.Most);
            if (taken.Count > 2 * most)
                taken.RemoveRange(0, taken.Count - most);
        }

        public void Hold(DateTimeOffset until) => held = until > held ? until : held;

        public bool IsIdle(DateTimeOffset now) => Last + rates.Max(rate => rate.In) < now && held < now;
    }
}
