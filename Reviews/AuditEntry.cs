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

    /// <summary>What a newer version has written. Never written by this one.</summary>
    OfNewerVersion,
}

/// <summary>What somebody allowed for a whole pipeline, or took of it, kept with its settings.</summary>
/// <param name="About">The conversation, or the other pipeline; null: the whole pipeline.</param>
public sealed record AuditEntry(DateTimeOffset At, Person By, AuditKind What, string? About = null) : Kept
{
    /// <summary>Whom it is about; null: nobody, or somebody who was erased.</summary>
    public Person? Whom { get; init; }
}
