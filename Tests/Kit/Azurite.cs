using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ReviewBot.Tests.Kit;

/// <summary>
/// Microsoft's emulator of Azure Table Storage, in memory, on a free port of this machine. Installed on first use, started
/// once for all tests of a run, and gone when the run is.
/// </summary>
public static class Azurite
{
    const string Started = "successfully started on ";

    static readonly Lazy<Task<(Process Emulator, Uri Endpoint)>> Running = new(Start);

    /// <summary>For any test, at any time; tests keep apart by their tables or partitions.</summary>
    public static async Task<string> ConnectionString() =>
        $"AccountName={Account};AccountKey={Key};TableEndpoint={await Endpoint()}";

    public static async Task<Uri> Endpoint() => (await Running.Value).Endpoint;

    public static string Account => "devstoreaccount1";

    /// <summary>Public, and the same on every machine.</summary>
    public static string Key => "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    static async Task<(Process Emulator, Uri Endpoint)> Start()
    {
        var folder = Path.Combine(Here(), "azurite");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "azurite")))
            await Install(folder);

        // Kept and never disposed: closing its standard input ends it, and that happens when this process ends.
        var emulator = Run("node", ["start.js"], folder);
        while (await emulator.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Started, StringComparison.Ordinal) is >= 0 and var at)
            {
                emulator.BeginErrorReadLine();
                return (emulator, new($"http://{line[(at + Started.Length)..]}/{Account}"));
            }
        }

        throw new InvalidOperationException($"Azurite did not start: {await emulator.StandardError.ReadToEndAsync()}");
    }

    static async Task Install(string folder)
    {
        using var npm = Run("npm", ["ci", "--no-audit", "--no-fund"], folder);
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = await npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"Azurite could not be installed by 'npm ci' in {folder}: {await output}{errors}");
    }

    static Process Run(string command, string[] arguments, string folder)
    {
        ProcessStartInfo start = new(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException($"'{command}' did not start.");
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException(
                $"The tests of Azure Tables run on Azurite, which needs Node.js 20 or newer: '{command}' is not on the PATH. Install it from https://nodejs.org and run them again.", e);
        }
    }

    static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file) ?? "";
}
