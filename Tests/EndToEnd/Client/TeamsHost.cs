using System.Text.Json;
using Microsoft.Playwright;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Client;

/// <summary>
/// Plays Teams around a page of the bot: a page of https://teams.microsoft.com, never fetched from there, that frames the bot's and answers
/// what its script asks of Teams. So the rules about who may frame a page hold as in production.
/// </summary>
sealed class TeamsHost : IAsyncDisposable
{
    public const string Origin = "https://teams.microsoft.com";

    /// <summary>
    /// A list of hosts that Teams' library asks for and does not need: it has the same within, and our rules let it ask nobody.
    /// </summary>
    const string Refused = "validDomains";

    static readonly string Played = Path.Combine(Repository.Root, "Tests", "EndToEnd", "Client", "teams-host.html");

    readonly IBrowserContext context;

    TeamsHost(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    /// <summary>The whole window, with the host around.</summary>
    public IPage Page { get; }

    /// <summary>The page of the bot.</summary>
    public IFrameLocator Bot => Page.FrameLocator("iframe");

    /// <summary>The same, to run script in.</summary>
    public IFrame Inside => Page.Frames[^1];

    public List<string> Errors { get; } = [];

    /// <param name="giveToken">What single sign-on gives; null: nothing, as where somebody has not agreed.</param>
    /// <param name="origin">Where the page is that frames the bot's.</param>
    public static async Task<TeamsHost> Open(
        string address, TeamsPlace place, Func<string?> giveToken, int width = 1280, string language = "en-GB", string origin = Origin)
    {
        var browser = await Browser.Instance;
        // The browser's own language is another than the one that Teams is set to, as on many a computer.
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            Locale = "en-US",
            TimezoneId = "UTC",
            Permissions = ["local-network-access"], // a page of Teams that frames one of this computer
        });
        context.SetDefaultTimeout(60_000); // long, because a busy machine must not fail a test
        await context.RouteAsync(
            it => !it.StartsWith(address, StringComparison.Ordinal),
            it => it.Request.Url == $"{origin}/" ? it.FulfillAsync(new() { Path = Played, ContentType = "text/html" }) : it.AbortAsync());
        await context.ExposeFunctionAsync("giveToken", giveToken);
        var play = JsonSerializer.Serialize(new { origin = address, path = place.Path, context = place.Context(language) });
        await context.AddInitScriptAsync($"if (window === top) window.play = {play};");
        var host = new TeamsHost(context, await context.NewPageAsync());
        host.Page.Console += (_, it) =>
        {
            if (it.Type is "error" && !it.Text.Contains(Refused, StringComparison.Ordinal))
                host.Errors.Add(it.Text);
        };
        await host.Page.GotoAsync($"{origin}/");
        return host;
    }

    /// <summary>What the bot's page has asked Teams for so far, by this name: its arguments as JSON.</summary>
    public async Task<IReadOnlyList<string>> Asked(string what) => await Page.EvaluateAsync<string[]>(
        "what => asked.filter(it => it.func === what).map(it => JSON.stringify(it.args))", what);

    /// <summary>The same, once it has asked: its message comes some time after the press.</summary>
    public async Task<IReadOnlyList<string>> AskedSoon(string what)
    {
        await Page.WaitForFunctionAsync("what => asked.some(it => it.func === what)", what);
        return await Asked(what);
    }

    /// <summary>Tells the page what Teams tells unasked.</summary>
    public Task Tell(string what, string argument) => Page.EvaluateAsync("([what, argument]) => tell(what, argument)", new[] { what, argument });

    public Task ShowTheme(string name) => Tell("themeChange", name);

    public async Task Resize(int width) => await Page.SetViewportSizeAsync(width, 900);

    public async Task<int> TooWide() => await Inside.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");

    public ValueTask DisposeAsync() => context.DisposeAsync();
}

/// <summary>A place in Teams that shows a page of the bot.</summary>
/// <param name="Path">Of the page, as the app's manifest or the tab's settings have it.</param>
/// <param name="Frame">Teams' name of the place.</param>
sealed record TeamsPlace(string Path, string Frame = "content", string? Channel = null, string? Chat = null)
{
    public string Theme { get; init; } = "default";

    /// <summary>As Teams tells it.</summary>
    public Dictionary<string, string?> Context(string language) => new()
    {
        ["frameContext"] = Frame,
        ["theme"] = Theme,
        ["locale"] = language,
        ["entityId"] = "board",
        ["channelId"] = Channel,
        ["chatId"] = Chat,
        ["meetingId"] = Frame is "sidePanel" or "meetingStage" ? "MCMxOTptZWV0aW5n" : null,
        ["tid"] = TeamsConversation.Tenant,
        ["hostName"] = "Teams",
        ["hostClientType"] = "web",
        ["appSessionId"] = "1",
        ["sessionId"] = "1",
    };
}
