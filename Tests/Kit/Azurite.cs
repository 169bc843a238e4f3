using System.Diagnostics;

namespace ReviewBot.Tests.Kit;

/// <summary>
/// Microsoft's emulator of Azure Table Storage, in memory, on a free port of this machine. Installed on first use, started
/// once for all tests of a run, and gone when the run is.
/// </summary>
public static class Azurite
{
    const string Started = "successfully started on ";

    // The process is kept, or its standard input would be closed as garbage, and that ends it.
    static readonly Lazy<Task<(Process Emulator, Uri Endpoint)>> Running = new(Start);

    public static string Account => "devstoreaccount1";

    /// <summary>Public, and the same on every machine.</summary>
    public static string Key => "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>For any test, at any time; tests keep apart by their tables or partitions.</summary>
    public static async Task<string> ConnectionString() =>
        $"AccountName={Account};AccountKey={Key};TableEndpoint={await Endpoint()}";

    public static async Task<Uri> Endpoint() => (await Running.Value).Endpoint;

    /// <summary>One more, for a test that looks at everything there is. Its process is the caller's to end.</summary>
    public static async Task<(Process Emulator, string ConnectionString)> Another()
    {
        var (emulator, endpoint) = await Start();
        return (emulator, $"AccountName={Account};AccountKey={Key};TableEndpoint={endpoint}");
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
