namespace ReviewBot.Reviews.Nudges;

/// <summary>The first day on which a nudge about a deal may be sent after a change.</summary>
public static class EarliestNudge
{
    /// <summary>
    /// The UTC day before which no nudge about a changed step or action is sent; null if none became earlier. If the old step's ladder had
    /// already started, its wake-up is used up, so a new step always counts, even if it is later.
    /// </summary>
    /// <param name="was">The deal before the change; null: it is new, or was somebody else's.</param>
    public static DateOnly? After(Deal? was, Deal will, DateOnly today) => will.OpenSteps
        .Select(step => (Was: Day(was, was?.Find(step.Id)), Will: Day(will, step)))
        .Concat(will.OpenHelp.Select(help => (Was: Day(was, was?.Find(help.Key)), Will: Day(will, help))))
        .Where(it => it.Will is not null && it.Will != it.Was && !(it.Was > today && it.Will > it.Was))
        .Min(it => it.Will);

    /// <summary>The UTC day on which the local day of an action of ours begins first (UTC+14).</summary>
    static DateOnly? Day(Deal? deal, Help? help) =>
        deal is { Ended: null } && help is { IsOpen: true } && PromiseLadder.FirstDay(deal, help) is { } day && day > DateOnly.MinValue
            ? day.AddDays(-1)
            : null;

    /// <summary>First day on which a nudge about this step may be sent; null if none is planned.</summary>
    static DateOnly? Day(Deal? deal, BuyerStep? step) => (deal, step) switch
    {
        ({ Ended: null }, { IsOpen: true, Snoozed: null }) => Ladder.Of(deal, step, WorkCalendar.Default).From,
        ({ Ended: null }, { IsOpen: true, Snoozed: { } snooze }) when snooze.Ends(deal) is { } ends =>
            Ladder.Of(deal, step, WorkCalendar.Default).From is var from && from >= ends ? from : ends.AddDays(-1),
        _ => null,
    };
}
