using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Live;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Live;

/// <summary>The inputs of a press. If the review is closed by then, they are written into the journal, so that they are not lost.</summary>
sealed record SentInputs(Topic Topic, ValueList<Field> Inputs);

/// <summary>
/// Load, decide, save, on a live review, see <see cref="DealTransaction"/>. <see cref="Show"/> draws the default answer for each outcome;
/// dialogs handle those that they show differently.
/// </summary>
sealed class LiveReviewTransaction(DealTransaction transaction, DealStore deals)
{
    /// <summary>An older review may have been corrected since: its versions come first.</summary>
    const int MostVersions = 10;

    /// <param name="sent">Null: no inputs.</param>
    /// <param name="rule">Must be pure: it is called once per attempt.</param>
    /// <param name="steers">True: the presser stays in the lead's view.</param>
    public async Task<LiveReviewResult> Run(
        Turn turn, DealRef on, SentInputs? sent, Func<Deal, Review, Ruling> rule, CancellationToken ct, bool steers = false) =>
        await ReadResult(turn, on, await transaction.Run(turn, turn.Workspace(on.Home), new(on.Deal), found => found.Live is { } review
            ? RecordPresence(rule(found.Deal, review), turn, steers)
            : KeepLateWords(turn, found.Deal, sent), ct), ct);

    /// <summary>The same with a rule that also tells something, see <see cref="DealTransaction"/>.</summary>
    public async Task<(LiveReviewResult Result, T? Known)> Run<T>(
        Turn turn, DealRef on, SentInputs? sent, Func<Deal, Review, Decision<T>> rule, CancellationToken ct)
        where T : class
    {
        var (result, known) = await transaction.Run(turn, turn.Workspace(on.Home), new(on.Deal), Decide, ct);
        return (await ReadResult(turn, on, result, ct), known);

        Decision<T> Decide(DealSnapshot found)
        {
            if (found.Live is not { } review)
                return new(KeepLateWords(turn, found.Deal, sent), null);

            var decision = rule(found.Deal, review);
            return decision with { Ruling = RecordPresence(decision.Ruling, turn, steers: false) };
        }
    }

    /// <summary>Runs the transaction and draws its outcome.</summary>
    public async Task<Reply> RunAndShow(
        Turn turn, DealRef on, SentInputs? sent, Func<Deal, Review, Ruling> rule, CancellationToken ct) =>
        Show(turn, on, sent, await Run(turn, on, sent, rule, ct));

    public async Task<LiveReviewResult> ReadResult(Turn turn, DealRef on, TransactionResult result, CancellationToken ct) => result switch
    {
        TransactionResult.Saved { Now: { Live: { } review, Deal: var deal } } => new LiveReviewResult.Saved(deal, review),
        TransactionResult.AlreadyApplied { Now: { Live: { } review, Deal: var deal } } => new LiveReviewResult.AlreadyApplied(deal, review),
        TransactionResult.Refused { Now: { Live: { } review, Deal: var deal }, Why: var why } =>
            new LiveReviewResult.Refused(deal, review, why),
        TransactionResult.TooBusy { Now: { Live: { } review, Deal: var deal } } => new LiveReviewResult.TooBusy(deal, review),
        TransactionResult.Saved { Now.Deal: var deal } => await ReadClosed(turn, on, deal, ct),
        TransactionResult.AlreadyApplied { Now.Deal: var deal } => await ReadClosed(turn, on, deal, ct),
        TransactionResult.Refused { Now.Deal: var deal } => await ReadClosed(turn, on, deal, ct),
        TransactionResult.TooBusy or TransactionResult.Gone => new LiveReviewResult.Gone(turn.Mine(on.Home)),
        _ => throw new UnreachableException(),
    };

    /// <summary>
    /// The default answer. Saved: the presser's view, and the live card for everybody. Else: the presser's card with the reason and their
    /// inputs.
    /// </summary>
    public static Reply Show(Turn turn, DealRef on, SentInputs? sent, LiveReviewResult result) => result switch
    {
        LiveReviewResult.Saved(var deal, var review) => ShowCurrent(turn, on, deal, review),
        LiveReviewResult.AlreadyApplied(var deal, var review) => ShowCurrent(turn, on, deal, review),
        LiveReviewResult.Refused(var deal, var review, var why) => new(LiveView.Mine(turn, on.Home, deal, review, Notice(why))),
        LiveReviewResult.TooBusy(var deal, var review) => new(sent is null
            ? LiveView.Mine(turn, on.Home, deal, review, new Notice.NotSaved())
            : LiveView.Ask(turn, on.Home, deal, review, sent.Topic, sent.Inputs, new Notice.NotSaved())),
        LiveReviewResult.Over(var card) => new(card),
        LiveReviewResult.Gone(var reader) => Reply.Gone(reader),
        _ => throw new UnreachableException(),
    };

    /// <summary>The presser's view, and the live card for everybody.</summary>
    public static Reply ShowCurrent(Turn turn, DealRef on, Deal deal, Review review, Notice? notice = null) =>
        new(LiveView.Mine(turn, on.Home, deal, review, notice), LiveView.Live(turn, turn.Workspace(on.Home), deal, review));

    static Ruling RecordPresence(Ruling ruling, Turn turn, bool steers) => ruling is Ruling.Accepted { Review: { } review } yes
        ? yes with { Review = review.Seen(turn.By.Id, turn.User, steers).PressedOn(turn.CardId, turn.Conversation) }
        : ruling;

    static Notice Notice(Refusal why) => why is Refusal.Outdated ? new Notice.UpToDate() : new Notice.Refused(why);

    static Ruling KeepLateWords(Turn turn, Deal deal, SentInputs? sent)
    {
        var inputs = sent is null ? [] : ReviewSteps.KnownInputs(sent.Topic, sent.Inputs, turn.Now, deal);
        var words = string.Join(" · ", inputs.Select(it => it.Value).Where(it => it.Length > 0));
        return sent is not null && words.Length > 0
            ? DealRules.SetAside(deal, null, sent.Topic, words, turn.By, turn.Now)
            : new Ruling.Refused(new Refusal.NoReview());
    }

    async Task<LiveReviewResult> ReadClosed(Turn turn, DealRef on, Deal deal, CancellationToken ct) => new LiveReviewResult.Over(
        (await deals.ReadClosed(turn.Workspace(on.Home), deal.Id, MostVersions, ct)).MaxBy(it => it.ClosedAt.At) is { } closed
            ? ClosedCard.For(closed, turn.Mine(on.Home))
            : AnswerCard.Refused(new Refusal.NoReview(), turn.Mine(on.Home)));
}
