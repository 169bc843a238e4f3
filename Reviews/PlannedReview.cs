namespace ReviewBot.Reviews;

/// <summary>A planned review: "review Contoso on Thursday 10:00".</summary>
/// <param name="On">Its local day, in the zone in which it was planned.</param>
/// <param name="Conversation">Where it will be held.</param>
public sealed record PlannedReview(DateTimeOffset At, DateOnly On, Person Lead, string Conversation) : ExtensibleRecord
{
    /// <summary>Id of the recurring review that planned it; null: planned by a person.</summary>
    public string? Series { get; init; }
}
