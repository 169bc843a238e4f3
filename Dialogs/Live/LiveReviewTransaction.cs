using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Live;

/// <summary>One press on a live review: decided by the rules, saved, and answered whatever comes of it.</summary>
sealed class LiveReviewTransaction(DealTransaction transaction, Deals deals)
{
    /// <param name="sent">The topic and the inputs that came with it: kept in the journal when the review is over, so that nothing is
    /// lost.</param>
    /// <param name="say">What to answer when it is saved; null: what the presser has open, and the live card for all.</param>
    /// <param name="refuse">What to answer when the rules refuse; null: the card with the reason on it.</param>
    /// <param name="busy">What to answer when others were faster; null: the inputs of the topic, as they were sent.</param>
    /// <param name="steers">The presser stays in the lead's view.</param>
    public async Task<Reply> Run(
        Turn turn,
        DealRef on,
        (Topic Topic, ValueList<Field> Inputs)? sent,
        Func<Deal, Review, Ruling> rule,
        CancellationToken ct,
        Func<Deal, Review, Reply>? say = null,
        Func<Deal, Review, Refusal, Reply>? refuse = null,
        Func<Deal, Review, Reply>? busy = null,
        bool steers = false)
    {
        var workspace = turn.Workspace(on.Home);
        var decision = await transaction.Run(turn, workspace, new(on.Deal), found => found.Live is { } review
            ? RecordPresence(rule(found.Deal, review), turn, steers)
            : KeepLateWords(turn, found.Deal, sent), ct);
        return decision switch
        {
            TransactionResult.Saved { Now: { Live: { } review, Deal: var deal } } =>
                say?.Invoke(deal, review) ?? ShowCurrent(turn, workspace, deal, review),
            TransactionResult.Saved made => await ShowClosed(turn, on, made.Now.Deal, ct),
            TransactionResult.AlreadyApplied { Now: { Live: { } review, Deal: var deal } } => ShowCurrent(turn, workspace, deal, review),
            TransactionResult.AlreadyApplied repeated => await ShowClosed(turn, on, repeated.Now.Deal, ct),
            TransactionResult.Refused { Now: { Live: { } review, Deal: var deal }, Why: var why } =>
                refuse?.Invoke(deal, review, why) ?? new(LiveView.Mine(turn, on.Home, deal, review, Notice(why))),
            TransactionResult.Refused refused => await ShowClosed(turn, on, refused.Now.Deal, ct),
            TransactionResult.TooBusy { Now: { Live: { } review, Deal: var deal } } =>
                busy?.Invoke(deal, review) ?? new(sent is var (topic, inputs)
                ? LiveView.Ask(turn, on.Home, deal, review, topic, inputs, new Notice.NotSaved())
                : LiveView.Mine(turn, on.Home, deal, review, new Notice.NotSaved())),
            TransactionResult.TooBusy or TransactionResult.Gone => new(AnswerCard.DealGone(turn.Mine(on.Home))),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>What the presser has open, and the live card for all.</summary>
    public static Reply ShowCurrent(Turn turn, WorkspaceId workspace, Deal deal, Review review, Notice? notice = null) =>
        new(LiveView.Mine(turn, workspace.Home, deal, review, notice), LiveView.Live(turn, workspace, deal, review));

    static Ruling RecordPresence(Ruling ruling, Turn turn, bool steers) => ruling is Ruling.Accepted { Review: { } review } yes
        ? yes with { Review = review.Seen(turn.By.Id, turn.User, steers) }
        : ruling;

    static Notice Notice(Refusal why) => why is Refusal.Outdated ? new Notice.UpToDate() : new Notice.Refused(why);

    static Ruling KeepLateWords(Turn turn, Deal deal, (Topic Topic, ValueList<Field> Inputs)? sent)
    {
        var words = string.Join(" · ", (sent?.Inputs ?? []).Select(it => it.Value).Where(it => it.Length > 0));
        return sent is var (topic, _) && words.Length > 0
            ? DealRules.SetAside(deal, null, topic, words, turn.By, turn.Now)
            : new Ruling.Refused(new Refusal.NoReview());
    }

    async Task<Reply> ShowClosed(Turn turn, DealRef on, Deal deal, CancellationToken ct) =>
        await deals.ReadClosed(turn.Workspace(on.Home), deal.Id, 1, ct) is [var closed]
            ? new(ClosedCard.For(closed, turn.Mine(on.Home)))
            : new(AnswerCard.Refused(new Refusal.NoReview(), turn.Mine(on.Home)));
}
