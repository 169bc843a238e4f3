using ReviewBot.Cards;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live;

/// <summary>One question to a participant who is neither owner nor lead.</summary>
sealed class RoomQuestionDialog(DealTransaction transaction, LiveReplies replies) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.OnDeal<CardAction.AskMe>((turn, it, _, ct) => Open(turn, it.On, ct));
        actions.OnDeal<CardAction.SaveRoomAnswer>((turn, it, inputs, ct) => Save(turn, it.On, inputs, ct));
    }

    public Task<Reply> Open(Turn turn, DealRef on, CancellationToken ct) => replies.Change(
        turn, on, (deal, review) => RoomQuestionRules.Open(deal, review, turn.By, turn.Now), ct);

    /// <summary>"I don't know": changes nothing.</summary>
    public Task<Reply> Leave(Turn turn, DealRef on, CancellationToken ct) => replies.Change(
        turn, on, (deal, review) => ReviewAnswerRules.Leave(deal, review, turn.By, turn.Now), ct);

    public async Task<Reply> Save(Turn turn, DealRef on, ValueList<Field> inputs, CancellationToken ct)
    {
        // an answer after the end of the review is stored as an addition to topic 1
        var sent = new SentInputs(Topic.Done, inputs);
        return await transaction.RunLive(turn, on, Rule, ct, late: deal => sent.SetAside(turn, deal)) switch
        {
            (TransactionResult.Saved((var deal, { } review), _), _) =>
                LiveReplies.ShowCurrent(
                    turn, on, deal, review, new Notice.SavedBy(turn.By, turn.At, RoomQuestionRules.Of(review, turn.By.Id)?.Topic)),
            (TransactionResult.Refused((var deal, { } review), _), { } wrong) =>
                new(LiveView.AskRoom(turn, on.Home, deal, review, inputs, wrong)),
            (TransactionResult.TooBusy((var deal, { } review)), _) =>
                new(LiveView.AskRoom(turn, on.Home, deal, review, inputs, new Notice.NotSaved())),
            var (other, _) => await replies.Show(turn, on, null, other, ct),
        };

        Decision<Notice> Rule(Deal deal, Review review)
        {
            if (RoomQuestionRules.Of(review, turn.By.Id) is not { IsAnswered: false } question)
                return new(new Ruling.Refused(new Refusal.Outdated()), null);

            var form = new FormReader(inputs, turn.Now.Today);
            var text = form.Required(Fields.Also, RoomQuestionRules.Longest(question.Asking));
            var (level, told) = (form.Choice<Level>(Fields.Evidence), form.Text(Fields.ToldBy, Limits.Name));
            return form.Wrong is { } wrong
                ? new(new Ruling.Refused(new Refusal.Outdated()), wrong)
                : new(RoomQuestionRules.Answer(deal, review, text, level, told, turn.By, turn.Now), null);
        }
    }
}
