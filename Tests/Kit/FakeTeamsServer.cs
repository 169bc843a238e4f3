using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Kit;

/// <summary>One call of the bot to Teams.</summary>
/// <param name="Replica">Name of the calling bot; null: not given.</param>
sealed record Call(string Method, string Path, JsonNode? Body, string? Replica = null)
{
    public bool IsSend => Method is "POST";

    public bool IsEdit => Method is "PUT";

    public CardFace? Card =>
        Body?["attachments"] is JsonArray { Count: > 0 } all && all[0]?["content"] is { } content ? new(content.ToJsonString()) : null;
}

/// <summary>A fake Teams on loopback: accepts messages and edits, lists members, and fails on demand.</summary>
sealed class FakeTeamsServer : IAsyncDisposable
{
    /// <summary>Header by which one of several bots tells which it is.</summary>
    public const string ReplicaHeader = "x-replica";

    readonly WebApplication app;
    readonly TaskCompletionSource recovered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly ConcurrentQueue<Call> calls = [];
    readonly ConcurrentDictionary<int, Call> messages = [];
    readonly ConcurrentQueue<(Func<Call, bool> Of, TaskCompletionSource Seen)> waiting = [];
    int ids;

    FakeTeamsServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        app = builder.Build();
        app.Map("/{**path}", (Delegate)Answer); // the cast matters: as a RequestDelegate, its result would be ignored
    }

    /// <summary>Conversations that are deleted: whatever is sent there is refused with 404.</summary>
    public ConcurrentBag<string> Deleted { get; } = [];

    /// <summary>Faults for the next calls of an HTTP method, in order.</summary>
    public ConcurrentQueue<(string Method, Fault Fault)> Faults { get; } = [];

    /// <summary>Ends all faults: hanging connections are closed.</summary>
    public void Recover()
    {
        Faults.Clear();
        recovered.TrySetResult();
    }

    /// <summary>False: messages are accepted without returning their id, as Teams sometimes does.</summary>
    public bool TellsIds { get; set; } = true;

    /// <summary>Delay of every answer.</summary>
    public TimeSpan Pause { get; set; }

    public IReadOnlyList<Person> Members { get; set; } = [Sample.Sam, Sample.Lee, Sample.Kim];

    public void Admit(Person person)
    {
        if (!Everybody().Any(it => it.Person.Id == person.Id))
            Members = [.. Members, person];
    }

    /// <summary>Members besides the people, in order.</summary>
    public IReadOnlyList<FakeMember> Others { get; set; } = [];

    /// <summary>Members on one page of the roster.</summary>
    public int RosterPage { get; set; } = 500;

    /// <summary>Number of the first roster page that fails, and with it look-ups of single members; null: none fails.</summary>
    public int? RosterFailsAt { get; set; }

    /// <summary>The channels of every team, by their ids. As from Teams, the first has no name.</summary>
    public Dictionary<string, string?> Channels { get; set; } = [];

    public int RosterReads => Calls.Count(it => it.Path.EndsWith("/pagedmembers", StringComparison.Ordinal));

    /// <summary>Number of roster reads, look-ups of single members included.</summary>
    public int MemberReads => Calls.Count(
        it => it.Method is "GET" && (it.Path.Contains("/members", StringComparison.Ordinal)
            || it.Path.EndsWith("/pagedmembers", StringComparison.Ordinal)));

    public IReadOnlyList<Call> Calls => [.. calls];

    public IReadOnlyList<Call> Edits => [.. calls.Where(call => call.IsEdit)];

    /// <summary>All messages in their present state, newest first.</summary>
    public IReadOnlyList<CardFace> Messages => [.. messages.OrderByDescending(it => it.Key).Select(it => it.Value.Card).OfType<CardFace>()];

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<FakeTeamsServer> Start()
    {
        var teams = new FakeTeamsServer();
        await teams.app.StartAsync();
        return teams;
    }

    /// <summary>Clears the recorded calls.</summary>
    public void Forget() => calls.Clear();

    /// <summary>Waits for a future call.</summary>
    public Task Next(Func<Call, bool> of)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Enqueue((of, seen));
        return seen.Task;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task<IResult> Answer(HttpContext http)
    {
        var call = new Call(
            http.Request.Method,
            http.Request.Path,
            http.Request.ContentLength > 0 ? await JsonNode.ParseAsync(http.Request.Body) : null,
            http.Request.Headers[ReplicaHeader]);
        calls.Enqueue(call);
        foreach (var (_, seen) in waiting.Where(it => it.Of(call)))
            seen.TrySetResult();
        if (Pause > TimeSpan.Zero)
            await Task.Delay(Pause, TimeProvider.System);
        var isDeleted = (call.IsSend || call.IsEdit) && Deleted.Any(it => call.Path.Contains(it, StringComparison.Ordinal));
        return (isDeleted ? new Fault.Says(404, Code: "ConversationNotFound") : Next(call.Method)) switch
        {
            Fault.Says says => Refuse(http, says),
            Fault.Closes => Close(http),
            Fault.Hangs => await Hang(http),
            _ => Take(http, call),
        };
    }

    Fault? Next(string method) =>
        Faults.TryPeek(out var next) && next.Method == method && Faults.TryDequeue(out next) ? next.Fault : null;

    IResult Take(HttpContext http, Call call)
    {
        if (call.Path.EndsWith("/pagedmembers", StringComparison.Ordinal))
            return Roster(http);
        if (call.Method is "GET" && call.Path.Split("/members/") is [_, var user])
            return Member(user);
        if (call.Path.StartsWith("/v3/teams/", StringComparison.Ordinal) && call.Path.EndsWith("/conversations", StringComparison.Ordinal))
            return Results.Json(new { conversations = Channels.Select(it => new { id = it.Key, name = it.Value }) });
        if (call.Path.StartsWith("/v3/teams/", StringComparison.Ordinal))
            return Results.Json(new { id = "19:team@thread.tacv2", name = "Sales" });

        var id = call.IsEdit
            ? int.Parse(call.Path.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture)
            : Interlocked.Increment(ref ids);
        messages[id] = call;
        return Results.Json(new { id = TellsIds ? $"{id}" : null }, statusCode: call.IsSend ? 201 : 200);
    }

    IResult Roster(HttpContext http)
    {
        var page = int.TryParse(http.Request.Query["continuationToken"], out var asked) ? asked : 0;
        if (RosterFailsAt <= page)
            return Results.Json(new { error = new { code = "Trouble" } }, statusCode: 403);

        var all = Everybody().ToArray();
        return Results.Json(new
        {
            members = all.Skip(page * RosterPage).Take(RosterPage),
            continuationToken = (page + 1) * RosterPage < all.Length ? $"{page + 1}" : null,
        });
    }

    IResult Member(string user) =>
        RosterFailsAt is null && Everybody().FirstOrDefault(it => it.Id == Uri.UnescapeDataString(user)) is { } member
        ? Results.Json(member)
        : Results.Json(new { error = new { code = "Trouble" } }, statusCode: 403);

    IEnumerable<FakeMember> Everybody() => Members.Select(it => new FakeMember(it, it.Id.Value)).Concat(Others);

    static IResult Refuse(HttpContext http, Fault.Says says)
    {
        if (says.RetryAfter is { } after)
            http.Response.Headers.RetryAfter = after;
        return Results.Json(new { error = new { code = says.Code, message = "told so" } }, statusCode: says.Status);
    }

    static IResult Close(HttpContext http)
    {
        http.Abort();
        return Results.Empty;
    }

    async Task<IResult> Hang(HttpContext http)
    {
        var gone = new TaskCompletionSource();
        await using var _ = http.RequestAborted.Register(() => gone.TrySetResult());
        return await Task.WhenAny(gone.Task, recovered.Task) == gone.Task ? Results.Empty : Close(http);
    }
}
