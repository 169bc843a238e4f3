using System.Diagnostics;
using ReviewBot.Playground;

namespace ReviewBot.Tests.Kit;

/// <summary>
/// Microsoft's emulator of Azure Table Storage, in memory, on a free port. Installed on first use with the packages of the Playground,
/// started once per test run, and ended with it.
/// </summary>
public static class Azurite
{
    const string Started = "successfully started on ";

    /// <summary>Accounts that are used by one test each.</summary>
    const int MostAlone = 200;

    // Keeps the process referenced: if its standard input were collected, it would end.
    static readonly Lazy<Task<(Process Emulator, Uri Address)>> Running = new(Start);

    static int alone;

    public static string Account => "devstoreaccount1";

    /// <summary>The emulator's well-known key, not a secret.</summary>
    public static string Key => "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>For any test. Tests use different tables or partitions.</summary>
    public static Task<string> ConnectionString() => ConnectionString(Account);

    public static async Task<Uri> Endpoint() => new((await Running.Value).Address, Account);

    /// <summary>An empty account, for a test that reads all data.</summary>
    public static async Task<EmulatedTables> Another() =>
        new(await ConnectionString(NameOfAlone(Interlocked.Increment(ref alone))));

    static async Task<string> ConnectionString(string account) =>
        $"AccountName={account};AccountKey={Key};TableEndpoint={new Uri((await Running.Value).Address, account)}";

    static string NameOfAlone(int number) => number <= MostAlone
        ? $"alone{number}"
        : throw new InvalidOperationException($"More than {MostAlone} tests want an account of their own: raise the number.");

    static async Task<(Process Emulator, Uri Address)> Start()
    {
        var modules = await Install.Ready(TextWriter.Null, TimeProvider.System, CancellationToken.None);
        var accounts = string.Join(',', Enumerable.Range(1, MostAlone).Select(NameOfAlone).Prepend(Account));
        var emulator = await new NodeFolder("azurite").Start("start.js", modules, accounts, Key);
        while (await emulator.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Started, StringComparison.Ordinal) is >= 0 and var at)
                return (emulator, new($"http://{line[(at + Started.Length)..]}/"));
        }

        throw new InvalidOperationException("Azurite did not start: why stands in its own words above.");
    }
}
