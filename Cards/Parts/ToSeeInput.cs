using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>"What will we see?" of a next step: one choice, "not said" by default, and free text for something else.</summary>
static class ToSeeInput
{
    /// <param name="name">Id of an input on this card, by its id in <see cref="Fields"/>: they differ if a card has several forms.</param>
    /// <param name="value">Value of an input, by its id in <see cref="Fields"/>.</param>
    public static AdaptiveContainer For(Func<string, string> name, Func<string, string?> value, CardContext reader) => Block.Pair(
        Ask.Choice(
            name(Fields.ToSee),
            reader.Say.WhatWillWeSee(),
            Enum.GetValues<ToSee>().Select(it => (reader.Say.Choice(it), Fields.Choice(it))),
            value(Fields.ToSee) ?? Fields.Choice(ToSee.NotSaid)),
        Ask.ShortText(name(Fields.ToSeeWords), reader.Say.WhatElseToSee(), Limits.ToSee, value(Fields.ToSeeWords)));
}
