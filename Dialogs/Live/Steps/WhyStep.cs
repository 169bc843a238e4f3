using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Live;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live.Steps;

/// <summary>The step of the change case: why they must change, what happens if they do nothing, where they want to get to.</summary>
sealed class WhyStep : IReviewStep
{
    public Topic Topic => Topic.Why;

    public AdaptiveCard DrawCard(StepCardModel model) => WhyCard.Ask(model);

    public ValueList<Field> FillForm(Deal deal, Review? review, Person by) => FormValues.Empty
        .With(Fields.Why, deal.Case.Why?.Text)
        .With(Fields.IfNothing, deal.Case.IfNothing?.Text)
        .With(Fields.Wanted, deal.Case.Outcome?.Text)
        .With(Fields.Whose, deal.Case.First?.Whose)
        .With(Fields.Evidence, deal.Case.First?.Level);

    public StepReading ReadAnswer(FormReader sent, Deal deal)
    {
        var (why, nothing, wanted) = (
            sent.Required(Fields.Why, Limits.Statement),
            sent.Required(Fields.IfNothing, Limits.Statement),
            sent.Required(Fields.Wanted, Limits.Statement));
        var (whose, level) = (sent.Text(Fields.Whose, Limits.Name), sent.Choice<Level>(Fields.Evidence));
        return sent.Answer(() => new Answer.Why(why, nothing, wanted, whose, level));
    }

    /// <summary>"We do not know yet": saves what was typed; missing parts become questions.</summary>
    public static StepReading ReadWhatIsKnown(FormReader sent)
    {
        var (why, nothing, wanted) = (
            sent.Text(Fields.Why, Limits.Statement),
            sent.Text(Fields.IfNothing, Limits.Statement),
            sent.Text(Fields.Wanted, Limits.Statement));
        var (whose, level) = (sent.Text(Fields.Whose, Limits.Name), sent.Choice<Level>(Fields.Evidence));
        return sent.Answer(() => new Answer.Why(why, nothing, wanted, whose, level));
    }
}
