namespace ReviewBot.Reviews;

/// <summary>A person with the rights of a pipeline's lead for a limited time.</summary>
/// <param name="Until">The last day, inclusive.</param>
public sealed record StandIn(Person Person, DateOnly Until) : ExtensibleRecord;
