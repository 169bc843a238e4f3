using ReviewBot.Reviews.Marks;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Reviews;

/// <summary>How long this kind of purchase takes: picks the thresholds of the marks.</summary>
public enum Pace
{
    Standard,
    Fast,
    Complex,
}

/// <summary>The home of a pipeline of deals, and how its people work.</summary>
/// <param name="Name">As people call it, e.g. "Sales, Deal reviews".</param>
/// <param name="Admins">Whoever set it up, and whom they named: settings and deletion.</param>
/// <param name="Zone">IANA time zone.</param>
/// <param name="Language">BCP 47, e.g. "en" or "de-DE": what a shared card speaks.</param>
public sealed record Workspace(
    WorkspaceId Id, string Name, ValueList<Person> Admins, string Zone = "UTC", string Language = "en", Pace Pace = Pace.Standard)
{
    public ValueList<DayOfWeek> WorkingDays { get; init; } = WorkCalendar.MondayToFriday;

    /// <summary>Counts every save; 0: never saved.</summary>
    public int Version { get; init; }

    public ValueList<DateOnly> Holidays { get; init; } = [];

    /// <summary>When a deal gets a mark; null: as its pace says.</summary>
    public MarkRules? Rules { get; init; }

    public WorkspaceNudges Nudges { get; init; } = new();

    /// <summary>Who leads its reviews, as far as nudges go: whom its admins named, else whoever set it up.</summary>
    public Person? Lead => Nudges.Lead ?? (Admins.Count > 0 ? Admins[0] : null);

    /// <summary>Imported values may be shown in a collapsed block; off by default.</summary>
    public bool ShowsCommercial { get; init; }

    /// <summary>Somebody chose this pipeline's settings; until then the defaults hold.</summary>
    public bool IsSetUp { get; init; }
}
