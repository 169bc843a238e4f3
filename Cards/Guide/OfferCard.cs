using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;

namespace ReviewBot.Cards.Guide;

/// <summary>A button that executes a command.</summary>
/// <param name="Words">The command as it would be typed.</param>
public sealed record TypedChoice(string Title, string Words);

/// <summary>Asks back, or answers in a sentence, with buttons for common commands.</summary>
public static class OfferCard
{
    const int MostWords = 200;

    /// <param name="hint">Null: the title is enough.</param>
    public static AdaptiveCard For(string title, string? hint, IReadOnlyList<TypedChoice> choices, CardContext context) => Fit.Card(
        choices.Count,
        most => Frame.Card(
            context.Say,
            Truncate.To(title, MostWords),
            [
                Header.For(context.Say.Bot()),
                Line.Title(Truncate.To(title, MostWords)),
                .. hint is null ? [] : (AdaptiveElement[])[Line.Text(hint)],
                .. Choices([.. choices.Take(most)]),
            ],
            [Button.Plain(context.Say.WhatIUnderstand(), new CardAction.Help()).Alone()]));

    /// <summary>Answers a greeting or thanks, with buttons.</summary>
    public static AdaptiveCard Greeting(bool isThanks, Audience audience, CardContext context)
    {
        var say = context.Say;
        return isThanks
            ? For(say.YouAreWelcome(), null, [], context)
            : For(
                say.HelloToYou(),
                say.WhatToLookAt(),
                [.. new[] { audience is Audience.Personal ? Command.Today : Command.Board, Command.Review }
                    .Select(it => new TypedChoice(say.Typed(it), say.Typed(it)))],
                context);
    }

    /// <summary>Buttons; if the text is too long for one, it stands above it.</summary>
    internal static IEnumerable<AdaptiveElement> Choices(IReadOnlyList<TypedChoice> choices) => choices.Select(it => Block.Entry(
    [
        .. DealRow.Button(it.Title) == Plain.Words(it.Title) ? [] : (AdaptiveElement[])[Line.Text(Truncate.To(it.Title, MostWords))],
        Block.Buttons(Button.Plain(DealRow.Button(it.Title), new CardAction.Typed(it.Words)).Alone()),
    ]));
}
