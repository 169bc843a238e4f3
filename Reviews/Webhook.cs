using System.Text.Json.Serialization;

namespace ReviewBot.Reviews;

/// <summary>Kinds of events for other systems. The names are stored: never rename one.</summary>
public enum WebhookEvent
{
    /// <summary>The date of a buyer step has passed and it is not done.</summary>
    StepOverdue,
    ReviewClosed,
    DealEnded,
    HelpAsked,
}

/// <summary>The webhook of a pipeline, with the state of its deliveries.</summary>
/// <param name="Address">May contain a secret of the receiver: only its host is displayed or exported.</param>
/// <param name="TellsContent">False: events contain their kind and the names of pipeline and deal, nothing else.</param>
/// <param name="By">The admin who set it.</param>
/// <param name="OverdueBefore">High-water mark: overdue steps with an earlier date were reported, or are older than the webhook.</param>
public sealed record Webhook(string Address, bool TellsContent, Person By, DateTimeOffset At, DateOnly OverdueBefore) : ExtensibleRecord
{
    /// <summary>Version for optimistic concurrency, counts every save; 0: never saved.</summary>
    public int Version { get; init; }

    /// <summary>When a delivery last succeeded; null: never.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>Failed deliveries since then.</summary>
    public int Failures { get; init; }

    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>HTTP status of the last failed delivery; null: no answer, or no failure.</summary>
    public int? Status { get; init; }

    /// <summary>The host of the address; empty after an erasure.</summary>
    [JsonIgnore]
    public string Host => Uri.TryCreate(Address, UriKind.Absolute, out var address) ? address.Host : "";

    public Webhook Delivered(DateTimeOffset at) => this with { DeliveredAt = at, Failures = 0, FailedAt = null, Status = null };

    public Webhook Failed(DateTimeOffset at, int? status) => this with { Failures = Failures + 1, FailedAt = at, Status = status };
}
