using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.Cards;
using ReviewBot.Pages.Parts;
using ReviewBot.Reviews;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.People;

namespace ReviewBot.Bench;

/// <summary>
/// Load test of the pages: cost of the board, memory of open pages, and the time after a press on a card until all pages have requested and
/// received their update. Start-up is measured with the pages disabled and enabled.
/// </summary>
static class OpenPages
{
    const int Warmups = 30;
    const int Asked = 40;
    const int PressesOfARound = 10;

    /// <summary>Number of people, each with several open pages.</summary>
    const int People = 50;

    /// <summary>Time for the runtime to release memory of the start.</summary>
    static readonly TimeSpan Idle = TimeSpan.FromSeconds(15);

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="bots">Builds of the bot, measured one after the other.</param>
    public static async Task Run(int deals, int pages, IReadOnlyList<string> bots, TextWriter tell)
    {
        foreach (var bot in bots)
        {
            await tell.WriteLineAsync(bot);
            await Run(deals, pages, bot, tell);
        }
    }

    static async Task Run(int deals, int pages, string assembly, TextWriter tell)
    {
        var folder = Directory.CreateTempSubdirectory("reviewbot-bench-");
        var tenant = folder.Name;
        try
        {
            var file = Path.Combine(folder.FullName, "rows.db");
            await Fill(file, tenant, deals);
            await using var connector = new Loopback(
                TimeSpan.Zero, int.MaxValue / 11, [.. Enumerable.Range(0, People).Select(Colleagues.Number)]);
            var teams = await connector.Start();

            var off = await Start(assembly, file, [], tell, "pages off");
            await off.DisposeAsync();
            await using var bot = await Start(assembly, file, SamplePeople(tenant), tell, "pages on");
            await Look(bot, deals, tell);
            await Open(bot, teams, tenant, pages, tell);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Fills a store with a pipeline of that many deals, and all people as members.</summary>
    public static Task Fill(string file, string tenant, int deals) => BotProcess.UseStore(null, file, async rows =>
    {
        var people = new PersonStore(rows, NullLogger<PersonStore>.Instance);
        var store = new DealStore(rows, people, TimeProvider.System, NullLogger<DealStore>.Instance);
        var home = Colleagues.Home(tenant);
        await store.SaveAll(
            home,
            [.. Enumerable.Range(0, deals).Select(at => ((DealSnapshot?)null, new Ruling.Accepted(Deal(at), null, [])))],
            "import",
            default);
        foreach (var who in Enumerable.Range(0, People).Select(Colleagues.Number))
            await people.Remember(tenant, who.Id, home, "Sales", default);
    });

    static Deal Deal(int at) => Crowd.Deal(
        string.Create(CultureInfo.InvariantCulture, $"d-{at}"), Colleagues.Number(at % People), 1 + (at % 5), (at % 60) - 30) with
    {
        Customer = string.Create(CultureInfo.InvariantCulture, $"Contoso {at}"),
    };

    /// <summary>Settings that enable the pages for these people.</summary>
    public static string[] SamplePeople(string tenant) =>
    [
        "--Playground:Tenant", tenant,
        .. Enumerable.Range(0, People).SelectMany(at => new[]
        {
            string.Create(CultureInfo.InvariantCulture, $"--Playground:People:{at}:Id"), Colleagues.Number(at).Id.Value,
            string.Create(CultureInfo.InvariantCulture, $"--Playground:People:{at}:Name"), Colleagues.Number(at).Name,
        }),
    ];

    static async Task<BotProcess> Start(string assembly, string file, string[] settings, TextWriter tell, string name)
    {
        var began = TimeProvider.System.GetTimestamp();
        var bot = await BotProcess.Start(assembly, "--Storage:File", file, null, settings);
        var took = TimeProvider.System.GetElapsedTime(began);
        await Task.Delay(Idle, TimeProvider.System);
        await tell.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: ready after {took.TotalMilliseconds:N0} ms, {bot.Processor.TotalMilliseconds:N0} ms of processor, {Megabytes(bot.WorkingSet):N0} MB when idle"));
        return bot;
    }

    /// <summary>Requests the board repeatedly, with style sheet and script cached.</summary>
    static async Task Look(BotProcess bot, int deals, TextWriter tell)
    {
        using var browser = await Browser(bot.Address, 0);
        var (first, whole, length) = (new List<double>(), new List<double>(), 0L);
        for (var at = 0; at < Warmups + Asked; at++)
        {
            if (at == Warmups)
            {
                first.Clear();
                whole.Clear();
            }
            var began = TimeProvider.System.GetTimestamp();
            using var answer = await browser.GetAsync(
                new Uri(PageAddress.Board(), UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            answer.EnsureSuccessStatusCode();
            await using var body = await answer.Content.ReadAsStreamAsync();
            var some = new byte[16_384];
            length = await body.ReadAsync(some);
            first.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
            for (int read; (read = await body.ReadAsync(some)) > 0; length += read)
            {
                // to the end
            }
            whole.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
        }
        await tell.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"board of {deals} deals: first byte after {Half(first):N0} ms in the middle, {first.Max():N0} ms at worst; all {length / 1024.0:N0} KB after {Half(whole):N0} ms"));
    }

    static async Task Open(BotProcess bot, string teams, string tenant, int pages, TextWriter tell)
    {
        using var colleagues = new Colleagues(bot.Address, teams, tenant);
        var on = new DealRef(Colleagues.Home(tenant).Home, "d-0", 1);
        await colleagues.Says(0, "help");
        await colleagues.Presses(0, new CardAction.ReviewDeal(on));
        await colleagues.Presses(0, new CardAction.Start(on, ReviewForm.Full));

        var before = bot.WorkingSet;
        var open = new List<OpenPage>();
        var browsers = await Task.WhenAll(Enumerable.Range(0, People).Select(at => Browser(bot.Address, at)));
        using var closing = new CancellationTokenSource();
        foreach (var (name, address) in new[] { ("review", PageAddress.Review(on.Home, new(on.Deal))), ("board", PageAddress.Board(on.Home)) })
        {
            for (var at = open.Count; open.Count < (name is "review" ? pages / 2 : pages); at++)
                open.Add(await OpenPage.Open(browsers[at % People], address, closing.Token));
        }
        await Task.Delay(Idle, TimeProvider.System);
        await tell.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{open.Count} open pages, half live reviews and half boards, of {People} people: {Megabytes(bot.WorkingSet - before):N0} MB more"));

        var (reached, busy) = (new List<double>(), bot.Processor);
        foreach (var topic in Topics.Of(ReviewForm.Full).Where(it => it is not Topic.Reveal).Take(PressesOfARound))
        {
            foreach (var page in open)
                page.Forget();
            var began = TimeProvider.System.GetTimestamp();
            await colleagues.Presses(0, new CardAction.SkipTopic(on, topic));
            await Task.WhenAll(open.Select(page => page.Drawn)).WaitAsync(Patience, TimeProvider.System);
            reached.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
        }
        await tell.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"a press, until all have drawn it: {Half(reached):N0} ms in the middle, {reached.Max():N0} ms at worst, {(bot.Processor - busy).TotalMilliseconds / reached.Count:N0} ms of the bot's processor; {Megabytes(bot.WorkingSet - before):N0} MB more than before, {Megabytes(bot.Memory):N0} MB at most"));
        await closing.CancelAsync();
        foreach (var browser in browsers)
            browser.Dispose();
    }

