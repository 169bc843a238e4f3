namespace ReviewBot.Reviews.Nudges;

/// <summary>A review of a deal at a later time: "review Contoso on Thursday 10:00".</summary>
/// <param name="On">The day of that time where it was planned.</param>
/// <param name="Conversation">Where it will be held.</param>
public sealed record PlannedReview(DateTimeOffset At, DateOnly On, Person Lead, string Conversation);
