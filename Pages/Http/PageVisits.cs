using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.Pages.Http;

/// <summary>
/// Authenticates a request and authorizes it: a pipeline that is visible in the personal chat is visible on a page; in a tab of a
/// conversation the rules about outsiders apply too.
/// </summary>
/// <param name="read">Maps the claims to the signed-in person; null: the claims are incomplete.</param>
sealed class PageVisits(
    SignedInAccess access, PlaceStore places, RoomGuard rooms, TimeProvider time, Func<ClaimsPrincipal, SignedInPerson?> read)
{
    /// <summary>Query parameter: the pipeline's home.</summary>
    public const string In = "in";

    /// <summary>Query parameter: Teams' id of the conversation with the tab.</summary>
    public const string Chat = "chat";

    /// <summary>Query parameter: all pipelines of the person, as on the page of their day.</summary>
    public const string All = "all";

    const string Locale = "lang";

    const int LongestText = 400;

    /// <summary>
    /// Cache of permissions, with a shorter life than that of memberships: fifty pages that are refreshed by one press read each person
    /// once.
    /// </summary>
    readonly TtlCache<(SignedInPerson Who, string? Home, string Client), Rights> rights = new(time, TimeSpan.FromSeconds(10), most: 2_000);

    /// <summary>Null: the request is not authenticated.</summary>
    public async Task<PageVisit?> Read(HttpContext http, CancellationToken ct)
    {
        if (read(http.User) is not { } who)
            return null;

        var (chat, place) = (Text(http, Chat), await FindPlace(http, who.Tenant, ct));
        var asked = Text(http, In) ?? place?.Home;
        var client = Speak(http).Culture.Name;
        var (wanted, known, own) = await rights.GetOrAdd((who, asked, client), () => ReadRights(who, asked, client, ct));
        var turn = known with { At = time.GetUtcNow(), Id = RandomNumberGenerator.GetHexString(16) };
        if (wanted is null)
        {
            rights.Evict((who, asked, client)); // access is denied: not cached, so that a new member gets in at once
            return new(turn with { SharedSay = turn.Say }, null, own, chat is not null);
        }

        // As if asked in the pipeline's conversation, in the reader's language. In a conversation unknown to the bot, its members are
        // unknown too.
        var there = place ?? turn.Place with { Kind = PlaceKind.Group, Home = wanted };
        var isWithheld = chat is not null && (place is null || !await rooms.MayShow(who.Tenant, wanted, place, ct));
        return new(
            turn with { Place = there with { Kind = PlaceKind.Group, Home = wanted }, SharedSay = turn.Say }, wanted, own, isWithheld);
    }

    async Task<Rights> ReadRights(SignedInPerson who, string? asked, string client, CancellationToken ct)
    {
        IReadOnlyList<(string Home, string Name)> own =
            [.. (await access.ListPipelines(who, ct)).OrderBy(it => it.Name, StringComparer.CurrentCulture)];
        var wanted = asked ?? (own.Count > 0 ? own[0].Home : null);
        return wanted is not null && await access.CreateTurn(who, wanted, ct, client) is { } turn
            ? new(wanted, turn, own)
            : new(null, await access.StartTurn(who, ct, client), own);
    }

    public static Say Speak(HttpContext http) => Say.First(
    [
        Text(http, Locale), .. http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(it => it.Quality ?? 1)
            .Select(it => it.Value.Value),
    ]);

    public static string? Text(HttpContext http, string name) =>
        http.Request.Query[name].ToString() is { Length: > 0 and <= LongestText } text ? text : null;

    async Task<Place?> FindPlace(HttpContext http, string tenant, CancellationToken ct) =>
        Text(http, Chat) is { } chat && Keys.Fits(ConversationThreads.WholeOf(chat))
            ? await places.FindPlace(tenant, ConversationThreads.WholeOf(chat), ct)
            : null;

    /// <summary>Cached permissions of a person.</summary>
    /// <param name="Home">Null: no access to the requested pipeline, or no pipeline at all.</param>
    sealed record Rights(string? Home, Turn Turn, IReadOnlyList<(string Home, string Name)> Own);
}
