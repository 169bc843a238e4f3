using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.House;

/// <summary>Every package has its reason in docs/dependencies.md, and no unused one is listed.</summary>
public sealed partial class DependenciesTests
{
    static readonly string[] ProjectFiles = ["*.csproj", "Directory.Build.props"];

    static readonly string[] Logging = ["BotApp", "Storage"];

    /// <summary>Pinned transitive packages, by the package that needs them.</summary>
    static readonly Dictionary<string, string> BroughtBy = new()
    {
        ["Azure.Core"] = "Azure.Identity",
        ["Microsoft.CodeAnalysis.CSharp"] = "BenchmarkDotNet",
        ["Microsoft.Diagnostics.Tracing.TraceEvent"] = "BenchmarkDotNet",
        ["Microsoft.Identity.Client"] = "Azure.Identity",
        ["Microsoft.IdentityModel.JsonWebTokens"] = "Microsoft.IdentityModel.Protocols.OpenIdConnect",
        ["System.Management"] = "BenchmarkDotNet",
    };

    [Fact]
    public void The_page_names_every_package_with_its_reason() => Assert.Equal(
        XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(it => (string?)it.Attribute("Include") ?? "")
            .Order(StringComparer.OrdinalIgnoreCase),
        Lines().Select(line => line.Groups[1].Value).Order(StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void Every_line_has_a_reason_and_a_day() => Assert.All(
        Lines().Where(line => line.Groups[3].Value is not "–"),
        line => Assert.True(
            DateOnly.TryParseExact(line.Groups[3].Value, "yyyy-MM-dd", out _) && line.Groups[2].Value.Length > 8, line.Value));

    /// <summary>A package is referenced by a project, or is a pinned transitive dependency of one.</summary>
    [Fact]
    public void Every_package_is_used()
    {
        var files = ProjectFiles
            .SelectMany(it => Directory.EnumerateFiles(Repository.Root, it, SearchOption.AllDirectories));
        var used = files.SelectMany(it => Reference().Matches(File.ReadAllText(it))).Select(it => it.Groups[1].Value).ToHashSet();

        var others = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(it => (string?)it.Attribute("Include") ?? "")
            .Where(it => !used.Contains(it))
            .ToArray();

        Assert.Equal(BroughtBy.Keys.Order(StringComparer.Ordinal), others.Order(StringComparer.Ordinal));
        Assert.All(BroughtBy.Values, it => Assert.Contains(it, used));
    }

    [Fact]
    public async Task A_copied_file_is_the_one_that_the_page_names()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "dependencies.md"));

        var copied = Copied().Matches(page);

        Assert.NotEmpty(copied);
        Assert.All(copied, it => Assert.Equal(
            it.Groups[2].Value,
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Repository.Root, it.Groups[1].Value))))));
    }

    [Fact]
    public void What_the_alerts_wait_for_is_written_into_the_log()
    {
        var logged =
            Logging.SelectMany(
                it => Event().Matches(
                    File.ReadAllText(
                        Directory.EnumerateFiles(Path.Combine(Repository.Root, it), "*Log.cs", SearchOption.AllDirectories).Single())))
            .Select(it => it.Groups[1].Value)
            .ToHashSet();

        Assert.Empty(
            Awaited()
                .Matches(File.ReadAllText(Path.Combine(Repository.Root, "infra", "modules", "alerts.bicep")))
                .Select(it => it.Groups[1].Value)
                .Except(logged));
    }

    static IEnumerable<Match> Lines() => File.ReadLines(Path.Combine(Repository.Root, "docs", "dependencies.md"))
        .Select(line => Line().Match(line))
        .Where(line => line.Success && line.Groups[1].Value is not ("package" or "---"));

    [GeneratedRegex("<(?:PackageReference|PackageDownload|GlobalPackageReference) Include=\"([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\| `([^`]+)` \| .+ \| `([0-9a-f]{64})` \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Copied();

    [GeneratedRegex(@"LoggerMessage\((\d+),")]
    private static partial Regex Event();

    [GeneratedRegex(@"EventId\) == (\d+)")]
    private static partial Regex Awaited();

    [GeneratedRegex(@"^\| ([A-Za-z0-9_.-]+) \| (.+) \| ([0-9-]+|–) \|$")]
    private static partial Regex Line();
}
