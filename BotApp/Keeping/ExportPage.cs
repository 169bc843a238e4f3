using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Keeping;
using ReviewBot.Storage;
using ReviewBot.Storage.Keeping;

namespace ReviewBot.BotApp.Keeping;

/// <summary>
/// The page behind a one-time link. The token is in the URL fragment, which browsers do not send: it appears in no request line, log or
/// trace, and link previews or scanners do not consume it. The button posts it and gets the file.
/// </summary>
static class ExportPage
{
    const string Field = "token";
    const int LongestForm = 1024;

    const string Style = "body{font:16px/1.5 'Segoe UI',sans-serif;max-width:32rem;margin:15vh auto;padding:0 1rem;color:#242424}"
        + "button{font:inherit;padding:.4rem 1.25rem;border:0;border-radius:4px;background:#4f52b2;color:#fff;cursor:pointer}"
        + "@media(prefers-color-scheme:dark){body{background:#1f1f1f;color:#fff}}";

    const string Script = "document.querySelector('input').value=location.hash.slice(1)";

    static readonly string Policy =
        $"default-src 'none';style-src 'sha256-{Hash(Style)}';script-src 'sha256-{Hash(Script)}';form-action 'self';frame-ancestors 'none';base-uri 'none'";

    public static RouteGroupBuilder Map(IEndpointRouteBuilder app)
    {
        var page = app.MapGroup("/exports");
        page.MapGet("", Show);
        page.MapPost("", Download);
        return page;
    }

    static IResult Show(HttpContext http)
    {
        var say = LocalizeForBrowser(http);
        var html = HtmlEncoder.Default;
        return Page(
            http,
            say,
            StatusCodes.Status200OK,
            $"""<p>{html.Encode(say.LinkReady())}</p><form method="post"><input type="hidden" name="{Field}"><button>{html.Encode(say.Download())}</button></form><script>{Script}</script>""");
    }

    static async Task<IResult> Download(
        HttpContext http, ExportLinks links, ExportDialog export, TimeProvider time, CancellationToken ct)
    {
        if (await ReadToken(http, ct) is { } token && await links.Use(token, ct) is { } link
            && Enum.TryParse<ExportKind>(link.Kind, out var kind)
            && await export.File(TurnOf(link, time.GetUtcNow()), link.Home, kind, ct) is { } content)
        {
            return Results.File(content, kind is ExportKind.Board ? "text/csv" : "application/json", link.File);
        }

        var say = LocalizeForBrowser(http);
        return Page(http, say, StatusCodes.Status410Gone, $"<p>{HtmlEncoder.Default.Encode(say.LinkOver())}</p>");
    }

    /// <summary>Acts as if the person asked in their personal chat: access is checked now, not when the link was created.</summary>
    static Turn TurnOf(ExportLink link, DateTimeOffset now) => new(
        link.Tenant,
        link.By,
        new("", PlaceKind.Personal, null, null, null, "", now),
        "",
        "export",
        now,
        Say.First(link.Culture),
        TimeZoneInfo.Utc);

    /// <summary>Null: not our form.</summary>
    static async Task<string?> ReadToken(HttpContext http, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType || http.Request.ContentLength is null or > LongestForm)
            return null;

        try
        {
            return (await http.Request.ReadFormAsync(new() { ValueCountLimit = 1, BufferBodyLengthLimit = LongestForm }, ct))[Field];
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException)
        {
            return null;
        }
    }

    static IResult Page(HttpContext http, Say say, int status, string body)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        var title = HtmlEncoder.Default.Encode(say.Bot());
        return Results.Content(
            $"""<!doctype html><html lang="{say.Language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title><style>{Style}</style><h1>{title}</h1>{body}</html>""",
            "text/html; charset=utf-8",
            statusCode: status);
    }

    /// <summary>The browser's language: the person is known only by the token.</summary>
    static Say LocalizeForBrowser(HttpContext http) => Say.First(http.Request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(it => it.Quality ?? 1)
        .Select(it => it.Value.Value));

    static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
