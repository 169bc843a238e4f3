using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>The buying job that an action of ours serves: by default that of the step that it supports.</summary>
static class ServesInput
{
    /// <param name="step">Null: it supports no step.</param>
    public static AdaptiveChoiceSetInput For(BuyerStep? step, string? value, Say say) => Ask.Choice(
        Fields.Job,
        say.WhichJobDoWeServe(),
        [(say.AsItsStep(step?.Job), Fields.AsStep), .. Jobs.All.Select(job => (say.Name(job), Fields.Choice(job)))],
        value ?? Fields.AsStep).Spaced(AdaptiveSpacing.Medium);
}
