using System.ComponentModel.DataAnnotations;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>Where rows are kept: in Azure when an endpoint or a connection string is set, else in a file.</summary>
public sealed record StorageSettings : IValidatableObject
{
    /// <summary>Of the embedded store. It and its folder are made if missing.</summary>
    [Required]
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
            yield return new("Set Storage:TableEndpoint or Storage:ConnectionString, not both.", [nameof(TableEndpoint), nameof(ConnectionString)]);

        if (TableEndpoint is { } endpoint && (!endpoint.IsAbsoluteUri || endpoint.Scheme != Uri.UriSchemeHttps))
            yield return new("Storage:TableEndpoint must begin with https://.", [nameof(TableEndpoint)]);
    }

    /// <summary>Connects to nothing yet, save that the file is opened.</summary>
    public IRows OpenRows() => (TableEndpoint, ConnectionString) switch
    {
        ({ } endpoint, _) => new AzureRows(new TableServiceClient(endpoint, Identity(), Patience())),
        (_, { } connectionString) => new AzureRows(new TableServiceClient(connectionString, Patience())),
        _ => EmbeddedRows.InFile(File),
    };

    TokenCredential Identity() => ManagedIdentityClientId is { } id
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(id))
        : new DefaultAzureCredential();

    // A person is waiting for most calls: rather a clear failure than a long silence.
    static TableClientOptions Patience() => new() { Retry = { MaxRetries = 4, MaxDelay = TimeSpan.FromSeconds(5), NetworkTimeout = TimeSpan.FromSeconds(10) } };
}
