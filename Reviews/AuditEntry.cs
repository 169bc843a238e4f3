namespace ReviewBot.Reviews;

public enum AuditKind
{
    ShownAnyway,
    GuestsInside,
    GuestsOutside,
    TookList,
    TookEverything,
    DealMovedOut,
    DealMovedIn,
    StandInNamed,
    StandInEnded,
    SeriesBegun,
    SeriesSkipped,
    SeriesEnded,
    ListColumnsSaid,
    ListOwnersSaid,
    ImportTakenBack,
    PathTemplateKept,
    PathTemplateDeleted,
    CrmConnected,
    CrmDisconnected,
    CrmWritesOn,
    CrmWritesOff,
    WebhookSet,
    WebhookRemoved,
    AdminNamed,
    SeriesLed,

    /// <summary>Stands in for an enum name that only a newer version knows. Never written by this version.</summary>
    OfNewerVersion,
}

/// <summary>
/// Audit log entry: a permission given for a whole pipeline, or data exported from it. Stored with the pipeline's settings.
/// </summary>
/// <param name="About">The conversation, the other pipeline, or the host that events are sent to; null: the whole pipeline.</param>
public sealed record AuditEntry(DateTimeOffset At, Person By, AuditKind What, string? About = null) : ExtensibleRecord
{
    /// <summary>The person that the entry is about; null: nobody, or somebody who was erased.</summary>
    public Person? Whom { get; init; }
}
