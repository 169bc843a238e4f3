using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.House;

/// <summary>Every package has its reason on docs/dependencies.md, and none is named that is not used.</summary>
public sealed partial class DependenciesTests
{
    static readonly string[] Logging = ["BotApp", "Storage"];

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

    [GeneratedRegex(@"LoggerMessage\((\d+),")]
    private static partial Regex Event();

    [GeneratedRegex(@"EventId\) == (\d+)")]
    private static partial Regex Awaited();

    [GeneratedRegex(@"^\| ([A-Za-z0-9_.-]+) \| (.+) \| ([0-9-]+|–) \|$")]
    private static partial Regex Line();
}
