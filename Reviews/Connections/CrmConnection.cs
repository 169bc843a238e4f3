namespace ReviewBot.Reviews.Connections;

/// <summary>The connection of a pipeline to a CRM, with how far it was read and how it stands.</summary>
/// <param name="ScopeName">What the scope is called there.</param>
/// <param name="By">Who has switched it on: told when it cannot be read.</param>
public sealed record CrmConnection(CrmSystem System, CrmScope Scope, string ScopeName, Person By, DateTimeOffset At) : Kept
{
    /// <summary>Between two readings of what has changed.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    /// <summary>Where reading goes on; null: from the beginning.</summary>
    public string? Mark { get; init; }

    /// <summary>When the last sync finished; null: none has.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>When all were compared last. The reading that begins with the connection counts.</summary>
    public DateTimeOffset ComparedAt { get; init; } = At;

    /// <summary>When the sync began that has not finished; null: none is under way.</summary>
    public DateTimeOffset? BegunAt { get; init; }

    /// <summary>Nothing is read before then; null: now.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>What the reading under way has done, or the last one did.</summary>
    public CrmCounts Counts { get; init; } = new();

    /// <summary>Why it cannot be read; null: it can.</summary>
    public CrmTrouble? Trouble { get; init; }

    /// <summary>Why not everything can be written back; null: it can, or nothing is.</summary>
    public CrmTrouble? WriteTrouble { get; init; }

    /// <summary>True: somebody has said that the many that are gone really are; the next comparison believes it.</summary>
    public bool AreGoneBelieved { get; init; }

    /// <summary>What is written back; null: nothing.</summary>
    public CrmWriting? Writing { get; init; }

    /// <summary>When all are to be compared next: once a night, by the pipeline's clock.</summary>
    public DateTimeOffset CompareNext(TimeZoneInfo zone)
    {
        var day = ZonedClock.Day(ComparedAt, zone);
        var night = ZonedClock.From(day, Night, zone);
        return night > ComparedAt ? night : ZonedClock.From(day.AddDays(1), Night, zone);
    }

    static readonly TimeOnly Night = new(2, 0);
}

/// <summary>What a reading did.</summary>
public sealed record CrmCounts : Kept
{
    public int Added { get; init; }

    public int Changed { get; init; }

    public int Ended { get; init; }

    public int Gone { get; init; }

    /// <summary>Closed there and never linked: no deals of ours.</summary>
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

    /// <summary>So many are gone at once that somebody must look before it is believed.</summary>
    ManyGone,

    /// <summary>The installation has no settings for this system any more, or forbids connections.</summary>
    NotSetUp,
}

/// <summary>Why a CRM cannot be read, or written to.</summary>
/// <param name="What">A code, or the name of a field or right; null: none is told.</param>
public sealed record CrmTrouble(CrmTroubleKind Kind, string? What, DateTimeOffset Since) : Kept
{
    /// <summary>True: the person who connected it was told.</summary>
    public bool IsTold { get; init; }

    /// <summary>False: it passes by itself.</summary>
    public bool NeedsSomebody => Kind is not (CrmTroubleKind.RateLimited or CrmTroubleKind.Unavailable);
}

/// <summary>What is written back. The names are the CRM's own; null: that is not written.</summary>
public sealed record CrmWriting : Kept
{
    /// <summary>True: all of it goes into a note, and no field is written.</summary>
    public bool AsNote { get; init; }

    public string? NextStep { get; init; }

    public string? NextStepBy { get; init; }

    public string? LastHeard { get; init; }

    public string? Headline { get; init; }
}

/// <summary>Why an opportunity is neither a deal here nor left out for good.</summary>
public enum CrmWait
{
    /// <summary>Somebody says whether it is one of the deals of this name.</summary>
    SameName,

    /// <summary>Its deal is in a review, or was being changed: it is tried again at each reading.</summary>
    Later,
}

/// <summary>An opportunity that waits, as it was read last.</summary>
public sealed record CrmWaiting(CrmDeal There, CrmWait Why) : Kept
{
    /// <summary>The deals that it may be.</summary>
    public ValueList<DealId> Here { get; init; } = [];

    /// <summary>Those that somebody said it is not.</summary>
    public ValueList<DealId> Apart { get; init; } = [];
}
