using System.ComponentModel.DataAnnotations;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public sealed class StorageSettingsTests
{
    [Fact]
    public void Without_settings_rows_are_kept_in_a_file()
    {
        using Folder folder = new();
        using var rows = new StorageSettings { File = folder.File("rows.db") }.OpenRows() as EmbeddedRows;

        Assert.NotNull(rows);
        Assert.Empty(Wrong(new()));
    }

    [Fact]
    public void With_an_endpoint_or_a_connection_string_they_are_kept_in_azure()
    {
        StorageSettings endpoint = new()
        {
            TableEndpoint = new("https://deals.table.core.windows.net"), ManagedIdentityClientId = "00000000-0000-0000-0000-000000000001"
        };
        StorageSettings connection = new() { ConnectionString = "UseDevelopmentStorage=true" };

        Assert.IsType<AzureRows>(endpoint.OpenRows());
        Assert.IsType<AzureRows>(connection.OpenRows());
        Assert.Empty(Wrong(endpoint));
        Assert.Empty(Wrong(connection));
    }

    [Fact]
    public void What_is_wrong_is_said()
    {
        StorageSettings both = new()
        {
            TableEndpoint = new("https://deals.table.core.windows.net"), ConnectionString = "UseDevelopmentStorage=true"
        };

        Assert.Contains("not both", Assert.Single(Wrong(both)), StringComparison.Ordinal);
        Assert.Contains(
            "https://",
            Assert.Single(Wrong(new() { TableEndpoint = new("http://deals.table.core.windows.net") })),
            StringComparison.Ordinal);
    }

    static IEnumerable<string?> Wrong(StorageSettings settings)
    {
        List<ValidationResult> results = [];
        Validator.TryValidateObject(settings, new(settings), results, validateAllProperties: true);
        return results.Select(result => result.ErrorMessage);
    }
}
