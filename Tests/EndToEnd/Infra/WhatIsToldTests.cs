using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Nudges;
using ReviewBot.BotApp.Teams;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Infra;

/// <summary>Logs, traces and alerts: what Azure is told to read, held against what the bot says.</summary>
public sealed partial class WhatIsToldTests
{
    static readonly string[] Logging = ["BotApp", "Storage", "Pages"];

    [BicepFact]
    public async Task The_log_is_kept_for_a_month_and_cannot_run_wild()
    {
        var workspace = (await Template.Read()).The("Microsoft.OperationalInsights/workspaces");

        Assert.Equal("30", workspace["properties.retentionInDays"]);
        Assert.Equal("1", workspace["properties.workspaceCapping.dailyQuotaGb"]);
    }

    [BicepFact]
    public async Task What_app_and_platform_say_goes_to_the_workspace()
    {
        var template = await Template.Read();

        Assert.All(
            template.Resources.Where(it => it.Type is "Microsoft.App/managedEnvironments"),
            it => Assert.Equal("azure-monitor", it["properties.appLogsConfiguration.destination"]));
        Assert.All(
            template.Resources.Where(it => it.Type is "Microsoft.Insights/diagnosticSettings"),
            it => Assert.Equal(
                "[parameters('workspaceId')] Dedicated ContainerAppConsoleLogs True ContainerAppSystemLogs True",
                $"{it["properties.workspaceId"]} {it["properties.logAnalyticsDestinationType"]} {it["properties.logs.0.category"]} {it["properties.logs.0.enabled"]} {it["properties.logs.1.category"]} {it["properties.logs.1.enabled"]}"));
    }

    [BicepFact]
    public async Task Traces_come_to_Application_Insights_on_the_same_workspace()
    {
        var template = await Template.Read();
        var traced = template.Resources.Single(it => it is { Module: "traced", Type: "Microsoft.App/managedEnvironments" });

        Assert.Equal("appInsights", traced["properties.openTelemetryConfiguration.tracesConfiguration.destinations.0"]);
        Assert.Contains(
            "Microsoft.Insights/components", traced["properties.appInsightsConfiguration.connectionString"], StringComparison.Ordinal);
        Assert.Equal("[parameters('workspaceId')]", template.The("Microsoft.Insights/components")["properties.WorkspaceResourceId"]);
    }

    [BicepFact]
    public async Task Somebody_gets_an_email_of_each_thing_that_nobody_would_notice()
    {
        var template = await Template.Read();
        var rule = template.The("Microsoft.Insights/scheduledQueryRules");

        Assert.Equal(
            ["failed-turns", "undelivered-nudges", "not-ready", "unreadable-rows", "failed-sweeps"], Watched(rule).Select(it => it.Name));
        Assert.Equal("[length(variables('watched'))]", rule["copy.count"]);
        Assert.Equal("True", rule["properties.enabled"]);
        Assert.True(
            XmlConvert.ToTimeSpan(rule["properties.windowSize"]) > XmlConvert.ToTimeSpan(rule["properties.evaluationFrequency"]),
            "Lines come late.");
        Assert.Contains("Microsoft.Insights/actionGroups", rule["properties.actions.actionGroups.0"], StringComparison.Ordinal);
        Assert.Equal("[parameters('email')]", template.The("Microsoft.Insights/actionGroups")["properties.emailReceivers.0.emailAddress"]);
    }

    [BicepFact]
    public async Task Each_alert_waits_for_lines_that_the_bot_writes()
    {
        var rule = (await Template.Read()).The("Microsoft.Insights/scheduledQueryRules");

        Assert.Equal(
            """
            failed-sweeps 108 UpkeepFailed
            failed-turns 101 TurnFailed
            not-ready 105 NotReady
            undelivered-nudges 210 NudgeHandled
            undelivered-nudges 211 JobFailed
            undelivered-nudges 214 RoundFailed
            unreadable-rows 300 UnreadableRow
            """.ReplaceLineEndings("\n"),
            string.Join("\n", Watched(rule)
                .SelectMany(
                    it => Awaited()
                        .Matches(it.Where)
                        .Select(id => $"{it.Name} {id.Groups[1].Value} {NameOf(int.Parse(id.Groups[1].Value, null))}"))
                .Order(StringComparer.Ordinal)));
    }

    /// <summary>The very words of the queries, on a line as the console of the container writes it.</summary>
    [BicepFact]
    public async Task A_nudge_that_failed_is_written_as_its_alert_reads_it()
    {
        var rule = (await Template.Read()).The("Microsoft.Insights/scheduledQueryRules");

        var line = Written(log => log.NudgeHandled("nudge", NudgeKind.Steps, nameof(SendOutcome.Failed), 1, SendFailure.Refused));

        Assert.Contains(
            """toint(line.EventId) == 210 and tostring(line.State.Delivery) == "Failed")""",
            Watched(rule).Single(it => it.Name is "undelivered-nudges").Where,
            StringComparison.Ordinal);
        Assert.Equal(
            (210, "Failed"), (line.GetProperty("EventId").GetInt32(), line.GetProperty("State").GetProperty("Delivery").GetString()));
        Assert.StartsWith("ReviewBot.BotApp", line.GetProperty("Category").GetString(), StringComparison.Ordinal);
        Assert.Equal("Information", line.GetProperty("LogLevel").GetString());
    }

    static IEnumerable<(string Name, string Where)> Watched(Template.Resource rule) =>
        rule.Template.GetProperty("variables").GetProperty("watched").EnumerateArray()
        .Select(it => (it.GetProperty("name").ToString(), it.GetProperty("where").ToString()));

    static string NameOf(int id) => Logging
        .SelectMany(it => Directory.EnumerateFiles(Path.Combine(Repository.Root, it), "*Log.cs", SearchOption.AllDirectories))
        .SelectMany(it => Line().Matches(File.ReadAllText(it)))
        .Single(it => it.Groups[1].Value == $"{id}").Groups[2].Value;

    static JsonElement Written(Action<ILogger> say)
    {
        using var services = new ServiceCollection().AddLogging(it => it.AddJsonConsole()).BuildServiceProvider();
        using var text = new StringWriter();
        say(new Paper(services.GetServices<ConsoleFormatter>().Single(it => it.Name is ConsoleFormatterNames.Json), text));
        using var read = JsonDocument.Parse($"{text}");
        return read.RootElement.Clone();
    }

    sealed class Paper(ConsoleFormatter form, TextWriter text) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            form.Write(new LogEntry<TState>(logLevel, $"{typeof(NudgeOutbox)}", eventId, state, exception, formatter), null, text);
    }

    [GeneratedRegex(@"EventId\) == (\d+)")]
    private static partial Regex Awaited();

    [GeneratedRegex(@"LoggerMessage\((\d+),[^\n]+\n\s+public static partial void (\w+)")]
    private static partial Regex Line();
}
