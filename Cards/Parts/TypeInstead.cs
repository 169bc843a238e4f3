using AdaptiveCards;
using ReviewBot.Cards.Words;

namespace ReviewBot.Cards.Parts;

/// <summary>Says how to answer by typing, on the card of a user whose client loses inputs.</summary>
static class TypeInstead
{
    /// <param name="how">What to type, with an example that fits the card.</param>
    public static IEnumerable<AdaptiveElement> For(CardContext context, string how) =>
        context.LosesInputs ? [Note.Missing(context.Say.InputsAreLost(), how)] : [];
}
