using System.ComponentModel.DataAnnotations;

namespace ReviewBot.BotApp;

/// <summary>What can be set, with its bounds. It is checked at start, and what is wrong stops the start.</summary>
sealed class Settings
{
    /// <summary>Where Teams keeps attached files.</summary>
    public static readonly IReadOnlyList<string> TeamsFileHosts = ["sharepoint.com", "svc.ms", "sharepoint.us", "sharepoint-mil.us"];

    /// <summary>
    /// The tenants that are served, by their ids. Empty: every tenant that Teams vouches for, in Development and Playground only.
    /// </summary>
    public IReadOnlyList<string> Tenants { get; init; } = [];

    /// <summary>The live card of a review is edited at most once in this time; presses in between are shown together.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ErrorMessage = "ReviewBot:EditEvery must be between 00:00:00.1 and 00:01:00.")]
    public TimeSpan EditEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long an edit of the live card goes ahead of the inputs for whoever pressed, and words that were typed ahead of their answer: for
    /// clients that know no refresh, and draw late.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:02", ErrorMessage = "ReviewBot:EditLead must be between 00:00:00 and 00:00:02.")]
    public TimeSpan EditLead { get; init; }

    /// <summary>The largest CSV file that is taken, in bytes.</summary>
    [Range(1_024, 5 * 1_024 * 1_024, ErrorMessage = "ReviewBot:LargestFile must be between 1024 and 5242880 bytes.")]
    public int LargestFile { get; init; } = 5 * 1_024 * 1_024;

    /// <summary>
    /// Hosts that a CSV file may be fetched from, besides their subdomains. Empty: <see cref="TeamsFileHosts"/>. A default list here would
    /// be added to, not replaced.
    /// </summary>
    public IReadOnlyList<string> FileHosts { get; init; } = [];

    /// <summary>How often it is looked who is to be nudged.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ErrorMessage = "ReviewBot:NudgeEvery must be between 00:00:00.1 and 01:00:00.")]
    public TimeSpan NudgeEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many months closed reviews are kept; not set: for good.</summary>
    [Range(1, 240, ErrorMessage = "ReviewBot:KeepReviews must be between 1 and 240 months, or not set, which is for good.")]
    public int? KeepReviews { get; init; }

    /// <summary>How many months the journal is kept; not set: for good.</summary>
    [Range(1, 240, ErrorMessage = "ReviewBot:KeepJournal must be between 1 and 240 months, or not set, which is for good.")]
    public int? KeepJournal { get; init; }

    /// <summary>How many months the ledger of nudges is kept, which planning needs for half a year; not set: for good.</summary>
    [Range(7, 240, ErrorMessage = "ReviewBot:KeepLedger must be between 7 and 240 months, or not set, which is for good.")]
    public int? KeepLedger { get; init; }

    /// <summary>Turns that one tenant may take in a minute, on each replica.</summary>
    [Range(10, 100_000, ErrorMessage = "ReviewBot:TurnsPerMinute must be between 10 and 100000.")]
    public int TurnsPerMinute { get; init; } = 3_000;

    /// <summary>
    /// The networks, such as 10.0.0.0/8, that proxies before the bot speak from: of what comes from there, the last address in
    /// X-Forwarded-For counts as the caller's. Empty: nobody is believed, and the caller is who has connected.
    /// </summary>
    [MaxLength(16, ErrorMessage = "ReviewBot:Proxies must hold 16 networks at most.")]
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Requests in a minute from one address, on each replica; Teams speaks for all tenants from few addresses.</summary>
    [Range(10, 1_000_000, ErrorMessage = "ReviewBot:RequestsPerMinute must be between 10 and 1000000.")]
    public int RequestsPerMinute { get; init; } = 12_000;
}
