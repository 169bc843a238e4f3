using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>A form about a deal with one choice: of another deal, or of another pipeline.</summary>
static class DealChoiceForm
{
    /// <param name="none">Text in place of the form if there is nothing to choose.</param>
    /// <param name="choice">Null: there is nothing to choose.</param>
    public static AdaptiveCard For(
        Deal deal, string title, string hint, string none, AdaptiveElement? choice, AdaptiveAction save, Notice? notice,
        CardContext context) =>
        Frame.Card(
            context.Say,
            title,
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(title),
                .. NoticeLine.For(notice, context, deal: deal),
                .. choice is null
                    ? [Line.Text(none)]
                    : (AdaptiveElement[])[Line.Hint(hint), .. TypeInstead.For(context, context.Say.FillInElsewhere()), choice],
            ],
            [
                .. choice is null ? [] : (AdaptiveAction[])[save],
                Button.Plain(context.Say.BackToDeal(), new CardAction.OpenDeal(context.On(deal))).Alone(),
            ]);
}
