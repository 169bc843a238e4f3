using ReviewBot.Cards;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live;

/// <summary>What would have to be true for us to be wrong: written alone, found out together.</summary>
sealed class DoubtDialog(LiveReviewTransaction live) : ICardActionHandler
{
    public void Register(CardActionTable actions)
    {
        actions.OnDeal<CardAction.SaveDoubt>((turn, it, inputs, ct) => Save(turn, it.On, inputs, ct));
        actions.OnDeal<CardAction.FindOut>((turn, it, _, ct) => FindOut(turn, it, ct));
    }

    public async Task<Reply> Save(Turn turn, DealRef on, ValueList<Field> inputs, CancellationToken ct)
    {
        var sent = new FormReader(inputs, turn.Now.Today);
        var words = sent.Text(Fields.Doubt, Limits.Doubt) ?? "";
        var wrong = sent.Wrong;
        return await live.Run(turn, on, new(Topic.Reveal, inputs), Rule, ct) switch
        {
            LiveReviewResult.Saved(var deal, var review) =>
                LiveReviewTransaction.ShowCurrent(turn, on, deal, review, new Notice.DoubtKept(words.Length is 0)),
            LiveReviewResult.Refused(var deal, var review, _) when wrong is not null =>
                new(LiveView.Ask(turn, on.Home, deal, review, Topic.Reveal, inputs, wrong)),
            LiveReviewResult.Refused(var deal, var review, Refusal.Outdated) when words.Length > 0 && !DoubtRules.IsOpen(review) =>
                new(LiveView.Mine(turn, on.Home, deal, review, TooLate(turn, words))),
            LiveReviewResult.Refused(var deal, var review, Refusal.Outdated) when DoubtRules.IsOpen(review) =>
                new(LiveView.Ask(turn, on.Home, deal, review, Topic.Reveal, inputs, new Notice.Missing([Fields.Doubt]))),
            var other => LiveReviewTransaction.Show(turn, on, null, other),
        };

        Ruling Rule(Deal deal, Review review) =>
            wrong is not null || (words.Length is 0 && review.Doubts.All(it => it.By != turn.By.Id))
                ? new Ruling.Refused(new Refusal.Outdated())
                : DoubtRules.Write(deal, review, words, turn.By, turn.Now);
    }

    public async Task<Reply> FindOut(Turn turn, CardAction.FindOut press, CancellationToken ct)
    {
        return await live.Run(turn, press.On, null, Rule, ct, steers: press.Lead) switch
        {
            LiveReviewResult.Saved(var deal, var review) when press.Lead && review.Lead.Id == turn.By.Id => new(
                SteeringDialog.Lead(turn, press.On.Home, deal, review),
                LiveView.Live(turn, turn.Workspace(press.On.Home), deal, review)),
            var other => LiveReviewTransaction.Show(turn, press.On, null, other),
        };

        Ruling Rule(Deal deal, Review review) => review.Id == press.Review
            ? DoubtRules.FindOut(deal, review, press.At, turn.By, turn.Now)
            : new Ruling.Refused(new Refusal.Outdated());
    }

    /// <summary>It came after the reveal, and is not kept: whoever reads it later would know who wrote it.</summary>
    public static Notice TooLate(Turn turn, string words) => new Notice.DoubtTooLate(turn.IsReadByAll ? null : words);
}
