namespace ReviewBot.Reviews.Nudges;

/// <summary>What one person is sent, and when. Nothing but what is handed in decides: the same question has the same answer on every machine.</summary>
public static class NudgePlanner
{
    /// <summary>
    /// A card when one is due now, else the instant before which asking again is of no use. Whoever leads a workspace is asked about
    /// their <see cref="LeadList"/> first: it takes the slot of its day.
    /// </summary>
    public static Plan For(Nudged person, DateTimeOffset now) => new Plan.Nothing(person.Deals.Count == 0 ? null : now.AddDays(1));
}
