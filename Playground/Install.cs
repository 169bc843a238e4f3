using System.Security.Cryptography;

namespace ReviewBot.Playground;

/// <summary>The pinned npm packages, installed again only when the lock file has changed.</summary>
public static class Install
{
    static readonly string[] Ci =
    [
        "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", "--loglevel=error",
        "--fetch-retry-mintimeout=2000", "--fetch-retry-maxtimeout=10000",
    ];

    /// <summary>The folder of the packages; installs them if they are missing, outdated or incomplete.</summary>
    public static async Task<string> Ready(TextWriter tell, TimeProvider time, CancellationToken ct)
    {
        await Node.Check(ct);
        var modules = Path.Combine(PlaygroundFolder.Playground, "node_modules");
        var stamp = Path.Combine(modules, ".installed-from");
        var wanted = Convert.ToHexString(
            SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(PlaygroundFolder.Playground, "package-lock.json"), ct)));
        if (await IsThere(stamp, wanted, ct))
            return modules;

        using var alone = await Alone(time, ct);
        if (await IsThere(stamp, wanted, ct))
            return modules;
        await tell.WriteLineAsync("Installing the local Teams client (once, about half a minute) …");
        await Npm(ct);
        await File.WriteAllTextAsync(stamp, wanted, ct);
        return modules;
    }

    static async Task<bool> IsThere(string stamp, string wanted, CancellationToken ct) =>
        File.Exists(stamp) && await File.ReadAllTextAsync(stamp, ct) == wanted;

    static async Task Npm(CancellationToken ct)
    {
        var said = await Node.Npm(Ci, PlaygroundFolder.Playground, ct)
            ?? throw new UserException(
                "npm was not found beside Node.js. Install Node with npm (https://nodejs.org), then run this again.");
        if (said.Code == 0)
            return;

        var log = Path.Combine(PlaygroundFolder.Run, "npm.log");
        await File.WriteAllTextAsync(log, said.Text + said.Errors, ct);
        var why = said.Errors.Split('\n').FirstOrDefault(line => line.StartsWith("npm error", StringComparison.Ordinal))?.Trim()
            ?? $"exit code {said.Code}";
        throw new UserException(
            $"The local Teams client could not be installed ({why}). Check that npm can reach its registry, then run this again; all of npm's words are in {log}.");
    }

    /// <summary>File lock, because two processes must not install into one folder at the same time.</summary>
    static async Task<FileStream> Alone(TimeProvider time, CancellationToken ct)
    {
        Directory.CreateDirectory(PlaygroundFolder.Run);
        while (true)
        {
            try
            {
                return new FileStream(
                    Path.Combine(PlaygroundFolder.Run, "install.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250), time, ct);
            }
        }
    }
}
