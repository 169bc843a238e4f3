using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>The known people at the customer, with their priorities.</summary>
static class PeopleLines
{
    const int Most = 8;
    const string OthersId = "fold-people";

    public static AdaptiveElement[] Of(Deal deal, CardContext context) =>
    [
        .. deal.Buyers.Take(Most).Select(buyer => One(buyer, context)),
        .. deal.Buyers.Count > Most ? [Line.Hint(context.Say.AndMore(deal.Buyers.Count - Most))] : Array.Empty<AdaptiveElement>(),
    ];

    /// <summary>Each with a tap action.</summary>
    /// <param name="most">How many fit; the others are only counted.</param>
    /// <param name="shown">How many are visible at first; the others are collapsed.</param>
    public static AdaptiveElement[] ToPress(
        Deal deal, int most, Func<Buyer, CardAction> opens, CardContext context, int shown = Limits.Buyers)
    {
        AdaptiveElement[] rows =
        [
            .. deal.Buyers.Take(most).Select(buyer => Block.Row(
                Button.Plain(Plain.Words(context.Say.OpenThePerson(buyer.Name)), opens(buyer)).Alone(),
                Line.Sides(Runs(buyer, context), Run.Text("›")))),
        ];
        return
        [
            .. rows.Take(shown),
            .. rows.Length > shown
                ? [
                    Block.Buttons(Button.Shows(context.Say.Capital(context.Say.AndMore(rows.Length - shown)), OthersId)),
                    Block.Folded(OthersId, rows.Skip(shown)),
                ]
                : Array.Empty<AdaptiveElement>(),
            .. deal.Buyers.Count > most ? [Line.Hint(context.Say.AndMore(deal.Buyers.Count - most))] : Array.Empty<AdaptiveElement>(),
        ];
    }

    static AdaptiveColumnSet One(Buyer buyer, CardContext context) => Line.Bullet(Runs(buyer, context));

    public static AdaptiveTextRun[] Runs(Buyer buyer, CardContext context) => buyer.Left is { } left
        ? [Run.Subtle(context.Say.Who(buyer)), Run.Subtle(context.Say.HasLeft(context.Day(left)))]
        :
    [
        Run.Bold(context.Say.Who(buyer)),
        .. buyer.Stance is Stance.NotKnown ? Array.Empty<AdaptiveTextRun>() : [Run.Text($" · {context.Say.Word(buyer.Stance)}")],
        Run.Text(buyer.Priority is { } priority ? context.Say.CaresAboutThis(priority) : ""),
        Run.Subtle(buyer.Priority is null ? context.Say.PriorityNotKnown() : ""),
    ];
}
