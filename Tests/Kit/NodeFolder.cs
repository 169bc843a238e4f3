using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ReviewBot.Tests.Kit;

/// <summary>A folder of Node scripts beside this file; their npm packages, if there are any, are installed on first use.</summary>
sealed class NodeFolder(string name)
{
    /// <summary>npm writes this file last.</summary>
    const string Installed = "node_modules/.package-lock.json";

    /// <summary>One installation per folder, shared by concurrent callers.</summary>
    static readonly ConcurrentDictionary<string, Lazy<Task>> Ready = [];

    string Place { get; } = Path.Combine(Path.GetDirectoryName(ThisFile())!, name);

    /// <summary>Starts a script that reads and writes lines, and ends at the end of its standard input.</summary>
    public async Task<Process> Start(string script, params string[] arguments)
    {
        await Ready.GetOrAdd(Place, _ => new(() => IsReady() ? Task.CompletedTask : Install())).Value;
        return Run("node", [script, .. arguments]);
    }

    bool IsReady() => File.Exists(Path.Combine(Place, Installed)) || !File.Exists(Path.Combine(Place, "package.json"));

    async Task Install()
    {
        using var npm = Run("npm", "ci", "--omit=dev", "--no-audit", "--no-fund", "--prefer-offline");
        npm.StandardInput.Close();
        var said = await npm.StandardOutput.ReadToEndAsync();
        await npm.WaitForExitAsync();
        Assert.True(npm.ExitCode is 0, $"npm ci did not succeed in {Place}: {said}");
    }

    Process Run(string program, params IEnumerable<string> arguments)
    {
        // npm is a .cmd file on Windows, which only a shell finds
        var (file, all) = OperatingSystem.IsWindows() && program is "npm"
            ? ("cmd", arguments.Prepend(program).Prepend("/c"))
            : (program, arguments);
        try
        {
            return Process.Start(new ProcessStartInfo(file, all)
            {
                WorkingDirectory = Place, RedirectStandardInput = true, RedirectStandardOutput = true,
            }) ?? throw new InvalidOperationException($"{program} did not start");
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                $"{program} was not found. These tests need Node.js 20 or newer: install it and put it on the path.", missing);
        }
    }

    static string ThisFile([CallerFilePath] string path = "") => path;
}
