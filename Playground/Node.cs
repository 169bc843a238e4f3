using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ReviewBot.Playground;

/// <summary>The installed Node.js.</summary>
public static class Node
{
    const int Oldest = 20;

    /// <summary>Checks that Node.js is installed and not too old.</summary>
    /// <exception cref="UserException">It is not.</exception>
    public static async Task Check(CancellationToken ct)
    {
        var said = await Answer("node", ["--version"], Environment.CurrentDirectory, ct)
            ?? throw new UserException(
                $"Node.js was not found. Install Node {Oldest} or newer (https://nodejs.org; it brings npm along), then run this again.");
        var major = said.Text.TrimStart('v').Split('.')[0];
        if (!int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version < Oldest)
        {
            throw new UserException(
                $"Node {Oldest} or newer is needed, and \"node --version\" says \"{said.Text.Trim()}\". Install a newer one (https://nodejs.org), then run this again.");
        }
    }

    /// <summary>Runs npm; null: npm is not installed.</summary>
    internal static Task<Said?> Npm(IEnumerable<string> args, string folder, CancellationToken ct) =>
        Answer(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", args, folder, ct);

    static async Task<Said?> Answer(string program, IEnumerable<string> args, string folder, CancellationToken ct)
    {
        var start = new ProcessStartInfo(
            program, args)
        { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }

        if (process is null)
            return null;
        using (process)
        {
            using var end = ct.Register(() => process.Kill(entireProcessTree: true));
            var (said, errors) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
            await process.WaitForExitAsync(ct);
            return new Said(process.ExitCode, await said, await errors);
        }
    }
}

/// <summary>Exit code and output of a program.</summary>
sealed record Said(int Code, string Text, string Errors);
