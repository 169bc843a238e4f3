using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Live;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live.Steps;

/// <summary>The step "who has to agree, and what does each care about?".</summary>
sealed class WhoStep : IReviewStep
{
    public Topic Topic => Topic.Who;

    public AdaptiveCard DrawCard(StepCardModel sheet) => WhoCard.Ask(sheet);

    /// <summary>Always with a stance, so that a form that comes back with nothing is known to have lost its inputs.</summary>
    public ValueList<Field> FillForm(Deal deal, Review? review, Person by) => FormValues.Empty
        .With<Stance>(Fields.Stance, Stance.NotKnown)
        .With(Fields.Goal, deal.SharedGoal)
        .With(Fields.Conflict, deal.OpenConflict);

    public StepReading ReadAnswer(FormReader sent, Deal deal)
    {
        var name = sent.Text(Fields.Name, Limits.Name);
        var function = sent.Text(Fields.Function, Limits.Function);
        var priority = sent.Text(Fields.Priority, Limits.Priority);
        if (name is null && (deal.Buyers.Count == 0 || function is not null || priority is not null))
            sent.Missing(Fields.Name, "");
        var person = name is null ? null : new BuyerEntry(name, function, priority, sent.Choice<Stance>(Fields.Stance) ?? Stance.NotKnown);
        var (goal, conflict) = (sent.Text(Fields.Goal, Limits.Goal), sent.Text(Fields.Conflict, Limits.Goal));
        return sent.Answer(() => new Answer.Who(person, goal, conflict));
    }
}
