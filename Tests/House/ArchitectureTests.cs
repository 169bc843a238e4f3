using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.House;

/// <summary>What the design promises about the whole, held by reading the repository.</summary>
public sealed partial class ArchitectureTests
{
    static readonly string[] Product = ["Reviews", "Cards", "Storage", "Dialogs", "BotApp", "Playground"];

    /// <summary>References run one way, and the rules have none.</summary>
    [Theory]
    [InlineData("Reviews", "")]
    [InlineData("Cards", "Reviews AdaptiveCards")]
    [InlineData("Storage", "Reviews")]
    [InlineData("Dialogs", "Cards Storage")]
    [InlineData("BotApp", "Dialogs")]
    [InlineData("Playground", "BotApp")]
    public void References_run_one_way(string project, string allowed)
    {
        var references = XDocument.Load(Path.Combine(Repository.Root, project, $"{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(it => Path.GetFileNameWithoutExtension(((string?)it.Attribute("Include") ?? "").Replace('\\', '/')));

        Assert.Equal(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), references.Order());
    }

    [Fact]
    public void The_rules_need_no_package() =>
        Assert.Empty(XDocument.Load(Path.Combine(Repository.Root, "Reviews", "Reviews.csproj")).Descendants("PackageReference"));

    [Fact]
    public void No_file_is_longer_than_200_lines() =>
        Assert.Empty(Sources().Where(file => File.ReadLines(file).Count() > 200).Select(Short));

    [Fact]
    public void No_name_says_nothing() =>
        Assert.Empty(Sources().Where(file => Empty().IsMatch(Path.GetFileNameWithoutExtension(file))).Select(Short));

    [Fact]
    public void Nothing_knows_a_JSON_library_by_its_nodes() =>
        Assert.Empty(Sources().Where(file => Nodes().IsMatch(File.ReadAllText(file))).Select(Short));

    /// <summary>Whoever has a bot package in their graph needs the project that stands in for AdaptiveCards there, too.</summary>
    [Fact]
    public void Only_the_bot_refers_to_the_bot_packages() => Assert.Equal(
        ["BotApp/BotApp.csproj"],
        Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => !IsMade(file) && File.ReadAllText(file).Contains("Include=\"Microsoft.Bot.", StringComparison.Ordinal))
            .Select(Short));

    static IEnumerable<string> Sources() => Product
        .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories))
        .Where(file => !IsMade(file));

    static bool IsMade(string file) => Short(file).Split('/') is var parts && (parts.Contains("artifacts") || parts.Contains("node_modules") || parts.Contains("obj"));

    static string Short(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    [GeneratedRegex("(Helper|Manager|Util|Utils|Common|Provider|Base|Info|Data)$")]
    private static partial Regex Empty();

    [GeneratedRegex(@"\b(JObject|JArray|JToken|JsonNode|JsonObject|JsonArray)\b")]
    private static partial Regex Nodes();
}
