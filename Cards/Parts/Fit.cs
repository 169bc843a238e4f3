using System.Text.Encodings.Web;
using System.Text.Json;
using AdaptiveCards;

namespace ReviewBot.Cards.Parts;

/// <summary>Keeps a card within what Teams takes: lists get shorter until it fits.</summary>
static class Fit
{
    /// <summary>Teams takes 28 KB for a whole message; the card gets what is safe of that.</summary>
    const int MostBytes = 24 * 1024;

    static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="most">As many entries of a list as there would be if there were room.</param>
    /// <param name="draw">The card with at most so many entries.</param>
    public static AdaptiveCard Card(int most, Func<int, AdaptiveCard> draw)
    {
        var card = draw(most);
        for (var entries = most - 1; entries > 0 && Bytes(card) > MostBytes; entries--)
            card = draw(entries);
        return card;
    }

    static int Bytes(AdaptiveCard card)
    {
        using var json = JsonDocument.Parse(card.ToJson());
        return JsonSerializer.SerializeToUtf8Bytes(json, AsSent).Length;
    }
}
