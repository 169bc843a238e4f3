using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Live;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live.Steps;

/// <summary>The step "what has the customer done?".</summary>
sealed class DoneStep : IReviewStep
{
    public Topic Topic => Topic.Done;

    public AdaptiveCard DrawCard(StepCardModel model) => DoneCard.Ask(model);

    /// <summary>Prefilled with answers about open steps from before the review, not with those given by others in it.</summary>
    public ValueList<Field> FillForm(Deal deal, Review? review, Person by) => deal.OpenSteps
        .Where(step => ReportedSinceReview.IsAnswered(deal, step) && step.AnsweredAt < review?.StartedAt)
        .Aggregate(FormValues.Empty, (fields, step) => fields.With(Fields.Outcome(step.Id), step.LastOutcome));

    /// <summary>The answers of a closed review, to fill the form of a correction.</summary>
    public static ValueList<Field> Answered(Deal deal, Review review) => CorrectionRules.Asked(deal, review)
        .Where(step => step.AnsweredAt >= review.StartedAt)
        .Aggregate(FormValues.Empty, (fields, step) => fields.With(Fields.Outcome(step.Id), step.LastOutcome));

    /// <summary>Also reads answers about a step that somebody else has closed meanwhile; the rules handle that.</summary>
    public StepReading ReadAnswer(FormReader sent, Deal deal)
    {
        var outcomes = deal.Steps
            .Select(step => (step.Id, Outcome: sent.Choice<Outcome>(Fields.Outcome(step.Id))))
            .Where(it => it.Outcome is not null)
            .Select(it => new StepOutcome(it.Id, it.Outcome.GetValueOrDefault()))
            .ToValueList();
        var also = sent.Text(Fields.Also, Limits.Also);
        if (outcomes.Count == 0 && also is null)
            sent.Missing(Fields.Also, "");
        var (level, told, ours) =
            (sent.Choice<Level>(Fields.Evidence), sent.Text(Fields.ToldBy, Limits.Name), ReadPromises(sent));
        return sent.Answer(() => new Answer.Done(outcomes, also, level, told) { Promises = ours });
    }

    /// <summary>Answers about our own actions: a choice, or another date.</summary>
    public static ValueList<PromiseOutcome> ReadPromises(FormReader sent)
    {
        List<PromiseOutcome> said = [];
        foreach (var id in sent.Ids)
        {
            if (Fields.PromiseOf(id) is not { } help)
                continue;
            if (sent.Choice<PromiseAnswer>(id) is { } answer)
                said.Add(new(help, answer, null));
            else if (sent.Raw(id) is not null && sent.Day(id) is { } day)
                said.Add(new(help, PromiseAnswer.NotYet, day));
        }
        return [.. said];
    }

    /// <summary>Between reviews an answer about our own actions is enough, even without one about the customer.</summary>
    public static StepReading ReadBetween(FormReader sent, Deal deal)
    {
        var reading = new DoneStep().ReadAnswer(sent, deal);
        return reading is StepReading.Bad { Notice: Notice.Missing } && ReadPromises(sent) is { Count: > 0 } ours
            ? new StepReading.Good(new Answer.Done([], null, null, null) { Promises = ours })
            : reading;
    }
}
