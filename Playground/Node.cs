using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ReviewBot.Playground;

/// <summary>The Node.js that runs the local client.</summary>
public static class Node
{
    const int Oldest = 20;

    /// <summary>Fails with a sentence when there is no Node, or one that is too old.</summary>
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

    /// <summary>Runs npm to its end; null when there is no npm.</summary>
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

/// <summary>What a program that has ended left behind.</summary>
sealed record Said(int Code, string Text, string Errors);
