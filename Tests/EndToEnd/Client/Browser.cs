using Microsoft.Playwright;

namespace ReviewBot.Tests.Client;

/// <summary>The installed Chromium, started once per test run and purpose, and ended with it.</summary>
static class Browser
{
    /// <summary>The headless shells come first: they have no windows and tabs to draw, which takes more than half of the time.</summary>
    static readonly string[] Names =
    [
        "chromium-headless-shell", "chrome-headless-shell",
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
    ];

    static readonly string[] Extra =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--no-first-run",
        "--lang=en-US",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1", // the client would wait for web fonts
    ];

    static readonly Lazy<Task<IBrowser>> Running = new(Launch);

    static readonly Lazy<Task<IBrowserContext>> RunningWithCache = new(LaunchWithCache);

    /// <summary>Path of the browser: from CHROMIUM, else the first known location; null: none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>True where browser tests must run, as in .ci/run: then a missing browser fails them.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("REVIEWBOT_REQUIRE_BROWSER") is "1";

    public static Task<IBrowser> Instance => Running.Value;

    /// <summary>
    /// One profile for all pages of the local client. Only a profile on disk keeps compiled script, which is two thirds of the time that
    /// the client's nine megabytes take to load. Its pages share an origin's storage, which the client does not write.
    /// </summary>
    public static Task<IBrowserContext> WithCache => RunningWithCache.Value;

    static async Task<IBrowser> Launch()
    {
        var path = Path ?? throw new InvalidOperationException(BrowserFactAttribute.Missing);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
    }

    static async Task<IBrowserContext> LaunchWithCache()
    {
        var path = Path ?? throw new InvalidOperationException(BrowserFactAttribute.Missing);
        var profile = System.IO.Path.Combine(AppContext.BaseDirectory, "browser-profile");
        if (Directory.Exists(profile))
            Directory.Delete(profile, recursive: true);
        var playwright = await Playwright.CreateAsync();
        var context = await playwright.Chromium.LaunchPersistentContextAsync(
            profile,
            new()
            {
                ExecutablePath = path,
                Args = Arguments,
                Locale = "en-US",
                TimezoneId = "UTC",
                ReducedMotion = ReducedMotion.Reduce,
            });
        context.SetDefaultTimeout(60_000); // long, because a busy machine must not fail a test
        return context;
    }

    static string? Find() => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
        ? File.Exists(named) ? named : throw new FileNotFoundException($"CHROMIUM names {named}, which is not there.")
        : OnPath().Concat(Extra).FirstOrDefault(File.Exists);

    static IEnumerable<string> OnPath() =>
        from name in Names
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        select System.IO.Path.Combine(folder, name);
}
