using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ReviewBot.Tests.Kit;

/// <summary>A folder of scripts beside this file, with the package that they need installed on first use.</summary>
sealed class NodeFolder(string name, string package)
{
    string Place { get; } = Path.Combine(Path.GetDirectoryName(ThisFile())!, name);

    /// <summary>Starts a script that speaks by lines, and ends when its standard input does.</summary>
    public async Task<Process> Start(string script)
    {
        if (!Directory.Exists(Path.Combine(Place, "node_modules", package)))
            await Install();
        return Run("node", script);
    }

    async Task Install()
    {
        using var npm = Run("npm", "ci", "--omit=dev", "--no-audit", "--no-fund");
        npm.StandardInput.Close();
        var said = await npm.StandardOutput.ReadToEndAsync();
        await npm.WaitForExitAsync();
        Assert.True(npm.ExitCode is 0, $"npm ci did not succeed in {Place}: {said}");
    }

    Process Run(string program, params IEnumerable<string> arguments)
    {
        // npm is a command file on Windows, and only a shell finds those
        var (file, all) = OperatingSystem.IsWindows() && program is "npm" ? ("cmd", arguments.Prepend(program).Prepend("/c")) : (program, arguments);
        try
        {
            return Process.Start(new ProcessStartInfo(file, all)
            {
                WorkingDirectory = Place, RedirectStandardInput = true, RedirectStandardOutput = true,
            }) ?? throw new InvalidOperationException($"{program} did not start");
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"{program} was not found. These tests need Node.js 20 or newer: install it and put it on the path.", missing);
        }
    }

    static string ThisFile([CallerFilePath] string path = "") => path;
}
