namespace ReviewBot.BotApp.Teams;

/// <summary>At most <c>Most</c> messages in any window of length <c>Window</c>.</summary>
readonly record struct Rate(int Most, TimeSpan Window);

/// <summary>
/// Client-side rate limiter (sliding window log) for Teams' documented limits: reserves the earliest time at which a message breaks none.
/// Thread-safe. Counts the messages of this process only; several replicas together may exceed a limit, and then wait as Teams' 429 says.
/// Source of all numbers: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
/// </summary>
sealed class TeamsRateLimiter
{
    /// <summary>Teams' limits for one bot in one conversation ("per bot per thread", send to conversation).</summary>
    static readonly IReadOnlyList<Rate> OfAConversation =
    [
        new(7, TimeSpan.FromSeconds(1)),
        new(8, TimeSpan.FromSeconds(2)),
        new(60, TimeSpan.FromSeconds(30)),
        new(1800, TimeSpan.FromHours(1)),
    ];

    /// <summary>
    /// Teams' limit for one app in one tenant: 50 requests per second. 10 % are kept in reserve, because network latency varies.
    /// </summary>
    static readonly IReadOnlyList<Rate> OfATenant = [new(45, TimeSpan.FromSeconds(1))];

    /// <summary>
    /// A message that has to wait longer for its conversation does not reserve a place of the tenant, so that it delays no others.
    /// </summary>
    static readonly TimeSpan LongestForOne = TimeSpan.FromSeconds(1);

    const int Fewest = 4096;

    readonly Lock gate = new();
    readonly Dictionary<string, Window> windows = [];
    int many = Fewest;

    /// <summary>
    /// Reserves the earliest possible time. If the conversation is blocked for more than a second, or the time is after
    /// <paramref name="latest"/>, nothing is reserved. A reservation cannot be given back: an unsent message counts as sent.
    /// </summary>
    /// <param name="conversation">Its id, or that of the person with whom it will be created.</param>
    /// <returns>The reserved time, at which to send, or (not taken) the time to ask again. Never before <paramref name="now"/>.</returns>
    public (DateTimeOffset At, bool IsTaken) Reserve(string tenant, string conversation, DateTimeOffset now, DateTimeOffset latest)
    {
        lock (gate)
        {
            RemoveIdle(now);
            var (one, all) = (WindowsOf($"c:{tenant}|{conversation}", OfAConversation, now), WindowsOf($"t:{tenant}", OfATenant, now));
            var at = one.Next(now);
            if (at > now + LongestForOne)
                return (at, false);
            if (all.Next(at) is var whole && whole > latest)
                return (whole, false);

            one.Reserve(whole);
            all.Reserve(whole);
            return (whole, true);
        }
    }

    /// <summary>Blocks a tenant until that time, after Teams has answered 429. Never shortens an earlier block.</summary>
    public void Block(string tenant, DateTimeOffset now, DateTimeOffset until)
    {
        lock (gate)
            WindowsOf($"t:{tenant}", OfATenant, now).Block(until);
    }

    Window WindowsOf(string key, IReadOnlyList<Rate> rates, DateTimeOffset now)
    {
        // If the system clock was set back, recorded times are in the future and would block all messages: start again.
        if (!windows.TryGetValue(key, out var window) || window.Last > now + TimeSpan.FromMinutes(5))
            windows[key] = window = new(rates);
        return window;
    }

    /// <summary>Removes idle windows. Runs only when their number has doubled since, so that its cost is amortised.</summary>
    void RemoveIdle(DateTimeOffset now)
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

        /// <summary>The earliest time that breaks no limit. Never before the last reserved one: first come, first served.</summary>
        public DateTimeOffset Next(DateTimeOffset now) => rates
            .Where(rate => taken.Count >= rate.Most)
            .Select(rate => taken[^rate.Most] + rate.Window)
            .Append(Last).Append(held).Append(now)
            .Max();

        public void Reserve(DateTimeOffset at)
        {
            taken.Add(at);
            var most = rates.Max(rate => rate.Most);
            if (taken.Count > 2 * most)
                taken.RemoveRange(0, taken.Count - most);
        }

        public void Block(DateTimeOffset until) => held = until > held ? until : held;

        public bool IsIdle(DateTimeOffset now) => Last + rates.Max(rate => rate.Window) < now && held < now;
    }
}
