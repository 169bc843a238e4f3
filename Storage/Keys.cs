using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReviewBot.Reviews;
using ReviewBot.Storage.Nudges;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>
/// All partition keys and row keys. The only place that builds or parses them.
/// <code>
/// Deals   tenant|home     w · h · n · g ·
///                         m:{person} · d:{deal} · d:{deal}:live · s:{deal}:{newest first} · j:{deal}:{newest first} · o:{deal} ·
/// u:{deal} · p:{press} · p:!{sender}:{content} · e:{newest first}:{press} · l:{newest first} · t:{post} · b:{job} · v:{job}:{part} ·
/// k:{job}:s{part} · k:{job}:u{line}:{part} · c · c:l:{opportunity} · c:w:{opportunity}
/// People  tenant|person   me · a:{home}:{deal} · l:{newest first} · b:{job} · w:{home}
///         links           x:{hash}
/// Places  tenant          {conversation}
/// Due     0 … f           {due}:{subject}
///         health          health
/// </code>
/// </summary>
public static class Keys
{
    public const string Settings = "w";

    /// <summary>Where the events of a workspace go.</summary>
    public const string Webhook = "h";

    /// <summary>Changes with every transaction that changes what is seen of a workspace, see StampedRows.</summary>
    public const string Stamp = "n";

    /// <summary>What the ended deals of a workspace had, as it was counted last.</summary>
    public const string Ended = "g";

    public const string Me = "me";

    /// <summary>The connection of a workspace to a CRM.</summary>
    public const string Connection = "c";

    /// <summary>Partition and key of the row that readiness writes, in the Due table.</summary>
    public const string Health = "health";

    /// <summary>Partition of the one-time links, in the People table.</summary>
    public const string Links = "links";

    /// <summary>All deals of a workspace, each with its live review right behind it.</summary>
    public static KeyRange Deals { get; } = KeyRange.StartingWith("d:");

    public static KeyRange Presses { get; } = KeyRange.StartingWith("p:");

    public static KeyRange AllClosed { get; } = KeyRange.StartingWith("s:");

    public static KeyRange AllJournals { get; } = KeyRange.StartingWith("j:");

    public static KeyRange Ledger { get; } = KeyRange.StartingWith("l:");

    public static KeyRange Erasures { get; } = KeyRange.StartingWith("e:");

    /// <summary>Deals that went to other workspaces.</summary>
    public static KeyRange AllMoved { get; } = KeyRange.StartingWith("o:");

    /// <summary>Deals that became a part of others.</summary>
    public static KeyRange AllMerged { get; } = KeyRange.StartingWith("u:");

    /// <summary>What is still to be said of saved decisions.</summary>
    public static KeyRange PendingPosts { get; } = KeyRange.StartingWith("t:");

    /// <summary>Long jobs, and lists that were checked.</summary>
    public static KeyRange LongJobs { get; } = KeyRange.StartingWith("b:");

    /// <summary>The lines of those lists.</summary>
    public static KeyRange JobLists { get; } = KeyRange.StartingWith("v:");

    /// <summary>What is kept beside those lists: the file as it was, and what an import has changed.</summary>
    public static KeyRange JobRests { get; } = KeyRange.StartingWith("k:");

    /// <summary>The connection, which deals are which opportunities, and those that wait.</summary>
    public static KeyRange AllOfConnection { get; } = KeyRange.StartingWith("c");

    public static KeyRange Opportunities { get; } = KeyRange.StartingWith("c:l:");

    public static KeyRange WaitingOpportunities { get; } = KeyRange.StartingWith("c:w:");

    public static KeyRange Agenda { get; } = KeyRange.StartingWith("a:");

    /// <summary>The rows of <see cref="PersonRecord"/>: agenda, ledger, settings and memberships, in one range.</summary>
    public static KeyRange PersonRows { get; } = new("a:", "x");

    public static KeyRange Memberships { get; } = KeyRange.StartingWith("w:");

    /// <summary>The people who have this workspace in their list.</summary>
    public static KeyRange Members { get; } = KeyRange.StartingWith("m:");

    /// <summary>Every key there can be.</summary>
    public static KeyRange Everything { get; } = new("!", "~~");

    /// <summary>In characters, escaped. Ids of Teams have about 120. <see cref="Due"/> escapes it again: up to 5 for 3.</summary>
    const int LongestPart = 240;

    /// <summary>In characters. Entra's are GUIDs.</summary>
    const int LongestTenant = 64;

    public static IReadOnlyList<string> Shards { get; } = [.. "0123456789abcdef".Select(shard => $"{shard}")];

    public static string Partition(WorkspaceId id) => $"{Part(id.Tenant)}|{Escape(id.Home)}";

    public static string Partition(string tenant, PersonId id) => $"{Part(tenant)}|{Escape(id.Value)}";

