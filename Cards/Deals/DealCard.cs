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
    public static AdaptiveCard For(Deal deal, Review? live, ValueList<Mark> marks, Notice? notice, CardContext context) =>
        Fit.Card(MostInList, Drawn(deal, live, marks, notice, context));

    /// <summary>Number of list entries for which the card has space; other channels show no more.</summary>
    public static int CountShown(Deal deal, Review? live, ValueList<Mark> marks, CardContext context) =>
        Fit.Most(MostInList, Drawn(deal, live, marks, null, context));

    static Func<int, AdaptiveCard> Drawn(Deal deal, Review? live, ValueList<Mark> marks, Notice? notice, CardContext context) =>
        most => Card(
            deal,
            live,
            marks,
            [.. NoticeLine.For(notice, context, deal: deal)],
            most,
            DealButtons.For(deal, live, marks, context),
            context);

    /// <summary>The open steps on the card.</summary>
    public static IEnumerable<BuyerStep> ListedSteps(Deal deal) => DealSections.Listed(deal);

    /// <summary>The path in one sentence; null: none is planned.</summary>
    public static string? PathInShort(Deal deal, CardContext context) => PathLines.Stands(deal, context);

    /// <summary>Read-only: without buttons, for a conversation that does not review the deal's pipeline.</summary>
    public static AdaptiveCard ToLookAt(Deal deal, Review? live, ValueList<Mark> marks, CardContext context) =>
        Fit.Card(MostInList, most => Card(deal, live, marks, [Line.Hint(context.Say.OnlyYouSeeThis())], most, [], context));

    static AdaptiveCard Card(
        Deal deal,
        Review? live,
        ValueList<Mark> marks,
        AdaptiveElement[] notice,
        int most,
        List<AdaptiveAction> buttons,
        CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            Truncate.To(say.DealInShort(deal.Customer, deal.Title, Next(deal, context)), MostInShort),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(say.DealHeadline(deal.Customer, CaseLines.Headline(deal.Case))),
                .. notice,
                .. DealState.For(deal, live, buttons.Count > 0, context),
                .. DealFacts.InCrm(deal, context),
                .. MarkNote.First(Math.Clamp(most / 2, 1, 2), context, deal, marks),
                .. RemedyLines.Of(deal, marks, buttons.Count > 0 && most > 1, context),
                .. DealSections.HelpWanted(deal, most - 1, buttons.Count is 0 ? 0 : MostSettled, context),
                .. deal.Ended is null ? DealSections.Next(deal, most, buttons.Count > 0 && most > 1, context) : [],
                .. deal.Ended is null ? DealFacts.ListedStep(deal, context) : [],
                .. PathLines.Of(deal, buttons.Count > 0, context),
                .. JobLines.Of(say.WhereTheyAre(), deal.Jobs, context),
                .. SameMapLines.Of(deal, context, most),
                .. DealSections.Why(deal, context),
                .. CustomerReplyLines.Of(deal, buttons.Count > 0 && deal.Ended is null && most > 1, context),
                .. DealSections.Done(deal, Math.Min(most - 1, MostActs), context),
                .. DealSections.People(deal, most, buttons.Count > 0 && most > 1, context),
                .. DealSections.Questions(deal, most - 1, buttons.Count is 0 ? 0 : MostSettled, context),
                .. most > 1 ? DealFacts.Note(deal, context) : [],
                .. DealSections.Commercial(deal, most - 1, context),
                Line.Footer(
                    $"{say.Clock(CustomerClock.Of(deal), context.Today)}{say.LastReview(deal.LastReview is { } last ? context.Day(last.On) : null)}"),
            ],
            buttons);
    }

    static string Next(Deal deal, CardContext context) => deal.Next is { } step
        ? context.Say.NextIs(context.Say.Who(deal.Find(step.Who)), step.What, context.Day(step.By))
        : context.Say.NoOpenStep();
}
