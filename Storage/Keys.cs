using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReviewBot.Reviews;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>
/// All partition keys and row keys. The only place that builds or parses them. "Newest first" is a time that sorts in descending order.
/// <code>
/// Table   partition       row keys
/// Deals   tenant|home     w settings · h webhook · n stamp (cache validator) · g statistics of ended deals
///                         m:{person} member
///                         d:{deal} deal · d:{deal}:live its live review
///                         s:{deal}:{newest first} closed review · j:{deal}:{newest first} journal
///                         o:{deal} tombstone of a moved deal · u:{deal} undo state of a merged deal
///                         p:{press} · p:!{sender}:{content} idempotency keys
///                         e:{newest first}:{press} erasure · t:{post} outbox
///                         b:{job} background job · v:{job}:{part} lines of an import
///                         k:{job}:s{part} its original file · k:{job}:u{line}:{part} its undo values
///                         c CRM connection · c:l:{opportunity} link · c:w:{opportunity} waiting opportunity
///                         l:{newest first} ledger of the workspace's digests
/// People  tenant|person   me settings · w:{home} membership · a:{home}:{deal} agenda (index) · l:{newest first} ledger · b:{job} job
///         links           x:{hash} one-time link
/// Places  tenant          {conversation}
/// Due     0 … f           {due}:{subject} work queue, in 16 shards
///         health          health row of the readiness probe
/// </code>
/// </summary>
public static class Keys
{
    public const string Settings = "w";

    /// <summary>The webhook of a workspace.</summary>
    public const string Webhook = "h";

    /// <summary>Cache validator, rewritten in every transaction that changes what is displayed of a workspace, see StampedRows.</summary>
    public const string Stamp = "n";

    /// <summary>Cached statistics of the workspace's ended deals.</summary>
    public const string Ended = "g";

    public const string Me = "me";

    /// <summary>The connection of a workspace to a CRM.</summary>
    public const string Connection = "c";

    /// <summary>Partition and key of the row that the readiness probe writes, in the Due table.</summary>
    public const string Health = "health";

    /// <summary>Partition of the one-time links, in the People table.</summary>
    public const string Links = "links";

    /// <summary>All deals of a workspace, each directly followed by its live review.</summary>
    public static KeyRange Deals { get; } = KeyRange.StartingWith("d:");

    public static KeyRange Presses { get; } = KeyRange.StartingWith("p:");

    public static KeyRange AllClosed { get; } = KeyRange.StartingWith("s:");

    public static KeyRange AllJournals { get; } = KeyRange.StartingWith("j:");

    public static KeyRange Ledger { get; } = KeyRange.StartingWith("l:");

    public static KeyRange Erasures { get; } = KeyRange.StartingWith("e:");

    /// <summary>Tombstones of deals that were moved to other workspaces.</summary>
    public static KeyRange AllMoved { get; } = KeyRange.StartingWith("o:");

    /// <summary>Undo state of merged deals.</summary>
    public static KeyRange AllMerged { get; } = KeyRange.StartingWith("u:");

    /// <summary>The outbox: messages about saved decisions that are not sent yet.</summary>
    public static KeyRange PendingPosts { get; } = KeyRange.StartingWith("t:");

    /// <summary>Background jobs, including checked imports that wait for confirmation.</summary>
    public static KeyRange LongJobs { get; } = KeyRange.StartingWith("b:");

    /// <summary>The parsed lines of those imports.</summary>
    public static KeyRange JobLists { get; } = KeyRange.StartingWith("v:");

    /// <summary>Further data of imports: the original file, and the values before the import (undo).</summary>
    public static KeyRange JobRests { get; } = KeyRange.StartingWith("k:");

    /// <summary>The CRM connection with its links and waiting opportunities.</summary>
    public static KeyRange AllOfConnection { get; } = KeyRange.StartingWith("c");

    public static KeyRange Opportunities { get; } = KeyRange.StartingWith("c:l:");

    public static KeyRange WaitingOpportunities { get; } = KeyRange.StartingWith("c:w:");

    public static KeyRange Agenda { get; } = KeyRange.StartingWith("a:");

    /// <summary>The rows of <see cref="PersonRecord"/>: agenda, ledger, settings and memberships, for one range read.</summary>
    public static KeyRange PersonRows { get; } = new("a:", "x");

    public static KeyRange Memberships { get; } = KeyRange.StartingWith("w:");

    /// <summary>The members of this workspace.</summary>
    public static KeyRange Members { get; } = KeyRange.StartingWith("m:");

    /// <summary>All keys.</summary>
    public static KeyRange Everything { get; } = new("!", "~~");

    /// <summary>
    /// In characters, escaped. Teams' ids have about 120. <see cref="Due"/> escapes again, which turns 3 characters into up to 5.
    /// </summary>
    const int LongestPart = 240;

    /// <summary>In characters. Entra's are GUIDs.</summary>
    const int LongestTenant = 64;

    const string LiveSuffix = ":live";

    public static IReadOnlyList<string> Shards { get; } = [.. "0123456789abcdef".Select(shard => $"{shard}")];

    public static string Partition(WorkspaceId id) => $"{Part(id.Tenant)}|{Escape(id.Home)}";

    public static string Partition(string tenant, PersonId id) => $"{Part(tenant)}|{Escape(id.Value)}";

    public static string Partition(string tenant) => Escape(tenant);

    public static string Deal(DealId id) => $"d:{Part(id.Value)}";

    public static string Live(DealId id) => LiveOf(Deal(id));

    /// <summary>Key of the live review of the deal with this key.</summary>
    public static string LiveOf(string deal) => $"{deal}{LiveSuffix}";

