using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ReviewBot.Tests.Kit;

/// <summary>The scripts beside this file, with Microsoft's card parser installed on first use.</summary>
static class NodeFolder
{
    static string Place { get; } = Path.Combine(Path.GetDirectoryName(ThisFile())!, "node");

    /// <summary>Starts a script that reads lines and answers with lines.</summary>
    public static async Task<Process> Start(string script)
    {
        if (!Directory.Exists(Path.Combine(Place, "node_modules", "adaptivecards")))
            await Install();
        return Run("node", script);
    }

    static async Task Install()
    {
        using var npm = Run("npm", "ci", "--omit=dev", "--no-audit", "--no-fund");
        npm.StandardInput.Close();
        var said = await npm.StandardOutput.ReadToEndAsync();
        await npm.WaitForExitAsync();
        Assert.True(npm.ExitCode is 0, $"npm ci did not succeed in {Place}: {said}");
    }

    static Process Run(string program, params IEnumerable<string> arguments)
    {
        // npm is a command file on Windows, and only a shell finds those
        var (name, all) = OperatingSystem.IsWindows() && program is "npm" ? ("cmd", arguments.Prepend(program).Prepend("/c")) : (program, arguments);
        try
        {
            return Process.Start(new ProcessStartInfo(name, all)
            {
                WorkingDirectory = Place, RedirectStandardInput = true, RedirectStandardOutput = true,
            }) ?? throw new InvalidOperationException($"{program} did not start");
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"{program} was not found. The card checks need Node.js 20 or newer: install it and put it on the path.", missing);
        }
    }

    static string ThisFile([CallerFilePath] string path = "") => path;
}
