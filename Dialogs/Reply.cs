using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs;

/// <summary>What is said after a turn: all of it is about what has been saved already.</summary>
/// <param name="Mine">For the presser alone, in the place of the card they pressed; null leaves that card as it is.</param>
/// <param name="Live">The live card of a review, for everybody.</param>
public sealed record Reply(AdaptiveCard? Mine = null, LiveCard? Live = null)
{
    /// <summary>
    /// What everybody may see in the place of <see cref="Mine"/>, where a client cannot show it to the presser alone; null: the same.
    /// </summary>
    public AdaptiveCard? Aloud { get; init; }

    /// <summary>What everybody sees from now on in the place of the card that was pressed; null leaves it as it is.</summary>
    public AdaptiveCard? Everybody { get; init; }

    /// <summary>New messages in this conversation, in this order, after the live card.</summary>
    public ValueList<AdaptiveCard> Posts { get; init; } = [];

    /// <summary>From now on this conversation reviews that pipeline.</summary>
    public string? Bound { get; init; }

    /// <summary>A file, which Teams asks the person about.</summary>
    public FileOffer? File { get; init; }

    /// <summary>What is said after this, as if it had been asked for.</summary>
    public Reply? Then { get; init; }

    public static Reply Post(AdaptiveCard card) => new() { Posts = [card] };

    /// <summary>With the presser's card as a new message: for what was typed, and for clients that do not know Execute.</summary>
    public Reply Posted() => Mine is { } card ? this with { Mine = null, Posts = Posts.Add(Aloud ?? card) } : this;
}

/// <summary>A file that somebody may have; what is in it is made when they say yes.</summary>
/// <param name="Home">Of the pipeline; empty where it is about no pipeline.</param>
public sealed record FileOffer(string Name, string About, long Bytes, string Home, ExportKind Kind);

/// <summary>The live card of a review as it should be now.</summary>
/// <param name="CardId">The message to edit; null: post it, and tell <see cref="TurnDispatcher.SaveCardId"/>.</param>
/// <param name="Version">The deal's: what is older than what is shown is not shown any more.</param>
/// <param name="HeldUntil">Somebody has inputs open: edit when they have sent them, or then at the latest. Null: at once.</param>
/// <param name="ComesFirst">The presser gets inputs to fill in: an edit after them would take them away, so this one keeps no pace.</param>
/// <param name="Steers">The presser stays in the lead's view.</param>
/// <param name="IsLast">The review is over: nothing will be drawn after this.</param>
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
    bool IsLast = false);
