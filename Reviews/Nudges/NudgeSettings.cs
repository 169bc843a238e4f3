using ReviewBot.Reviews.Marks;

namespace ReviewBot.Reviews.Nudges;

public enum NudgePace
{
    /// <summary>A card a day and three a week, at most.</summary>
    Daily,

    /// <summary>A card a week, at most.</summary>
    Weekly,

    /// <summary>None at all: no nudge, no list, no card before a review.</summary>
    Off,
}

/// <summary>The part of a day in which somebody may be written to, by their own clock.</summary>
/// <param name="To">From this minute on, no more.</param>
public sealed record WorkHours(TimeOnly From, TimeOnly To)
{
    public static WorkHours Default { get; } = new(new(8, 30), new(17, 30));

    public bool Contains(TimeOnly time) => time >= From && time < To;
}

/// <summary>How one person wants to be nudged. Kept with the person's other settings.</summary>
public sealed record NudgeSettings
{
    public NudgePace Pace { get; init; }

    /// <summary>When this person chose the pace themselves; null: never.</summary>
    public DateTimeOffset? PaceChosenAt { get; init; }

    /// <summary>
    /// When "too many?" was asked, once for good: from then on weekly, until this person chooses. Whoever sends it sets this.
    /// </summary>
    public DateTimeOffset? TooManyAskedAt { get; init; }

    /// <summary>The days they work; null or none: as their workspace does.</summary>
    public ValueList<DayOfWeek>? Days { get; init; }

    public WorkHours Hours { get; init; } = WorkHours.Default;

    /// <summary>IANA zone that they chose; null: the one they were last seen in, else their workspace's.</summary>
    public string? Zone { get; init; }

    /// <summary>The last day of the pause.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>Teams refused to deliver to them (403) at that time; null again when they install the bot anew.</summary>
    public DateTimeOffset? UnreachableSince { get; init; }

    public NudgeSettings Choose(NudgePace pace, DateTimeOffset now) => this with { Pace = pace, PaceChosenAt = now };

    /// <summary>The pace that holds: who was asked "too many?" and has not chosen since is down to weekly.</summary>
    public NudgePace PaceNow(ValueList<LedgerEntry> ledger)
    {
        var asked = ledger.Where(it => it.Kind is NudgeKind.TooMany && it.WasSent)
            .Select(it => it.SentAt ?? it.PlannedAt)
            .Append(TooManyAskedAt ?? DateTimeOffset.MinValue)
            .Max();
        return Pace is NudgePace.Daily && asked > (PaceChosenAt ?? DateTimeOffset.MinValue) ? NudgePace.Weekly : Pace;
    }

    /// <summary>The clock that somebody lives by. A name that this machine does not know counts as none.</summary>
    /// <param name="seen">The zone of their last activity.</param>
    public TimeZoneInfo ZoneOf(string? seen, Workspace? workspace) => ZonedClock.Zone(Zone, seen, workspace?.Zone);

    public WorkCalendar CalendarOf(Workspace? workspace, ValueList<DateOnly> holidays) =>
        new(Days is { Count: > 0 } days ? days : workspace?.WorkingDays ?? WorkCalendar.MondayToFriday, holidays);
}
