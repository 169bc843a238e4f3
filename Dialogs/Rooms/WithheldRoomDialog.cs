using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Rooms;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Rooms;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Rooms;

/// <summary>
/// Answers in conversations with outsiders: says that deals are withheld, leads to the personal chat, or allows showing them.
/// </summary>
sealed class WithheldRoomDialog(
    RoomGuard rooms, InstallationPolicy policy, PipelineAccess access, DealStore deals, DealTransaction transaction) : ICardActionHandler
{
    static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(5);

    public void Register(CardActionRoutes actions)
    {
        actions.Anywhere<CardAction.ContinueAlone>((turn, it, _, _) => Task.FromResult(ContinueAlone(turn, it)));
        actions.Anywhere<CardAction.ShowAnyway>((turn, _, _, ct) => ShowAnyway(turn, ct));
    }

    /// <summary>The neutral card in place of what is withheld.</summary>
    /// <param name="turn">A turn that has entered its room.</param>
    public async Task<AdaptiveCard> Withheld(Turn turn, string? asked, DealRef? deal, Say say, CancellationToken ct) => turn.Room switch
    {
        { Sender: RoomState.Outside } => WithheldCard.ForOutsiders(say),
        { } room => WithheldCard.For(
            room.State is RoomState.Outside, asked, deal,
            policy.AllowShowAnyway && await MayAllow(turn, await FindPipeline(turn, ct), ct), say,
            mayChoose: MayChoose(turn)),
        null => WithheldCard.For(false, asked, deal, false, say),
    };

    /// <summary>True in a chat without a pipeline in which deals are withheld because of guests only.</summary>
    public static bool MayChoose(Turn turn) => turn is
    {
        Place: { Kind: PlaceKind.Group, Home: null }, Room: { Withholds: true, HasGuestsAlone: true, Sender: RoomState.Inside },
    };

    /// <summary>A reply that says only that the answer is in the sender's personal chat.</summary>
    /// <param name="press">The press to handle there; null: the typed text is answered.</param>
    public static Reply AnswerAlone(Turn turn, CardAction? press, string? words) => new(WithheldCard.AnsweredAlone(turn.Say))
    {
        IsNeutral = true,
        Alone = new(WithheldCard.OpenAChat(turn.Say)) { Press = press, Words = words, Home = turn.Place.Home },
    };

    static Reply ContinueAlone(Turn turn, CardAction.ContinueAlone press) =>
        AnswerAlone(turn, press.On is { } on ? new CardAction.OpenDeal(on) : null, press.Asked);

    async Task<Reply> ShowAnyway(Turn turn, CancellationToken ct)
    {
        // Bypass the cache: a former admin must not decide.
        var isAllowed = policy.AllowShowAnyway
            && turn.Place.Home is { } home
            && await MayAllow(turn, await access.RefreshWorkspace(turn, home, ct), ct)
            && (await rooms.IsShownAnyway(turn, ct) || (await Write(turn, home, ct) && await rooms.ShowAnyway(turn, ct)));
        return new(isAllowed ? WithheldCard.ShownNow(turn.Say) : WithheldCard.NotAllowed(turn.Say)) { IsNeutral = true };
    }

    /// <summary>
    /// Written to the audit log before it is allowed: nothing is shown that is not recorded. Two presses at once write one entry.
    /// </summary>
    async Task<bool> Write(Turn turn, string home, CancellationToken ct)
    {
        var entry = new AuditEntry(turn.At, turn.By, AuditKind.ShownAnyway, turn.Place.Name ?? turn.Place.Conversation);
        var isWritten = await access.TryChange(turn, home, it => IsWritten(it, entry) ? it : it.With(entry), ct);
        foreach (var (deal, _) in isWritten ? await LiveHere(turn, home, ct) : [])
        {
            // a deal that was deleted meanwhile is not shown either
            isWritten &= await transaction.Run(
                turn.ForFurtherSave(deal.Value),
                turn.Workspace(home),
                deal,
                found => Ruling.Of(new Edit(found.Deal, found.Live, turn.By, turn.Now).Note(Change.ShownToOutsiders)),
                ct) is TransactionResult.Saved or TransactionResult.AlreadyApplied or TransactionResult.Gone;
        }
        return isWritten;
    }

    static bool IsWritten(Workspace pipeline, AuditEntry entry) => pipeline.Audit.Any(it =>
        it.What == entry.What && it.About == entry.About && (it.At - entry.At).Duration() < AtOnce);

    async Task<Workspace?> FindPipeline(Turn turn, CancellationToken ct) =>
        turn.Place.Home is { } home ? await access.TryFindWorkspace(turn, home, ct) : null;

    async Task<bool> MayAllow(Turn turn, Workspace? pipeline, CancellationToken ct)
    {
        if (turn is { IsFromOutside: true } or { Room.Sender: RoomState.Outside } || turn.Place.Home is not { } home)
            return false;

        return RoomRules.MayShowAnyway(pipeline, [], turn.By.Id)
            || RoomRules.MayShowAnyway(pipeline, (await LiveHere(turn, home, ct)).Select(it => it.Lead), turn.By.Id);
    }

    async Task<IReadOnlyList<(DealId Deal, PersonId Lead)>> LiveHere(Turn turn, string home, CancellationToken ct) =>
        [.. (await deals.ReadBoard(turn.Workspace(home), ct))
            .Where(it => it.Live is { } review && ConversationThreads.WholeOf(review.Conversation) == turn.Place.Conversation)
            .Select(it => (it.Deal.Id, it.Live?.Lead.Id ?? default))];
}
