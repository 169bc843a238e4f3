using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>Doubts after the reveal. Before it nothing is shown, not even their number.</summary>
static class DoubtLines
{
    const int MostButtons = 6;

    /// <param name="isLead">True: the presser stays in the lead's view.</param>
    public static IEnumerable<AdaptiveElement> Of(Deal deal, Review review, CardContext context, bool isLead)
    {
        var (say, doubts) = (context.Say, review.RevealedDoubts);
        if (doubts.Count is 0)
            yield break;

        yield return Line.Heading(say.WouldMakeUsWrong());
        yield return Line.Hint(doubts.Count is 1 ? say.OnlyOneWrote() : say.WrittenWithoutNames());
        var buttons = 0;
        foreach (var (at, doubt) in doubts.Index())
        {
            yield return Doubt(doubt, context);
            if (doubt.Finder is null && buttons++ < MostButtons)
            {
                yield return Block.Buttons(
                    Button.Plain(say.IWillFindOut(), new CardAction.FindOut(context.On(deal), at, review.Id, isLead)).Alone());
            }
        }
    }

    /// <summary>For a summary.</summary>
    /// <param name="most">Most doubts; 0: no space.</param>
    public static AdaptiveElement[] Told(Review review, CardContext context, int most) =>
        review.RevealedDoubts.Count is 0 || most is 0 ? [] :
    [
        Line.Heading(context.Say.WouldMakeUsWrong()),
        .. review.RevealedDoubts.Take(most).Select(it => Doubt(it, context)),
        .. review.RevealedDoubts.Count > most
            ? [Line.Hint(context.Say.AndMore(review.RevealedDoubts.Count - most))]
            : (AdaptiveElement[])[],
    ];

    static AdaptiveColumnSet Doubt(RevealedDoubt doubt, CardContext context) => Line.Bullet(
        Run.Text(context.Say.Quoted(doubt.Text)),
        Run.Subtle(doubt.Finder is { } who ? context.Say.WillFindOut(Truncate.To(who.Name, DealRow.MostName)) : ""));
}