    public static string Partition(string tenant) => Escape(tenant);

    public static string Deal(DealId id) => $"d:{Part(id.Value)}";

    public static string Live(DealId id) => $"d:{Part(id.Value)}:live";

    /// <summary>
    /// A deal and its live review. If another id begins with this one, its rows may sort between the two: callers compare keys.
    /// </summary>
    public static KeyRange DealAndLive(DealId id) => new(Deal(id), $"{Live(id)}!");

    public static string Closed(DealId deal, DateTimeOffset at, ReviewId id) =>
        $"s:{Part(deal.Value)}:{NewestFirst(at)}:{Escape(id.Value)}";

    public static KeyRange ClosedOf(DealId deal) => KeyRange.StartingWith($"s:{Part(deal.Value)}:");

    /// <param name="version">The version of the deal after this save. Separates entries of the same instant.</param>
    public static string Journal(DealId deal, DateTimeOffset at, int version) => string.Create(
        CultureInfo.InvariantCulture, $"j:{Part(deal.Value)}:{NewestFirst(at)}:{int.MaxValue - version:D10}");

    /// <summary>Closed reviews from before that instant.</summary>
    public static KeyRange ClosedBefore(DealId deal, DateTimeOffset at) =>
        ClosedOf(deal) with { From = $"s:{Part(deal.Value)}:{NewestFirst(at)};" };

    public static KeyRange JournalBefore(DealId deal, DateTimeOffset at) =>
        JournalOf(deal) with { From = $"j:{Part(deal.Value)}:{NewestFirst(at)};" };

    public static KeyRange LedgerBefore(DateTimeOffset at) => new($"l:{NewestFirst(at)};", "l;");

    public static KeyRange JournalOf(DealId deal) => KeyRange.StartingWith($"j:{Part(deal.Value)}:");

    /// <summary>The tombstone of a deal that went to another workspace.</summary>
    public static string Moved(DealId deal) => $"o:{Part(deal.Value)}";

    /// <summary>Two deals as they were before this one became a part of the other.</summary>
    public static string Merged(DealId goes) => $"u:{Part(goes.Value)}";

    /// <summary>The key of a row of history in a deal that its own has become a part of: its origin stands behind it.</summary>
    public static string Within(string key, DealId into) =>
        key.Split(':', 3) is [var kind, var from, var rest] ? $"{kind}:{Part(into.Value)}:{rest}:{from}" : key;

    /// <summary>Inverse of <see cref="Within"/>.</summary>
    public static string Without(string key, DealId origin) =>
        key.Split(':', 3) is [var kind, _, var rest] && rest.EndsWith($":{Part(origin.Value)}", StringComparison.Ordinal)
            ? $"{kind}:{Part(origin.Value)}:{rest[..^(Part(origin.Value).Length + 1)]}"
            : key;

    public static string Press(string activity) => $"p:{Escape(activity)}";

    /// <summary>No activity has such a key: its "!" would be escaped.</summary>
    public static string Press(PressFingerprint it) => $"p:!{it.Sender}:{it.Content}";

    /// <summary>All that a person pressed and typed in a conversation.</summary>
    public static KeyRange PressesOf(PressFingerprint it) => KeyRange.StartingWith($"p:!{it.Sender}:");

    public static string Erasure(Erasure it) => $"e:{NewestFirst(it.At)}:{Escape(it.Id)}";

    public static string PendingPost(string id) => $"t:{Escape(id)}";

    /// <param name="job">Its id: that of the press that it came from.</param>
    public static string LongJob(string job) => $"b:{Escape(job)}";

    public static string JobList(string job, int part) => string.Create(CultureInfo.InvariantCulture, $"v:{Part(job)}:{part:D4}");

    public static KeyRange JobListOf(string job) => KeyRange.StartingWith($"v:{Part(job)}:");

    /// <summary>A part of the file that a list was read from.</summary>
    public static string JobSheet(string job, int part) => string.Create(CultureInfo.InvariantCulture, $"k:{Part(job)}:s{part:D4}");

    public static KeyRange JobSheetOf(string job) => KeyRange.StartingWith($"k:{Part(job)}:s");

    /// <summary>What an import changes from behind this line on. It may begin again behind a later one.</summary>
    public static string JobUndo(string job, int line, int part) =>
        string.Create(CultureInfo.InvariantCulture, $"k:{Part(job)}:u{line:D7}:{part:D4}");

    /// <param name="id">As the CRM has it.</param>
    public static string OpportunityLink(string id) => $"c:l:{Escape(id)}";

    /// <param name="id">As the CRM has it.</param>
    public static string WaitingOpportunity(string id) => $"c:w:{Escape(id)}";

    /// <summary>True for a key of <see cref="JobSheet"/>.</summary>
    public static bool IsSheet(string key) => key.Split(':') is ["k", _, ['s', ..], ..];

