using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Live;

/// <summary>One press on a live review: decided by the rules, saved, and answered whatever comes of it.</summary>
sealed class LivePress(Deciding deciding, Deals deals)
{
    /// <param name="sent">The topic and the inputs that came with it: kept in the journal when the review is over, so that nothing is lost.</param>
    /// <param name="say">What to answer when it is saved; null: what the presser has open, and the live card for all.</param>
    /// <param name="refuse">What to answer when the rules refuse; null: the card with the reason on it.</param>
    /// <param name="busy">What to answer when others were faster; null: the inputs of the topic, as they were sent.</param>
    /// <param name="steers">The presser stays in the lead's view.</param>
    public async Task<Reply> Run(
        Turn turn,
        On on,
        (Topic Topic, Many<Field> Inputs)? sent,
        Func<Deal, Review, Ruling> rule,
        CancellationToken ct,
        Func<Deal, Review, Reply>? say = null,
        Func<Deal, Review, Refusal, Reply>? refuse = null,
        Func<Deal, Review, Reply>? busy = null,
        bool steers = false)
    {
        var workspace = turn.Workspace(on.W);
        var decision = await deciding.Decide(turn, workspace, new(on.D), found => found.Live is { } review
            ? Attended(rule(found.Deal, review), turn, steers)
            : Over(turn, found.Deal, sent), ct);
        return decision switch
        {
            Decision.Made { Now: { Live: { } review, Deal: var deal } } => say?.Invoke(deal, review) ?? Now(turn, workspace, deal, review),
            Decision.Made made => await Ended(turn, on, made.Now.Deal, ct),
            Decision.Repeated { Now: { Live: { } review, Deal: var deal } } => Now(turn, workspace, deal, review),
            Decision.Repeated repeated => await Ended(turn, on, repeated.Now.Deal, ct),
            Decision.Refused { Now: { Live: { } review, Deal: var deal }, Why: var why } =>
                refuse?.Invoke(deal, review, why) ?? new(LiveView.Mine(turn, on.W, deal, review, Notice(why))),
            Decision.Refused refused => await Ended(turn, on, refused.Now.Deal, ct),
            Decision.TooBusy { Now: { Live: { } review, Deal: var deal } } => busy?.Invoke(deal, review) ?? new(sent is var (topic, inputs)
                ? LiveView.Ask(turn, on.W, deal, review, topic, inputs, new Notice.NotSaved())
                : LiveView.Mine(turn, on.W, deal, review, new Notice.NotSaved())),
            Decision.TooBusy or Decision.Gone => new(AnswerCard.DealGone(turn.Mine(on.W))),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>What the presser has open, and the live card for all.</summary>
    public static Reply Now(Turn turn, WorkspaceId workspace, Deal deal, Review review, Notice? notice = null) =>
        new(LiveView.Mine(turn, workspace.Home, deal, review, notice), LiveView.Live(turn, workspace, deal, review));

    static Ruling Attended(Ruling ruling, Turn turn, bool steers) => ruling is Ruling.Yes { Review: { } review } yes
        ? yes with { Review = review.Seen(turn.By.Id, turn.User, steers) }
        : ruling;

    static Notice Notice(Refusal why) => why is Refusal.Outdated ? new Notice.UpToDate() : new Notice.Refused(why);

    static Ruling Over(Turn turn, Deal deal, (Topic Topic, Many<Field> Inputs)? sent)
    {
        var words = string.Join(" · ", (sent?.Inputs ?? []).Select(it => it.Value).Where(it => it.Length > 0));
        return sent is var (topic, _) && words.Length > 0
            ? Dealing.SetAside(deal, null, topic, words, turn.By, turn.Now)
            : new Ruling.No(new Refusal.NoReview());
    }

    async Task<Reply> Ended(Turn turn, On on, Deal deal, CancellationToken ct) =>
        await deals.ClosedOf(turn.Workspace(on.W), deal.Id, 1, ct) is [var closed]
            ? new(ClosedCard.For(closed, turn.Mine(on.W)))
            : new(AnswerCard.Refused(new Refusal.NoReview(), turn.Mine(on.W)));
}
