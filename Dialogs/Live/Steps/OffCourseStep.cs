using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Live;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live.Steps;

/// <summary>The step "what could pull them off course?".</summary>
sealed class OffCourseStep : IReviewStep
{
    public Topic Topic => Topic.OffCourse;

    public AdaptiveCard DrawCard(StepCardModel model) => OffCourseCard.Ask(model);

    public ValueList<Field> FillForm(Deal deal, Review? review, Person by)
    {
        var signs = review is { Signs.Count: > 0 } ? review.Signs : deal.LastReview?.Signs ?? [];
        return signs.Count == 0 ? [] : [new(Fields.Signs, string.Join(',', signs.Select(Fields.Choice)))];
    }

    /// <summary>"None seen" together with a sign is left over from the prefilled form, and is ignored.</summary>
    public StepReading ReadAnswer(FormReader sent, Deal deal)
    {
        var seen = sent.Choices<OffCourse>(Fields.Signs);
        if (seen.Count == 0)
            sent.Missing(Fields.Signs, "");
        return sent.Answer(() => new Answer.Signs(seen.Count > 1 ? seen.Where(sign => sign is not OffCourse.NoneSeen) : seen));
    }
}
