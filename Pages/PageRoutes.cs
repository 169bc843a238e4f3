using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Pages.Changes;
using ReviewBot.Pages.Http;
using ReviewBot.Pages.Live;
using ReviewBot.Pages.Parts;

namespace ReviewBot.Pages;

/// <summary>
/// The routes of the pages. The shell is public and contains no data; the endpoints with data require authentication (<see
/// cref="Policy"/>), and the script calls them.
/// </summary>
public static class PageRoutes
{
    /// <summary>Authorization policy: any signed-in person, as defined by the host; in the Playground one of the sample people.</summary>
    public const string Policy = "Teams";

    /// <summary>
    /// Allow-list for framing: Teams and the other hosts that show its tabs.
    /// https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements
    /// </summary>
    const string Hosts = "https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.teams.microsoft.us "
        + "https://*.office.com https://*.microsoft365.com";

    const string Rules = "default-src 'none';style-src 'self';script-src 'self';connect-src 'self';img-src 'self' data:;form-action 'self';"
        + $"base-uri 'none';frame-ancestors 'self' {Hosts}";

    /// <summary>Largest body, in bytes. More than any card of ours can send.</summary>
    const int LongestPress = 65_536;

    /// <summary>The page that Teams shows when a tab is added to a channel, a chat or a meeting.</summary>
    const string Setup = "tab";

    static readonly string[] Pages = ["board", "deal", "review", "day", Setup];

    /// <param name="hasSamplePeople">True: the Playground, in which nobody signs in.</param>
    /// <param name="read">Maps the claims to the signed-in person.</param>
    public static IServiceCollection AddPages(
        this IServiceCollection services, bool hasSamplePeople, Func<ClaimsPrincipal, SignedInPerson?> read)
    {
        if (hasSamplePeople)
        {
            SampleSignIn.Add(services);
            services.AddAuthorizationBuilder().AddPolicy(
                Policy, it => it.AddAuthenticationSchemes(SampleSignIn.Scheme).RequireAuthenticatedUser());
        }
        return services
            .AddSingleton(read)
            .AddSingleton<PageAssets>()
            .AddSingleton<PageRenderer>()
            .AddSingleton<PageVisits>()
            .AddSingleton<SharedPages>()
            .AddSingleton<PipelineChanges>()
            .AddHostedService(provider => provider.GetRequiredService<PipelineChanges>())
            .AddSingleton<ChangeStream>()
            .AddSingleton<PageContents>();
    }

    public static RouteGroupBuilder MapPages(this IEndpointRouteBuilder app)
    {
        var all = app.MapGroup("/pages");
        all.MapGet("", () => Results.LocalRedirect(PageAddress.Board()));
        all.MapGet("/own/{name}", (HttpContext http, string name, PageAssets assets) => assets.Serve(http, name));
        all.MapGet("/{page}", ShowShell);
        all.MapGet("/changes", (HttpContext http, ChangeStream stream, CancellationToken ct) => stream.Stream(http, ct))
            .RequireAuthorization(Policy);
        all.MapGet("/part/{page}", ShowPart).RequireAuthorization(Policy);
        all.MapPost("/press", Press).RequireAuthorization(Policy);
        if (app.ServiceProvider.GetService<SampleSignIn>() is not null)
        {
            all.MapGet("/as", Choose);
            all.MapPost("/as", Chosen);
        }
        return all;
    }

    static async Task ShowShell(
        HttpContext http, string page, PageVisits visits, PageContents contents, PageRenderer renderer, PageAssets assets,
        CancellationToken ct)
    {
        if (!Pages.Contains(page))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (page is Setup)
        {
            var words = PageVisits.Speak(http);
            var how = await renderer.RenderText<EmptyPage>(
                new() { [nameof(EmptyPage.Title)] = words.AddTheTab(), [nameof(EmptyPage.Why)] = words.AddTheTabHow() });
            await Send(http, await Shell(renderer, assets, page, words, how, null));
            return;
        }

        var isSample = http.RequestServices.GetService<SampleSignIn>() is not null;
        if (isSample && !await SampleSignIn.Read(http))
        {
            http.Response.Redirect($"/pages/as?to={Uri.EscapeDataString($"{http.Request.Path}{http.Request.QueryString}")}");
            return;
        }

        var visit = isSample ? await visits.Read(http, ct) : null;
        var content = visit is null ? null : await contents.Render(visit, page, http.Request.Query, ct);
        var say = visit?.Turn.Say ?? PageVisits.Speak(http);
        await Send(http, await Shell(renderer, assets, page, say, content?.Text, visit?.Turn.By.Name));
    }

