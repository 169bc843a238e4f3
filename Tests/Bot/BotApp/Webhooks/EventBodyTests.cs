using System.Text;
using ReviewBot.BotApp.Webhooks;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Webhooks;

/// <summary>Webhook events are small for any input, and contain only names unless the pipeline allows more.</summary>
public sealed class EventBodyTests
{
    /// <summary>As docs/webhooks.md says.</summary>
    const int Largest = 8 * 1024;

    static readonly Workspace Workspace = Sample.Workspace() with { Name = MaximalDeal.Text(Limits.Name) };

    public static MatrixTheoryData<WebhookEvent, bool> Cases { get; } = new(Enum.GetValues<WebhookEvent>(), [true, false]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_fullest_one_is_small(WebhookEvent what, bool tellsContent)
    {
        var deal = MaximalDeal.Deal() with
        {
            Ended = new(EndingReason.Other, Sample.Today, Sample.Lee) { Decided = MaximalDeal.Text(Limits.Reason) },
        };
        var post = PendingPost.Of(default, deal, Sample.Lee with { Name = MaximalDeal.Text(Limits.Name) }, Sample.Monday) with
        {
            Event = what,
            Step = deal.OpenSteps.First().Id,
            Question = deal.Questions[0].Id,
        };

        var body = EventBody.Of(post, Workspace, deal, tellsContent);

        Assert.NotNull(body);
        Assert.Equal(tellsContent, body.Details is { Count: > 0 });
        Assert.InRange(Encoding.UTF8.GetByteCount(body.ToJson()), 200, Largest);
    }
}
