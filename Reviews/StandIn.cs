namespace ReviewBot.Reviews;

/// <summary>Somebody who has the rights of a pipeline's lead for a while.</summary>
/// <param name="Until">The last day of it.</param>
public sealed record StandIn(Person Person, DateOnly Until) : Kept;
