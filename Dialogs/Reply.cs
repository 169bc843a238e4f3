using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs;

/// <summary>Output of a dialog: the messages of a turn. Everything that they say is already saved.</summary>
/// <param name="ForPresser">Replaces the pressed card for the presser only; null: it stays.</param>
/// <param name="Live">The live card of a review, for everybody.</param>
public sealed record Reply(AdaptiveCard? ForPresser = null, LiveCard? Live = null)
{
    /// <summary>
    /// Fallback for <see cref="ForPresser"/> on clients that cannot show a card to one person only; everybody sees it. Null: the same card.
    /// </summary>
    public AdaptiveCard? SharedFallback { get; init; }

    /// <summary>Replaces the pressed card for everybody; null: it stays.</summary>
    public AdaptiveCard? Everybody { get; init; }

    /// <summary>New messages in this conversation, sent in this order after the live card.</summary>
    public ValueList<AdaptiveCard> Posts { get; init; } = [];

    /// <summary>
    /// The outbox row of <see cref="Posts"/>: a worker sends them if this process dies. Null: none, and they would be lost.
    /// </summary>
    public StoredPost? Pending { get; init; }

    /// <summary>The pipeline that this conversation was bound to in this turn; null: none.</summary>
    public string? Bound { get; init; }

    /// <summary>A file to offer by Teams' consent card; null: none.</summary>
    public FileOffer? File { get; init; }

    /// <summary>True: it says nothing about deals and pipelines, and may be shown to outsiders.</summary>
    public bool IsNeutral { get; init; }

    /// <summary>What to answer in the sender's personal chat; null: nothing.</summary>
    public AloneRequest? Alone { get; init; }

    /// <summary>A message to the conversation of the whole pipeline, sent before this reply; null: none.</summary>
    public TeamPost? ToTeam { get; init; }

    /// <summary>A personal message to one other person, sent before this reply; null: none.</summary>
    public PersonPost? ToPerson { get; init; }

    /// <summary>The final state of a live card in the conversation that its review has left; null: none.</summary>
    public LeftCard? Left { get; init; }

    /// <summary>
    /// The preparation card to return to, because one of its deals was answered in this turn; null: none. Used, in its present state, if
    /// the reply has no card of its own.
    /// </summary>
    public PreworkRef? Answered { get; init; }

    /// <summary>Notice to show on that card; null: none.</summary>
    public Notice? Told { get; init; }

    /// <summary>True: the deal of the press was not found. The router then checks whether it was moved or merged.</summary>
    public bool IsGone { get; init; }

    /// <summary>A further reply to send after this one; null: none.</summary>
    public Reply? Then { get; init; }

    /// <summary>The reply if the deal of the press was not found.</summary>
    public static Reply Gone(CardContext context) => new(AnswerCard.DealGone(context)) { IsGone = true };

    public static Reply Post(AdaptiveCard card) => new() { Posts = [card] };

    /// <summary>The reply if its file was already offered.</summary>
    public Reply WithoutFile => this with { File = null };

    /// <summary>Turns the presser's card into a new message: for typed commands, and for clients without Action.Execute.</summary>
    public Reply Posted() => ForPresser is { } card ? this with { ForPresser = null, Posts = Posts.Add(SharedFallback ?? card) } : this;
}

/// <summary>A new message in another conversation. The caller has checked who is in it.</summary>
/// <param name="Otherwise">The reply instead, if the message cannot be delivered.</param>
public sealed record TeamPost(Place Place, AdaptiveCard Card, Func<CancellationToken, Task<Reply>> Otherwise)
{
    /// <summary>Its outbox row; null: none.</summary>
    public StoredPost? Pending { get; init; }
}

/// <summary>A new message in somebody's personal chat.</summary>
/// <param name="Otherwise">The reply instead, if the message cannot be delivered.</param>
public sealed record PersonPost(PersonId Person, AdaptiveCard Card, Func<CancellationToken, Task<Reply>> Otherwise)
{
    /// <summary>A further message, whose delivery does not affect the reply. Null: none.</summary>
    public PersonPost? Also { get; init; }

    /// <summary>Its outbox row; null: none.</summary>
    public StoredPost? Pending { get; init; }
}

/// <summary>The old live card of a review that continues in another conversation.</summary>
public sealed record LeftCard(WorkspaceId Workspace, string Conversation, string CardId, AdaptiveCard Card);

/// <summary>A request to answer in the sender's personal chat.</summary>
/// <param name="Otherwise">The answer in the present conversation, if the bot cannot write to the person.</param>
public sealed record AloneRequest(AdaptiveCard Otherwise)
{
    /// <summary>The press to handle there; null: the typed words are answered.</summary>
    public CardAction? Press { get; init; }

    public string? Words { get; init; }

    /// <summary>The pipeline of the present conversation, preselected there; null: none.</summary>
    public string? Home { get; init; }
}

/// <summary>An offered file. Its content is created after the user's consent.</summary>
/// <param name="Home">Home of the pipeline; empty: none.</param>
public sealed record FileOffer(string Name, string About, long Bytes, string Home, ExportKind Kind);

/// <summary>The live card of a review in its new state.</summary>
/// <param name="CardId">The message to edit; null: post a new one, if <paramref name="Posting"/> says so, then call
/// <see cref="OutgoingCards.SaveCardId"/>.</param>
/// <param name="Version">Version of the deal. A card older than the one shown is discarded.</param>
/// <param name="HeldUntil">Until when to delay the edit, because somebody else has inputs open; null: do not delay.</param>
/// <param name="ComesFirst">True: send the edit without rate limit and before the answer, because the presser gets inputs that a later edit
/// would discard.</param>
/// <param name="Steers">True: the presser stays in the lead's view.</param>
/// <param name="IsAlone">True: nobody but the presser has taken part yet, and this press did not start the review.</param>
/// <param name="IsLast">True: the review is over, and this is the last edit.</param>
public sealed record LiveCard(
    WorkspaceId Workspace,
    DealId Deal,
    ReviewId Review,
    string Conversation,
    string? CardId,
    AdaptiveCard Card,
    int Version,
    DateTimeOffset? HeldUntil = null,
    bool ComesFirst = false,
    bool Steers = false,
    bool IsAlone = false,
    bool IsLast = false,
    CardPosting Posting = CardPosting.First)
{
    /// <summary>The outbox row of the first message, or of the last edit; null: none.</summary>
    public StoredPost? Pending { get; init; }
}
