using System.Diagnostics;

namespace ReviewBot.Tests.Kit;

/// <summary>
/// Microsoft's emulator of Azure Table Storage, in memory, on a free port. Installed on first use, started once per test run, and ended
/// with it.
/// </summary>
public static class Azurite
{
    const string Started = "successfully started on ";

    // Keeps the process referenced: if its standard input were collected, it would end.
    static readonly Lazy<Task<(Process Emulator, Uri Endpoint)>> Running = new(Start);

    public static string Account => "devstoreaccount1";

    /// <summary>The emulator's well-known key, not a secret.</summary>
    public static string Key => "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>For any test. Tests use different tables or partitions.</summary>
    public static async Task<string> ConnectionString() =>
        $"AccountName={Account};AccountKey={Key};TableEndpoint={await Endpoint()}";

    public static async Task<Uri> Endpoint() => (await Running.Value).Endpoint;

    /// <summary>Starts another emulator, for a test that reads all data.</summary>
    public static async Task<EmulatedTables> Another()
    {
        var (emulator, endpoint) = await Start();
        return new(emulator, $"AccountName={Account};AccountKey={Key};TableEndpoint={endpoint}");
    }

    static async Task<(Process Emulator, Uri Endpoint)> Start()
    {
        var emulator = await new NodeFolder("azurite").Start("start.js");
        while (await emulator.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Started, StringComparison.Ordinal) is >= 0 and var at)
                return (emulator, new($"http://{line[(at + Started.Length)..]}/{Account}"));
        }

        throw new InvalidOperationException("Azurite did not start: why stands in its own words above.");
    }
}
