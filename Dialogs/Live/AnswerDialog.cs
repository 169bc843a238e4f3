using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Dialogs.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Answers;

namespace ReviewBot.Dialogs.Live;

/// <summary>What people answer on the live card.</summary>
sealed class AnswerDialog(LiveReviewTransaction live) : ICardActionHandler
{
    public void Register(CardActionTable actions)
    {
        actions.OnDeal<CardAction.OpenTopic>((turn, it, _, ct) => Open(turn, it.On, it.Topic, ct));
        actions.OnDeal<CardAction.Save>(Save);
        actions.OnDeal<CardAction.Quick>(Quick);
        actions.OnDeal<CardAction.KeepWords>((turn, it, _, ct) => Keep(turn, it, ct));
        actions.OnDeal<CardAction.MoveToHelp>((turn, it, _, ct) => MoveToHelp(turn, it, ct));
        actions.OnDeal<CardAction.Resolve>((turn, it, _, ct) => Resolve(turn, it, ct));
        actions.OnDeal<CardAction.LetGo>((turn, it, _, ct) => LetGo(turn, it, ct));
        actions.OnDeal<CardAction.SaveSentBack>((turn, it, inputs, ct) => FollowUp(turn, it.On, Topic.Where, inputs, ct));
        actions.OnDeal<CardAction.SaveTeller>((turn, it, inputs, ct) => FollowUp(turn, it.On, Topic.Done, inputs, ct));
    }

    public Task<Reply> Open(Turn turn, DealRef on, Topic topic, CancellationToken ct) =>
        live.Run(turn, on, null, (deal, review) => ReviewAnswerRules.Open(deal, review, topic, turn.By, turn.Now), ct);

    public async Task<Reply> Save(Turn turn, CardAction.Save press, ValueList<Field> inputs, CancellationToken ct)
    {
        Notice? wrong = null, late = null;
        return await live.Run(turn, press.On, (press.Topic, inputs), Rule, ct,
            (deal, review) => Saved(turn, press.On, press.Topic, deal, review, late),
            (deal, review, why) => new(
                LiveView.Ask(turn, press.On.Home, deal, review, press.Topic, inputs, wrong ?? new Notice.Refused(why))));

        Ruling Rule(Deal deal, Review review)
        {
            wrong = null;
            switch (ReviewSteps.Of(press.Topic).ReadAnswer(new(inputs, turn.Now.Today), deal))
            {
                case StepReading.Bad bad:
                    wrong = bad.Notice;
                    return new Ruling.Refused(new Refusal.Outdated());
                case StepReading.Good when !press.Kept && LiveView.Look(deal, press.Topic, inputs, turn) is not null:
                    return Hold(turn, deal, review, press, inputs, Holding.Lens);
                case StepReading.Good { Answer: Answer.Who who } when press.More:
                    return ReviewAnswerRules.AddOne(deal, review, who, turn.By, turn.Now);
                case StepReading.Good good:
                    late = AnswerEffects.Late(deal, good.Answer) is { } step ? new Notice.Late(step) : null;
                    return OrHold(
                        ReviewAnswerRules.Answer(deal, review, good.Answer, press.On.Version, Resolution.Ask, turn.By, turn.Now),
                        turn,
                        deal,
                        review,
                        press,
                        inputs);
                default:
                    throw new UnreachableException();
            }
        }
    }

    public Task<Reply> Quick(Turn turn, CardAction.Quick press, ValueList<Field> inputs, CancellationToken ct)
    {
        if (press.Answer is QuickAnswer.CaseShifted)
            return Shifted(turn, press.On, ct);

        var answer = press.Answer switch
        {
            QuickAnswer.NothingKnown => (Answer?)new Answer.NothingKnown(),
            QuickAnswer.CaseNotKnown => (WhyStep.ReadWhatIsKnown(new(inputs, turn.Now.Today)) as StepReading.Good)?.Answer,
            QuickAnswer.StillTrue => new Answer.StillTrue(),
            QuickAnswer.CaseInDoubt => new Answer.InDoubt(),
            QuickAnswer.AsLastTime => new Answer.Where([]),
            QuickAnswer.NoneSeen => new Answer.Signs([OffCourse.NoneSeen]),
            QuickAnswer.NoHelpNeeded => new Answer.NoHelpNeeded(),
            _ => throw new UnreachableException(),
        };
        return answer is null
            ? Save(turn, new(press.On, Topic.Why), inputs, ct)
            : live.Run(
                turn,
                press.On,
                (answer.Topic, inputs),
                (deal, review) => ReviewAnswerRules.Answer(deal, review, answer, press.On.Version, Resolution.Ask, turn.By, turn.Now),
                ct);
    }

    /// <summary>"It has shifted": the three texts, to be written anew.</summary>
    Task<Reply> Shifted(Turn turn, DealRef on, CancellationToken ct) =>
        live.Run(turn, on, null, (deal, review) => ReviewAnswerRules.Open(deal, review, Topic.Why, turn.By, turn.Now), ct,
        (deal, review) => new(
            LiveView.Ask(
                turn,
                on.Home,
                deal,
                review,
                Topic.Why,
                ReviewSteps.Of(Topic.Why).FillForm(deal, review, turn.By).With(Fields.Shifted, "yes")),
            LiveView.Live(turn, turn.Workspace(on.Home), deal, review)));

    /// <summary>The lens has spoken, and the words stay.</summary>
    public Task<Reply> Keep(Turn turn, CardAction.KeepWords press, CancellationToken ct) =>
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

