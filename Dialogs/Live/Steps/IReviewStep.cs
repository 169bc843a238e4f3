using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Live;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live.Steps;

/// <summary>One step of the review: draws its card, fills its inputs, and parses what was sent.</summary>
interface IReviewStep
{
    Topic Topic { get; }

    AdaptiveCard DrawCard(StepCardModel model);

    /// <summary>The values of the inputs, from the last answer, so that the user only confirms what is still true.</summary>
    ValueList<Field> FillForm(Deal deal, Review? review, Person by);

    StepReading ReadAnswer(FormReader sent, Deal deal);
}

/// <summary>Parsed inputs: an answer, or what is missing or wrong.</summary>
abstract record StepReading
{
    StepReading() { }

    public sealed record Good(Answer Answer) : StepReading;

    public sealed record Bad(Notice Notice) : StepReading;
}
