using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.House;

/// <summary>Rules of the architecture, checked by reading the repository.</summary>
public sealed partial class ArchitectureTests
{
    static readonly string[] Services = ["ReviewBot.Storage", "ReviewBot.Connections", "ReviewBot.Dialogs", "ReviewBot.BotApp"];

    static readonly string[] Bare =
    [
        "Of", "At", "In", "No", "For", "To", "From", "After", "Before", "Form", "Instead", "Look", "Me", "Note", "Now", "Over", "Say",
    ];

    static readonly string[] Product =
        ["Reviews", "Cards", "Storage", "Connections", "CrmStandIns", "Dialogs", "Pages", "BotApp", "Playground"];

    const int MostThings = 12;

    /// <summary>References run one way, and the rules have none.</summary>
    [Theory]
    [InlineData("Reviews", "")]
    [InlineData("Cards", "Reviews AdaptiveCards")]
    [InlineData("Storage", "Reviews")]
    [InlineData("Connections", "Reviews")]
    [InlineData("CrmStandIns", "Reviews")]
    [InlineData("Dialogs", "Cards Connections Storage")]
    [InlineData("Pages", "Dialogs")]
    [InlineData("BotApp", "Dialogs Pages")]
    [InlineData("Playground", "BotApp CrmStandIns")]
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

    /// <summary>Strings are not wrapped: text between quotation marks is not counted.</summary>
    [Fact]
    public void No_line_is_wider_than_140_columns() => Assert.Empty(
        from file in Sources()
        from line in File.ReadLines(file).Index()
        where line.Item.Length > 140 && Literal().Replace(line.Item, "\"\"").Length > 100
        select $"{Short(file)}:{line.Index + 1}");

    /// <summary>One simple name per type. Nested cases of closed sets are not counted.</summary>
    [Fact]
    public void No_two_types_have_one_name() => Assert.Empty(
        from type in Types()
        where !type.IsNested
        group type by type.Name.Split('`')[0] into same
        where same.Select(it => it.FullName?.Split('`')[0]).Distinct().Count() > 1
        select string.Join(" ", same.Select(it => it.FullName)));

    [Fact]
    public void No_type_is_called_otherwise_in_one_file() =>
        Assert.Empty(Sources().Where(file => Alias().IsMatch(File.ReadAllText(file))).Select(Short));

    /// <summary>No static gerund classes: "Dealing" says neither subject nor role, DealRules does.</summary>
    [Fact]
    public void No_static_class_is_named_by_what_it_does() =>
        Assert.Empty(
            Types()
                .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("ing", StringComparison.Ordinal))
                .Select(type => type.FullName));

    /// <summary>
    /// No bare prepositions and half words as names of service methods, such as "deals.Of(…)" or "dialog.Say(…)". Rules, values and parts
    /// of cards are exempt: they are read next to their own name.
    /// </summary>
    [Fact]
    public void No_method_of_a_service_is_a_bare_word() => Assert.Empty(
        from type in Types()
        where type is { IsNested: false, IsAbstract: false } && Services.Contains(type.Assembly.GetName().Name)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName && Bare.Contains(method.Name) && !IsValue(type)
        select $"{type.FullName}.{method.Name}");

    /// <summary>Six are the aim; this holds what was reached.</summary>
    [Fact]
    public void No_service_takes_more_than_twelve_things() => Assert.Empty(
        from type in Types()
        where type is { IsClass: true } && Services.Contains(type.Assembly.GetName().Name) && !IsValue(type)
        from constructor in type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        where constructor.GetParameters().Length > MostThings
        select $"{type.FullName}: {constructor.GetParameters().Length}");

    [Fact]
    public void No_name_says_nothing() =>
        Assert.Empty(Sources().Where(file => Empty().IsMatch(Path.GetFileNameWithoutExtension(file))).Select(Short));

    /// <summary>Except values of a newer version, of which only the JSON is known.</summary>
    [Fact]
    public void Nothing_knows_a_JSON_library_by_its_nodes() => Assert.Equal(
        ["Storage/Json/NewerParts.cs"], Sources().Where(file => Nodes().IsMatch(File.ReadAllText(file))).Select(Short));

    /// <summary>Projects that use a bot package also need the project that replaces AdaptiveCards.</summary>
    [Fact]
    public void Only_the_bot_refers_to_the_bot_packages() => Assert.Equal(
        ["BotApp/BotApp.csproj"],
        Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => !IsMade(file) && File.ReadAllText(file).Contains("Include=\"Microsoft.Bot.", StringComparison.Ordinal))
            .Select(Short));

    static IEnumerable<Type> Types() =>
        from name in Product
        from type in Assembly.Load($"ReviewBot.{name}").GetTypes()
        where type.Namespace?.StartsWith("ReviewBot", StringComparison.Ordinal) is true
            && !type.IsDefined(typeof(CompilerGeneratedAttribute))
        select type;

    static bool IsValue(Type type) => type.IsValueType || type.GetMethod("<Clone>$") is not null;

    static IEnumerable<string> Sources() => Product
        .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories))
        .Where(file => !IsMade(file));

    static bool IsMade(string file) =>
        Short(file).Split('/') is var parts && (parts.Contains("artifacts") || parts.Contains("node_modules") || parts.Contains("obj"));

    static string Short(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    [GeneratedRegex("(Helper|Manager|Util|Utils|Common|Provider|Base|Info|Data)$")]
    private static partial Regex Empty();

    [GeneratedRegex(@"\$?@?""(\\.|[^""\\])*""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^using \w+ = ReviewBot", RegexOptions.Multiline)]
    private static partial Regex Alias();

    [GeneratedRegex(@"\b(JObject|JArray|JToken|JsonNode|JsonObject|JsonArray)\b")]
    private static partial Regex Nodes();
}
