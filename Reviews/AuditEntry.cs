namespace ReviewBot.Reviews;

public enum AuditKind
{
    ShownAnyway,
    GuestsInside,
    GuestsOutside,
}

/// <summary>What somebody allowed for a whole pipeline, kept with its settings.</summary>
/// <param name="About">The conversation; null: all.</param>
public sealed record AuditEntry(DateTimeOffset At, Person By, AuditKind What, string? About = null);
