namespace ReviewBot.Reviews;

/// <summary>
/// A conversation that no longer accepts the weekly digest: it was deleted, or the bot was removed, and Teams sent no event about it.
/// </summary>
/// <param name="Conversation">Empty: the bot is in none of the pipeline's conversations.</param>
/// <param name="IsTold">True: the lead was told.</param>
public sealed record DigestLoss(string Conversation, DateTimeOffset At, bool IsTold = false) : ExtensibleRecord;
