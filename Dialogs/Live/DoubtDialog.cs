using ReviewBot.Cards;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live;

/// <summary>Doubts: written in private, followed up together.</summary>
sealed class DoubtDialog(DealTransaction transaction, LiveReplies replies) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.OnDeal<CardAction.SaveDoubt>((turn, it, inputs, ct) => Save(turn, it.On, inputs, ct));
        actions.OnDeal<CardAction.FindOut>((turn, it, _, ct) => FindOut(turn, it, ct));
    }

    public async Task<Reply> Save(Turn turn, DealRef on, ValueList<Field> inputs, CancellationToken ct)
    {
        var sent = new FormReader(inputs, turn.Now.Today);
        var words = sent.Text(Fields.Doubt, Limits.Doubt) ?? "";
        var wrong = sent.Wrong;
        var typed = new SentInputs(Topic.Reveal, inputs);
        return await transaction.RunLive(turn, on, Rule, ct, late: deal => typed.SetAside(turn, deal)) switch
        {
            TransactionResult.Saved((var deal, { } review), _) =>
                LiveReplies.ShowCurrent(turn, on, deal, review, new Notice.DoubtKept(words.Length is 0)),
            TransactionResult.Refused((var deal, { } review), _) when wrong is not null =>
                new(LiveView.Ask(turn, on.Home, deal, review, Topic.Reveal, inputs, wrong)),
            TransactionResult.Refused((var deal, { } review), Refusal.Outdated) when words.Length > 0 && !DoubtRules.IsOpen(review) =>
                new(LiveView.Mine(turn, on.Home, deal, review, TooLate(turn, words))),
            TransactionResult.Refused((var deal, { } review), Refusal.Outdated) when DoubtRules.IsOpen(review) =>
                new(LiveView.Ask(turn, on.Home, deal, review, Topic.Reveal, inputs, new Notice.Missing([Fields.Doubt]))),
            var other => await replies.Show(turn, on, null, other, ct),
        };

        Ruling Rule(Deal deal, Review review) =>
            wrong is not null || (words.Length is 0 && review.Doubts.All(it => it.By != turn.By.Id))
                ? new Ruling.Refused(new Refusal.Outdated())
                : DoubtRules.Write(deal, review, words, turn.By, turn.Now);
    }

    public async Task<Reply> FindOut(Turn turn, CardAction.FindOut press, CancellationToken ct)
    {
        return await transaction.RunLive(turn, press.On, Rule, ct, steers: press.Lead) switch
        {
            TransactionResult.Saved((var deal, { } review), _) when press.Lead && review.Lead.Id == turn.By.Id => new(
                SteeringDialog.Lead(turn, press.On.Home, deal, review),
                LiveView.Live(turn, turn.Workspace(press.On.Home), deal, review)),
            var other => await replies.Show(turn, press.On, null, other, ct),
        };

        Ruling Rule(Deal deal, Review review) => review.Id == press.Review
            ? DoubtRules.FindOut(deal, review, press.At, turn.By, turn.Now)
            : new Ruling.Refused(new Refusal.Outdated());
    }

    /// <summary>An answer after the reveal is not stored: it would not be anonymous any more.</summary>
    public static Notice TooLate(Turn turn, string words) => new Notice.DoubtTooLate(turn.IsReadByAll ? null : words);
}
