using System.Security.Cryptography;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Storage;

/// <summary>When somebody has to be looked at because of a change of one deal; never later than anything could be said about it.</summary>
static class WakeTime
{
    /// <summary>
    /// Nothing is looked at before it is saved: the saving of a deal gives up long before this has passed, and a look at
    /// the deal as it was would use the hint up.
    /// </summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The day after a day begins ten hours into it, UTC, in the first time zone of the world. Until then the looks are spread.
    /// </summary>
    static readonly TimeSpan Spread = TimeSpan.FromHours(8);

    /// <summary>
    /// Null when nothing about this deal comes earlier than it did for its owner: to look later costs one read too many, and no hint. What
    /// has
    /// begun is no hint any more: its ladder may be at its end, and what begins anew then needs one of its own, also when it is later.
    /// </summary>
    public static DateTimeOffset? At(Deal? was, Deal will, DateTimeOffset now)
    {
        var before = was?.Owner?.Id == will.Owner?.Id ? was : null;
        if (will.Owner is null || will.Ended is not null)
            return null;
        // what comes before a planned review is some working days earlier: whoever knows the calendar says when
        if (will.Planned != before?.Planned)
            return now + Margin;
        if (Soonest(before, will, DateOnly.FromDateTime(now.UtcDateTime)) is not { } day)
            return null;

        var at = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            + TimeSpan.FromSeconds(RandomNumberGenerator.GetInt32((int)Spread.TotalSeconds));
        return at < now + Margin ? now + Margin : at;
    }

    static DateOnly? Soonest(Deal? was, Deal will, DateOnly today) => will.OpenSteps
        .Select(step => (Was: Day(was, was?.Find(step.Id)), Will: Day(will, step)))
        .Where(it => it.Will is not null && it.Will != it.Was && !(it.Was > today && it.Will > it.Was))
        .Min(it => it.Will);

    /// <summary>
    /// The day on which its ladder begins, or before its snooze ends: then it may be said on that day already; null: not as things are.
    /// </summary>
    static DateOnly? Day(Deal? deal, BuyerStep? step) => (deal, step) switch
    {
        ({ Ended: null }, { IsOpen: true, Snoozed: null }) => Ladder.Of(deal, step, WorkCalendar.Default).From,
        ({ Ended: null }, { IsOpen: true, Snoozed: { } snooze }) when snooze.Ends(deal) is { } ends =>
            Ladder.Of(deal, step, WorkCalendar.Default).From is var from && from >= ends ? from : ends.AddDays(-1),
        _ => null,
    };
}
