using Azure.Data.Tables;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Kit;

/// <summary>An account of the emulator for one test alone.</summary>
public sealed class EmulatedTables(string connectionString)
{
    public string ConnectionString => connectionString;

    public AzureRows Rows { get; } = new(new TableServiceClient(connectionString));
}
