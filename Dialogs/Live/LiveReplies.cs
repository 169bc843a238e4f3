using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Live;
using ReviewBot.Reviews;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Live;

/// <summary>
/// Maps each outcome of <see cref="DealTransaction"/> on a live review to its default answer. Dialogs handle the outcomes that they show
/// differently themselves.
/// </summary>
sealed class LiveReplies(DealTransaction transaction, DealStore deals)
{
    /// <summary>Most versions of one closed review to read: each correction adds one.</summary>
    const int MostVersions = 10;

    /// <summary>Changes the live review by a rule, and shows it.</summary>
    public async Task<Reply> Change(Turn turn, DealRef on, Func<Deal, Review, Ruling> rule, CancellationToken ct) =>
        await Show(turn, on, null, await transaction.RunLive(turn, on, rule, ct), ct);

    /// <summary>
    /// Saved: the presser's view, and the live card for everybody. Refused or failed: the presser's card with the reason and their inputs.
    /// No live review (any more): the card of the closed one, or that there is none.
    /// </summary>
    /// <param name="sent">Null: no inputs.</param>
    public async Task<Reply> Show(Turn turn, DealRef on, SentInputs? sent, TransactionResult result, CancellationToken ct) => result switch
    {
        TransactionResult.Saved((var deal, { } review), _) => ShowCurrent(turn, on, deal, review),
        TransactionResult.AlreadyApplied((var deal, { } review)) => ShowCurrent(turn, on, deal, review),
        TransactionResult.Refused((var deal, { } review), var why) =>
            new(LiveView.Mine(turn, on.Home, deal, review, why is Refusal.Outdated ? new Notice.UpToDate() : new Notice.Refused(why))),
        TransactionResult.TooBusy((var deal, { } review)) => new(sent is null
            ? LiveView.Mine(turn, on.Home, deal, review, new Notice.NotSaved())
            : LiveView.Ask(turn, on.Home, deal, review, sent.Topic, sent.Inputs, new Notice.NotSaved())),
        TransactionResult.Saved { Now.Deal: var deal } => await ShowClosed(turn, on, deal, ct),
        TransactionResult.AlreadyApplied { Now.Deal: var deal } => await ShowClosed(turn, on, deal, ct),
        TransactionResult.Refused { Now.Deal: var deal } => await ShowClosed(turn, on, deal, ct),
        TransactionResult.TooBusy or TransactionResult.Gone => Reply.Gone(turn.PersonalContext(on.Home)),
        _ => throw new UnreachableException(),
    };

    /// <summary>The presser's view, and the live card for everybody.</summary>
    public static Reply ShowCurrent(Turn turn, DealRef on, Deal deal, Review review, Notice? notice = null) =>
        new(LiveView.Mine(turn, on.Home, deal, review, notice), LiveView.Live(turn, turn.Workspace(on.Home), deal, review));

    async Task<Reply> ShowClosed(Turn turn, DealRef on, Deal deal, CancellationToken ct) => new(
        (await deals.ReadClosed(turn.Workspace(on.Home), deal.Id, MostVersions, ct)).MaxBy(it => it.ClosedAt.At) is { } closed
            ? ClosedCard.For(closed, turn.PersonalContext(on.Home))
            : AnswerCard.Refused(new Refusal.NoReview(), turn.PersonalContext(on.Home)));
}
