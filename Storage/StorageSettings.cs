using System.ComponentModel.DataAnnotations;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Data.Sqlite;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>Selects the database: Azure Tables if an endpoint or a connection string is set, else an embedded SQLite file.</summary>
public sealed record StorageSettings : IValidatableObject
{
    /// <summary>Path of the SQLite file. The file and its folder are created if missing.</summary>
    [Required(ErrorMessage = "Set Storage:File to a file in a folder that the bot may write to, or take it away, or set Storage:TableEndpoint.")]
    public string File { get; init; } = Path.Combine("data", "reviewbot.db");

    /// <summary>Endpoint of Azure Tables, used with a managed identity: e.g. https://account.table.core.windows.net.</summary>
    public Uri? TableEndpoint { get; init; }

    /// <summary>Client id of a user-assigned identity; null: <see cref="DefaultAzureCredential"/>.</summary>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>Connection string of Azure Tables or its emulator. It holds a secret: prefer the endpoint.</summary>
    public string? ConnectionString { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TableEndpoint is not null && ConnectionString is not null)
        {
            yield return new(
                "Set Storage:TableEndpoint or Storage:ConnectionString, not both.", [nameof(TableEndpoint), nameof(ConnectionString)]);
        }

        if (TableEndpoint is { } endpoint && (!endpoint.IsAbsoluteUri || endpoint.Scheme != Uri.UriSchemeHttps))
        {
            yield return new(
                "Storage:TableEndpoint must begin with https://, such as https://account.table.core.windows.net.", [nameof(TableEndpoint)]);
        }

        if (ManagedIdentityClientId is { } id && !Guid.TryParse(id, out _))
        {
            yield return new(
                $"Storage:ManagedIdentityClientId is '{id}', which is no client id. Set the one that Azure shows with the user-assigned identity, or take it away.",
                [nameof(ManagedIdentityClientId)]);
        }
    }

    /// <summary>Opens the file; for Azure nothing is connected yet.</summary>
    /// <exception cref="ArgumentException">The connection string cannot be parsed, or the file cannot be opened. The message says what to
    /// set.</exception>
    public IRows OpenRows() => (TableEndpoint, ConnectionString) switch
    {
        ({ } endpoint, _) => new AzureRows(new TableServiceClient(endpoint, Identity(), Patience())),
        (_, { } connectionString) => new AzureRows(Client(connectionString)),
        _ => Embedded(),
    };

    // The message does not quote the connection string, because it contains a key.
    static TableServiceClient Client(string connectionString)
    {
        try
        {
            return new(connectionString, Patience());
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            throw new ArgumentException(
                "Storage:ConnectionString cannot be read. Set it as Azure shows it, or set Storage:TableEndpoint, which needs no key.",
                wrong);
        }
    }

    EmbeddedRows Embedded()
    {
        try
        {
            return EmbeddedRows.InFile(File);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new ArgumentException(
                $"Storage:File is '{File}', which cannot be opened. Set it to a file in a folder that the bot may write to, or set Storage:TableEndpoint.",
                wrong);
        }
    }

    TokenCredential Identity() => ManagedIdentityClientId is { } id
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(id))
        : new DefaultAzureCredential();

    // Short retries and time-outs: a user waits for most calls, and an early clear error is better.
    static TableClientOptions Patience() =>
        new() { Retry = { MaxRetries = 4, MaxDelay = TimeSpan.FromSeconds(5), NetworkTimeout = TimeSpan.FromSeconds(10) } };
}
