using System.Net;
using Microsoft.Extensions.Options;
using ReviewBot.BotApp.Diagnostics;

namespace ReviewBot.BotApp.Configuration;

/// <summary>Validates settings that depend on each other. In Production an app id and the served tenants are required.</summary>
sealed class SettingsCheck(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<BotSettings>
{
    static readonly string[] AppTypes = ["SingleTenant", "UserAssignedMSI", "MultiTenant"];
    const string Wrapped = "with the error: '";

    /// <summary>The messages for the operator; empty when the failure is not about settings.</summary>
    public static IReadOnlyList<string> Sentences(Exception wrong) => wrong switch
    {
        OptionsValidationException options => [.. options.Failures.Select(Sentence)],
        AggregateException several => [.. several.InnerExceptions.SelectMany(Sentences)],
        InvalidOperationException { InnerException: FormatException or ArgumentException or OverflowException } conversion =>
            [conversion.Message],
        ArgumentException argument => [argument.Message],
        _ => [],
    };

    public ValidateOptionsResult Validate(string? name, BotSettings options)
    {
        var isTrying = environment.IsDevelopment() || environment.IsEnvironment(BotSettings.PlaygroundEnvironment);
        string[] wrong = [.. Anywhere(options), .. isTrying ? [] : InEarnest(options)];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    /// <summary>Removes our type names from the framework's message.</summary>
    static string Sentence(string failure) =>
        failure.IndexOf(Wrapped, StringComparison.Ordinal) is >= 0 and var at
            ? failure[(at + Wrapped.Length)..].TrimEnd('.', '\'') + "."
            : failure;

    IEnumerable<string> Anywhere(BotSettings options)
    {
        foreach (var host in options.FileHosts.Where(host => Uri.CheckHostName(host) is not UriHostNameType.Dns))
            yield return $"ReviewBot:FileHosts holds '{host}', which is no host name. Set names such as contoso.sharepoint.com, without https:// and without a path.";
        if (options.PublicAddress is { } address && !IsReachable(address))
            yield return $"ReviewBot:PublicAddress is '{address}'. Set it to the address at which browsers reach the bot, such as https://deals.contoso.com, or take it away.";
        foreach (var network in options.Proxies.Where(it => !IPNetwork.TryParse(it, out var range) || range.PrefixLength == 0))
            yield return $"ReviewBot:Proxies holds '{network}', which is no network. Set those that your proxies speak from, such as 10.0.0.0/8.";
        if (configuration[OpenTelemetrySetup.Endpoint] is { Length: > 0 } endpoint
            && !(Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            yield return $"{OpenTelemetrySetup.Endpoint} is '{endpoint}'. Set it to the address of an OpenTelemetry collector, such as http://localhost:4317, or take it away.";
        }
        if (configuration["MicrosoftAppType"]?.Trim() is { Length: > 0 } type && !AppTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
            yield return $"MicrosoftAppType is '{type}'. Set it to {string.Join(", ", AppTypes[..^1])} or {AppTypes[^1]}, as the bot's registration says.";
        if (configuration[OpenTelemetrySetup.Protocol] is { Length: > 0 } protocol and not ("grpc" or "http/protobuf"))
            yield return $"{OpenTelemetrySetup.Protocol} is '{protocol}'. Set it to grpc or http/protobuf, or take it away, which is grpc.";
    }

    static bool IsReachable(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme is "https" || address is { Scheme: "http", IsLoopback: true });

    IEnumerable<string> InEarnest(BotSettings options)
    {
        if (string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]))
            yield return "Set MicrosoftAppId to the app id of the bot's registration. Without it anybody could speak as Teams, so it is needed everywhere but in Development and Playground.";
        else if (!Guid.TryParse(configuration["MicrosoftAppId"], out _))
            yield return $"MicrosoftAppId is '{configuration["MicrosoftAppId"]}', which is no app id. Set the one of the bot's registration, such as 11111111-2222-3333-4444-555555555555.";
        if (configuration["MicrosoftAppType"]?.Trim().ToUpperInvariant() is null or "" or "MULTITENANT"
            && string.IsNullOrWhiteSpace(configuration["MicrosoftAppPassword"]))
        {
            yield return "Set MicrosoftAppType to UserAssignedMSI, or to SingleTenant with MicrosoftAppPassword: without either the bot hears and cannot answer.";
        }
        if (options.Tenants.Count == 0)
            yield return "Set ReviewBot:Tenants:0 to the id of your Microsoft Entra tenant: only tenants on this list are served.";
        foreach (var tenant in options.Tenants.Where(tenant => !Guid.TryParseExact(tenant, "D", out _)))
            yield return $"ReviewBot:Tenants holds '{tenant}', which is no tenant id. Set the id that Microsoft Entra shows under Overview, such as 11111111-2222-3333-4444-555555555555.";
    }
}
