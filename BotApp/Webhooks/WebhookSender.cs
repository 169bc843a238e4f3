using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using ReviewBot.BotApp.Configuration;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.BotApp.Webhooks;

/// <summary>
/// Sends webhook events to the addresses set by admins: signed (HMAC), at least once, each with an id by which a receiver detects
/// duplicates.
/// </summary>
sealed class WebhookSender(
    DealStore deals, IHttpClientFactory clients, IOptions<WebhookSettings> settings, TimeProvider time, ILogger<WebhookSender> log)
{
    public const string Client = "webhooks";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Shortly after midnight, when yesterday's steps are overdue.</summary>
    static readonly TimeSpan AfterMidnight = TimeSpan.FromMinutes(5);

    public static void Add(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var isTrying = builder.Environment.IsDevelopment() || builder.Environment.IsEnvironment(BotSettings.PlaygroundEnvironment);
        services.AddOptions<WebhookSettings>().BindConfiguration(WebhookSettings.Section).ValidateDataAnnotations().ValidateOnStart()
            .Validate(it => isTrying || !it.AllowLoopback, "Take Webhooks:AllowLoopback away: it is for trying things out.");
        services.AddSingleton<WebhookSender>();
        services.AddHttpClient(Client, client => client.Timeout = Patience)
            .RemoveAllLoggers() // an address may hold a secret; nor is it traced, for the same reason
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                ActivityHeadersPropagator = null,
                PooledConnectionLifetime = TimeSpan.FromMinutes(1),
                ConnectCallback =
                    new PublicConnections(provider.GetRequiredService<IOptions<WebhookSettings>>().Value.AllowLoopback).Connect,
            });
    }

    /// <summary>True: settled, because it was accepted or is obsolete.</summary>
    public async Task<bool> Deliver(StoredPost claimed, CancellationToken ct)
    {
        var (id, post) = (claimed.Workspace, claimed.Post);
        if (settings.Value.Secret is not { } secret || await deals.Webhooks.Find(id, ct) is not { } webhook
            || !WebhookRules.IsPossible(webhook.Address, settings.Value.AllowLoopback)
            || await deals.FindWorkspace(id, ct) is not { } workspace || await deals.FindDeal(id, post.Deals[0], ct) is not { } found
            || EventBody.Of(post, workspace, found.Deal, webhook.TellsContent) is not { } body)
        {
            return true;
        }

        var status = await Send(webhook.Address, body, secret, ct);
        var isTaken = status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices;
        if (!isTaken)
            log.EventNotAccepted(post.Event ?? default, post.Tries, (int?)status ?? 0);
        await ChangeWebhook(id, it => isTaken ? it.Delivered(time.GetUtcNow()) : it.Failed(time.GetUtcNow(), (int?)status), ct);
        return isTaken;
    }

    /// <summary>
    /// Puts an event into the outbox for each step that has become overdue, and advances the high-water mark in the same transaction.
    /// Returns when to check again; null: the pipeline has no webhook.
    /// </summary>
    public async Task<DateTimeOffset?> QueueOverdueEvents(WorkspaceId id, CancellationToken ct)
    {
        if (settings.Value.Secret is null || await deals.Webhooks.Find(id, ct) is not { } webhook
            || await deals.FindWorkspace(id, ct) is not { } workspace)
        {
            return null;
        }

        var (now, zone) = (time.GetUtcNow(), ZonedClock.Zone(workspace.Zone));
        var today = ZonedClock.Day(now, zone);
        var midnight = TimeZoneInfo.ConvertTimeToUtc(today.AddDays(1).ToDateTime(TimeOnly.MinValue), zone) + AfterMidnight;
        if (webhook.OverdueBefore >= today)
            return midnight;

        var board = await deals.ReadBoard(id, ct);
        PendingPost[] late = [.. board.SelectMany(it => WebhookRules.Overdue(it.Deal, webhook.OverdueBefore, today, now))];
        var isSaved = await deals.Webhooks.Save(id, webhook with { OverdueBefore = today }, ct, late);
        return isSaved && late.Length is 0 ? midnight : now + PostOutbox.Claim;
    }

    /// <summary>Null: no answer.</summary>
    async Task<HttpStatusCode?> Send(string address, EventBody body, string secret, CancellationToken ct)
    {
        var (json, stamp) = (body.ToJson(), time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{stamp}.{json}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address));
        request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        request.Headers.Add("ReviewBot-Event-Id", body.Id);
        request.Headers.Add("ReviewBot-Timestamp", stamp);
        request.Headers.Add("ReviewBot-Signature", $"sha256={Convert.ToHexStringLower(signature)}");
        try
        {
            using var client = clients.CreateClient(Client);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct); // the body is ignored
            return answer.StatusCode;
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException
            || (failed is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    Task<bool> ChangeWebhook(WorkspaceId id, Func<Webhook, Webhook> how, CancellationToken ct) => OptimisticRetry.TryRun(async () =>
        await deals.Webhooks.Find(id, ct) is not { } webhook || await deals.Webhooks.Save(id, how(webhook), ct), ct);
}
