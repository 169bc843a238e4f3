using System.Globalization;
using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>The card "will they do it by then?". Ratings are secret until revealed.</summary>
public static class RevealCard
{
    const int Surest = 5;

    public static AdaptiveCard Ask(StepCardModel sheet)
    {
        var say = sheet.Reader.Say;
        var step = Step(sheet.Deal, sheet.Review);
        var sure = Parts.Ask.Choice(
            Fields.Sure,
            say.HowSureAreYou(),
            Enumerable.Range(1, Surest).Select(value => (say.Sure(value), value.ToString(CultureInfo.InvariantCulture))),
            sheet.Value(Fields.Sure));
        return TopicCard.For(
            sheet,
            Topic.Reveal,
            Title(sheet.Deal, sheet.Review, sheet.Reader),
            say.PrivateUntilRevealed(),
            [
                StepLine.Named(sheet.Deal, step, sheet.Reader),
                sure.Expanded().Required(say.ChooseOneToFive()).Spaced(AdaptiveSpacing.Medium),
            ]);
    }

    /// <summary>The question, with the name of the doer if known.</summary>
    internal static string Title(Deal deal, Review? review, CardContext reader) => Step(deal, review) is { } step
        ? reader.Say.WillTheyDoIt(deal.Find(step.Who)?.Name, reader.Day(step.By))
        : reader.Say.WillTheyDoIt(null, null);

    static BuyerStep? Step(Deal deal, Review? review) => deal.Find(review?.NextStep) ?? deal.Next;
}
