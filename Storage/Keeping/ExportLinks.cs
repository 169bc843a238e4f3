using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using ReviewBot.Reviews;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Keeping;

/// <summary>The file that a link leads to, and the person it is for.</summary>
/// <param name="Home">Home of the pipeline; empty: none.</param>
/// <param name="Kind">The name of the kind of export.</param>
/// <param name="Culture">Culture of the person's cards.</param>
public sealed record ExportLink(string Tenant, Person By, string Home, string Kind, string File, string Culture, DateTimeOffset Until)
    : ExtensibleRecord;

/// <summary>
/// One-time download links, valid for ten minutes. The token has 256 random bits; only its SHA-256 is stored, so that read access to the
/// table is not enough to use a link.
/// </summary>
public sealed class ExportLinks(IRows rows, TimeProvider time, ILogger<ExportLinks> log)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    const int Bytes = 32;
    const int ClaimBytes = 16;
    const string Claim = nameof(Claim);

    readonly RowDeserializer reader = new(Table.People, log);

    /// <summary>Stores the link and returns its token in a URL-safe alphabet.</summary>
    public async Task<string> Create(string tenant, Person by, string home, string kind, string file, string culture, CancellationToken ct)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        var link = new ExportLink(tenant, by, home, kind, file, culture, time.GetUtcNow() + Life);
        var row = new Row(Keys.Links, Keys.Link(Hash(token)), Body.With(Columns.None.With("Until", link.Until), link));
        await rows.Commit(Table.People, [new RowChange.Insert(row)], ct);
        return token;
    }

    /// <summary>Consumes the link (conditional update: of concurrent callers one succeeds). Null: unknown, used or expired.</summary>
    public async Task<ExportLink?> Use(string? token, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(token)
            || await rows.Get(Table.People, Keys.Links, Keys.Link(Hash(token)), ct) is not { } row
            || row.Columns.Text(Claim) is not null)
        {
            return null;
        }

        // A random claim instead of a deletion: deletions are idempotent, so that two callers would both succeed.
        var claimed = row with { Columns = row.Columns.With(Claim, RandomNumberGenerator.GetHexString(2 * ClaimBytes)) };
        var link = reader.Deserialize<ExportLink>(row);
        return await rows.TryCommit(Table.People, new RowChange.Replace(claimed), ct) && link.Until > time.GetUtcNow() ? link : null;
    }

    /// <summary>Deletes expired links, used ones too. Returns the number of rows.</summary>
    /// <exception cref="TimeoutException">After ten passes rows are left, because others keep writing them.</exception>
    public Task<int> DeleteExpired(CancellationToken ct) =>
        rows.DeleteAll(
            Table.People, Keys.Links, Keys.Everything, row => row.Columns.Time("Until") is not { } until || until <= time.GetUtcNow(), ct);

    static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
