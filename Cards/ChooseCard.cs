using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>Which deal to review here: in a small window that Teams opens over the conversation.</summary>
public static class ChooseCard
{
    /// <summary>More are found by writing "review" and the name.</summary>
    const int Most = 100;

    /// <param name="deals">In the order in which they are offered.</param>
    /// <param name="meant">The one that is chosen already; null: none is.</param>
    public static AdaptiveCard For(IReadOnlyList<(string Home, Deal Deal)> deals, (string Home, Deal Deal)? meant, CardContext reader) =>
        Fit.Card(Math.Min(deals.Count, Most), most => For(deals, most, meant, reader));

    /// <summary>The bot is not in this conversation yet. Teams adds it when the button is pressed, and asks again.</summary>
    public static AdaptiveCard AddMeFirst(CardContext reader)
    {
        var say = reader.Say;
        return Frame.Card(
            say,
            say.AddMeWhy(),
            [Line.Title(say.AddMeTitle()), Line.Text(say.AddMeWhy())],
            [new AdaptiveSubmitAction { Title = say.AddMe(), DataJson = """{"msteams":{"justInTimeInstall":true}}""" }]);
    }

    /// <summary>A deal as it is chosen: ids hold no space.</summary>
    public static string Value(string home, Deal deal) => $"{deal.Id.Value} {home}";

    /// <summary>Null when nothing, or no such thing, was chosen.</summary>
    public static (string Home, DealId Deal)? Chosen(ValueList<Field> inputs) =>
        inputs.Text(Fields.Deal)?.Split(' ', 2) is [{ Length: > 0 } deal, { Length: > 0 } home] ? (home, new(deal)) : null;

    static AdaptiveCard For(IReadOnlyList<(string Home, Deal Deal)> deals, int most, (string Home, Deal Deal)? meant, CardContext reader)
    {
        var say = reader.Say;
        return Frame.Card(
            say,
            say.ChooseDealTitle(),
            [
                Line.Title(say.ChooseDealTitle()),
                Line.Hint(say.ChooseDealHint()),
                Ask.Choice(
                    Fields.Deal,
                    say.ChooseDealLabel(),
                    deals.Take(most)
                        .Select(
                            it => ($"{Cut.To(it.Deal.Customer, DealRow.MostName)} · {Cut.To(it.Deal.Title, DealRow.MostName)}", Value(
                                it.Home, it.Deal))),
                    meant is var (home, deal) ? Value(home, deal) : null,
                    say.ChooseOne()).Required(say.ChooseDealMissing()),
                .. deals.Count > most ? [Line.Hint(say.ChooseDealMore(deals.Count - most))] : (AdaptiveElement[])[],
            ],
            [Button.InWindow(say.OpenTheReview(), new CardAction.ReviewChosen())]);
    }
}