    static async Task ShowPart(HttpContext http, string page, PageVisits visits, PageContents contents, CancellationToken ct)
    {
        if (await visits.Read(http, ct) is not { } visit)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        // Denied access gets the same answer as a missing pipeline.
        if (visit.Home is null && PageVisits.Text(http, PageVisits.In) is not null)
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        http.Response.Headers.ContentLanguage = visit.Turn.Say.Language;
        await Send(http, await contents.Render(visit, page, http.Request.Query, ct));
    }

    /// <summary>A press about a deal of the displayed pipeline. Accepts JSON only, which forms of other sites cannot send (CSRF).</summary>
    static async Task Press(HttpContext http, PageVisits visits, PageContents contents, IPagePresses presses, CancellationToken ct)
    {
        if (!http.Request.HasJsonContentType() || http.Request.ContentLength is null or > LongestPress)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var body = new StreamReader(http.Request.Body);
        var data = await body.ReadToEndAsync(ct);
        if (await visits.Read(http, ct) is not { } visit
            || CardActionInvocation.From(data) is not { Press: CardAction.OnDeal { On: var on } } invocation || on.Home != visit.Home
            || await contents.EnterReview(visit, new(on.Deal), ct) is not { } turn)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        try
        {
            if (await presses.Handle(turn, invocation, ct) is { } card)
                await Send(http, new(await contents.Own(visit, card)));
            else
                http.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (PressFailedException failed)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await http.Response.WriteAsync($"{turn.Say.NotSaved()} {turn.Say.ErrorIs(failed.Message)}", ct);
        }
    }

    static async Task Choose(HttpContext http, SampleSignIn people, PageRenderer renderer, PageAssets assets)
    {
        var say = PageVisits.Speak(http);
        var content = await renderer.RenderText<SamplePeoplePage>(new()
        {
            [nameof(SamplePeoplePage.Say)] = say,
            [nameof(SamplePeoplePage.People)] = people.People,
            [nameof(SamplePeoplePage.To)] = PageVisits.Text(http, "to") ?? PageAddress.Board(),
        });
        await Send(http, await Shell(renderer, assets, "as", say, content, null));
    }

    static async Task<IResult> Chosen(HttpContext http, SampleSignIn people, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType)
            return Results.BadRequest();

        var form = await http.Request.ReadFormAsync(ct);
        var to = form["to"].ToString();
        return await people.SignIn(http, form["person"].ToString())
            ? Results.LocalRedirect(to.StartsWith("/pages/", StringComparison.Ordinal) ? to : PageAddress.Board())
            : Results.BadRequest();
    }

    static Task<RenderedPage> Shell(
        PageRenderer renderer, PageAssets assets, string page, Say say, string? content, string? me) =>
        renderer.Render<PageShell>(new()
        {
            [nameof(PageShell.Say)] = say,
            [nameof(PageShell.Page)] = page,
            [nameof(PageShell.Title)] = say.Bot(),
            [nameof(PageShell.Style)] = assets.Address("page.css"),
            [nameof(PageShell.Script)] = assets.Address("page.js"),
            [nameof(PageShell.Teams)] = assets.Address("teams.js"),
            [nameof(PageShell.Content)] = content,
            [nameof(PageShell.Me)] = me,
        });

    static Task Send(HttpContext http, RenderedPage page)
    {
        http.Response.Headers.ContentSecurityPolicy = Rules;
        return page.Send(http);
    }
}
