using System.Globalization;
using ReviewBot.Cards.Settings;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Settings;

/// <summary>The page of the settings that says where events go.</summary>
public sealed class WebhookCardTests
{
    static readonly Webhook Flow = new(
        "https://prod-1.westeurope.logic.azure.com/workflows/1?sig=receivers-secret",
        false,
        Sample.Sam,
        Sample.Monday.AddDays(-9),
        Sample.Today)
    {
        Version = 3,
        DeliveredAt = Sample.Monday.AddDays(-1),
        Failures = 3,
        FailedAt = Sample.Monday.AddHours(-1),
        Status = 503,
    };

    static readonly CardContext Sam = new(Say.In(CultureInfo.GetCultureInfo("en-GB")), Sample.Now, TimeZoneInfo.Utc, "team", Sample.Sam);

    [Fact]
    public Task Nothing_is_told_yet() => Approved.Card(WebhookCard.For(null, true, Sample.Workspace(), [], null, Sam));

    [Fact]
    public Task It_is_told_and_did_not_take_the_last() => Approved.Card(WebhookCard.For(Flow, true, Sample.Workspace(), [], null, Sam));

    [Fact]
    public Task It_is_told_in_German() => Approved.Card(WebhookCard.For(
        Flow with { TellsContent = true, Status = null, Failures = 1 }, true, Sample.Workspace(), [], null,
        Sam with { Say = Say.In(CultureInfo.GetCultureInfo("de-DE")) }));

    [Fact]
    public Task Nobody_has_set_it_up() => Approved.Card(WebhookCard.For(null, false, Sample.Workspace(), [], null, Sam));
}
