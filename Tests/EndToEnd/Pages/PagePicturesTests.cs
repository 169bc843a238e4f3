using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using ReviewBot.Playground;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage.Deals;
using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;
using Host = ReviewBot.BotApp.Host;

namespace ReviewBot.Tests.Pages;

/// <summary>
/// The sample deals on the pages, in each language. <c>PICTURES=1 dotnet test</c> writes the pictures of docs/images/, any other run only
/// looks.
/// </summary>
public sealed class PagePicturesTests : IAsyncDisposable
{
    static readonly DateTimeOffset Today = new(2026, 11, 23, 10, 4, 0, TimeSpan.Zero);

    static readonly string In = $"in={Uri.EscapeDataString(SamplePipeline.Workspace.Home)}";

    static readonly Person Sam = new(new(Colleague.Sam.Entra), Colleague.Sam.Name);
    static readonly Person Lee = new(new(Colleague.Lee.Entra), Colleague.Lee.Name);
    static readonly Person Kim = new(new(Colleague.Kim.Entra), Colleague.Kim.Name);

    readonly Folder folder = new();
    WebApplication? bot;

    static bool AreWanted => Environment.GetEnvironmentVariable("PICTURES") is "1";

    [BrowserFact]
    public Task The_sample_deals_are_shown_in_English() => Show("en-GB", "");

    [BrowserFact]
    public Task The_sample_deals_are_shown_in_German() => Show("de-DE", "-de");

    async Task Show(string language, string ending)
    {
        await Start(language);
        var fabrikam = await Review("Fabrikam");

        await Picture("board", "/pages/board", 1280, 860, ColorScheme.Light);
        await Picture("deal", $"/pages/deal?{In}&deal={fabrikam}", 1280, 1400, ColorScheme.Light);
        await Picture("day", "/pages/day", 680, 860, ColorScheme.Light);
        await Picture("review", $"/pages/review?{In}&deal={fabrikam}", 1280, 800, ColorScheme.Light);
        await Picture("stage", $"/pages/review?{In}&deal={fabrikam}&frame=meetingStage", 1600, 900, ColorScheme.Dark);

        async Task Picture(string name, string address, int width, int height, ColorScheme scheme)
        {
            await using var context = await (await Browser.Instance).NewContextAsync(new()
            {
                ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, Locale = language,
            });
            var page = await context.NewPageAsync();
            await page.GotoAsync($"{bot?.Urls.Single()}/pages/as?to={Uri.EscapeDataString(address)}");
            await page.GetByRole(AriaRole.Button, new() { Name = Lee.Name }).ClickAsync();
            await page.Locator("main h1").First.WaitForAsync();
            Assert.Equal(language[..2], await page.Locator("html").GetAttributeAsync("lang"));
            if (AreWanted)
                await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "docs", "images", $"page-{name}{ending}.png") });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (bot is not null)
            await bot.DisposeAsync();
        folder.Dispose();
    }

    async Task Start(string language)
    {
        bot = Host.Build(
            [
                "--environment", Host.Playground, "--urls", "http://127.0.0.1:0", "--Storage:File", folder.File($"{language}.db"),
                "--Playground:Tenant", SamplePipeline.Workspace.Tenant,
                "--Playground:People:0:Id", Lee.Id.Value, "--Playground:People:0:Name", Lee.Name,
            ],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<TimeProvider>(new RunningTime(Today));
            });
        await bot.StartAsync();
        await SamplePipeline.Bring(bot, new("http://127.0.0.1:9/"), CancellationToken.None, CultureInfo.GetCultureInfo(language));
    }

    /// <summary>A review of this deal in the middle: two questions are answered, and Lee answers the third.</summary>
    async Task<string> Review(string customer)
    {
        var deals = bot?.Services.GetRequiredService<DealStore>() ?? throw new InvalidOperationException("It is not started.");
        var found = (await deals.ReadBoard(SamplePipeline.Workspace, CancellationToken.None)).Single(it => it.Deal.Customer == customer);
        var now = new Moment(Today, DateOnly.FromDateTime(Today.UtcDateTime));
        var review = ReviewLifecycle.For(found.Deal, new("pictures"), Sam, "19:deal-reviews@thread.tacv2", [], now) with
        {
            StartedAt = Today.AddMinutes(-3),
            Current = Topic.Where,
            Covered = [new(Topic.Done, Lee, Today.AddMinutes(-2), 1), new(Topic.Why, Kim, Today.AddMinutes(-1), 1)],
            Openings = [new(Lee, Topic.Where, Today)],
        };
        await deals.Save(SamplePipeline.Workspace, found, new(found.Deal, review, []), null, CancellationToken.None);
        return found.Deal.Id.Value;
    }
}
