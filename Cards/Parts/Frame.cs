using AdaptiveCards;
using ReviewBot.Cards.Words;

namespace ReviewBot.Cards.Parts;

/// <summary>A card as it is sent.</summary>
static class Frame
{
    const string Schema = "1.5";

    /// <param name="fallback">The whole point in one sentence, for clients that cannot show the card.</param>
    public static AdaptiveCard Card(Say say, string fallback, List<AdaptiveElement> body, List<AdaptiveAction> actions) =>
        new(Schema) { Lang = say.Language, FallbackText = Plain.Words(fallback), Body = body, Actions = actions };

    /// <summary>A card that opens below a button of another card.</summary>
    public static AdaptiveCard Below(List<AdaptiveElement> body, List<AdaptiveAction> actions) =>
        new(Schema) { Body = body, Actions = actions };
}