    /// <summary>Five steps are open: one of them goes, or the new one does.</summary>
    public Task<Reply> LetGo(Turn turn, CardAction.LetGo press, CancellationToken ct) =>
        FromDraft(turn, press.On, Topic.Next, (deal, review, answer) => press.Step is { } step && answer is Answer.Next next
            ? ReviewAnswerRules.DropFor(deal, review, step, next, turn.By, turn.Now)
            : ReviewAnswerRules.Answer(deal, review, answer, press.On.Version, Resolution.Theirs, turn.By, turn.Now), ct);

    /// <summary>One tap moves our own action from "what do they do" to "how we help".</summary>
    public Task<Reply> MoveToHelp(Turn turn, CardAction.MoveToHelp press, CancellationToken ct)
    {
        var id = press.Topic is Topic.Done ? Fields.Also : Fields.What;
        var words = "";
        return live.Run(turn, press.On, null, Rule, ct, (deal, review) => new(
            LiveView.Ask(turn, press.On.Home, deal, review, press.Topic, notice: new Notice.Moved(words)),
            LiveView.Live(turn, turn.Workspace(press.On.Home), deal, review)));

        Ruling Rule(Deal deal, Review review)
        {
            if (review.DraftOf(turn.By.Id, press.Topic) is not { } draft || draft.Fields.Text(id) is not { } text)
                return new Ruling.Refused(new Refusal.Outdated());

            words = text;
            var help = new Answer.Help(text, deal.Owner?.Name ?? turn.By.Name, new FormReader(draft.Fields, turn.Now.Today).Day(Fields.By));
            return ReviewAnswerRules.MoveToHelp(
                deal, review, help, draft with { Fields = draft.Fields.Where(it => it.Id != id) }, turn.By, turn.Now);
        }
    }

    /// <summary>What was asked after an answer to that topic. Left empty, the talk goes on.</summary>
    public Task<Reply> FollowUp(Turn turn, DealRef on, Topic after, ValueList<Field> inputs, CancellationToken ct)
    {
        var answer = after is Topic.Where ? FollowUps.SentBack(inputs) : FollowUps.Teller(inputs);
        return live.Run(turn, on, (after, inputs), (deal, review) => (answer, review.Current) switch
        {
            ({ } given, _) => ReviewAnswerRules.Add(deal, review, given, turn.By, turn.Now),
            (_, { } topic) => ReviewAnswerRules.Open(deal, review, topic, turn.By, turn.Now),
            _ => new Ruling.Refused(new Refusal.Outdated()),
        }, ct,
        busy: (
            deal,
            review) => new(
                FollowUps.After(after, on.Home, deal, review, turn, inputs, new Notice.NotSaved())
                    ?? LiveView.Mine(turn, on.Home, deal, review)));
    }

    Task<Reply> FromDraft(Turn turn, DealRef on, Topic topic, Func<Deal, Review, Answer, Ruling> rule, CancellationToken ct) => live.Run(
        turn,
        on,
        null,
        (deal, review) => review.DraftOf(turn.By.Id, topic) is { } draft
            && ReviewSteps.Of(topic).ReadAnswer(new(draft.Fields, turn.Now.Today), deal) is StepReading.Good good
            ? OrHold(rule(deal, review, good.Answer), turn, deal, review, new(on, topic), draft.Fields)
            : new Ruling.Refused(new Refusal.Outdated()),
        ct,
        (deal, review) => Saved(turn, on, topic, deal, review));

    /// <summary>An answer that needs a decision first is held, with all its words.</summary>
    static Ruling OrHold(
        Ruling ruling, Turn turn, Deal deal, Review review, CardAction.Save press, ValueList<Field> inputs) => ruling switch
        {
            Ruling.Refused { Why: Refusal.AnsweredMeanwhile } => Hold(turn, deal, review, press, inputs, Holding.Conflict),
            Ruling.Refused { Why: Refusal.TooManySteps } => Hold(turn, deal, review, press, inputs, Holding.SixthStep),
            _ => ruling,
        };

    static Ruling Hold(Turn turn, Deal deal, Review review, CardAction.Save press, ValueList<Field> inputs, Holding why) =>
        ReviewAnswerRules.Hold(deal, review, new(turn.By, press.Topic, why, inputs, turn.At, press.On.Version), turn.Now);

    /// <summary>A decision that is still to make, a question that follows, or the next card.</summary>
    /// <param name="told">What the presser has to know besides; null: that it is saved.</param>
    static Reply Saved(Turn turn, DealRef on, Topic topic, Deal deal, Review review, Notice? told = null)
    {
        var workspace = turn.Workspace(on.Home);
        if (review.DraftOf(turn.By.Id, topic) is not null)
            return new(LiveView.Ask(turn, on.Home, deal, review, topic), LiveView.Live(turn, workspace, deal, review));

        return FollowUps.After(topic, on.Home, deal, review, turn) is { } card
            ? new(card, LiveView.Live(turn, workspace, deal, review))
            : LiveReviewTransaction.ShowCurrent(
                turn,
                workspace,
                deal,
                review,
                told ?? (Stays(turn, topic, review) && review[topic] is { } saved
                ? new Notice.SavedBy(saved.By, saved.At, IsShown(turn, topic, review) ? null : topic)
                : null));
    }

    /// <summary>On the next card "saved" would be read as if that one were: there it says what is.</summary>
    static bool IsShown(Turn turn, Topic topic, Review review) =>
        topic == (review.Openings.FirstOrDefault(it => it.By.Id == turn.By.Id)?.Topic ?? review.Current ?? topic);

    /// <summary>Who has the next inputs open sees by them that it is saved.</summary>
    static bool Stays(Turn turn, Topic topic, Review review) =>
        review.Openings.FirstOrDefault(it => it.By.Id == turn.By.Id) is not { } next || next.Topic == topic;
}
