using System.Reflection;
using ArchUnitNET.Loader;

namespace ReviewBot.Tests.House;

/// <summary>Features have the same folders in every project, and namespaces have no cycles.</summary>
public sealed class NamespaceTests
{
    static readonly string[] Features = ["Live", "Deals", "Nudges", "Settings", "Lists", "Connections", "Keeping"];

    /// <summary>Topological sort: what remains after repeatedly removing namespaces without dependents is a cycle.</summary>
    [Theory]
    [InlineData("Reviews")]
    [InlineData("Cards")]
    [InlineData("Storage")]
    [InlineData("Dialogs")]
    [InlineData("Pages")]
    [InlineData("BotApp")]
    [InlineData("Playground")]
    public void No_namespaces_of_a_project_know_each_other_in_a_circle(string project)
    {
        var root = $"ReviewBot.{project}";
        var known = new ArchLoader().LoadAssembly(Assembly.Load(root)).Build().Types
            .SelectMany(type => type.Dependencies)
            .Select(it => (From: it.Origin.Namespace?.FullName ?? "", To: it.Target.Namespace?.FullName ?? ""))
            .Where(it => it.From != it.To && IsIn(it.From, root) && IsIn(it.To, root))
            .ToHashSet();
        Assert.True(project is "Playground" || known.Count > 4, $"Only {known.Count} were seen.");

        while (known.RemoveWhere(it => known.All(other => other.From != it.To)) > 0)
        {
        }

        Assert.Equal("", string.Join('\n', known.Select(it => $"{it.From} knows {it.To}").Order()));
    }

    [Theory]
    [InlineData("Cards", "")]
    [InlineData("Dialogs", "")]
    [InlineData("BotApp", "Settings")] // they are made in the conversation
    [InlineData("Storage", "Live Settings Lists")] // a live review and the settings are rows of the deals; a list is not kept
    [InlineData("Reviews", "Keeping")]
    public void A_feature_is_in_the_same_folder_of_every_project(string project, string without) => Assert.Equal(
        Features.Except(without.Split(' ')),
        Features.Where(it => Assembly.Load($"ReviewBot.{project}").GetTypes().Any(type => type.Namespace == $"ReviewBot.{project}.{it}")));

    static bool IsIn(string name, string root) => name == root || name.StartsWith($"{root}.", StringComparison.Ordinal);
}
