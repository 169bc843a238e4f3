using System.Diagnostics;
using System.Reflection;

namespace ReviewBot.Tests.Infra;

/// <summary>Microsoft's compiler of Azure templates, as a package brings it. It knows all resource types, and asks nobody.</summary>
static class Bicep
{
    /// <summary>Where the compiler is; null when there is none for this system.</summary>
    public static string? Path { get; } = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .SingleOrDefault(it => it.Key is nameof(Bicep))?.Value is { } path && File.Exists(path) ? path : null;

    /// <summary>Set where these tests must run, as in .ci/run: then a missing compiler fails them.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("REVIEWBOT_REQUIRE_BICEP") is "1";

    /// <returns>The template as Azure takes it, and whatever the compiler has to say of the source.</returns>
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
