namespace ReviewBot.Reviews;

/// <summary>What a post in the outbox announces. The names are stored: never rename one.</summary>
public enum PostKind
{
    /// <summary>The summary of a closed review, as a new message.</summary>
    Summary,

    /// <summary>The last edit of the live card: its review was closed.</summary>
    Closed,

    /// <summary>The same, if the meeting ended before the review had started.</summary>
    NotReached,

    /// <summary>The same, if the deal was skipped.</summary>
    LeftOut,

    /// <summary>The live card of a review that was opened, as a new message.</summary>
    Opened,

    /// <summary>Announces to the team that a deal was won.</summary>
    Won,

    /// <summary>Asks the lead or the team for help.</summary>
    HelpAsked,

    /// <summary>Tells a colleague that deals were handed over to them, or by somebody else away from them.</summary>
    HandedOver,

    /// <summary>Tells a colleague that deals were taken back from them.</summary>
    TakenBack,

    /// <summary>Tells a colleague that they own a deal that somebody else added.</summary>
    AddedFor,

    /// <summary>Tells a colleague that they stand in for a pipeline's lead. About no deal.</summary>
    StandsIn,

    /// <summary>Deals returned at the end of a temporary handover: tells both owners.</summary>
    WentBack,

    /// <summary>Tells an admin that the lead of a recurring review has left. About no deal.</summary>
    SeriesWithoutLead,

    /// <summary>Deals were closed in the CRM: asks their owner for the reason, or the lead if there is no owner.</summary>
    EndedInCrm,

    /// <summary>Tells the admin who connected a CRM that it cannot be read. About no deal.</summary>
    CrmBroken,

    /// <summary>A look back at their review, for the lead alone. Computed when it is sent.</summary>
    Mirror,

    /// <summary>A webhook event for another system.</summary>
    Event,
}

/// <summary>
/// Transactional outbox: a message of a workspace, saved in the transaction of the decision that it announces. It stores ids, not a
/// rendered card: the card is drawn from the current rows when it is sent.
/// </summary>
/// <param name="Id">Unique in its workspace.</param>
/// <param name="Deals">The deals that it is about.</param>
/// <param name="At">When the decision was made.</param>
public sealed record PendingPost(string Id, PostKind Kind, ValueList<DealId> Deals, Person By, DateTimeOffset At)
{
    /// <summary>Teams' id of the conversation to post to; null: a personal message, see <see cref="To"/>.</summary>
    public string? Conversation { get; init; }

    /// <summary>The recipient of a personal message; null: see <see cref="Conversation"/>.</summary>
    public PersonId? To { get; init; }

    public ReviewId? Review { get; init; }

    /// <summary>Id of the message to edit; null: a new message.</summary>
    public string? CardId { get; init; }

    /// <summary>The request for help.</summary>
    public QuestionId? Question { get; init; }

    public Handover? Over { get; init; }

    /// <summary>The event for another system; null: the post is for people.</summary>
    public WebhookEvent? Event { get; init; }

    /// <summary>The buyer step that it is about.</summary>
    public StepId? Step { get; init; }

    /// <summary>The recurring review.</summary>
    public string? Series { get; init; }

    /// <summary>End of the lease of the process that sends it, or of a hold because somebody has inputs open on the card to edit.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>Number of attempts whose outcome is unknown, including the current one.</summary>
    public int Tries { get; init; }

    /// <summary>A message about one deal.</summary>
    public static PendingPost Of(PostKind kind, Deal saved, Person by, DateTimeOffset at, PersonId? to = null) =>
        new($"{saved.Id.Value}:{saved.Version}:{kind}", kind, [saved.Id], by, at) { To = to };
}