    /// <summary>An HTTP client signed in as a sample person.</summary>
    static async Task<HttpClient> Browser(Uri bot, int who)
    {
        var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new() })
        {
            BaseAddress = bot,
            Timeout = TimeSpan.FromMinutes(5),
        };
        browser.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        browser.DefaultRequestHeaders.Add("Accept-Language", "en-GB");
        using var person = new FormUrlEncodedContent(
            [new("person", Colleagues.Number(who).Id.Value), new("to", PageAddress.Board())]);
        using var answer = await browser.PostAsync(new Uri("/pages/as", UriKind.Relative), person);
        answer.EnsureSuccessStatusCode();
        return browser;
    }

    static double Half(IEnumerable<double> all) => all.Order().ElementAt(all.Count() / 2);

    static double Megabytes(long bytes) => bytes / 1024.0 / 1024.0;

    /// <summary>One open page: waits for events, and requests its part after each, like the page's script.</summary>
    sealed class OpenPage
    {
        readonly HttpClient browser;
        readonly Uri part;
        TaskCompletionSource drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        OpenPage(HttpClient browser, Uri part) => (this.browser, this.part) = (browser, part);

        /// <summary>Completes when the page has been updated since <see cref="Forget"/>.</summary>
        public Task Drawn => drawn.Task;

        public static async Task<OpenPage> Open(HttpClient browser, string address, CancellationToken ct)
        {
            var query = address[address.IndexOf('?', StringComparison.Ordinal)..];
            var page = new OpenPage(browser, new(address.Replace("/pages/", "/pages/part/", StringComparison.Ordinal), UriKind.Relative));
            var notices = await browser.GetAsync(
                new Uri($"/pages/changes{query}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, ct);
            notices.EnsureSuccessStatusCode();
            _ = page.Listen(notices, ct);
            await page.Drawn.WaitAsync(Patience, TimeProvider.System, ct);
            return page;
        }

        public void Forget() => drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        async Task Listen(HttpResponseMessage notices, CancellationToken ct)
        {
            try
            {
                using var reader = new StreamReader(await notices.Content.ReadAsStreamAsync(ct));
                while (await reader.ReadLineAsync(ct) is { } line)
                {
                    if (!line.StartsWith("data:", StringComparison.Ordinal))
                        continue;
                    using var answer = await browser.GetAsync(part, ct);
                    answer.EnsureSuccessStatusCode();
                    drawn.TrySetResult();
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                drawn.TrySetException(error);
            }
            catch (OperationCanceledException)
            {
                // closed
            }
            finally
            {
                notices.Dispose();
            }
        }
    }
}
