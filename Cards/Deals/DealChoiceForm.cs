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
        CardContext reader) =>
        Frame.Card(
            reader.Say,
            title,
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, reader)),
                Line.Title(title),
                .. NoticeLine.For(notice, reader, deal: deal),
                .. choice is null
                    ? [Line.Text(none)]
                    : (AdaptiveElement[])[Line.Hint(hint), .. TypeInstead.For(reader, reader.Say.FillInElsewhere()), choice],
            ],
            [
                .. choice is null ? [] : (AdaptiveAction[])[save],
                Button.Plain(reader.Say.BackToDeal(), new CardAction.OpenDeal(reader.On(deal))).Alone(),
            ]);
}
