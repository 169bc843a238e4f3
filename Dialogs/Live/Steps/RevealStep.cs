using System.Globalization;
using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Live;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live.Steps;

/// <summary>The step "will they do it by then?". Ratings are secret until revealed.</summary>
sealed class RevealStep : IReviewStep
{
    public Topic Topic => Topic.Reveal;

    public AdaptiveCard DrawCard(StepCardModel model) => RevealCard.Ask(model);

    public ValueList<Field> FillForm(Deal deal, Review? review, Person by) => FormValues.Empty.With(
        Fields.Sure,
        review?.Ratings.FirstOrDefault(it => it.By.Id == by.Id)?.Value.ToString(CultureInfo.InvariantCulture))
        .With(Fields.Doubt, review?.Doubts.FirstOrDefault(it => it.By == by.Id)?.Text);

    public StepReading ReadAnswer(FormReader sent, Deal deal)
    {
        var sure = sent.Raw(Fields.Sure) is [>= '1' and <= '5' and var digit] ? digit - '0' : sent.Missing(Fields.Sure, 0);
        var doubt = sent.Text(Fields.Doubt, Limits.Doubt);
        return sent.Answer(() => new Answer.Confidence(sure) { Doubt = sent.Ids.Contains(Fields.Doubt) ? doubt ?? "" : null });
    }
}
