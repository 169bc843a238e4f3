using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>Follow-up question "who told us?", for which a card with four open steps has no room.</summary>
public static class SourceCard
{
    public static AdaptiveCard Ask(StepCardModel model)
    {
        var say = model.Context.Say;
        var noted = model.Deal.Acts
            .Where(act => act.By.Id == model.Context.Me?.Id && act.Evidence.From is null && act.At >= model.Review?.StartedAt)
            .ToArray();
        return Frame.Card(
            say,
            say.AskedInTeams(say.Short(Topic.Done), say.WhoToldUsTitle()),
            [
                Header.For(
                    model.Deal.Customer,
                    model.Deal.Title,
                    model.Review is { } review ? TopicCard.Place(say, review.Form, Topic.Done) : null),
                Line.Title(say.WhoToldUsTitle()),
                Line.Hint(say.WhoToldUsHint()),
                .. NoticeLine.For(model.Notice, model.Context, Topic.Done, model.Deal),
                .. noted.Length == 0
                    ? Array.Empty<AdaptiveElement>()
                    : [Line.Heading(say.WhatYouNoted()).Spaced(AdaptiveSpacing.Medium), .. ActLines.Of(model.Deal, noted, model.Context)],
                Parts.Ask
                    .ShortText(Fields.ToldBy, say.WhoToldUs(), Limits.Name, model.Value(Fields.ToldBy), say.NameOrRole())
                    .Spaced(AdaptiveSpacing.Medium),
            ],
            [
                Button.Main(say.SaveAndGoOn(), new CardAction.SaveSource(model.On)),
                Button.Plain(say.GoOnWithout(), SentBackCard.Next(model)).Alone(),
            ]);
    }
}
