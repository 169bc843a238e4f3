using System.Text.Json.Serialization;

namespace ReviewBot.Reviews;

/// <summary>What another system is told of. The names are kept in rows.</summary>
public enum WebhookEvent
{
    /// <summary>The date of a buyer step has passed, and nobody has said that it is done.</summary>
    StepOverdue,
    ReviewClosed,
    DealEnded,
    HelpAsked,
}

/// <summary>Where the events of a pipeline go, and how that went last.</summary>
/// <param name="Address">May hold a secret of the receiver, so that it is shown and exported nowhere: its host alone is.</param>
/// <param name="TellsContent">False: the kind of the event, and the names of pipeline and deal.</param>
/// <param name="By">The admin who set it.</param>
/// <param name="OverdueBefore">Steps that were due before this day were told, or are older than the setting.</param>
public sealed record Webhook(string Address, bool TellsContent, Person By, DateTimeOffset At, DateOnly OverdueBefore) : Kept
{
    /// <summary>Counts every save; 0: never saved.</summary>
    public int Version { get; init; }

    /// <summary>When something was taken last; null: nothing yet.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>How often it failed since then.</summary>
    public int Failures { get; init; }

    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>The status of the receiver's answer; null: it gave none, or nothing failed.</summary>
    public int? Status { get; init; }

    /// <summary>The host, which is all that is shown of the address; empty where an erasure has left no address.</summary>
    [JsonIgnore]
    public string Host => Uri.TryCreate(Address, UriKind.Absolute, out var address) ? address.Host : "";

    public Webhook Delivered(DateTimeOffset at) => this with { DeliveredAt = at, Failures = 0, FailedAt = null, Status = null };

    public Webhook Failed(DateTimeOffset at, int? status) => this with { Failures = Failures + 1, FailedAt = at, Status = status };
}
