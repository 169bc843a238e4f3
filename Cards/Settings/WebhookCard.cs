using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Settings;

namespace ReviewBot.Cards.Settings;

/// <summary>The webhook of a pipeline, for its admins: only the host of its address is displayed.</summary>
public static class WebhookCard
{
    /// <param name="webhook">Null: none.</param>
    /// <param name="isPossible">False: the operator has configured no secret.</param>
    /// <param name="filled">Values of the inputs.</param>
    public static AdaptiveCard For(
        Webhook? webhook, bool isPossible, Workspace workspace, ValueList<Field> filled, Notice? notice, CardContext reader)
    {
        var say = reader.Say;
        return Frame.Card(
            say,
            say.PageTitle(SettingsPage.Webhook),
            [
                Header.For(
                    Truncate.To(workspace.Name.Length is 0 ? say.Bot() : workspace.Name, DealRow.MostName), right: say.SettingsWord()),
                Line.Title(say.PageTitle(SettingsPage.Webhook)),
                Line.Hint(isPossible ? say.PageHint(SettingsPage.Webhook) : say.WebhooksAreOff()),
                .. NoticeLine.For(notice, reader),
                .. webhook is null ? [] : State(webhook, reader),
                .. isPossible ? Inputs(webhook, filled, reader) : [],
            ],
            [
                .. isPossible
                    ? [Button.Main(say.Save(), new CardAction.SaveSettings(reader.Home, SettingsPage.Webhook, webhook?.Version ?? 0))]
                    : (AdaptiveAction[])[],
                Button.Plain(say.BackToSettings(), new CardAction.Settings(reader.Home)).Alone(),
            ]);
    }

    static AdaptiveElement[] State(Webhook webhook, CardContext reader)
    {
        var say = reader.Say;
        return
        [
            Line.Of(Run.Bold(say.WebhookGoesTo(Truncate.To(webhook.Host, DealRow.MostName))),
                Run.Subtle($" · {webhook.By.Name}, {reader.Day(webhook.At)}")).Spaced(AdaptiveSpacing.Medium),
            Line.Of(Run.Text(webhook.DeliveredAt is { } at
                ? say.WebhookDelivered(reader.Day(at), reader.Clock(at))
                : say.WebhookNotYet())).Spaced(AdaptiveSpacing.Small),
            .. webhook is { Failures: > 0, FailedAt: { } failed }
                ? [Line.Of(Run.Passed(say.WebhookFailed(webhook.Failures, reader.Day(failed), reader.Clock(failed), webhook.Status)))
                    .Spaced(AdaptiveSpacing.Small)]
                : Array.Empty<AdaptiveElement>(),
        ];
    }

    static AdaptiveElement[] Inputs(Webhook? webhook, ValueList<Field> filled, CardContext reader)
    {
        var say = reader.Say;
        return
        [
            .. TypeInstead.For(reader, say.FillInElsewhere()),
            Ask.Choice(
                Fields.WebhookTells,
                say.WebhookTellsLabel(),
                [
                    (say.WebhookTellsNothing(), Fields.Off),
                    (say.WebhookTellsNames(), Fields.Names),
                    (say.WebhookTellsContent(), Fields.Content),
                ],
                filled.Text(Fields.WebhookTells)
                    ?? (webhook is null ? Fields.Off : webhook.TellsContent ? Fields.Content : Fields.Names)),
            Ask.ShortText(
                Fields.WebhookAddress,
                webhook is null ? say.WebhookAddressLabel() : say.WebhookOtherAddressLabel(),
                WebhookRules.LongestAddress,
                null,
                "https://"),
        ];
    }
}
