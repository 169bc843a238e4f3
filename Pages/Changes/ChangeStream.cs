using System.Globalization;
using Microsoft.AspNetCore.Http;
using ReviewBot.Pages.Http;

namespace ReviewBot.Pages.Changes;

/// <summary>
/// Server-sent events for one open page: one at the start, so that no earlier change is missed, and one per change. Events carry no data:
/// the page requests it with its own permissions. When the permissions change, a last event is sent and the stream ends, so that the page
/// reconnects with its new permissions.
/// </summary>
sealed class ChangeStream(PageVisits visits, PipelineChanges changes, TimeProvider time)
{
    /// <summary>
    /// Interval for checking the permissions again, and for keep-alives: proxies close a silent connection after a minute or more.
    /// </summary>
    static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <summary>Clock skew: how long an expired token is still accepted, as in other requests.</summary>
    static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Streams the changes of the displayed pipeline, or of all pipelines of the person.</summary>
    public async Task Stream(HttpContext http, CancellationToken ct)
    {
        if (await visits.Read(http, ct) is not { Home: { } home } visit)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var homes = PageVisits.Text(http, PageVisits.All) is null ? [home] : visit.Pipelines.Select(it => it.Home).Append(home).Distinct();
        using var reader = await changes.Watch([.. homes.Select(visit.Turn.Workspace)], ct);
        http.Response.ContentType = "text/event-stream";
        try
        {
            var (isTold, due) = (true, time.GetUtcNow() + Every);
            while (true)
            {
                await http.Response.WriteAsync(isTold ? "data: 1\n\n" : ": \n\n", ct);
                await http.Response.Body.FlushAsync(ct);
                isTold = await WaitForChange(reader, due, ct);
                if (time.GetUtcNow() < due)
                    continue;

                if (IsOver(http) || await visits.Read(http, ct) is not { } now || !IsAlike(now, visit))
                {
                    await http.Response.WriteAsync("data: 1\n\n", ct);
                    return;
                }
                due = time.GetUtcNow() + Every;
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The page was closed.
        }
    }

    /// <summary>Waits for a change. False: none until the permissions have to be checked again.</summary>
    async Task<bool> WaitForChange(PipelineChanges.Reader reader, DateTimeOffset due, CancellationToken ct)
    {
        var left = due - time.GetUtcNow();
        using var quiet = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(quiet.Token, ct);
        try
        {
            await reader.Next(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>True: the token with which the stream was opened has expired.</summary>
    bool IsOver(HttpContext http) =>
        long.TryParse(http.User.FindFirst("exp")?.Value, CultureInfo.InvariantCulture, out var end)
        && time.GetUtcNow() >= DateTimeOffset.FromUnixTimeSeconds(end) + Skew;

    static bool IsAlike(PageVisit now, PageVisit then) =>
        (now.Home, now.IsWithheld) == (then.Home, then.IsWithheld) && now.Pipelines.SequenceEqual(then.Pipelines);
}
