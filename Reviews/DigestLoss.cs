namespace ReviewBot.Reviews;

/// <summary>A conversation that took a digest no more: it was deleted, or the bot was taken out of it, and nobody said so.</summary>
/// <param name="Conversation">Empty: the bot is in none of the pipeline's.</param>
/// <param name="IsTold">True: the lead knows.</param>
public sealed record DigestLoss(string Conversation, DateTimeOffset At, bool IsTold = false) : Kept;
