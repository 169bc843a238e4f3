using System.Diagnostics;
using System.Reflection;

namespace ReviewBot.Tests.Infra;

/// <summary>The Bicep compiler from its NuGet package. Works offline.</summary>
static class Bicep
{
    /// <summary>Path of the compiler; null: not available for this system.</summary>
    public static string? Path { get; } = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .SingleOrDefault(it => it.Key is nameof(Bicep))?.Value is { } path && File.Exists(path) ? path : null;

    /// <summary>True where these tests must run, as in .ci/run: then a missing compiler fails them.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("REVIEWBOT_REQUIRE_BICEP") is "1";

    /// <returns>The compiled template, and the compiler's messages.</returns>
    public static async Task<(string Json, string Said)> Build(string source)
    {
        var path = Path ?? throw new InvalidOperationException(BicepFactAttribute.Missing);
        using var compiler = Process.Start(new ProcessStartInfo(path, ["build", source, "--stdout", "--no-restore"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{path} did not start");

        var said = compiler.StandardError.ReadToEndAsync();
        var json = await compiler.StandardOutput.ReadToEndAsync();
        await compiler.WaitForExitAsync();
        return (json, await said);
    }
}
