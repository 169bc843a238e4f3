using System.Diagnostics;
using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live;

/// <summary>Answers on the live card.</summary>
sealed class AnswerDialog(DealTransaction transaction, LiveReplies replies) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.OnDeal<CardAction.OpenTopic>((turn, it, _, ct) => Open(turn, it.On, it.Topic, ct));
        actions.OnDeal<CardAction.LeaveTopic>((turn, it, _, ct) => replies.Change(
            turn, it.On, (deal, review) => ReviewAnswerRules.Leave(deal, review, turn.By, turn.Now), ct));
        actions.OnDeal<CardAction.Save>(Save);
        actions.OnDeal<CardAction.SaveQuickAnswer>(SaveQuickAnswer);
        actions.OnDeal<CardAction.Rate>(Rate);
        actions.OnDeal<CardAction.KeepWords>((turn, it, _, ct) => KeepWording(turn, it, ct));
        actions.OnDeal<CardAction.MoveToHelp>((turn, it, _, ct) => MoveToHelp(turn, it, ct));
        actions.OnDeal<CardAction.Resolve>((turn, it, _, ct) => Resolve(turn, it, ct));
        actions.OnDeal<CardAction.MakeRoomForStep>((turn, it, _, ct) => MakeRoomForStep(turn, it, ct));
        actions.OnDeal<CardAction.SaveSentBack>((turn, it, inputs, ct) => FollowUp(turn, it.On, Topic.Where, inputs, ct));
        actions.OnDeal<CardAction.SaveSource>((turn, it, inputs, ct) => FollowUp(turn, it.On, Topic.Done, inputs, ct));
    }

    public Task<Reply> Open(Turn turn, DealRef on, Topic topic, CancellationToken ct) =>
        replies.Change(turn, on, (deal, review) => ReviewAnswerRules.Open(deal, review, topic, turn.By, turn.Now), ct);

    public async Task<Reply> Save(Turn turn, CardAction.Save press, ValueList<Field> inputs, CancellationToken ct)
    {
        inputs = press.Changes is { } changes ? inputs.With(Fields.Changed, changes) : inputs;
        inputs = press.Day is { } day ? inputs.With(Fields.By, day) : inputs;
        var sent = new SentInputs(press.Topic, inputs);
        return await transaction.RunLive(turn, press.On, Rule, ct, late: deal => sent.SetAside(turn, deal)) switch
        {
            (TransactionResult.Saved((var deal, { } review), _), var late) => ShowNext(turn, press.On, press.Topic, deal, review, late),
            (TransactionResult.Refused((var deal, { } review), _), Notice.NothingCame lost) =>
                new(LiveView.Ask(turn, press.On.Home, deal, review, press.Topic, null, Wrong(deal, review) ?? lost)),
            (TransactionResult.Refused((var deal, { } review), var why), _) =>
                new(LiveView.Ask(
                    turn, press.On.Home, deal, review, press.Topic, inputs, Wrong(deal, review) ?? new Notice.Refused(why))),
            var (other, _) => await replies.Show(turn, press.On, sent, other, ct),
        };

        StepReading Read(Deal deal) => ReviewSteps.Of(press.Topic).ReadAnswer(new(inputs, turn.Now.Today), deal);

        Notice? Wrong(Deal deal, Review review) => Read(deal) switch
        {
            StepReading.Bad bad => bad.Notice,
            StepReading.Good good => Remarks.For(deal, review, good.Answer, inputs, press.Kept),
            _ => throw new UnreachableException(),
        };

        Decision<Notice> Rule(Deal deal, Review review) => Read(deal) switch
        {
            StepReading.Bad => new(new Ruling.Refused(new Refusal.Outdated()), null),
            // an untouched form still sends its prefilled values, so none at all means a client that loses inputs
            StepReading.Good when inputs.Count is 0 && ReviewSteps.Of(press.Topic).FillForm(deal, review, turn.By).Count > 0 =>
                new(new Ruling.Refused(new Refusal.Outdated()), new Notice.NothingCame()),
            StepReading.Good when !press.Kept && LiveView.RunLens(deal, press.Topic, inputs, turn) is not null =>
                new(Hold(turn, deal, review, press, inputs, Holding.Lens), null),
            StepReading.Good remarked when Remarks.For(deal, review, remarked.Answer, inputs, press.Kept) is not null =>
                new(new Ruling.Refused(new Refusal.Outdated()), null),
            StepReading.Good { Answer: Answer.Who who } when press.More =>
                new(ReviewAnswerRules.AddOne(deal, review, who, turn.By, turn.Now), null),
            StepReading.Good { Answer: var answer } => new(
                OrHold(
                    ReviewAnswerRules.Answer(deal, review, answer, press.On.Version, Resolution.Ask, turn.By, turn.Now),
                    turn,
                    deal,
                    review,
                    press,
                    inputs),
                Late(deal, review, answer)),
            _ => throw new UnreachableException(),
        };

        Notice? Late(Deal deal, Review review, Answer answer) => Remarks.Late(deal, answer)
            ?? (answer is Answer.Confidence { Doubt: { Length: > 0 } words } && !DoubtRules.IsOpen(review)
                ? DoubtDialog.TooLate(turn, words)
                : null);
    }

    /// <summary>Rates the confidence with one tap.</summary>
    public Task<Reply> Rate(Turn turn, CardAction.Rate press, ValueList<Field> inputs, CancellationToken ct) => Save(
        turn,
        new(press.On, Topic.Reveal),
        [new(Fields.Sure, press.Sure.ToString(CultureInfo.InvariantCulture)), .. inputs.Where(it => it.Id is Fields.Doubt)],
        ct);

    public async Task<Reply> SaveQuickAnswer(Turn turn, CardAction.SaveQuickAnswer press, ValueList<Field> inputs, CancellationToken ct)
    {
        if (press.Answer is QuickAnswer.CaseShifted)
            return await Shifted(turn, press.On, ct);

        var answer = press.Answer switch
        {
            QuickAnswer.NothingKnown =>
                (Answer?)new Answer.NothingKnown { Promises = DoneStep.ReadPromises(new(inputs, turn.Now.Today)) },
            QuickAnswer.CaseNotKnown => (WhyStep.ReadWhatIsKnown(new(inputs, turn.Now.Today)) as StepReading.Good)?.Answer,
            QuickAnswer.StillTrue => new Answer.StillTrue(),
            QuickAnswer.CaseInDoubt => new Answer.InDoubt(),
            QuickAnswer.AsLastTime => new Answer.Where([]),
            QuickAnswer.NoneSeen => new Answer.Signs([OffCourse.NoneSeen]),
            QuickAnswer.NoHelpNeeded => new Answer.NoHelpNeeded(),
            _ => throw new UnreachableException(),
        };
        if (answer is null)
            return await Save(turn, new(press.On, Topic.Why), inputs, ct);

        var sent = new SentInputs(answer.Topic, inputs);
        return await transaction.RunLive(turn, press.On, Rule, ct, late: deal => sent.SetAside(turn, deal)) switch
        {
            (TransactionResult.Saved((var deal, { } review), _), { } late) =>
                LiveReplies.ShowCurrent(turn, press.On, deal, review, late),
            var (other, _) => await replies.Show(turn, press.On, sent, other, ct),
        };

        Decision<Notice> Rule(Deal deal, Review review) => new(
            ReviewAnswerRules.Answer(deal, review, answer, press.On.Version, Resolution.Ask, turn.By, turn.Now),
            Remarks.Late(deal, answer));
    }

    /// <summary>"It has shifted": asks again for the three texts of the change case.</summary>
    async Task<Reply> Shifted(Turn turn, DealRef on, CancellationToken ct) =>
        await transaction.RunLive(turn, on, (deal, review) => ReviewAnswerRules.Open(deal, review, Topic.Why, turn.By, turn.Now), ct) switch
        {
            TransactionResult.Saved((var deal, { } review), _) => Ask(
                turn, on, deal, review, Topic.Why, ReviewSteps.Of(Topic.Why).FillForm(deal, review, turn.By).With(Fields.Shifted, "yes")),
            var other => await replies.Show(turn, on, null, other, ct),
        };

    /// <summary>Saves the draft unchanged, despite the lens's warning.</summary>
    public Task<Reply> KeepWording(Turn turn, CardAction.KeepWords press, CancellationToken ct) =>
        FromDraft(
            turn,
            press.On,
            press.Topic,
            (deal, review, answer) => ReviewAnswerRules.Answer(deal, review, answer, press.On.Version, Resolution.Ask, turn.By, turn.Now),
            ct);

    public Task<Reply> Resolve(Turn turn, CardAction.Resolve press, CancellationToken ct) =>
        FromDraft(
            turn,
            press.On,
            press.Topic,
            (deal, review, answer) => ReviewAnswerRules.Answer(deal, review, answer, press.On.Version, press.Take, turn.By, turn.Now),
            ct);

    /// <summary>Drops an open step to make room, or discards the new one.</summary>
    public Task<Reply> MakeRoomForStep(Turn turn, CardAction.MakeRoomForStep press, CancellationToken ct) =>
        FromDraft(turn, press.On, Topic.Next, (deal, review, answer) => press.Step is { } step && answer is Answer.Next next
            ? ReviewAnswerRules.DropFor(deal, review, step, next, turn.By, turn.Now)
            : ReviewAnswerRules.Answer(deal, review, answer, press.On.Version, Resolution.Theirs, turn.By, turn.Now), ct);

    /// <summary>Moves our own action from "what do they do" to "how we help".</summary>
    public async Task<Reply> MoveToHelp(Turn turn, CardAction.MoveToHelp press, CancellationToken ct)
    {
        var id = press.Topic is Topic.Done ? Fields.Also : Fields.What;
        return await transaction.RunLive(turn, press.On, Rule, ct) switch
        {
            (TransactionResult.Saved((var deal, { } review), _), var moved) =>
                Ask(turn, press.On, deal, review, press.Topic, notice: moved),
            var (other, _) => await replies.Show(turn, press.On, null, other, ct),
        };

        Decision<Notice> Rule(Deal deal, Review review)
        {
            if (review.DraftOf(turn.By.Id, press.Topic) is not { } draft || draft.Fields.Text(id) is not { } text)
                return new(new Ruling.Refused(new Refusal.Outdated()), null);

            var help = new Answer.Help(text, deal.Owner?.Name ?? turn.By.Name, new FormReader(draft.Fields, turn.Now.Today).Day(Fields.By));
            return new(
                ReviewAnswerRules.MoveToHelp(
                    deal, review, help, draft with { Fields = draft.Fields.Where(it => it.Id != id) }, turn.By, turn.Now),
                new Notice.Moved(text));
        }
    }

    /// <summary>Saves the answer to a follow-up question; an empty one is skipped.</summary>
    public async Task<Reply> FollowUp(Turn turn, DealRef on, Topic after, ValueList<Field> inputs, CancellationToken ct)
    {
        var answer = after is Topic.Where ? FollowUps.SentBack(inputs) : FollowUps.Source(inputs);
        var sent = new SentInputs(after, inputs);
        return await transaction.RunLive(turn, on, Rule, ct, late: deal => sent.SetAside(turn, deal)) switch
        {
            TransactionResult.TooBusy((var deal, { } review)) => new(
                FollowUps.After(after, on.Home, deal, review, turn, inputs, new Notice.NotSaved())
                    ?? LiveView.Mine(turn, on.Home, deal, review)),
            var other => await replies.Show(turn, on, sent, other, ct),
        };

        Ruling Rule(Deal deal, Review review) => (answer, review.Current) switch
        {
            ({ } given, _) => ReviewAnswerRules.Add(deal, review, given, turn.By, turn.Now),
            (_, { } topic) => ReviewAnswerRules.Open(deal, review, topic, turn.By, turn.Now),
            _ => new Ruling.Refused(new Refusal.Outdated()),
        };
    }

    async Task<Reply> FromDraft(Turn turn, DealRef on, Topic topic, Func<Deal, Review, Answer, Ruling> rule, CancellationToken ct)
    {
        return await transaction.RunLive(turn, on, Rule, ct) switch
        {
            (TransactionResult.Saved((var deal, { } review), _), _) => ShowNext(turn, on, topic, deal, review),
            (TransactionResult.Refused((var deal, { } review), _), { } remark) =>
                new(LiveView.Ask(turn, on.Home, deal, review, topic, notice: remark)),
            var (other, _) => await replies.Show(turn, on, null, other, ct),
        };

        Decision<Notice> Rule(Deal deal, Review review)
        {
            if (review.DraftOf(turn.By.Id, topic) is not { } draft
                || ReviewSteps.Of(topic).ReadAnswer(new(draft.Fields, turn.Now.Today), deal) is not StepReading.Good good)
            {
                return new(new Ruling.Refused(new Refusal.Outdated()), null);
            }
            return draft.Why is Holding.Lens && Remarks.For(deal, review, good.Answer, draft.Fields, isKept: true) is { } remark
                ? new(new Ruling.Refused(new Refusal.Outdated()), remark)
                : new(OrHold(rule(deal, review, good.Answer), turn, deal, review, new(on, topic), draft.Fields), null);
        }
    }

    /// <summary>Stores the inputs as a draft if the rule needs a decision of the user first.</summary>
    static Ruling OrHold(
        Ruling ruling, Turn turn, Deal deal, Review review, CardAction.Save press, ValueList<Field> inputs) => ruling switch
        {
            Ruling.Refused { Why: Refusal.AnsweredMeanwhile } => Hold(turn, deal, review, press, inputs, Holding.Conflict),
            Ruling.Refused { Why: Refusal.TooManySteps } => Hold(turn, deal, review, press, inputs, Holding.SixthStep),
            _ => ruling,
        };

    static Ruling Hold(Turn turn, Deal deal, Review review, CardAction.Save press, ValueList<Field> inputs, Holding why) =>
        ReviewAnswerRules.Hold(
            deal,
            review,
            new(turn.By, press.Topic, why, ReviewSteps.KnownInputs(press.Topic, inputs, turn.Now, deal), turn.At, press.On.Version),
            turn.Now);

    /// <summary>Shows what follows an answer: the decision about a draft, a follow-up question, or the next topic.</summary>
    /// <param name="told">Notice for the presser; null: "saved".</param>
    static Reply ShowNext(Turn turn, DealRef on, Topic topic, Deal deal, Review review, Notice? told = null)
    {
        if (review.DraftOf(turn.By.Id, topic) is not null)
            return Ask(turn, on, deal, review, topic);

        return FollowUps.After(topic, on.Home, deal, review, turn) is { } card
            ? new(card, LiveView.Live(turn, turn.Workspace(on.Home), deal, review))
            : LiveReplies.ShowCurrent(
                turn,
                on,
                deal,
                review,
                told ?? (Stays(turn, topic, review) && review[topic] is { } saved
                ? new Notice.SavedBy(saved.By, saved.At, IsShown(turn, topic, review) ? null : topic)
                : null));
    }

    /// <summary>Inputs for the presser, the live card for everybody.</summary>
    static Reply Ask(
        Turn turn, DealRef on, Deal deal, Review review, Topic topic, ValueList<Field>? filled = null, Notice? notice = null) => new(
        LiveView.Ask(turn, on.Home, deal, review, topic, filled, notice),
        LiveView.Live(turn, turn.Workspace(on.Home), deal, review));

    /// <summary>
    /// False if the presser's card shows another topic by now: then the notice names the saved topic, because a bare "saved" would seem to
    /// refer to the displayed one.
    /// </summary>
    static bool IsShown(Turn turn, Topic topic, Review review) =>
        topic == (review.Openings.FirstOrDefault(it => it.By.Id == turn.By.Id)?.Topic ?? review.Current ?? topic);

    /// <summary>
    /// False if the inputs of the next topic are open for the presser, which already shows that the last answer was saved.
    /// </summary>
    static bool Stays(Turn turn, Topic topic, Review review) =>
        review.Openings.FirstOrDefault(it => it.By.Id == turn.By.Id) is not { } next || next.Topic == topic;
}
