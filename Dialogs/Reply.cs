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

/// <summary>The messages of a turn, all about state that is already saved.</summary>
/// <param name="Mine">Replaces the pressed card for the presser only; null: it stays.</param>
/// <param name="Live">The live card of a review, for everybody.</param>
public sealed record Reply(AdaptiveCard? Mine = null, LiveCard? Live = null)
{
    /// <summary>
    /// Fallback for <see cref="Mine"/> where a client cannot show a card to one person only: what everybody may see; null: the same card.
    /// </summary>
    public AdaptiveCard? SharedFallback { get; init; }

    /// <summary>Replaces the pressed card for everybody; null: it stays.</summary>
    public AdaptiveCard? Everybody { get; init; }

    /// <summary>New messages in this conversation, sent in this order after the live card.</summary>
    public ValueList<AdaptiveCard> Posts { get; init; } = [];

    /// <summary>
    /// The row that promises <see cref="Posts"/>: a worker sends them if this process does not. Null: none, they are lost with it.
    /// </summary>
    public StoredPost? Promised { get; init; }

    /// <summary>The pipeline that this conversation was bound to in this turn; null: none.</summary>
    public string? Bound { get; init; }

    /// <summary>A file to offer by Teams' consent card; null: none.</summary>
    public FileOffer? File { get; init; }

    /// <summary>True: it says nothing about deals and pipelines, and may be seen by everybody.</summary>
    public bool IsNeutral { get; init; }

    /// <summary>What to answer in the sender's personal chat; null: nothing.</summary>
    public AloneRequest? Alone { get; init; }

    /// <summary>What to post where all of the pipeline read, before this reply; null: nothing.</summary>
    public TeamPost? ToTeam { get; init; }

    /// <summary>What to send to one other person alone, before this reply; null: nothing.</summary>
    public PersonPost? ToPerson { get; init; }

    /// <summary>The card that a live review has left, in its last state; null: none.</summary>
    public LeftCard? Left { get; init; }

    /// <summary>
    /// The card before reviews, one of whose deals was answered in this turn; null: none. A reply without a card of its own is that card,
    /// as it is now.
    /// </summary>
    public PreworkRef? Answered { get; init; }

    /// <summary>What that card says first; null: nothing.</summary>
    public Notice? Told { get; init; }

    /// <summary>True: the deal of the press is not there. The router says where it went, if it went anywhere.</summary>
    public bool IsGone { get; init; }

    /// <summary>A further reply to send after this one; null: none.</summary>
    public Reply? Then { get; init; }

    /// <summary>The deal of the press is not there.</summary>
    public static Reply Gone(CardContext reader) => new(AnswerCard.DealGone(reader)) { IsGone = true };

    public static Reply Post(AdaptiveCard card) => new() { Posts = [card] };

    /// <summary>The reply where its file was offered before.</summary>
    public Reply WithoutFile => this with { File = null };

    /// <summary>Turns the presser's card into a new message: for typed commands, and for clients without Action.Execute.</summary>
    public Reply Posted() => Mine is { } card ? this with { Mine = null, Posts = Posts.Add(SharedFallback ?? card) } : this;
}

/// <summary>A new message in another conversation. Who is in it was checked.</summary>
/// <param name="Otherwise">The reply instead, when it does not arrive.</param>
public sealed record TeamPost(Place Place, AdaptiveCard Card, Func<CancellationToken, Task<Reply>> Otherwise)
{
    /// <summary>The row that promises it; null: none.</summary>
    public StoredPost? Promised { get; init; }
}

/// <summary>A new message in somebody's personal chat.</summary>
/// <param name="Otherwise">The reply instead, when it does not arrive.</param>
public sealed record PersonPost(PersonId Person, AdaptiveCard Card, Func<CancellationToken, Task<Reply>> Otherwise)
{
    /// <summary>To somebody else besides; whether it arrives changes nothing. Null: nobody.</summary>
    public PersonPost? Also { get; init; }

    /// <summary>The row that promises it; null: none.</summary>
    public StoredPost? Promised { get; init; }
}

/// <summary>A message whose review goes on in another one.</summary>
public sealed record LeftCard(WorkspaceId Workspace, string Conversation, string CardId, AdaptiveCard Card);

/// <summary>What to answer in the personal chat.</summary>
/// <param name="Otherwise">Said here, where Teams lets the bot not write to the person.</param>
public sealed record AloneRequest(AdaptiveCard Otherwise)
{
    /// <summary>Handled there as if it were pressed there; null: the words are answered.</summary>
    public CardAction? Press { get; init; }

    public string? Words { get; init; }

    /// <summary>The pipeline of where it was asked for, which is proposed there; null: none.</summary>
    public string? Home { get; init; }
}

/// <summary>An offered file. Its content is created after the user has consented.</summary>
/// <param name="Home">Home of the pipeline; empty: none.</param>
public sealed record FileOffer(string Name, string About, long Bytes, string Home, ExportKind Kind);

/// <summary>The live card of a review in its new state.</summary>
/// <param name="CardId">The message to edit; null: post a new one, if <paramref name="Posting"/> says so, then call
/// <see cref="TurnDispatcher.SaveCardId"/>.</param>
/// <param name="Version">Version of the deal. A card older than the one shown is discarded.</param>
/// <param name="HeldUntil">Until when to delay the edit, because somebody else has inputs open; null: do not delay.</param>
/// <param name="ComesFirst">True: send the edit without rate limit and before the answer, because the presser gets inputs that a later edit
/// would discard.</param>
/// <param name="Steers">True: the presser stays in the lead's view.</param>
/// <param name="IsAlone">True: nobody but the presser has pressed anything yet, and this press did not start the review.</param>
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
    /// <summary>The row that promises the first message, or the last edit; null: none.</summary>
    public StoredPost? Promised { get; init; }
}
