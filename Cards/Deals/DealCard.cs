using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Deals;

/// <summary>Everything known about one deal.</summary>
public static class DealCard
{
    public const int MostInList = 6;
    public const int MostActs = 3;
    public const int MostOfOurs = DealSections.MostOfOurs;
    const int MostSettled = 2;
    const int MostInShort = 200;

    /// <param name="live">The live review of the deal; null: none.</param>
    public static AdaptiveCard For(Deal deal, Review? live, ValueList<Mark> marks, Notice? notice, CardContext reader) =>
        Fit.Card(MostInList, Drawn(deal, live, marks, notice, reader));

    /// <summary>Number of list entries for which the card has space; other channels show no more.</summary>
    public static int CountShown(Deal deal, Review? live, ValueList<Mark> marks, CardContext reader) =>
        Fit.Most(MostInList, Drawn(deal, live, marks, null, reader));

    static Func<int, AdaptiveCard> Drawn(Deal deal, Review? live, ValueList<Mark> marks, Notice? notice, CardContext reader) =>
        most => Card(
            deal,
            live,
            marks,
            [.. NoticeLine.For(notice, reader, deal: deal)],
            most,
            DealButtons.For(deal, live, marks, reader),
            reader);

    /// <summary>The open steps on the card.</summary>
    public static IEnumerable<BuyerStep> ListedSteps(Deal deal) => DealSections.Listed(deal);

    /// <summary>The path in one sentence; null: none is planned.</summary>
    public static string? PathInShort(Deal deal, CardContext reader) => PathLines.Stands(deal, reader);

    /// <summary>Read-only: without buttons, for a conversation that does not review the deal's pipeline.</summary>
    public static AdaptiveCard ToLookAt(Deal deal, Review? live, ValueList<Mark> marks, CardContext reader) =>
        Fit.Card(MostInList, most => Card(deal, live, marks, [Line.Hint(reader.Say.OnlyYouSeeThis())], most, [], reader));

    static AdaptiveCard Card(
        Deal deal,
        Review? live,
        ValueList<Mark> marks,
        AdaptiveElement[] notice,
        int most,
        List<AdaptiveAction> buttons,
        CardContext reader)
    {
        var say = reader.Say;
        return Frame.Card(
            say,
            Truncate.To(say.DealInShort(deal.Customer, deal.Title, Next(deal, reader)), MostInShort),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, reader)),
                Line.Title(say.DealHeadline(deal.Customer, CaseLines.Headline(deal.Case))),
                .. notice,
                .. DealState.For(deal, live, buttons.Count > 0, reader),
                .. DealFacts.InCrm(deal, reader),
                .. MarkNote.First(Math.Clamp(most / 2, 1, 2), reader, deal, marks),
                .. RemedyLines.Of(deal, marks, buttons.Count > 0 && most > 1, reader),
                .. DealSections.HelpWanted(deal, most - 1, buttons.Count is 0 ? 0 : MostSettled, reader),
                .. deal.Ended is null ? DealSections.Next(deal, most, buttons.Count > 0 && most > 1, reader) : [],
                .. deal.Ended is null ? DealFacts.ListedStep(deal, reader) : [],
                .. PathLines.Of(deal, buttons.Count > 0, reader),
                .. JobLines.Of(say.WhereTheyAre(), deal.Jobs, reader),
                .. SameMapLines.Of(deal, reader, most),
                .. DealSections.Why(deal, reader),
                .. TheySaidLines.Of(deal, buttons.Count > 0 && deal.Ended is null && most > 1, reader),
                .. DealSections.Done(deal, Math.Min(most - 1, MostActs), reader),
                .. DealSections.People(deal, most, buttons.Count > 0 && most > 1, reader),
                .. DealSections.Questions(deal, most - 1, buttons.Count is 0 ? 0 : MostSettled, reader),
                .. most > 1 ? DealFacts.Note(deal, reader) : [],
                .. DealSections.Commercial(deal, most - 1, reader),
                Line.Footer(
                    $"{say.Clock(CustomerClock.Of(deal), reader.Today)}{say.LastReview(deal.LastReview is { } last ? reader.Day(last.On) : null)}"),
            ],
            buttons);
    }

    static string Next(Deal deal, CardContext reader) => deal.Next is { } step
        ? reader.Say.NextIs(reader.Say.Who(deal.Find(step.Who)), step.What, reader.Day(step.By))
        : reader.Say.NoOpenStep();
}
