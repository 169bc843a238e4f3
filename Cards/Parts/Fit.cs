using System.Text;
using AdaptiveCards;
using Newtonsoft.Json;

namespace ReviewBot.Cards.Parts;

/// <summary>Keeps a card below the size limit by shortening its lists until it fits.</summary>
static class Fit
{
    /// <summary>
    /// Bytes of UTF-8 for one card. Teams accepts about 100 KB of UTF-16 per message and recommends at most 80:
    /// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages. 24 KiB of UTF-8 are at most 48 KiB of
    /// UTF-16, and below the 28 KB that applied earlier.
    /// </summary>
    const int MostBytes = 24 * 1024;

    /// <param name="most">Number of entries of a list if there is enough space.</param>
    /// <param name="draw">Draws the card with at most that number of entries; more of them must not make it smaller.</param>
    public static AdaptiveCard Card(int most, Func<int, AdaptiveCard> draw) => Draw(most, draw).Card;

    /// <summary>Number of entries of a list for which there is enough space.</summary>
    public static int Most(int most, Func<int, AdaptiveCard> draw) => Draw(most, draw).Entries;

    /// <summary>Draws the card in the first of these sizes that fits, else in the last.</summary>
    public static AdaptiveCard First<T>(IReadOnlyList<T> sizes, Func<T, AdaptiveCard> draw) =>
        sizes.SkipLast(1).Select(draw).FirstOrDefault(Fits) ?? draw(sizes[^1]);

    /// <summary>Binary search, since drawing and measuring a card takes milliseconds, and there may be hundreds of entries.</summary>
    static (AdaptiveCard Card, int Entries) Draw(int most, Func<int, AdaptiveCard> draw)
    {
        var all = draw(most);
        if (most <= 1 || Fits(all))
            return (all, most);

        var (best, entries) = (draw(1), 1);
        for (var (low, high) = (2, most - 1); low <= high;)
        {
            var half = (low + high) / 2;
            if (draw(half) is var card && Fits(card))
                (best, entries, low) = (card, half, half + 1);
            else
                high = half - 1;
        }
        return (best, entries);
    }

    static bool Fits(AdaptiveCard card) => Encoding.UTF8.GetByteCount(JsonConvert.SerializeObject(card)) <= MostBytes;
}
