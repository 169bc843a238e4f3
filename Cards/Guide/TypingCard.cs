using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Guide;

/// <summary>Short answers to a typed answer that cannot be accepted here.</summary>
public static class TypingCard
{
    public static AdaptiveCard NothingIsAsked(CardContext reader) =>
        Card(reader, reader.Say.WhichQuestion(), reader.Say.HowToAnswer(reader.Say.TypedAnswer(Topic.Done)));

    /// <summary>A rating is secret until all are revealed: it must not be typed where everybody reads.</summary>
    public static AdaptiveCard Alone(CardContext reader) =>
        Card(reader, reader.Say.NothingShownHere(), reader.Say.TypeItAlone(reader.Say.TypedAnswer(Topic.Reveal)));

    static AdaptiveCard Card(CardContext reader, string title, string words) => Frame.Card(
        reader.Say,
        words,
        [Header.For(reader.Say.Bot()), Line.Title(title), Line.Of(Run.Text(words)).Spaced(AdaptiveSpacing.Small)],
        [Button.Plain(reader.Say.WhatIUnderstand(), new CardAction.Help()).Alone()]);
}
