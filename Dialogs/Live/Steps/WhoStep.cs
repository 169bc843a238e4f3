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

    public AdaptiveCard DrawCard(StepCardModel model) => WhoCard.Ask(model);

    /// <summary>
    /// Always has a value for the stance, so that a form without any inputs is recognised as one that lost them. While nobody is known,
    /// prefilled with the person quoted in the change case.
    /// </summary>
    public ValueList<Field> FillForm(Deal deal, Review? review, Person by) => FormValues.Empty
        .With(Fields.Name, deal is { Buyers.Count: 0, Case.First: { Level: > Level.Guess, Whose: { } speaker } } ? speaker : null)
        .With<Stance>(Fields.Stance, Stance.NotKnown)
        .With(Fields.Goal, deal.SharedGoal)
        .With(Fields.Conflict, deal.OpenConflict);

    /// <summary>The form prefilled with one of them, to be changed.</summary>
    public static ValueList<Field> Filled(Deal deal, Buyer person) => FormValues.Empty
        .With(Fields.Changed, person.Id.Value)
        .With(Fields.Name, person.Name)
        .With(Fields.Function, person.Function)
        .With(Fields.Priority, person.Priority)
        .With<Stance>(Fields.Stance, person.Stance)
        .With(Fields.Goal, deal.SharedGoal)
        .With(Fields.Conflict, deal.OpenConflict);

    /// <summary>Null: nobody is named. Other values without a name are a problem.</summary>
    public static BuyerEntry? ReadPerson(FormReader sent, bool isRequired)
    {
        var name = sent.Text(Fields.Name, Limits.Name);
        var function = sent.Text(Fields.Function, Limits.Function);
        var priority = sent.Text(Fields.Priority, Limits.Priority);
        if (name is null && (isRequired || function is not null || priority is not null))
            sent.Missing(Fields.Name, "");
        return name is null ? null : new(name, function, priority, sent.Choice<Stance>(Fields.Stance) ?? Stance.NotKnown);
    }

    /// <summary>In a form prefilled with a person, another name means another person: names are changed on the person's own card.</summary>
    public StepReading ReadAnswer(FormReader sent, Deal deal)
    {
        var person = ReadPerson(sent, deal.Buyers.Count == 0);
        if (person is not null && sent.Raw(Fields.Changed) is { } changed && deal.Find(new BuyerId(changed)) is { } known
            && NameMatcher.IsSame(person.Name, known.Name))
        {
            person = person with { Known = known.Id };
        }
        var (goal, conflict) = (sent.Text(Fields.Goal, Limits.Goal), sent.Text(Fields.Conflict, Limits.Goal));
        return sent.Answer(() => new Answer.Who(person, goal, conflict));
    }
}
