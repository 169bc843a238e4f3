using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReviewBot.Reviews;

namespace ReviewBot.BotApp.Webhooks;

/// <summary>Payload of a webhook event, as JSON; see docs/webhooks.md.</summary>
/// <param name="Id">The same in every retry, and unique: receivers use it as idempotency key.</param>
/// <param name="At">Time of the event.</param>
sealed record EventBody(string Id, string Type, DateTimeOffset At, string Pipeline, EventDeal Deal)
{
    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Null: the webhook is set to names only.</summary>
    public IReadOnlyDictionary<string, string>? Details { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>Null: its subject was deleted.</summary>
    public static EventBody? Of(PendingPost post, Workspace workspace, Deal deal, bool tellsContent)
    {
        if (post.Event is not { } what || Facts(post, what, deal) is not { } facts)
            return null;

        return new(IdOf(workspace.Id, post), TypeOf(what), post.At, workspace.Name, new(deal.Customer, deal.Title))
        {
            Details = tellsContent ? new Dictionary<string, string>(facts.Where(it => it.Value.Length > 0)) : null,
        };
    }

    /// <summary>A hash, so that it reveals nothing about its subject.</summary>
    public static string IdOf(WorkspaceId workspace, PendingPost post) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{workspace.Tenant}\n{workspace.Home}\n{post.Id}")))[..32];

    static string TypeOf(WebhookEvent what) => what switch
    {
        WebhookEvent.StepOverdue => "step.overdue",
        WebhookEvent.ReviewClosed => "review.closed",
        WebhookEvent.DealEnded => "deal.ended",
        WebhookEvent.HelpAsked => "help.asked",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    static Dictionary<string, string>? Facts(PendingPost post, WebhookEvent what, Deal deal) => what switch
    {
        WebhookEvent.StepOverdue => deal.Find(post.Step) is { IsOpen: true } step ? Step(deal, step) : null,
        WebhookEvent.ReviewClosed => deal.Next is { } next
            ? new(Step(deal, next)) { ["led_by"] = post.By.Name }
            : new() { ["led_by"] = post.By.Name },
        WebhookEvent.DealEnded => deal.Ended is { } ended
            ? new() { ["how"] = ended.Word, ["decided"] = ended.Decided ?? "", ["by"] = ended.By.Name }
            : null,
        WebhookEvent.HelpAsked => deal.Questions.FirstOrDefault(it => it.Id == post.Question) is { } asked
            ? new() { ["text"] = asked.Text ?? "", ["by"] = asked.Asks?.Name ?? "" }
            : null,
        _ => null,
    };

    static Dictionary<string, string> Step(Deal deal, BuyerStep step) => new()
    {
        ["step"] = step.What,
        ["who"] = deal.Find(step.Who)?.Name ?? "",
        ["by_day"] = $"{step.By:yyyy-MM-dd}",
    };
}

sealed record EventDeal(string Customer, string Title);
