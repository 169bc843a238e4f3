using System.ComponentModel.DataAnnotations;

namespace ReviewBot.BotApp.Configuration;

/// <summary>The settings, with bounds. Validated at start: an invalid one stops the process.</summary>
sealed class BotSettings
{
    /// <summary>Name of the environment for trying it out: anonymous, on this machine only.</summary>
    public const string PlaygroundEnvironment = "Playground";

    /// <summary>Hosts at which Teams stores attached files, in the public and US government clouds.</summary>
    public static readonly IReadOnlyList<string> TeamsFileHosts = ["sharepoint.com", "svc.ms", "sharepoint.us", "sharepoint-mil.us"];

    /// <summary>Ids of the served tenants. Empty: every tenant whose token is valid, allowed only in Development and Playground.</summary>
    public IReadOnlyList<string> Tenants { get; init; } = [];

    /// <summary>Shortest time between two edits of a live card; presses in between are coalesced.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ErrorMessage = "ReviewBot:EditEvery must be between 00:00:00.1 and 00:01:00.")]
    public TimeSpan EditEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Head start of a live card's edit before the presser's inputs, and of a typed message before its answer. Only for clients that do not
    /// support refresh and draw late, such as the local one.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:02", ErrorMessage = "ReviewBot:EditLead must be between 00:00:00 and 00:00:02.")]
    public TimeSpan EditLead { get; init; }

    /// <summary>Largest accepted CSV file, in bytes.</summary>
    [Range(1_024, 5 * 1_024 * 1_024, ErrorMessage = "ReviewBot:LargestFile must be between 1024 and 5242880 bytes.")]
    public int LargestFile { get; init; } = 5 * 1_024 * 1_024;

    /// <summary>
    /// Hosts, with their subdomains, from which CSV files may be downloaded. Empty: <see cref="TeamsFileHosts"/>; not a default value,
    /// because configuration appends to lists instead of replacing them.
    /// </summary>
    public IReadOnlyList<string> FileHosts { get; init; } = [];

    /// <summary>True: leads of reviews and admins of pipelines may show deals in a conversation with outsiders.</summary>
    public bool AllowShowAnyway { get; init; } = true;

    /// <summary>True: members can export everything of a pipeline as a file.</summary>
    public bool AllowFullExport { get; init; } = true;

    /// <summary>True: admins can connect their pipeline to a CRM that is set up.</summary>
    public bool AllowConnections { get; init; } = true;

    /// <summary>
    /// Base URL of the bot for browsers, such as https://deals.contoso.com; null: not reachable, and exports are sent by Teams only.
    /// </summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Time between two work rounds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ErrorMessage = "ReviewBot:NudgeEvery must be between 00:00:00.1 and 01:00:00.")]
    public TimeSpan NudgeEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long closed reviews are kept, in months; null: forever.</summary>
    [Range(1, 240, ErrorMessage = "ReviewBot:KeepReviews must be between 1 and 240 months, or not set, which is for good.")]
    public int? KeepReviews { get; init; }

    /// <summary>How long the journal is kept, in months; null: forever.</summary>
    [Range(1, 240, ErrorMessage = "ReviewBot:KeepJournal must be between 1 and 240 months, or not set, which is for good.")]
    public int? KeepJournal { get; init; }

    /// <summary>How long the ledger of nudges is kept, in months; null: forever. Planning needs six, hence the lower bound.</summary>
    [Range(7, 240, ErrorMessage = "ReviewBot:KeepLedger must be between 7 and 240 months, or not set, which is for good.")]
    public int? KeepLedger { get; init; }

    /// <summary>Most turns of one tenant per minute, on each replica.</summary>
    [Range(10, 100_000, ErrorMessage = "ReviewBot:TurnsPerMinute must be between 10 and 100000.")]
    public int TurnsPerMinute { get; init; } = 3_000;

    /// <summary>
    /// Networks of trusted proxies, such as 10.0.0.0/8: for requests from these, the last address in X-Forwarded-For is the caller's.
    /// Empty: no header is trusted, and the caller is the connecting address.
    /// </summary>
    [MaxLength(16, ErrorMessage = "ReviewBot:Proxies must hold 16 networks at most.")]
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Requests per minute from one address, on each replica. Teams sends the turns of all tenants from few addresses.</summary>
    [Range(10, 1_000_000, ErrorMessage = "ReviewBot:RequestsPerMinute must be between 10 and 1000000.")]
    public int RequestsPerMinute { get; init; } = 12_000;
}
