using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>Follow-up question "who told us?", for which a card with four open steps has no room.</summary>
public static class TellerCard
{
    public static AdaptiveCard Ask(StepCardModel sheet)
    {
        var say = sheet.Reader.Say;
        var noted = sheet.Deal.Acts
            .Where(act => act.By.Id == sheet.Reader.Me?.Id && act.Evidence.From is null && act.At >= sheet.Review?.StartedAt)
            .ToArray();
        return Frame.Card(
            say,
            say.AskedInTeams(say.Short(Topic.Done), say.WhoToldUsTitle()),
            [
                Header.For(
                    sheet.Deal.Customer,
                    sheet.Deal.Title,
                    sheet.Review is { } review ? TopicCard.Place(say, review.Form, Topic.Done) : null),
                Line.Title(say.WhoToldUsTitle()),
                Line.Hint(say.WhoToldUsHint()),
                .. NoticeLine.For(sheet.Notice, sheet.Reader, Topic.Done, sheet.Deal),
                .. noted.Length == 0
                    ? Array.Empty<AdaptiveElement>()
                    : [Line.Heading(say.WhatYouNoted()).Spaced(AdaptiveSpacing.Medium), .. ActLines.Of(sheet.Deal, noted, sheet.Reader)],
                Parts.Ask
                    .ShortText(Fields.ToldBy, say.WhoToldUs(), Limits.Name, sheet.Value(Fields.ToldBy), say.NameOrRole())
                    .Spaced(AdaptiveSpacing.Medium),
            ],
            [
                Button.Main(say.SaveAndGoOn(), new CardAction.SaveTeller(sheet.On)),
                Button.Plain(say.GoOnWithout(), SentBackCard.Next(sheet)).Alone(),
            ]);
    }
}
