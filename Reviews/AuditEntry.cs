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

    /// <summary>What a newer version has written. Never written by this one.</summary>
    OfNewerVersion,
}

/// <summary>What somebody allowed for a whole pipeline, or took of it, kept with its settings.</summary>
/// <param name="About">The conversation, the other pipeline, or the host that events go to; null: the whole pipeline.</param>
public sealed record AuditEntry(DateTimeOffset At, Person By, AuditKind What, string? About = null) : Kept
{
    /// <summary>Whom it is about; null: nobody, or somebody who was erased.</summary>
    public Person? Whom { get; init; }
}
