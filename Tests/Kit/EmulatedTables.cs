using System.Diagnostics;
using Azure.Data.Tables;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Kit;

/// <summary>An emulator of Azure Table Storage for one test alone, ended with it.</summary>
public sealed class EmulatedTables(Process emulator, string connectionString) : IDisposable
{
    public string ConnectionString => connectionString;

    public AzureRows Rows { get; } = new(new TableServiceClient(connectionString));

    /// <summary>As in an outage.</summary>
    public void Kill() => emulator.Kill();

    public void Dispose()
    {
        emulator.Kill();
        emulator.Dispose();
    }
}
