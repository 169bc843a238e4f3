using System.Security.Cryptography;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Storage.Work;

/// <summary>
/// Computes when the job of a deal's owner has to run after the deal changes: never later than the first moment at which a nudge about the
/// deal could be sent.
/// </summary>
static class WakeTime
{
    /// <summary>
    /// A wake-up is scheduled before the deal is saved. This delay is longer than any save may take, so that the worker never reads the old
    /// deal and consumes the wake-up.
    /// </summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    /// <summary>
    /// UTC+14 enters the next day at 10:00 UTC. Wake-ups are spread over the first eight hours of the UTC day (jitter), so that not all
    /// owners' jobs run in one minute.
    /// </summary>
    static readonly TimeSpan Spread = TimeSpan.FromHours(8);

    /// <summary>
    /// When to wake the owner's job; null if no nudge about this deal became earlier. A wake-up that turns out too early only costs a read.
    /// </summary>
    public static DateTimeOffset? At(Deal? was, Deal will, DateTimeOffset now)
    {
        var before = was?.Owner?.Id == will.Owner?.Id ? was : null;
        if (will.Owner is null || will.Ended is not null)
            return null;
        // the card before a planned review is due some working days earlier; only the planner knows the calendar, so run it now
        if (will.Planned != before?.Planned)
            return now + Margin;
        if (EarliestNudge.After(before, will, DateOnly.FromDateTime(now.UtcDateTime)) is not { } day)
            return null;

        var at = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            + TimeSpan.FromSeconds(RandomNumberGenerator.GetInt32((int)Spread.TotalSeconds));
        return at < now + Margin ? now + Margin : at;
    }

    /// <summary>
    /// When to run the pipeline's job because a handover ends; null if its day has not changed. The time is the start of that day at
    /// UTC+14, where it begins first; in a later zone the job reschedules itself.
    /// </summary>
    public static DateTimeOffset? OfReturn(Deal? was, Deal will, DateTimeOffset now)
    {
        if (HandoverRules.NextReturn(will) is not { } day || day == (was is null ? null : HandoverRules.NextReturn(was)))
            return null;

        var at = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) - TimeSpan.FromHours(14);
        return at < now + Margin ? now + Margin : at;
    }
}
