namespace ReviewBot.Reviews.Nudges;

/// <summary>
/// Decides between the two planners of one person: at most one message a day. Used by the worker, which sends, and by the page that says
/// what is planned, so that both say the same.
/// </summary>
public static class NudgeArbiter
{
    /// <param name="led">The workspaces that this person leads.</param>
    /// <param name="boards">Those workspaces with their deals; null: not read, because <see cref="LeadList.NextSlot"/> is later than
    /// <paramref name="now"/>.</param>
    /// <returns>What to send now, or a <see cref="Plan.Nothing"/> with the earliest instant at which that may change.</returns>
    public static Plan Next(NudgeRecipient person, ValueList<Workspace> led, ValueList<PipelineDeals>? boards, DateTimeOffset now)
    {
        var list = boards is { } read ? LeadList.Plan(person, read, now) : new Plan.Nothing(LeadList.NextSlot(person, led, now));
        var own = NudgePlanner.Plan(person, now);
        return (Plan?)Plan.First(list, own) ?? new Plan.Nothing(new[] { list, own }.OfType<Plan.Nothing>().Min(it => it.Until));
    }
}
