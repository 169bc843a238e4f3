using ReviewBot.Cards;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live;

/// <summary>One question to whoever is in the room and neither owns the deal nor leads.</summary>
sealed class RoomQuestionDialog(LiveReviewTransaction live) : ICardActionHandler
{
    public void Register(CardActionTable actions)
    {
        actions.OnDeal<CardAction.AskMe>((turn, it, _, ct) => Open(turn, it.On, ct));
        actions.OnDeal<CardAction.SaveRoomAnswer>((turn, it, inputs, ct) => Save(turn, it.On, inputs, ct));
    }

    public Task<Reply> Open(Turn turn, DealRef on, CancellationToken ct) => live.RunAndShow(
        turn, on, null, (deal, review) => RoomQuestionRules.Open(deal, review, turn.By, turn.Now), ct);

    /// <summary>"I don't know": it changes nothing.</summary>
    public Task<Reply> Leave(Turn turn, DealRef on, CancellationToken ct) => live.RunAndShow(
        turn, on, null, (deal, review) => ReviewAnswerRules.Leave(deal, review, turn.By, turn.Now), ct);

    public async Task<Reply> Save(Turn turn, DealRef on, ValueList<Field> inputs, CancellationToken ct)
    {
        Notice? wrong = null;
        // what comes when the review is over is kept as an addition to what they have done
        return await live.Run(turn, on, new(Topic.Done, inputs), Rule, ct) switch
        {
            LiveReviewResult.Saved(var deal, var review) =>
                LiveReviewTransaction.ShowCurrent(turn, on, deal, review, new Notice.SavedBy(turn.By, turn.At)),
            LiveReviewResult.Refused(var deal, var review, _) when wrong is not null =>
                new(LiveView.AskRoom(turn, on.Home, deal, review, inputs, wrong)),
            LiveReviewResult.TooBusy(var deal, var review) =>
                new(LiveView.AskRoom(turn, on.Home, deal, review, inputs, new Notice.NotSaved())),
            var other => LiveReviewTransaction.Show(turn, on, null, other),
        };

        Ruling Rule(Deal deal, Review review)
        {
            if (RoomQuestionRules.Of(review, turn.By.Id) is not { IsAnswered: false } question)
                return new Ruling.Refused(new Refusal.Outdated());

            var sent = new FormReader(inputs, turn.Now.Today);
            var text = sent.Required(Fields.Also, RoomQuestionRules.Longest(question.Asking));
            var (level, told) = (sent.Choice<Level>(Fields.Evidence), sent.Text(Fields.ToldBy, Limits.Name));
            wrong = sent.Wrong;
            return wrong is null
                ? RoomQuestionRules.Answer(deal, review, text, level, told, turn.By, turn.Now)
                : new Ruling.Refused(new Refusal.Outdated());
        }
    }
}
