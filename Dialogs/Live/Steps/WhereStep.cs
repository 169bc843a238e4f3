using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Live;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live.Steps;

/// <summary>The step "where are they in their buying?".</summary>
sealed class WhereStep : IReviewStep
{
    public Topic Topic => Topic.Where;

    public AdaptiveCard DrawCard(StepCardModel model) => WhereCard.Ask(model);

    public ValueList<Field> FillForm(Deal deal, Review? review, Person by) => deal.Jobs.Aggregate(
        FormValues.Empty,
        (fields, state) => fields.With<JobStatus>(
            Fields.Of(state.Job), state.Status is JobStatus.Reopened ? JobStatus.Working : state.Status));

    public StepReading ReadAnswer(FormReader sent, Deal deal) => sent.Answer(() => new Answer.Where(
    [
        .. from job in Jobs.All
           let status = sent.Choice<JobStatus>(Fields.Of(job))
           where status is not null
           select new JobChoice(job, status.GetValueOrDefault()),
    ]));
}
