using AdaptiveCards;
using ReviewBot.Cards.Words;

namespace ReviewBot.Cards.Parts;

/// <summary>Creates the card object itself.</summary>
static class Frame
{
    const string Schema = "1.5";

    /// <param name="fallback">One sentence for clients that cannot show the card.</param>
    public static AdaptiveCard Card(Say say, string fallback, List<AdaptiveElement> body, List<AdaptiveAction> actions) =>
        new(Schema) { Lang = say.Language, FallbackText = Plain.Words(fallback), Body = body, Actions = actions };

    /// <summary>A card that opens below a button of another card (Action.ShowCard).</summary>
    public static AdaptiveCard Below(List<AdaptiveElement> body, List<AdaptiveAction> actions) =>
        new(Schema) { Body = body, Actions = actions };
}
