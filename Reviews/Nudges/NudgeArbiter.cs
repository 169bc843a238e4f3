namespace ReviewBot.Reviews.Nudges;

/// <summary>
/// Decides between the planners of one person: at most one message a day. Used by the worker, which sends, and by the page that says what
/// is planned, so that both say the same.
/// </summary>
public static class NudgeArbiter
{
    static readonly Func<NudgeQuery, Plan>[] Planners =
        [.. NudgeKindDefinition.All.Select(it => it.Plan).OfType<Func<NudgeQuery, Plan>>().Distinct()];

    /// <inheritdoc cref="NudgeQuery"/>
    /// <returns>What to send now, or a <see cref="Plan.Nothing"/> with the earliest instant at which that may change.</returns>
    public static Plan Next(NudgeRecipient person, ValueList<Workspace> led, ValueList<PipelineDeals>? boards, DateTimeOffset now)
    {
        var query = new NudgeQuery(person, led, boards, now);
        Plan[] plans = [.. Planners.Select(plan => plan(query))];
        return (Plan?)Plan.First(plans) ?? new Plan.Nothing(plans.OfType<Plan.Nothing>().Min(it => it.Until));
    }
}
