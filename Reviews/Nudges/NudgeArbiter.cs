namespace ReviewBot.Reviews.Nudges;

/// <summary>
/// Decides between the planners of one person: at most one message a day, and none for a person who chose none or cannot be reached. Used
/// by the worker, which sends, and by the page that says what is planned, so that both say the same.
/// </summary>
public static class NudgeArbiter
{
    static readonly Func<NudgeQuery, Plan>[] Planners =
        [.. NudgeKindDefinition.All.Select(it => it.Plan).OfType<Func<NudgeQuery, Plan>>().Distinct()];

    /// <inheritdoc cref="NudgeQuery"/>
    /// <returns>What to send now, or a <see cref="Plan.Nothing"/> with the earliest instant at which that may change.</returns>
    public static Plan Next(NudgeRecipient person, ValueList<Workspace> led, ValueList<PipelineDeals>? boards, DateTimeOffset now) =>
        Next(Planners, new(person, led, boards, now));

    /// <summary>True: a list may be due, for which the deals of the led workspaces must be read.</summary>
    public static bool NeedsBoards(NudgeRecipient person, ValueList<Workspace> led, DateTimeOffset now) =>
        !person.Settings.IsSilent && LeadList.NextSlot(person, led, now) <= now;

    internal static Plan Next(IEnumerable<Func<NudgeQuery, Plan>> planners, NudgeQuery query)
    {
        if (query.Person.Settings.IsSilent)
            return new Plan.Nothing(null);

        Plan[] plans = [.. planners.Select(plan => plan(query))];
        return (Plan?)Plan.First(plans) ?? new Plan.Nothing(plans.OfType<Plan.Nothing>().Min(it => it.Until));
    }
}
