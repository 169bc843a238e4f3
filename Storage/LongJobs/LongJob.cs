using System.Text.Json.Serialization;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Storage.LongJobs;

public enum LongJobState
{
    /// <summary>A checked import that waits for confirmation.</summary>
    Checked,

    Running,

    /// <summary>Its cancel button was pressed.</summary>
    Stopping,

    /// <summary>It was cancelled.</summary>
    Stopped,

    /// <summary>Gave up after several failures.</summary>
    Failed,

    Done,
}

/// <summary>
/// A background job: its kind, progress, and the location of its card. Stored for a day, so that any replica can resume it.
/// </summary>
/// <param name="Id">Id of the press that created it.</param>
/// <param name="Home">Home of its pipeline; empty: it is about a person.</param>
public sealed record LongJob(string Id, LongJobKind Kind, string Home, Person By, DateTimeOffset At)
{
    public LongJobState State { get; init; }

    /// <summary>When it was started by its button; null: not yet.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The conversation of its card; null: not started yet.</summary>
    public LongJobPlace? Place { get; init; }

    /// <summary>How an import treats deals that are closed in the file.</summary>
    public ClosedDeals Closed { get; init; }

    /// <summary>Name of the kind of export; null: not an export.</summary>
    public string? Export { get; init; }

    /// <summary>Id of the import to undo; null: not an undo.</summary>
    [JsonPropertyName("of")]
    public string? ImportToUndo { get; init; }

    /// <summary>True: an import that is being undone, and is not resumed.</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>What an erasure erases; null: not an erasure.</summary>
    public Erased? Erases { get; init; }

    /// <summary>The CRM scope to preview; null: not a preview.</summary>
    public ScopeToPreview? Looks { get; init; }

    /// <summary>Lines of the list; 0: no list.</summary>
    public int Lines { get; init; }

    /// <summary>Cursor: the last line that is done.</summary>
    public int Line { get; init; }

    /// <summary>Progress: deals of an import or a preview, rows of an erasure.</summary>
    public int Done { get; init; }

    /// <summary>Total of <see cref="Done"/>; null: not known.</summary>
    public int? Total { get; init; }

    /// <summary>Deals added by an import, or deleted again by its undo.</summary>
    public int Added { get; init; }

    public int Changed { get; init; }

    /// <summary>Deals that were not imported because of a conflict, or not completely undone because they were changed since.</summary>
    public ValueList<DealId> LeftOut { get; init; } = [];

    /// <summary>Consecutive failures.</summary>
    public int Failures { get; init; }

    /// <summary>Id of its last failure in the log; null: none.</summary>
    public string? Error { get; init; }

    /// <summary>True: its outcome was reported to the user.</summary>
    public bool IsTold { get; init; }

    /// <summary>Random token of the latest worker: makes the rows of two workers differ. Null: none yet.</summary>
    public string? Worker { get; init; }

    public bool IsOver => State is LongJobState.Done or LongJobState.Stopped or LongJobState.Failed;
}

/// <summary>The card of a job, and the person it reports to.</summary>
/// <param name="Reference">The conversation reference, as JSON text.</param>
/// <param name="CardId">Id of the message whose button was pressed; null: none.</param>
/// <param name="User">Teams' id of the person there.</param>
/// <param name="Zone">IANA time zone; null: not known.</param>
public sealed record LongJobPlace(
    string Conversation, PlaceKind Kind, string? Home, string Reference, string? CardId, string? User, string Culture, string? Zone);
