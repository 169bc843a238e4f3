using System.Net.Http.Headers;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ReviewBot.Dialogs;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.BotApp.Teams;

/// <summary>Sends one proactive message, within the limits of Teams.</summary>
sealed class ProactiveSender(ProactiveTurns turns, TeamsRateLimiter rates, TimeProvider time)
{
    /// <summary>Time-out of one message, including retries.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Longest wait for the rate limiter; beyond it the job is rescheduled.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    /// <summary>Used when the answer has no Retry-After.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Upper bound for a Retry-After.</summary>
    static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    /// <summary>Upper bound for the pause of a whole tenant that comes from one conversation's 429.</summary>
    static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(5);

    /// <summary>Waits for the rate limit. Null: the message may be sent now; else the time to try again.</summary>
    /// <param name="notAfter">After this nothing may be sent: a process that was suspended meanwhile has to plan again.</param>
    public async Task<DateTimeOffset?> WaitForRate(MessageTarget to, DateTimeOffset notAfter, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (now >= notAfter)
            return now;
        var (at, isTaken) = rates.Reserve(to.Address.Tenant, to.Key, now, now + LongestWait);
        if (!isTaken)
            return at;
        if (at > now)
            await Task.Delay(at - now, time, ct);
        return time.GetUtcNow() is var turn && turn >= notAfter ? turn : null;
    }

    /// <summary>Sends a new message.</summary>
    public Task<SendOutcome> SendNew(MessageTarget to, AdaptiveCard card, CancellationToken ct) => WithTimeout(
        to,
        token => InConversation(
            to,
            async (context, inner) => new SendOutcome.Sent(
                context.Activity.Conversation.Id, (await context.SendActivityAsync(Messages.CardMessage(card), inner))?.Id ?? ""),
            token),
        ct);

    /// <summary>Replaces the card of a sent message.</summary>
    public Task<SendOutcome> EditSent(MessageTarget.Known to, string message, AdaptiveCard card, CancellationToken ct) => WithTimeout(
        to,
        token => InConversation(to, async (context, inner) =>
        {
            var edit = Messages.CardMessage(card, message);
            edit.Conversation = new ConversationAccount { Id = to.Conversation };
            await context.UpdateActivityAsync(edit, inner);
            return new SendOutcome.Sent(to.Conversation, message);
        }, token),
        ct);

    Task<T> InConversation<T>(MessageTarget to, Func<ITurnContext, CancellationToken, Task<T>> say, CancellationToken ct) => to switch
    {
        MessageTarget.Known known => turns.Run(known.Reference(), say, ct),
        MessageTarget.New created => turns.Run(created, say, ct),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    async Task<SendOutcome> WithTimeout(MessageTarget to, Func<CancellationToken, Task<SendOutcome.Sent>> send, CancellationToken ct)
    {
        try
        {
            return await time.RunWithin(Patience, send, ct);
        }
        catch (ErrorResponseException refused) when (refused.Response is not null)
        {
            return OutcomeOf(to, refused);
        }
        catch (Exception failed) when (TeamsFailures.IsFailure(failed) && !ct.IsCancellationRequested)
        {
            return new SendOutcome.Failed(SendFailure.Broken);
        }
    }

    SendOutcome OutcomeOf(MessageTarget to, ErrorResponseException refused)
    {
        switch ((int)refused.Response.StatusCode)
        {
            case 403 or 404:
                return new SendOutcome.Gone(refused.Body?.Error?.Code);
            case 400 when TeamsFailures.SubCodeOf(refused) is null && to is MessageTarget.New or { Address.Kind: "personal" }:
                return new SendOutcome.Gone(refused.Body?.Error?.Code, IsVoid: true);
            case 401:
                return new SendOutcome.Failed(SendFailure.Unauthorized);
            case 412 or 429 or 502 or 503 or 504:
                var now = time.GetUtcNow();
                var until = new[] { Asked(refused, now) ?? now + Pause, now + LongestPause }.Min();
                rates.Block(to.Address.Tenant, now, new[] { until, now + LongestHold }.Min());
                return new SendOutcome.Throttled(until);
            case >= 500 or 408:
                return new SendOutcome.Failed(SendFailure.Broken);
            default:
                return new SendOutcome.Failed(TeamsFailures.SubCodeOf(refused) ?? SendFailure.Refused);
        }
    }

    static DateTimeOffset? Asked(ErrorResponseException refused, DateTimeOffset now) =>
        refused.Response.Headers.TryGetValue("Retry-After", out var values)
            && RetryConditionHeaderValue.TryParse(values.FirstOrDefault(), out var asked)
            ? asked.Date ?? now + asked.Delta
            : null;
}
