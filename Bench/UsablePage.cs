using System.Globalization;
using Microsoft.Playwright;
using ReviewBot.Pages.Parts;

namespace ReviewBot.Bench;

/// <summary>
/// Time to interactive in headless Chromium: from the navigation to the board until a deal's row is painted and reacts to a click, and from
/// the click until the deal is displayed. With an empty cache, and with cached style sheet and script.
/// </summary>
static class UsablePage
{
    static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    const int Warmups = 5;
    const int Asked = 20;

    /// <summary>
    /// Checks in each frame whether the first row's link is hit by a click at its position, with the script's listeners attached; it is
    /// painted in the next frame.
    /// </summary>
    const string Watch =
        """
        addEventListener('DOMContentLoaded', () => {
            const look = () => {
                const link = document.querySelector('.row h2 a'), at = link?.getBoundingClientRect();
                const isThere = at && document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2) === link
                    && document.documentElement.classList.contains('live-script');
                requestAnimationFrame(isThere ? () => { window.usable = performance.now(); } : look);
            };
            look();
        });
        """;

    /// <summary>Called as a function, because the page's content security policy forbids eval.</summary>
    const string Painted =
        """
        () => new Promise(done => {
            const wait = () => window.usable ? done(window.usable) : requestAnimationFrame(wait);
            wait();
        })
        """;

    /// <summary>Transferred bytes: page, style sheet and script.</summary>
    const string Sizes =
        """
        () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
            .filter(it => !it.name.includes('/changes')).map(it => it.encodedBodySize)
        """;

    public static async Task Run(int deals, TextWriter tell)
    {
        var folder = Directory.CreateTempSubdirectory("reviewbot-bench-");
        try
        {
            var file = Path.Combine(folder.FullName, "rows.db");
            await OpenPages.Fill(file, folder.Name, deals);
            await using var bot = await BotProcess.Start(
                typeof(BotApp.Host).Assembly.Location, "--Storage:File", file, null, OpenPages.SamplePeople(folder.Name));
            using var playwright = await Playwright.CreateAsync();
            await using var chromium = await playwright.Chromium.LaunchAsync(
                new() { ExecutablePath = FindChromium(), Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
            foreach (var keeps in new[] { false, true })
                await Look(chromium, bot.Address, deals, keeps, tell);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task Look(IBrowser chromium, Uri bot, int deals, bool keeps, TextWriter tell)
    {
        var (usable, opened, sizes) = (new List<double>(), new List<double>(), Array.Empty<long>());
        var context = await SignIn(chromium, bot);
        for (var at = 0; at < Warmups + Asked; at++)
        {
            if (!keeps)
            {
                await context.DisposeAsync();
                context = await SignIn(chromium, bot);
            }
            var page = await context.NewPageAsync();
            await page.AddInitScriptAsync(Watch);
            await page.GotoAsync(new Uri(bot, PageAddress.Board()).ToString(), new() { WaitUntil = WaitUntilState.Commit });
            var painted = await page.EvaluateAsync<double>(Painted);
            sizes = keeps ? sizes : await page.EvaluateAsync<long[]>(Sizes);
            var clicked = TimeProvider.System.GetTimestamp();
            await page.Locator(".row h2 a").First.ClickAsync();
            await page.Locator(".top.deal h1").WaitForAsync();
            if (at >= Warmups)
            {
                usable.Add(painted);
                opened.Add(TimeProvider.System.GetElapsedTime(clicked).TotalMilliseconds);
            }
            await page.CloseAsync();
        }
        await context.DisposeAsync();
        usable.Sort();
        opened.Sort();
        await tell.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"board of {deals} deals, {(keeps ? "style and script kept" : "nothing kept")}: usable after {usable[Asked / 2]:N0} ms in the middle, {usable[^1]:N0} ms at worst; a click shows the deal after {opened[Asked / 2]:N0} and {opened[^1]:N0} ms"));
        if (sizes.Length > 0)
        {
            await tell.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"compressed: {string.Join(" + ", sizes.Select(it => $"{it / 1024.0:N1}"))} = {sizes.Sum() / 1024.0:N1} KB"));
        }
    }

    static async Task<IBrowserContext> SignIn(IBrowser chromium, Uri bot)
    {
        var context = await chromium.NewContextAsync(
            new() { ViewportSize = new() { Width = 1280, Height = 900 }, Locale = "en-GB" });
        var form = context.APIRequest.CreateFormData();
        form.Set("person", Colleagues.Number(0).Id.Value);
        form.Set("to", PageAddress.Board());
        await context.APIRequest.PostAsync(new Uri(bot, "/pages/as").ToString(), new() { Form = form, MaxRedirects = 0 });
        return context;
    }

    /// <summary>From the variable CHROMIUM, else the first of these names on the path.</summary>
    static string FindChromium() => Environment.GetEnvironmentVariable("CHROMIUM")
        ?? (from place in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            from name in Names
            let path = Path.Combine(place, name)
            where File.Exists(path)
            select path).FirstOrDefault()
        ?? throw new InvalidOperationException("No Chromium was found: name one in the variable CHROMIUM.");
}
