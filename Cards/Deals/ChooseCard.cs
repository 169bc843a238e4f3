using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>Chooses a deal to review, in a dialog (task module) that Teams opens over the conversation.</summary>
public static class ChooseCard
{
    /// <summary>Most choices. Other deals can be reviewed by typing "review" and the name.</summary>
    const int Most = 100;

    /// <param name="deals">In the order in which they are offered.</param>
    /// <param name="meant">The preselected deal; null: none.</param>
    public static AdaptiveCard For(IReadOnlyList<(string Home, Deal Deal)> deals, (string Home, Deal Deal)? meant, CardContext context) =>
        Fit.Card(Math.Min(deals.Count, Most), most => For(deals, most, meant, context));

    /// <summary>
    /// Shown when the bot is not installed in the conversation. Teams installs it when the button is pressed, and then opens the dialog
    /// again.
    /// </summary>
    public static AdaptiveCard AddMeFirst(CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.AddMeWhy(),
            [Line.Title(say.AddMeTitle()), Line.Text(say.AddMeWhy())],
            [new AdaptiveSubmitAction { Title = say.AddMe(), DataJson = """{"msteams":{"justInTimeInstall":true}}""" }]);
    }

    /// <summary>The value of a choice. A space separates the ids, which contain none.</summary>
    public static string Value(string home, Deal deal) => $"{deal.Id.Value} {home}";

    /// <summary>Parses the chosen value; null when nothing valid was chosen.</summary>
    public static (string Home, DealId Deal)? Chosen(ValueList<Field> inputs) =>
        inputs.Text(Fields.Deal)?.Split(' ', 2) is [{ Length: > 0 } deal, { Length: > 0 } home] ? (home, new(deal)) : null;

    static AdaptiveCard For(IReadOnlyList<(string Home, Deal Deal)> deals, int most, (string Home, Deal Deal)? meant, CardContext context)
    {
        var say = context.Say;
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
                            it =>
                                ($"{Truncate.To(it.Deal.Customer, DealRow.MostName)} · {Truncate.To(it.Deal.Title, DealRow.MostName)}", Value(
                                it.Home, it.Deal))),
                    meant is var (home, deal) ? Value(home, deal) : null,
                    say.ChooseOne()).Required(say.ChooseDealMissing()),
                .. deals.Count > most ? [Line.Hint(say.ChooseDealMore(deals.Count - most))] : (AdaptiveElement[])[],
            ],
            [Button.InTaskModule(say.OpenTheReview(), new CardAction.ReviewChosen())]);
    }
}
