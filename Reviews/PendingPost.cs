namespace ReviewBot.Reviews;

/// <summary>What a saved decision has others told. The name is kept in rows.</summary>
public enum PostKind
{
    /// <summary>The summary of a closed review, as a new message.</summary>
    Summary,

    /// <summary>The last edit of the live card: its review was closed.</summary>
    Closed,

    /// <summary>The same, where its meeting ended before it had started.</summary>
    NotReached,

    /// <summary>The same, where its deal was skipped.</summary>
    LeftOut,

    /// <summary>The live card of a review that was opened, as a new message.</summary>
    Opened,

    /// <summary>The team is told of a deal that was won.</summary>
    Won,

    /// <summary>The lead or the team is asked for help.</summary>
    HelpAsked,

    /// <summary>A colleague has deals now, or has given them to somebody by another's hand.</summary>
    HandedOver,

    /// <summary>A colleague has deals no longer.</summary>
    TakenBack,

    /// <summary>A colleague owns a deal that somebody else added.</summary>
    AddedFor,

    /// <summary>A colleague stands in for a pipeline's lead. It is about no deal.</summary>
    StandsIn,

    /// <summary>Deals went back on their day: who has them again, and who had them until then.</summary>
    WentBack,

    /// <summary>An admin is told that whoever leads a recurring review has left. It is about no deal.</summary>
    SeriesWithoutLead,

    /// <summary>Deals were closed in a CRM: their owner is asked why. Without an owner the lead is.</summary>
    EndedInCrm,

    /// <summary>The admin who connected a CRM is told that it cannot be read. It is about no deal.</summary>
    CrmBroken,

    /// <summary>The lead alone gets a look back at their review. It is computed when it is said.</summary>
    Mirror,

    /// <summary>Another system is told of it, see Webhook.</summary>
    Event,
}

/// <summary>
/// A message in the outbox of a workspace, saved in the transaction of its decision. It has the facts to draw its card
/// from the record again, not the card.
/// </summary>
/// <param name="Id">Unique in its workspace.</param>
/// <param name="Deals">Those that it is about.</param>
/// <param name="At">When it was decided.</param>
public sealed record PendingPost(string Id, PostKind Kind, ValueList<DealId> Deals, Person By, DateTimeOffset At)
{
    /// <summary>Where everybody reads it, as Teams names the conversation; null: see <see cref="To"/>.</summary>
    public string? Conversation { get; init; }

    /// <summary>Who alone is told; null: see <see cref="Conversation"/>.</summary>
    public PersonId? To { get; init; }

    public ReviewId? Review { get; init; }

    /// <summary>The message to edit; null: a new one.</summary>
    public string? CardId { get; init; }

    /// <summary>The help that is wanted.</summary>
    public QuestionId? Question { get; init; }

    public Handover? Over { get; init; }

    /// <summary>What another system is told; null: people are.</summary>
    public WebhookEvent? Event { get; init; }

    /// <summary>The buyer step that it is about.</summary>
    public StepId? Step { get; init; }

    /// <summary>The recurring review.</summary>
    public string? Series { get; init; }

    /// <summary>
    /// Leased until then by the process that sends it, or held because inputs are open on the card that it edits.
    /// </summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>How often it was tried and nobody knows with which outcome, the present time included.</summary>
    public int Tries { get; init; }

    /// <summary>A message about one deal.</summary>
    public static PendingPost Of(PostKind kind, Deal saved, Person by, DateTimeOffset at, PersonId? to = null) =>
        new($"{saved.Id.Value}:{saved.Version}:{kind}", kind, [saved.Id], by, at) { To = to };
}
