using System.Globalization;
using Microsoft.AspNetCore.Http;
using ReviewBot.Pages.Http;

namespace ReviewBot.Pages.Changes;

/// <summary>
/// Tells one open page of changes, as server-sent events: one at the beginning, so that what changed before is not missed, and one for
/// each change. They say that something changed, and not what: the page asks for that with its own rights. When those change, it is told
/// as well and the stream ends, so that it comes back with what it may see then.
/// </summary>
sealed class ChangeStream(PageVisits visits, PipelineChanges changes, TimeProvider time)
{
    /// <summary>
    /// So often the rights are looked at again, and a silent connection is kept alive: proxies cut it after a minute or more.
    /// </summary>
    static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <summary>So long after its end a token is still taken, as for other requests.</summary>
    static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Of the pipeline that is looked at, or of all of the person.</summary>
    public async Task Tell(HttpContext http, CancellationToken ct)
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
                isTold = await IsTold(reader, due, ct);
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

    /// <summary>False: nothing has changed until it is due to look at the rights again.</summary>
    async Task<bool> IsTold(PipelineChanges.Reader reader, DateTimeOffset due, CancellationToken ct)
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

    /// <summary>The token that the stream was opened with is no longer taken.</summary>
    bool IsOver(HttpContext http) =>
        long.TryParse(http.User.FindFirst("exp")?.Value, CultureInfo.InvariantCulture, out var end)
        && time.GetUtcNow() >= DateTimeOffset.FromUnixTimeSeconds(end) + Skew;

    static bool IsAlike(PageVisit now, PageVisit then) =>
        (now.Home, now.IsWithheld) == (then.Home, then.IsWithheld) && now.Pipelines.SequenceEqual(then.Pipelines);
}
