using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>One deal in a list of deals.</summary>
static class DealRow
{
    /// <summary>In characters. Longer names are truncated in lists; the deal's own card has the full name.</summary>
    public const int MostName = 60;

    const int MostMore = 300;
    const int MostButton = 24;
    const int MostOwner = 20;

    /// <summary>Customer and deal; on the right a mark, if there is one.</summary>
    public static AdaptiveColumnSet Names(Deal deal, AdaptiveTextRun? mark = null) => Line.Sides(
        [Run.Bold(Truncate.To(deal.Customer, MostName)), Run.Subtle($" · {Truncate.To(deal.Title, MostName)}")],
        mark);

    /// <summary>The owner, shortened for the right side of the header.</summary>
    public static string Owner(Deal deal, CardContext context) =>
        deal.Owner is { } owner ? context.Say.OwnedBy(Truncate.To(owner.Name, MostOwner)) : context.Say.NoOwnerYet();

    /// <summary>The reference to a deal for a button, in a list of several pipelines.</summary>
    public static DealRef On(this CardContext context, string home, Deal deal) => (context with { Home = home }).On(deal);

    /// <summary>The title of a button that names a deal.</summary>
    public static string Button(string words) => Truncate.To(Plain.Words(words), MostButton);

    /// <summary>The title of a button in a row that names the deal.</summary>
    /// <param name="word">Used alone if both together would be truncated.</param>
    public static string Button(string words, string word) => Plain.Words(words) is { Length: <= MostButton } all ? all : word;

    /// <summary>The line "and … more"; none when the list is complete.</summary>
    public static IEnumerable<AdaptiveElement> More(IEnumerable<string> names, CardContext context)
    {
        var left = names.ToArray();
        return left.Length is 0
            ? []
            : [Line.Of(Run.Subtle($"{context.Say.AndMore(left.Length)}: {Truncate.Names(left, MostMore)}").Small())];
    }
}
