using System.ComponentModel.DataAnnotations;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Data.Sqlite;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>Where rows are kept: in Azure when an endpoint or a connection string is set, else in a file.</summary>
public sealed record StorageSettings : IValidatableObject
{
    /// <summary>Of the embedded store. It and its folder are made if missing.</summary>
    [Required(ErrorMessage = "Set Storage:File to a file in a folder that the bot may write to, or take it away, or set Storage:TableEndpoint.")]
    public string File { get; init; } = Path.Combine("data", "reviewbot.db");

    /// <summary>Of Azure Tables, by identity: e.g. https://account.table.core.windows.net.</summary>
    public Uri? TableEndpoint { get; init; }

    /// <summary>The client id of the user-assigned identity to use; else whatever identity the environment has.</summary>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>Of Azure Tables or the emulator, by key. Prefer the endpoint, which needs no secret.</summary>
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

    /// <summary>Connects to nothing yet, save that the file is opened. An <see cref="ArgumentException"/> says what to set.</summary>
    public IRows OpenRows() => (TableEndpoint, ConnectionString) switch
    {
        ({ } endpoint, _) => new AzureRows(new TableServiceClient(endpoint, Identity(), Patience())),
        (_, { } connectionString) => new AzureRows(Client(connectionString)),
        _ => Embedded(),
    };

    // The string itself holds a key, so it is not told.
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

    // A person is waiting for most calls: rather a clear failure than a long silence.
    static TableClientOptions Patience() =>
        new() { Retry = { MaxRetries = 4, MaxDelay = TimeSpan.FromSeconds(5), NetworkTimeout = TimeSpan.FromSeconds(10) } };
}
