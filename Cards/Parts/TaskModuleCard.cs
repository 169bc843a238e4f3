using AdaptiveCards;

namespace ReviewBot.Cards.Parts;

/// <summary>Converts a card for a dialog (task module), where clients support only Action.Submit.</summary>
public static class TaskModuleCard
{
    /// <summary>The same card, with each Action.Execute replaced by its fallback.</summary>
    public static AdaptiveCard Of(AdaptiveCard card)
    {
        card.Refresh = null;
        card.SelectAction = Submit(card.SelectAction);
        Change(card.Actions);
        card.Body.ForEach(Change);
        return card;
    }

    static void Change(AdaptiveElement element)
    {
        if (element is AdaptiveCollectionElement collection)
            collection.SelectAction = Submit(collection.SelectAction);
        switch (element)
        {
            case AdaptiveActionSet set:
                Change(set.Actions);
                break;
            case AdaptiveContainer container:
                container.Items.ForEach(Change);
                break;
            case AdaptiveColumnSet columns:
                columns.Columns.ForEach(Change);
                break;
            default:
                break;
        }
    }

    static void Change(List<AdaptiveAction> actions)
    {
        for (var at = 0; at < actions.Count; at++)
            actions[at] = Submit(actions[at]) ?? actions[at];
        foreach (var opens in actions.OfType<AdaptiveShowCardAction>())
            opens.Card = Of(opens.Card);
    }

    static AdaptiveAction? Submit(AdaptiveAction? action) =>
        action is AdaptiveExecuteAction { Fallback.Content: AdaptiveSubmitAction submit } ? submit : action;
}
