using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Guide;

/// <summary>Short answers to a typed answer that cannot be accepted here.</summary>
public static class TypingCard
{
    public static AdaptiveCard NothingIsAsked(CardContext context) =>
        Card(context, context.Say.WhichQuestion(), context.Say.HowToAnswer(context.Say.TypedAnswer(Topic.Done)));

    /// <summary>A rating is secret until all are revealed: it must not be typed where everybody reads.</summary>
    public static AdaptiveCard Alone(CardContext context) =>
        Card(context, context.Say.NothingShownHere(), context.Say.TypeItAlone(context.Say.TypedAnswer(Topic.Reveal)));

    static AdaptiveCard Card(CardContext context, string title, string words) => Frame.Card(
        context.Say,
        words,
        [Header.For(context.Say.Bot()), Line.Title(title), Line.Of(Run.Text(words)).Spaced(AdaptiveSpacing.Small)],
        [Button.Plain(context.Say.WhatIUnderstand(), new CardAction.Help()).Alone()]);
}
