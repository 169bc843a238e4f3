using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>Which buying job our part serves: that of the step that it supports, until somebody says otherwise.</summary>
static class ServesInput
{
    /// <param name="step">Null: it supports none.</param>
    public static AdaptiveChoiceSetInput For(BuyerStep? step, string? value, Say say) => Ask.Choice(
        Fields.Job,
        say.WhichJobDoWeServe(),
        [(say.AsItsStep(step?.Job), Fields.AsStep), .. Jobs.All.Select(job => (say.Name(job), Fields.Choice(job)))],
        value ?? Fields.AsStep).Spaced(AdaptiveSpacing.Medium);
}
