using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Storage.LongJobs;

public enum LongJobState
{
    /// <summary>A list that was checked, and waits for its button.</summary>
    Checked,

    Running,

    /// <summary>Its cancel button was pressed.</summary>
    Stopping,

    /// <summary>It was cancelled.</summary>
    Stopped,

    /// <summary>It could not go on, several times.</summary>
    Failed,

    Done,
}

/// <summary>
/// Work that takes longer than a press may: what it is, how far it has come, and where its card is. Kept for a day, so that any replica
/// goes on with it.
/// </summary>
/// <param name="Id">Of the press that it came from.</param>
/// <param name="Home">Home of its pipeline; empty: it is about a person.</param>
public sealed record LongJob(string Id, LongJobKind Kind, string Home, Person By, DateTimeOffset At)
{
    public LongJobState State { get; init; }

    /// <summary>When its button was pressed; null: not yet.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Where the button was pressed; null: not yet.</summary>
    public LongJobPlace? Place { get; init; }

    /// <summary>What an import does with deals that are closed in the file.</summary>
    public ClosedDeals Closed { get; init; }

    /// <summary>What an export holds, by the name of its kind; null: it is none.</summary>
    public string? Export { get; init; }

    /// <summary>The import that is taken back; null: none is.</summary>
    public string? Of { get; init; }

    /// <summary>True: it is an import that is taken back, and does not go on.</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>What of a pipeline an erasure erases; null: it is none.</summary>
    public Erased? Erases { get; init; }

    /// <summary>What of a CRM is looked at; null: nothing is.</summary>
    public CrmLook? Looks { get; init; }

    /// <summary>Lines of the list; 0: it has none.</summary>
    public int Lines { get; init; }

    /// <summary>The last line of the list that is done.</summary>
    public int Line { get; init; }

    /// <summary>Deals of an import or of a look, rows of an erasure.</summary>
    public int Done { get; init; }

    /// <summary>Of how many; null: that is not known.</summary>
    public int? Total { get; init; }

    /// <summary>Deals that an import has added, or that are gone again.</summary>
    public int Added { get; init; }

    public int Changed { get; init; }

    /// <summary>
    /// Deals that were not imported because of a conflict; those that are not, or not wholly, taken back, because they were changed since.
    /// </summary>
    public ValueList<DealId> LeftOut { get; init; } = [];

    /// <summary>Consecutive failures.</summary>
    public int Failures { get; init; }

    /// <summary>Id of its last failure in the log; null: none.</summary>
    public string? Error { get; init; }

    /// <summary>True: its outcome was told.</summary>
    public bool IsTold { get; init; }

    /// <summary>Random token of the worker that has taken it over last: makes the rows of two workers differ. Null: none yet.</summary>
    public string? Worker { get; init; }

    public bool IsOver => State is LongJobState.Done or LongJobState.Stopped or LongJobState.Failed;
}

/// <summary>Where and to whom a job is told.</summary>
/// <param name="Reference">The conversation reference, as JSON text.</param>
/// <param name="CardId">Id of the message whose button was pressed; null: none.</param>
/// <param name="User">Teams' id of the person there.</param>
/// <param name="Zone">IANA time zone; null: not known.</param>
public sealed record LongJobPlace(
    string Conversation, PlaceKind Kind, string? Home, string Reference, string? CardId, string? User, string Culture, string? Zone);