    public static bool IsLive(string key) => key.EndsWith(LiveSuffix, StringComparison.Ordinal);

    /// <summary>
    /// A deal and its live review. Rows of another deal whose id begins with this one may sort in between, so that callers must compare
    /// keys.
    /// </summary>
    public static KeyRange DealAndLive(DealId id) => new(Deal(id), $"{Live(id)}!");

    public static string Closed(DealId deal, DateTimeOffset at, ReviewId id) =>
        $"s:{Part(deal.Value)}:{NewestFirst(at)}:{Escape(id.Value)}";

    public static KeyRange ClosedOf(DealId deal) => KeyRange.StartingWith($"s:{Part(deal.Value)}:");

    /// <param name="version">The version of the deal after this save. Separates entries of the same instant.</param>
    public static string Journal(DealId deal, DateTimeOffset at, int version) => string.Create(
        CultureInfo.InvariantCulture, $"j:{Part(deal.Value)}:{NewestFirst(at)}:{int.MaxValue - version:D10}");

    /// <summary>Closed reviews older than that instant.</summary>
    public static KeyRange ClosedBefore(DealId deal, DateTimeOffset at) =>
        ClosedOf(deal) with { From = $"s:{Part(deal.Value)}:{NewestFirst(at)};" };

    public static KeyRange JournalBefore(DealId deal, DateTimeOffset at) =>
        JournalOf(deal) with { From = $"j:{Part(deal.Value)}:{NewestFirst(at)};" };

    public static KeyRange LedgerBefore(DateTimeOffset at) => new($"l:{NewestFirst(at)};", "l;");

    public static KeyRange JournalOf(DealId deal) => KeyRange.StartingWith($"j:{Part(deal.Value)}:");

    /// <summary>Tombstone of a deal that was moved to another workspace.</summary>
    public static string Moved(DealId deal) => $"o:{Part(deal.Value)}";

    /// <summary>Undo state of a merge: both deals as they were before.</summary>
    public static string Merged(DealId goes) => $"u:{Part(goes.Value)}";

    /// <summary>Key of a review or journal row of a merged deal: under the remaining deal, with its origin as a suffix.</summary>
    public static string Within(string key, DealId into) =>
        key.Split(':', 3) is [var kind, var from, var rest] ? $"{kind}:{Part(into.Value)}:{rest}:{from}" : key;

    /// <summary>Inverse of <see cref="Within"/>.</summary>
    public static string Without(string key, DealId origin) =>
        key.Split(':', 3) is [var kind, _, var rest] && rest.EndsWith($":{Part(origin.Value)}", StringComparison.Ordinal)
            ? $"{kind}:{Part(origin.Value)}:{rest[..^(Part(origin.Value).Length + 1)]}"
            : key;

    public static string Press(string activity) => $"p:{Escape(activity)}";

    /// <summary>The claim of the welcome message, deleted together with the idempotency keys of presses.</summary>
    public static string Welcome { get; } = Press("welcome");

    /// <summary>The "!" separates these keys from those of activities, in which it is escaped.</summary>
    public static string Press(PressFingerprint it) => $"p:!{it.Sender}:{it.Content}";

    /// <summary>All keys of one person in one conversation.</summary>
    public static KeyRange PressesOf(PressFingerprint it) => KeyRange.StartingWith($"p:!{it.Sender}:");

    public static string Erasure(Erasure it) => $"e:{NewestFirst(it.At)}:{Escape(it.Id)}";

    public static string PendingPost(string id) => $"t:{Escape(id)}";

    /// <param name="job">Id of the job: that of the press that started it.</param>
    public static string LongJob(string job) => $"b:{Escape(job)}";

    public static string JobList(string job, int part) => string.Create(CultureInfo.InvariantCulture, $"v:{Part(job)}:{part:D4}");

    public static KeyRange JobListOf(string job) => KeyRange.StartingWith($"v:{Part(job)}:");

    /// <summary>One part of the imported file.</summary>
    public static string JobSheet(string job, int part) => string.Create(CultureInfo.InvariantCulture, $"k:{Part(job)}:s{part:D4}");

    public static KeyRange JobSheetOf(string job) => KeyRange.StartingWith($"k:{Part(job)}:s");

    /// <summary>
    /// The values before the import of the lines after this one. After an interruption an import continues after a later line.
    /// </summary>
    public static string JobUndo(string job, int line, int part) =>
        string.Create(CultureInfo.InvariantCulture, $"k:{Part(job)}:u{line:D7}:{part:D4}");

    /// <param name="id">The CRM's own id.</param>
    public static string OpportunityLink(string id) => $"c:l:{Escape(id)}";

    /// <param name="id">The CRM's own id.</param>
    public static string WaitingOpportunity(string id) => $"c:w:{Escape(id)}";

    /// <summary>True for a key of <see cref="JobSheet"/>.</summary>
    public static bool IsSheet(string key) => key.Split(':') is ["k", _, ['s', ..], ..];

    public static KeyRange JobUndoOf(string job) => KeyRange.StartingWith($"k:{Part(job)}:u");

    public static KeyRange JobRestOf(string job) => KeyRange.StartingWith($"k:{Part(job)}:");

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
        Storage.Subject.OfJob it => $"j:{Hash($"{Subject(it.Owner)} {it.Job}")}", // both ids together may be too long for a key
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

    /// <summary>True for an external id that fits into every key that may contain it, even escaped twice. False for null and "".</summary>
    public static bool Fits([NotNullWhen(true)] string? id) => id is { Length: > 0 and <= LongestPart } && Part(id).Length <= LongestPart;

    /// <summary>True for a tenant id that fits. It is a prefix in most keys.</summary>
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
