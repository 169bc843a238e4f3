using AdaptiveCards;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>One deal in a list of deals.</summary>
static class DealRow
{
    /// <summary>Room for a name in a list; the whole of it stands on the deal's own card.</summary>
    public const int MostName = 60;

    const int MostMore = 300;
    const int MostButton = 24;
    const int MostOwner = 20;

    /// <summary>Customer and deal; on the right a mark, if there is one.</summary>
    public static AdaptiveColumnSet Names(Deal deal, AdaptiveTextRun? mark = null) => Line.Sides(
        [Run.Bold(Cut.To(deal.Customer, MostName)), Run.Subtle($" · {Cut.To(deal.Title, MostName)}")],
        mark);

    /// <summary>For the right of the header, where little room is.</summary>
    public static string Owner(Deal deal, CardContext reader) =>
        deal.Owner is { } owner ? reader.Say.OwnedBy(Cut.To(owner.Name, MostOwner)) : reader.Say.NoOwnerYet();

    /// <summary>What a button carries to say which deal it is about, in a list of several pipelines.</summary>
    public static DealRef On(this CardContext reader, string home, Deal deal) => (reader with { Home = home }).On(deal);

    /// <summary>The title of a button that names a deal.</summary>
    public static string Button(string words) => Cut.To(Plain.Words(words), MostButton);

    /// <summary>The end of a list that is cut; nothing when all is shown.</summary>
    public static IEnumerable<AdaptiveElement> More(IEnumerable<string> names, CardContext reader)
    {
        var left = names.ToArray();
        return left.Length is 0 ? [] : [Line.Of(Run.Subtle($"{reader.Say.AndMore(left.Length)}: {Cut.Names(left, MostMore)}").Small())];
    }
}
