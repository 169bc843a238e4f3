using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>The known people at the customer, with their priorities.</summary>
static class PeopleLines
{
    const int Most = 8;
    const string OthersId = "fold-people";

    public static AdaptiveElement[] Of(Deal deal, CardContext reader) =>
    [
        .. deal.Buyers.Take(Most).Select(buyer => One(buyer, reader)),
        .. deal.Buyers.Count > Most ? [Line.Hint(reader.Say.AndMore(deal.Buyers.Count - Most))] : Array.Empty<AdaptiveElement>(),
    ];

    /// <summary>Each with a tap action.</summary>
    /// <param name="most">How many fit; the others are only counted.</param>
    /// <param name="shown">How many are visible at first; the others are collapsed.</param>
    public static AdaptiveElement[] ToPress(
        Deal deal, int most, Func<Buyer, CardAction> opens, CardContext reader, int shown = Limits.Buyers)
    {
        AdaptiveElement[] rows =
        [
            .. deal.Buyers.Take(most).Select(buyer => Block.Row(
                Button.Plain(Plain.Words(reader.Say.OpenThePerson(buyer.Name)), opens(buyer)).Alone(),
                Line.Sides(Runs(buyer, reader), Run.Text("›")))),
        ];
        return
        [
            .. rows.Take(shown),
            .. rows.Length > shown
                ? [
                    Block.Buttons(Button.Shows(reader.Say.Capital(reader.Say.AndMore(rows.Length - shown)), OthersId)),
                    Block.Folded(OthersId, rows.Skip(shown)),
                ]
                : Array.Empty<AdaptiveElement>(),
            .. deal.Buyers.Count > most ? [Line.Hint(reader.Say.AndMore(deal.Buyers.Count - most))] : Array.Empty<AdaptiveElement>(),
        ];
    }

    static AdaptiveColumnSet One(Buyer buyer, CardContext reader) => Line.Bullet(Runs(buyer, reader));

    public static AdaptiveTextRun[] Runs(Buyer buyer, CardContext reader) => buyer.Left is { } left
        ? [Run.Subtle(reader.Say.Who(buyer)), Run.Subtle(reader.Say.HasLeft(reader.Day(left)))]
        :
    [
        Run.Bold(reader.Say.Who(buyer)),
        .. buyer.Stance is Stance.NotKnown ? Array.Empty<AdaptiveTextRun>() : [Run.Text($" · {reader.Say.Word(buyer.Stance)}")],
        Run.Text(buyer.Priority is { } priority ? reader.Say.CaresAboutThis(priority) : ""),
        Run.Subtle(buyer.Priority is null ? reader.Say.PriorityNotKnown() : ""),
    ];
}
