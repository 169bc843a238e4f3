using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>"What will we see?" of a next step: one choice, "not said" by default, and free text for something else.</summary>
static class ToSeeInput
{
    /// <param name="name">Id of an input on this card, by its id in <see cref="Fields"/>: they differ if a card has several forms.</param>
    /// <param name="value">Value of an input, by its id in <see cref="Fields"/>.</param>
    public static AdaptiveContainer For(Func<string, string> name, Func<string, string?> value, CardContext context) => Block.Pair(
        Ask.Choice(
            name(Fields.ToSee),
            context.Say.WhatWillWeSee(),
            Enum.GetValues<ToSee>().Select(it => (context.Say.Choice(it), Fields.Choice(it))),
            value(Fields.ToSee) ?? Fields.Choice(ToSee.NotSaid)),
        Ask.ShortText(name(Fields.ToSeeWords), context.Say.WhatElseToSee(), Limits.ToSee, value(Fields.ToSeeWords)));
}
