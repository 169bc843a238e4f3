using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Answers;

namespace ReviewBot.Dialogs.Steps;

/// <summary>One numbered card of the review: what stands in it, and how what was sent becomes an answer.</summary>
interface IReviewStep
{
    Topic Topic { get; }

    AdaptiveCard DrawCard(StepCardModel sheet);

    /// <summary>The last answer, as the inputs show it: "still true?".</summary>
    ValueList<Field> FillForm(Deal deal, Review? review, Person by);

    StepReading ReadAnswer(FormReader sent, Deal deal);
}

/// <summary>What was sent, read: an answer, or what is missing or wrong.</summary>
abstract record StepReading
{
    StepReading() { }

    public sealed record Good(Answer Answer) : StepReading;

    public sealed record Bad(Notice Notice) : StepReading;
}
