using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.Pages.Http;

/// <summary>
/// Makes a visit of a request. Whoever may see a pipeline in their personal chat may see it on a page; where the page stands in a
/// conversation, the rule about who is in the room counts as well.
/// </summary>
sealed class PageVisits(PipelineAccess access, Places places, RoomGuard rooms, Languages languages, TimeProvider time)
{
    /// <summary>The pipeline, by its home.</summary>
    public const string In = "in";

    /// <summary>The conversation that the page stands in, as Teams names it.</summary>
    public const string Chat = "chat";

    const string Locale = "lang";

    /// <summary>Null: the request names nobody.</summary>
    public async Task<PageVisit?> Read(HttpContext http, CancellationToken ct)
    {
        if (PersonOf(http.User) is not var (tenant, by))
            return null;

        var said = await languages.Localize(NewTurn(http, tenant, by, Alone), null, ct);
        var turn = said with { SharedSay = said.Say };
        IReadOnlyList<(string Home, string Name)> own =
            [.. (await access.ListPipelines(turn, ct)).OrderBy(it => it.Name, StringComparer.CurrentCulture)];
        var place = await FindPlace(http, tenant, ct);
        var wanted = Text(http, In) ?? place?.Home ?? own.FirstOrDefault().Home;
        var home = own.Any(it => it.Home == wanted) ? wanted : null;
        return new(await InPipeline(turn, home, ct), home, own, await IsWithheld(http, tenant, home, place, ct));
    }

    public static Say Speak(HttpContext http) => Say.First(
    [
        Text(http, Locale), .. http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(it => it.Quality ?? 1)
            .Select(it => it.Value.Value),
    ]);

    public static string? Text(HttpContext http, string name) => http.Request.Query[name].ToString() is { Length: > 0 and <= 400 } text
        ? text
        : null;

    static Place Alone { get; } = new("", PlaceKind.Personal, null, null, null, "", default);

    /// <summary>The turn as it were asked in the pipeline's conversation: its zone and its thresholds count, and the reader's language.</summary>
    async Task<Turn> InPipeline(Turn turn, string? home, CancellationToken ct)
    {
        if (home is null)
            return turn;

        var there = await languages.Localize(turn with { Place = Alone with { Kind = PlaceKind.Group, Home = home } }, home, ct);
        return there with { SharedSay = there.Say };
    }

    /// <summary>A conversation that the bot does not know is one of which it does not know who is in it.</summary>
    async Task<bool> IsWithheld(HttpContext http, string tenant, string? home, Place? place, CancellationToken ct) =>
        Text(http, Chat) is not null && (place is null || !await rooms.MayShow(tenant, home, place, ct));

    async Task<Place?> FindPlace(HttpContext http, string tenant, CancellationToken ct) =>
        Text(http, Chat) is { } chat && Keys.Fits(ConversationThreads.WholeOf(chat))
            ? await places.FindPlace(tenant, ConversationThreads.WholeOf(chat), ct)
            : null;

    Turn NewTurn(HttpContext http, string tenant, Person by, Place place) => new(
        tenant, by, place, place.Conversation, Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture), time.GetUtcNow(), Speak(http),
        TimeZoneInfo.Utc)
    {
        IsZoneKnown = false,
    };

    static (string Tenant, Person By)? PersonOf(ClaimsPrincipal user) =>
        user.FindFirstValue("tid") is { } tenant && Keys.FitsTenant(tenant) && user.FindFirstValue("oid") is { } id && Keys.Fits(id)
            ? (tenant, new(new(id), VisibleText.Clean(user.FindFirstValue("name") ?? "")))
            : null;
}
