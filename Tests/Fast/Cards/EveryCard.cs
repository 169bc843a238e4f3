using System.Collections.Concurrent;
using System.Text.Json;
using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Tests.Cards.Deals;
using ReviewBot.Tests.Cards.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards;

/// <summary>
/// Every card there is, at its fullest, drawn once per typed text and reader: drawing takes longer than what most tests ask of a card.
/// </summary>
static class EveryCard
{
    static readonly ConcurrentDictionary<(string Filler, CardContext Context), Lazy<IReadOnlyList<DrawnCard>>> Deals = new();

    static readonly ConcurrentDictionary<(string Filler, CardContext Context), Lazy<IReadOnlyList<DrawnCard>>> Reviews = new();

    /// <summary>With the given text in every typed field.</summary>
    public static IEnumerable<DrawnCard> Of(string filler, CardContext context) =>
        OfDeals(filler, context).Concat(OfReviews(filler, context with { Me = Sample.Lee, Home = Readers.Home }));

    /// <summary>Those about deals and pipelines.</summary>
    public static IReadOnlyList<DrawnCard> OfDeals(string filler, CardContext context) => Deals.GetOrAdd(
        (filler, context), it =>
            new(() => [.. DealCards.All(it.Filler, it.Context).Select(card => new DrawnCard(card.Name, card.Card))])).Value;

    /// <summary>Those of a review.</summary>
    public static IReadOnlyList<DrawnCard> OfReviews(string filler, CardContext context) => Reviews.GetOrAdd(
        (filler, context), it => new(() => [.. DrawReviews(new Fullest(it.Filler).Text, it.Context)])).Value;

    static IEnumerable<DrawnCard> DrawReviews(Func<int, string> text, CardContext context)
    {
        var deal = FullDeal.Of(text);
        return EveryReviewCard.Of(deal, FullDeal.Review(deal, text), text, context).Select(it => new DrawnCard(it.Name, it.Card));
    }
}

sealed class DrawnCard(string name, AdaptiveCard card)
{
    readonly Lazy<JsonElement> root = new(() => JsonElement.Parse(card.ToJson()));

    public string Name => name;

    public JsonElement Root => root.Value;

    public string Json => Root.GetRawText();
}
