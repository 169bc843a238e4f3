using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>"What will we see?" of a next step: one choice, "not said" until somebody says it.</summary>
static class ToSeeInput
{
    /// <param name="id">On this card: it differs where one has several forms.</param>
    public static AdaptiveChoiceSetInput For(string id, string? value, CardContext reader) => Ask.Choice(
        id,
        reader.Say.WhatWillWeSee(),
        Enum.GetValues<ToSee>().Select(it => (reader.Say.Choice(it), Fields.Choice(it))),
        value ?? Fields.Choice(ToSee.NotSaid)).Spaced(AdaptiveSpacing.Medium);
}