    public static KeyRange JobUndoOf(string job) => KeyRange.StartingWith($"k:{Part(job)}:u");

    public static KeyRange JobRestOf(string job) => KeyRange.StartingWith($"k:{Part(job)}:");

    /// <summary>Parses a key of a part of a list, or of what is kept beside it: the job that it belongs to.</summary>
    public static string JobOfList(string key) => Unescape(key.Split(':')[1]);

    /// <summary>Parses a key of the Deals table: the deal that the row belongs to; null for rows of the workspace itself.</summary>
    public static DealId? DealOf(string key) =>
        key.Split(':') is ["d" or "s" or "j" or "o" or "u", var deal, ..] ? new(Unescape(deal)) : null;

    public static KeyRange AgendaIn(string home) => KeyRange.StartingWith($"a:{Part(home)}:");

    public static string AgendaOf(WorkspaceId workspace, DealId deal) => $"a:{Part(workspace.Home)}:{Escape(deal.Value)}";

    public static string LedgerAt(DateTimeOffset at, string nudge) => $"l:{NewestFirst(at)}:{Escape(nudge)}";

    /// <summary>Ledger entries whose slot is at that time or later.</summary>
    public static KeyRange LedgerSince(DateTimeOffset at) => new("l:", $"l:{NewestFirst(at)};");

    public static string Membership(WorkspaceId workspace) => $"w:{Escape(workspace.Home)}";

    public static string Link(string hash) => $"x:{hash}";

    public static string Member(PersonId person) => $"m:{Escape(person.Value)}";

    public static PersonId MemberOf(string key) => new(Unescape(key["m:".Length..]));

    public static string Place(string conversation) => Escape(conversation);

    /// <summary>Key of a <see cref="Storage.Subject"/> in the work queue.</summary>
    public static string Subject(Subject subject) => subject switch
    {
        Storage.Subject.OfPerson it => $"p:{Partition(it.Tenant, it.Person)}",
        Storage.Subject.OfWorkspace it => $"w:{Partition(it.Workspace)}",
        Storage.Subject.OfPosts it => $"t:{Partition(it.Workspace)}",
        Storage.Subject.OfConnection it => $"c:{Partition(it.Workspace)}",
        Storage.Subject.OfJob it => $"j:{Hash($"{Subject(it.Of)} {it.Job}")}", // both ids together may be too long for a key
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Due(DateTimeOffset at, string subject) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks:D19}:{Escape(subject)}");

    /// <summary>Work items due at that instant or earlier.</summary>
    public static KeyRange DueUntil(DateTimeOffset at) =>
        new("0", string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks:D19};"));

    /// <summary>
    /// Deterministic (SHA-256), so that a subject is in the same shard on every replica. <see cref="string.GetHashCode()"/> differs per
    /// process.
    /// </summary>
    public static string Shard(string subject) => Shards[SHA256.HashData(Encoding.UTF8.GetBytes(subject))[0] >> 4];

    /// <summary>
    /// True for an id from outside that fits into every key it may become a part of, also where it is escaped twice. Null and "" do not.
    /// </summary>
    public static bool Fits([NotNullWhen(true)] string? id) => id is { Length: > 0 and <= LongestPart } && Part(id).Length <= LongestPart;

    /// <summary>True for the id of a tenant. It stands in front of other ids in most keys.</summary>
    public static bool FitsTenant([NotNullWhen(true)] string? tenant) =>
        tenant is { Length: > 0 and <= LongestTenant } && tenant.All(it => char.IsAsciiLetterOrDigit(it) || it is '-');

    /// <summary>
    /// Escapes a text for use at the end of a key. Letters, digits and <c>-_.@:</c> stay; every other byte of its UTF-8 becomes <c>~</c>
    /// and two hex digits, such as <c>~2F</c>.
    /// </summary>
    public static string Escape(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || "-_.@:".Contains((char)octet, StringComparison.Ordinal))
                key.Append((char)octet);
            else
                key.Append(CultureInfo.InvariantCulture, $"~{octet:X2}");
        }

        return key.ToString();
    }

    /// <summary>Inverse of <see cref="Escape"/>.</summary>
    public static string Unescape(string key)
    {
        var octets = new List<byte>(key.Length);
        for (var at = 0; at < key.Length; at++)
        {
            if (key[at] != '~')
            {
                octets.Add((byte)key[at]);
                continue;
            }

            octets.Add(byte.Parse(key.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            at += 2;
        }

        return Encoding.UTF8.GetString([.. octets]);
    }

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    // Inside a key the colon separates parts, so it is escaped as well.
    static string Part(string text) => Escape(text).Replace(":", "~3A", StringComparison.Ordinal);

    static string NewestFirst(DateTimeOffset at) =>
        (DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}
