namespace ReviewBot.Reviews.Nudges;

public enum NudgePace
{
    /// <summary>At most one card a day and three a week.</summary>
    Daily,

    /// <summary>At most one card a week.</summary>
    Weekly,

    /// <summary>Nothing at all: no nudge, no list, no card before a review.</summary>
    Off,
}

/// <summary>How one person wants to be nudged. Kept with the person's other settings.</summary>
public sealed record NudgeSettings : ExtensibleRecord
{
    public NudgePace Pace { get; init; }

    /// <summary>When the person chose the pace; null: never.</summary>
    public DateTimeOffset? PaceChosenAt { get; init; }

    /// <summary>
    /// When "too many?" was asked, at most once ever. From then on the pace is weekly until the person chooses one. Set when the question
    /// is sent.
    /// </summary>
    public DateTimeOffset? TooManyAskedAt { get; init; }

    /// <summary>Working days; null or empty: those of the workspace.</summary>
    public ValueList<DayOfWeek>? Days { get; init; }

    public WorkHours Hours { get; init; } = WorkHours.Default;

    /// <summary>Chosen IANA time zone; null: the one last seen in Teams, else the workspace's.</summary>
    public string? Zone { get; init; }

    /// <summary>Last day of a pause; null: none.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>True: opted out of feedback on reviews that they lead (<see cref="Live.LeadMirror"/>).</summary>
    public bool IsMirrorOff { get; init; }

    /// <summary>Time after which somebody who could not be reached is tried again.</summary>
    public static readonly TimeSpan UntilRetry = TimeSpan.FromDays(7);

    /// <summary>
    /// When Teams last refused delivery (403, 404); null: reachable. Reset when the person writes in their personal chat, or a later
    /// delivery succeeds.
    /// </summary>
    public DateTimeOffset? UnreachableSince { get; init; }

    /// <summary>Teams' error code for it, e.g. "BotDisabledByAdmin"; null: reachable, or none was returned.</summary>
    public string? UnreachableCode { get; init; }

    /// <summary>True: nothing is sent, because the person chose that or cannot be reached.</summary>
    public bool IsSilent => Pace is NudgePace.Off || UnreachableSince is not null;

    /// <summary>Marks the person as reachable.</summary>
    public NudgeSettings Reached => this with { UnreachableSince = null, UnreachableCode = null };

    /// <summary>Marks the person as unreachable.</summary>
    public NudgeSettings Unreached(string? code, DateTimeOffset now) => this with { UnreachableSince = now, UnreachableCode = code };

    public NudgeSettings Choose(NudgePace pace, DateTimeOffset now) => this with { Pace = pace, PaceChosenAt = now };

    /// <summary>The effective pace: weekly for a person who was asked "too many?" and has not chosen one since.</summary>
    public NudgePace PaceNow(ValueList<LedgerEntry> ledger)
    {
        var asked = ledger.Where(it => it.Kind is NudgeKind.TooMany && it.WasSent)
            .Select(it => it.SentAt ?? it.PlannedAt)
            .Append(TooManyAskedAt ?? DateTimeOffset.MinValue)
            .Max();
        return Pace is NudgePace.Daily && asked > (PaceChosenAt ?? DateTimeOffset.MinValue) ? NudgePace.Weekly : Pace;
    }

    /// <summary>The effective time zone. A name unknown to this machine is ignored.</summary>
    /// <param name="seen">The zone of their last activity.</param>
    public TimeZoneInfo ZoneOf(string? seen, Workspace? workspace) => ZonedClock.Zone(Zone, seen, workspace?.Zone);

    public WorkCalendar CalendarOf(Workspace? workspace, ValueList<DateOnly> holidays) =>
        new(Days is { Count: > 0 } days ? days : workspace?.WorkingDays ?? WorkCalendar.MondayToFriday, holidays);
}
