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
/// <param name="read">Who has signed in; null: not enough is said of them.</param>
sealed class PageVisits(SignedInAccess access, Places places, RoomGuard rooms, Func<ClaimsPrincipal, SignedInPerson?> read)
{
    /// <summary>The pipeline, by its home.</summary>
    public const string In = "in";

    /// <summary>The conversation that the page stands in, as Teams names it.</summary>
    public const string Chat = "chat";

    const string Locale = "lang";

    const int LongestText = 400;

    /// <summary>Null: the request names nobody.</summary>
    public async Task<PageVisit?> Read(HttpContext http, CancellationToken ct)
    {
        if (read(http.User) is not { } who)
            return null;

        IReadOnlyList<(string Home, string Name)> own =
            [.. (await access.ListPipelines(who, ct)).OrderBy(it => it.Name, StringComparer.CurrentCulture)];
        var (chat, place) = (Text(http, Chat), await FindPlace(http, who.Tenant, ct));
        var wanted = Text(http, In) ?? place?.Home ?? own.FirstOrDefault().Home;
        var client = Speak(http).Culture.Name;
        if (wanted is null || await access.Enter(who, wanted, ct, client) is not { } turn)
        {
            var alone = await access.StartTurn(who, ct, client);
            return new(alone with { SharedSay = alone.Say }, null, own, chat is not null);
        }

        // As if it were asked in the pipeline's conversation, in the reader's language. A conversation that the bot does not know is one of
        // which it does not know who is in it.
        var there = place ?? turn.Place with { Kind = PlaceKind.Group, Home = wanted };
        var isWithheld = chat is not null && (place is null || !await rooms.MayShow(who.Tenant, wanted, place, ct));
        return new(
            turn with { Place = there with { Kind = PlaceKind.Group, Home = wanted }, SharedSay = turn.Say }, wanted, own, isWithheld);
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
}
