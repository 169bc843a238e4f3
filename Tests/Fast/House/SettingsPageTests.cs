using System.Text.RegularExpressions;
using ReviewBot.BotApp.Configuration;
using ReviewBot.Connections;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.House;

/// <summary>The README lists every setting, and no setting that does not exist.</summary>
public sealed partial class SettingsPageTests
{
    [Theory]
    [InlineData("ReviewBot", typeof(BotSettings))]
    [InlineData("Storage", typeof(StorageSettings))]
    [InlineData("SignIn", typeof(SignInSettings))]
    [InlineData("Copilot", typeof(CopilotSettings))]
    [InlineData("Webhooks", typeof(WebhookSettings))]
    public void The_table_names_every_setting(string section, Type settings) => Assert.Equal(
        settings.GetProperties().Where(it => it.GetMethod is { IsStatic: false }).Select(it => it.Name).Order(StringComparer.Ordinal),
        File.ReadLines(Path.Combine(Repository.Root, "README.md"))
            .Where(line => line.StartsWith($"| `{section}:", StringComparison.Ordinal))
            .SelectMany(line => Named().Matches(line.Split('|')[1]).Select(it => it.Groups[1].Value))
            .Order(StringComparer.Ordinal));

    /// <summary>Each CRM has a page of its own; what they have in common is on another.</summary>
    [Theory]
    [InlineData("connections", "Connections", typeof(ConnectionSettings), "Dynamics Salesforce HubSpot")]
    [InlineData("connect-dynamics", "Connections:Dynamics", typeof(DynamicsSettings), "")]
    [InlineData("connect-salesforce", "Connections:Salesforce", typeof(SalesforceSettings), "")]
    [InlineData("connect-hubspot", "Connections:HubSpot", typeof(HubSpotSettings), "")]
    public void The_page_of_a_CRM_names_its_settings(string page, string section, Type settings, string elsewhere) => Assert.Equal(
        settings.GetProperties().Select(it => it.Name).Except(elsewhere.Split(' ')).Order(StringComparer.Ordinal),
        File.ReadLines(Path.Combine(Repository.Root, "docs", $"{page}.md"))
            .Where(line => line.StartsWith($"| `{section}:", StringComparison.Ordinal))
            .SelectMany(line => Named().Matches(line.Split('|')[1].Replace($"{section}:", "", StringComparison.Ordinal)))
            .Select(it => it.Groups[1].Value)
            .Order(StringComparer.Ordinal));

    /// <summary>The section stands before the first of a line only.</summary>
    [GeneratedRegex(@"`(?:[A-Z]\w+:)?([A-Z]\w+)(?::0)?`")]
    private static partial Regex Named();
}
