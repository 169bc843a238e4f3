using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;

namespace ReviewBot.Cards.Guide;

/// <summary>The first message in a conversation.</summary>
public static class WelcomeCard
{
    /// <param name="placeName">Name of the pipeline, the chat or the person.</param>
    /// <param name="addedBy">Who added the bot there; null: not known, or their own chat.</param>
    /// <param name="hasDeals">True: the pipeline has deals, so that a review is offered first.</param>
    public static AdaptiveCard For(
        string placeName, Audience audience, CardContext context, string? addedBy = null, bool hasDeals = false)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.WelcomeInShort(),
            [
                Header.For(say.Bot(), placeName.Length is 0 ? null : placeName),
                Line.Title(say.WelcomeTitle()),
                .. addedBy is { Length: > 0 } name ? new[] { Line.Hint(say.AddedBy(name)) } : [],
                Line.Text(say.WelcomeWhy()),
                Numbered("1", say.WelcomeAdd()),
                Numbered("2", say.WelcomeReview()),
                Numbered("3", say.WelcomeFollow()),
                Line.Text(say.WelcomeLimits()).Spaced(AdaptiveSpacing.Medium),
                Line.Text(say.WelcomeCommands(
                    audience, CommandDefinitionAttribute.ToldTo(audience).Select(it => say.Words(it, audience).Typed))),
                Line.Footer($"{say.WhoSeesIt(audience)} {say.PersonalDataNote()}"),
            ],
            [
                .. hasDeals
                    ? [
                        Button.Main(say.StartAReview(), new CardAction.Propose()).Alone(),
                        Button.Plain(say.AddADeal(), new CardAction.AddDeal()).Alone(),
                    ]
                    : (AdaptiveAction[])[
                        Button.Main(say.AddADeal(), new CardAction.AddDeal()).Alone(),
                        Button.Plain(say.StartAReview(), new CardAction.Propose()).Alone(),
                    ],
                Button.Plain(say.HowItWorks(), new CardAction.Help()).Alone(),
                Button.More(say.ImportAList(), new CardAction.Import()).Alone(),
            ]);
    }

    static AdaptiveColumnSet Numbered(string number, (string What, string Meaning) step) => Line.Numbered(number, step.What, step.Meaning);
}
