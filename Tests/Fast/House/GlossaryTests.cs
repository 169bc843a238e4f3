using System.Reflection;
using System.Text.RegularExpressions;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.House;

/// <summary>Every type and method in the glossary exists.</summary>
public sealed partial class GlossaryTests
{
    static readonly string[] Product = ["Reviews", "Cards", "Storage", "Connections", "CrmStandIns", "Dialogs", "Pages", "BotApp", "Playground", "Tests.Kit"];

    [Fact]
    public void Every_name_of_the_last_column_is_in_the_code()
    {
        var known = Product
            .SelectMany(name => Assembly.Load($"ReviewBot.{name}").GetTypes())
            .SelectMany(type => type
                .GetMembers(
                    BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(member => member.Name)
                .Append(type.Name.Split('`')[0]))
            .Concat(
                Directory.EnumerateFiles(Path.Combine(Repository.Root, "Tests"), "*.cs", SearchOption.AllDirectories)
                    .Select(file => Path.GetFileNameWithoutExtension(file)))
            .ToHashSet(StringComparer.Ordinal);

        var names = File.ReadLines(Path.Combine(Repository.Root, "docs", "glossary.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('`', StringComparison.Ordinal))
            .SelectMany(line => Name().Matches(line.TrimEnd('|', ' ').Split(" | ")[^1]))
            .SelectMany(match => match.Groups[1].Value.Split('<')[0].Split('.'))
            .ToList();

        Assert.True(names.Count > 250, $"Read {names.Count} names only.");
        Assert.Equal("", string.Join(" ", names.Except(known)));
    }

    [GeneratedRegex("`([A-Z][^`]*)`")]
    private static partial Regex Name();
}
