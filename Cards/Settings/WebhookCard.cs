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
        Webhook? webhook, bool isPossible, Workspace workspace, ValueList<Field> filled, Notice? notice, CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.PageTitle(SettingsPage.Webhook),
            [
                Header.For(
                    Truncate.To(workspace.Name.Length is 0 ? say.Bot() : workspace.Name, DealRow.MostName), right: say.SettingsWord()),
                Line.Title(say.PageTitle(SettingsPage.Webhook)),
                Line.Hint(isPossible ? say.PageHint(SettingsPage.Webhook) : say.WebhooksAreOff()),
                .. NoticeLine.For(notice, context),
                .. webhook is null ? [] : State(webhook, context),
                .. isPossible ? Inputs(webhook, filled, context) : [],
            ],
            [
                .. isPossible
                    ? [Button.Main(say.Save(), new CardAction.SaveSettings(context.Home, SettingsPage.Webhook, webhook?.Version ?? 0))]
                    : (AdaptiveAction[])[],
                Button.Plain(say.BackToSettings(), new CardAction.Settings(context.Home)).Alone(),
            ]);
    }

    static AdaptiveElement[] State(Webhook webhook, CardContext context)
    {
        var say = context.Say;
        return
        [
            Line.Of(Run.Bold(say.WebhookGoesTo(Truncate.To(webhook.Host, DealRow.MostName))),
                Run.Subtle($" · {webhook.By.Name}, {context.Day(webhook.At)}")).Spaced(AdaptiveSpacing.Medium),
            Line.Of(Run.Text(webhook.DeliveredAt is { } at
                ? say.WebhookDelivered(context.Day(at), context.Clock(at))
                : say.WebhookNotYet())).Spaced(AdaptiveSpacing.Small),
            .. webhook is { Failures: > 0, FailedAt: { } failed }
                ? [Line.Of(Run.Passed(say.WebhookFailed(webhook.Failures, context.Day(failed), context.Clock(failed), webhook.Status)))
                    .Spaced(AdaptiveSpacing.Small)]
                : Array.Empty<AdaptiveElement>(),
        ];
    }

    static AdaptiveElement[] Inputs(Webhook? webhook, ValueList<Field> filled, CardContext context)
    {
        var say = context.Say;
        return
        [
            .. TypeInstead.For(context, say.FillInElsewhere()),
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
