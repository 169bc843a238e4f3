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

    public AdaptiveCard DrawCard(StepCardModel sheet) => DoneCard.Ask(sheet);

    public ValueList<Field> FillForm(Deal deal, Review? review, Person by) => [];

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
            .ToMany();
        var also = sent.Text(Fields.Also, Limits.Also);
        if (outcomes.Count == 0 && also is null)
            sent.Missing(Fields.Also, "");
        var (level, told) = (sent.Choice<Level>(Fields.Evidence), sent.Text(Fields.ToldBy, Limits.Name));
        return sent.Answer(() => new Answer.Done(outcomes, also, level, told));
    }
}
