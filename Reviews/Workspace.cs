using System.Text.Json.Serialization;

namespace ReviewBot.Reviews;

/// <summary>Typical length of a purchase; determines the default thresholds of the marks.</summary>
public enum Pace
{
    Standard,
    Fast,
    Complex,
}

/// <summary>Settings of a pipeline.</summary>
/// <param name="Name">As people call it, e.g. "Sales, Deal reviews".</param>
/// <param name="Admins">May change settings and delete: the person who set it up, and those they named.</param>
/// <param name="Zone">IANA time zone.</param>
/// <param name="Language">Language of shared cards, BCP 47, e.g. "en" or "de-DE".</param>
public sealed record Workspace(
    WorkspaceId Id, string Name, ValueList<Person> Admins, string Zone = "UTC", string Language = "en", Pace Pace = Pace.Standard)
        : ExtensibleRecord
{
    public ValueList<DayOfWeek> WorkingDays { get; init; } = WorkCalendar.MondayToFriday;

    /// <summary>Version for optimistic concurrency, counts every save; 0: never saved.</summary>
    public int Version { get; init; }

    /// <summary>Additional days off of this pipeline.</summary>
    public ValueList<DateOnly> Holidays { get; init; } = [];

    /// <summary>Code of the country or region whose public holidays apply, see HolidayPlaces; null: none.</summary>
    public string? HolidayPlace { get; init; }

    /// <summary>Public holidays of a few years around now. Computed when the settings are read, never stored.</summary>
    [JsonIgnore]
    public ValueList<DateOnly> PublicHolidays { get; init; } = [];

    /// <summary>All days off besides the weekly ones.</summary>
    public ValueList<DateOnly> FreeDays => PublicHolidays.Count is 0 ? Holidays : [.. Holidays, .. PublicHolidays];

    /// <summary>Thresholds of the marks; null: those of the pace.</summary>
    public MarkRules? Rules { get; init; }

    public WorkspaceNudges Nudges { get; init; } = new();

    /// <summary>Recipient of the lead's nudges: whom the admins named, else the first admin; null: nobody.</summary>
    public Person? Lead => Nudges.Lead ?? (Admins.Count > 0 ? Admins[0] : null);

    /// <summary>The lead's present or last stand-in; null: nobody.</summary>
    public StandIn? StandIn { get; init; }

    /// <summary>True for the lead and, until the end of its last day, for the stand-in.</summary>
    public bool IsLedBy(PersonId by, DateOnly today) =>
        Lead?.Id == by || (StandIn is { } instead && instead.Person.Id == by && today <= instead.Until);

    /// <summary>Recipient of the lead's weekly list on that day: the stand-in while there is one, else the lead; null: nobody.</summary>
    public Person? ListReader(DateOnly today) => StandIn is { } instead && today <= instead.Until ? instead.Person : Lead;

    /// <summary>Reviews that come again.</summary>
    public ValueList<RecurringReview> Recurring { get; init; } = [];

    /// <summary>True: imported commercial values are shown, in a collapsed block. Off by default.</summary>
    public bool ShowsCommercial { get; init; }

    /// <summary>Answers about the columns of lists, newest last.</summary>
    public ValueList<ColumnChoices> ListColumns { get; init; } = [];

    /// <summary>Answers about the owners in lists, newest last.</summary>
    public ValueList<OwnerChoice> OwnerChoices { get; init; } = [];

    /// <summary>The template of new paths, in order; empty: <see cref="UsualStep"/>.</summary>
    public ValueList<PathItem> PathTemplate { get; init; } = [];

    /// <summary>True while <see cref="Zone"/> is only a default (UTC), because the install event contains no time zone.</summary>
    public bool IsZoneAssumed { get; init; }

    /// <summary>True: guests of our own tenant count as insiders, see RoomRules.</summary>
    public bool GuestsInside { get; init; }

    /// <summary>Audit log, newest last; the oldest entries are dropped.</summary>
    public ValueList<AuditEntry> Audit { get; init; } = [];

    /// <summary>True once somebody has saved settings; until then the defaults apply.</summary>
    public bool IsSetUp { get; init; }
}
