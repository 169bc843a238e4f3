using System.Text.Json;
using System.Text.RegularExpressions;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Infra;

/// <summary>What holds for the templates as a whole.</summary>
public sealed partial class TemplateTests
{
    [BicepFact]
    public async Task The_compiler_has_nothing_to_say()
    {
        var template = await Template.Read();

        Assert.Equal("", template.Said);
        Assert.NotEmpty(template.Resources);
    }

    [BicepFact]
    public async Task Every_file_of_a_module_is_a_part_of_it()
    {
        var template = await Template.Read();

        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "infra", "modules"), "*.bicep")
                .Select(Path.GetFileNameWithoutExtension)
                .Order(),
            template.Modules.Keys.Order());
    }

    [BicepFact]
    public async Task Every_parameter_and_every_output_says_what_it_is()
    {
        var template = await Template.Read();

        Assert.All(
            All(template).SelectMany(it => Of(it, "parameters").Concat(Of(it, "outputs"))),
            it => Assert.True(
                it.Value.TryGetProperty("metadata", out var about) && about.GetProperty("description").GetString() is { Length: > 8 },
                it.Name));
    }

    [BicepFact]
    public async Task No_parameter_takes_a_secret_and_no_output_gives_one()
    {
        var template = await Template.Read();

        Assert.DoesNotContain(
            All(template).SelectMany(it => Of(it, "parameters")),
            it => it.Value.GetProperty("type").ToString().StartsWith("secure", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(
            All(template).SelectMany(it => Of(it, "outputs")), it => Secret().IsMatch(it.Name + it.Value.GetProperty("value")));
        Assert.DoesNotMatch(Keys(), template.Json);
        Assert.Equal(["appId", "host", "registryName", "storageName"], Of(template.Main, "outputs").Select(it => it.Name).Order());
    }

    [BicepFact]
    public async Task A_preview_version_stands_only_where_there_is_no_other()
    {
        var template = await Template.Read();

        Assert.Equal(
            ["environment: Microsoft.Insights/diagnosticSettings", "traced: Microsoft.App/managedEnvironments", "traced: Microsoft.Insights/diagnosticSettings"],
            template.Resources
                .Where(it => it["apiVersion"].EndsWith("-preview", StringComparison.Ordinal))
                .Select(it => $"{it.Module}: {it.Type}")
                .Order());
    }

    [BicepFact]
    public async Task The_preview_is_for_those_who_ask_for_it()
    {
        var template = await Template.Read();

        Assert.Equal(
            "[parameters('traces')]", template.Main.GetProperty("resources").GetProperty("traced").GetProperty("condition").GetString());
        Assert.Equal(
            "[not(parameters('traces'))]",
            template.Main.GetProperty("resources").GetProperty("environment").GetProperty("condition").GetString());
        Assert.False(template.Main.GetProperty("parameters").GetProperty("traces").GetProperty("defaultValue").GetBoolean());
    }

    static IEnumerable<JsonElement> All(Template template) => template.Modules.Values.Prepend(template.Main);

    static JsonProperty[] Of(
        JsonElement template, string kind) => template.TryGetProperty(kind, out var found) ? [.. found.EnumerateObject()] : [];

    [GeneratedRegex("(?i)key|secret|password|connection|token")]
    private static partial Regex Secret();

    /// <summary>The functions that read keys.</summary>
    [GeneratedRegex(@"(?i)\blist\w*\(")]
    private static partial Regex Keys();
}
