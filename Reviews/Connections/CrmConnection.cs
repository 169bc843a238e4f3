namespace ReviewBot.Reviews.Connections;

/// <summary>A pipeline's connection to a CRM: its scope, the progress of reading, and its health.</summary>
/// <param name="ScopeName">The scope's name in the CRM.</param>
/// <param name="By">Who enabled it, and is told when it cannot be read.</param>
public sealed record CrmConnection(CrmSystem System, CrmScope Scope, string ScopeName, Person By, DateTimeOffset At) : ExtensibleRecord
{
    /// <summary>Polling interval for changes.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    /// <summary>Cursor at which the next reading continues; null: read from the beginning.</summary>
    public string? Mark { get; init; }

    /// <summary>When the last sync finished; null: none has.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>When all opportunities were last compared. The reading that begins with the connection counts as one.</summary>
    public DateTimeOffset ComparedAt { get; init; } = At;

    /// <summary>Start of the sync in progress; null: none.</summary>
    public DateTimeOffset? BegunAt { get; init; }

    /// <summary>Backoff: nothing is read before this time; null: read now.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Counters of the sync in progress, else of the last one.</summary>
    public CrmCounts Counts { get; init; } = new();

    /// <summary>Why it cannot be read; null: it can.</summary>
    public CrmTrouble? Trouble { get; init; }

    /// <summary>Why write-back is incomplete; null: it is complete or switched off.</summary>
    public CrmTrouble? WriteTrouble { get; init; }

    /// <summary>True: an admin confirmed that the many missing opportunities are really gone; the next comparison accepts it.</summary>
    public bool AreGoneBelieved { get; init; }

    /// <summary>What is written back; null: nothing.</summary>
    public CrmWriting? Writing { get; init; }

    /// <summary>State of the deals when everything was written back; null: something is pending, or unknown.</summary>
    public CrmAllWritten? AllWritten { get; init; }

    /// <summary>The next full comparison: nightly, in the pipeline's time zone.</summary>
    public DateTimeOffset CompareNext(TimeZoneInfo zone)
    {
        var day = ZonedClock.Day(ComparedAt, zone);
        var night = ZonedClock.From(day, Night, zone);
        return night > ComparedAt ? night : ZonedClock.From(day.AddDays(1), Night, zone);
    }

    static readonly TimeOnly Night = new(2, 0);
}

/// <summary>Counters of a sync.</summary>
public sealed record CrmCounts : ExtensibleRecord
{
    public int Added { get; init; }

    public int Changed { get; init; }

    public int Ended { get; init; }

    public int Gone { get; init; }

    /// <summary>Closed in the CRM and never linked: not imported.</summary>
    public int LeftOut { get; init; }
}

public enum CrmTroubleKind
{
    SignInRefused,
    Forbidden,
    NotFound,
    RateLimited,
    Unavailable,
    NotUnderstood,

    /// <summary>So many opportunities are missing at once that a person must confirm it first.</summary>
    ManyGone,

    /// <summary>This installation is no longer set up for the system, or forbids connections.</summary>
    NotSetUp,
}

/// <summary>Why a CRM cannot be read, or written to.</summary>
/// <param name="What">An error code, or the name of a field or permission; null: the CRM gave none.</param>
public sealed record CrmTrouble(CrmTroubleKind Kind, string? What, DateTimeOffset Since) : ExtensibleRecord
{
    /// <summary>True: the person who connected it was told.</summary>
    public bool IsTold { get; init; }

    /// <summary>False: temporary, and retried automatically.</summary>
    public bool NeedsSomebody => Kind is not (CrmTroubleKind.RateLimited or CrmTroubleKind.Unavailable);
}

/// <summary>Fields to write back, by the CRM's own names; null: that field is not written.</summary>
public sealed record CrmWriting : ExtensibleRecord
{
    /// <summary>True: everything is written into a note, and no field is written.</summary>
    public bool AsNote { get; init; }

    public string? NextStep { get; init; }

    public string? NextStepBy { get; init; }

    public string? LastHeard { get; init; }

    public string? Headline { get; init; }
}

/// <summary>Everything was written back.</summary>
/// <param name="Stamp">Version of the pipeline's deals then: while it is the same, no deal has changed.</param>
public sealed record CrmAllWritten(string Stamp, DateTimeOffset At) : ExtensibleRecord;

/// <summary>Why an opportunity is not imported yet, although it is not excluded.</summary>
public enum CrmWait
{
    /// <summary>A person must say whether it is one of the deals with this name.</summary>
    SameName,

    /// <summary>Its deal is under review or was being changed: retried at each reading.</summary>
    Later,
}

/// <summary>An opportunity that waits, as last read.</summary>
public sealed record CrmWaiting(CrmDeal There, CrmWait Why) : ExtensibleRecord
{
    /// <summary>The candidates: deals that it may be.</summary>
    public ValueList<DealId> Here { get; init; } = [];

    /// <summary>Deals that a person said it is not.</summary>
    public ValueList<DealId> Apart { get; init; } = [];
}
