using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Tests.Kit;
using Host = ReviewBot.BotApp.Host;

namespace ReviewBot.Tests.Infra;

/// <summary>The app as Azure runs it, held against the app as it is.</summary>
public sealed partial class RunningAppTests
{
    const string Container = "properties.template.containers.0.";

    [BicepFact]
    public async Task Somebody_asks_whether_it_lives_and_whether_it_is_ready()
    {
        var app = (await Template.Read()).The("Microsoft.App/containerApps");

        Assert.Equal(
            ["Startup /healthz/live", "Liveness /healthz/live", "Readiness /healthz/ready"],
            Enumerable.Range(0, 3).Select(it => $"{app[$"{Container}probes.{it}.type"]} {app[$"{Container}probes.{it}.httpGet.path"]}"));
        Assert.True(
            int.Parse(app[$"{Container}probes.2.timeoutSeconds"], CultureInfo.InvariantCulture) > 3,
            "Longer than the app itself waits for the tables.");
        // Azure takes no more, which the compiler does not know
        Assert.All(
            Enumerable.Range(0, 3),
            it => Assert.InRange(int.Parse(app[$"{Container}probes.{it}.failureThreshold"], CultureInfo.InvariantCulture), 1, 10));
    }

    [BicepFact]
    public async Task It_is_asked_where_the_image_listens()
    {
        var app = (await Template.Read()).The("Microsoft.App/containerApps");

        var listens = Listens().Match(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Dockerfile"))).Groups[1].Value;

        Assert.Equal(
            Enumerable.Repeat(listens, 4),
            Enumerable.Range(0, 3)
                .Select(it => app[$"{Container}probes.{it}.httpGet.port"])
                .Append(app["properties.configuration.ingress.targetPort"]));
        Assert.Equal("False", app["properties.configuration.ingress.allowInsecure"]);
    }

    [BicepFact]
    public async Task It_never_scales_to_nothing_and_grows_by_a_rule()
    {
        var template = await Template.Read();
        var app = template.The("Microsoft.App/containerApps");
        var given = template.Main.GetProperty("parameters");

        Assert.Equal("[parameters('minReplicas')]", app["properties.template.scale.minReplicas"]);
        Assert.All(
            [given, app.Template.GetProperty("parameters")],
            it => Assert.True(it.GetProperty("minReplicas").GetProperty("minValue").GetInt32() >= 1));
        Assert.True(given.GetProperty("minReplicas").GetProperty("defaultValue").GetInt32() >= 1);
        Assert.Equal("[parameters('maxReplicas')]", app["properties.template.scale.maxReplicas"]);
        Assert.InRange(given.GetProperty("maxReplicas").GetProperty("maxValue").GetInt32(), 2, 100);
        Assert.True(int.Parse(app["properties.template.scale.rules.0.http.metadata.concurrentRequests"], CultureInfo.InvariantCulture) > 0);
    }

    [BicepFact]
    public async Task It_has_the_time_that_it_takes_to_stop()
    {
        var app = (await Template.Read()).The("Microsoft.App/containerApps");

        await using var host = Host.Build(["--environment", Host.Playground, "--urls", "http://127.0.0.1:0"]);
        var takes = host.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;

        Assert.True(
            TimeSpan.FromSeconds(
                int.Parse(app["properties.template.terminationGracePeriodSeconds"], CultureInfo.InvariantCulture)) > takes);
    }

    [BicepFact]
    public async Task What_it_is_given_is_enough_to_start_in_Production()
    {
        var app = (await Template.Read()).The("Microsoft.App/containerApps");
        Dictionary<string, string> known = new()
        {
            ["[parameters('clientId')]"] = $"{Guid.AllBitsSet}",
            ["[tenant().tenantId]"] = $"{Guid.AllBitsSet}",
            ["[parameters('tableEndpoint')]"] = "https://account.table.core.windows.net/",
            ["[format('https://{0}', parameters('host'))]"] = "https://reviewbot.example",
        };
        var settings = Settings(app).SelectMany(
            it => new[] { $"--{it.Name.Replace("__", ":", StringComparison.Ordinal)}", known.GetValueOrDefault(it.Value, it.Value) });

        await using var host = Host.Build(
            ["--environment", "Production", "--urls", "http://127.0.0.1:0", .. settings, "--ReviewBot:Tenants:0", $"{Guid.AllBitsSet}"]);
        host.Services.GetRequiredService<IStartupValidator>().Validate();

        Assert.NotNull(host.Services.GetRequiredService<CloudAdapter>());
        Assert.Equal(
            ["Logging:Console:FormatterName", "MicrosoftAppId", "MicrosoftAppTenantId", "MicrosoftAppType", "OTEL_TRACES_SAMPLER", "OTEL_TRACES_SAMPLER_ARG", .. Enumerable.Range(
                0, 5)
                .Select(it => $"ReviewBot:Proxies:{it}"), "ReviewBot:PublicAddress", "Storage:ManagedIdentityClientId",
                "Storage:TableEndpoint"],
            Settings(app).Select(it => it.Name.Replace("__", ":", StringComparison.Ordinal)).Order());
    }

    [BicepFact]
    public async Task It_serves_the_tenants_of_the_list_and_measures_for_a_collector_if_there_is_one()
    {
        var app = (await Template.Read()).The("Microsoft.App/containerApps");
        var variables = app.Template.GetProperty("variables");

        Assert.Equal("[concat(variables('settings'), variables('served'), variables('collected'), variables('more'), variables('moreOfVault'))]", app[$"{Container}env"]);
        Assert.Equal(
            "[format('ReviewBot__Tenants__{0}', copyIndex('served'))]",
            variables.GetProperty("copy")[0].GetProperty("input").GetProperty("name").GetString());
        Assert.Equal(
            $"[if(empty(parameters('collector')), createArray(), createArray(createObject('name', '{OpenTelemetrySetup.Endpoint}', 'value', parameters('collector'))))]",
            variables.GetProperty("collected").GetString());
    }

    [BicepFact]
    public async Task A_secret_stays_in_its_key_vault()
    {
        var app = (await Template.Read()).The("Microsoft.App/containerApps");
        var copies = app.Template.GetProperty("variables").GetProperty("copy").EnumerateArray()
            .ToDictionary(it => it.GetProperty("name").ToString(), it => it.GetProperty("input"));

        Assert.Equal("[variables('vaulted')]", $"{app.At("properties.configuration.secrets")}");
        Assert.Equal(["name", "keyVaultUrl", "identity"], copies["vaulted"].EnumerateObject().Select(it => it.Name));
        Assert.Equal(["name", "secretRef"], copies["moreOfVault"].EnumerateObject().Select(it => it.Name));
        Assert.Equal(copies["vaulted"].GetProperty("name").ToString().Replace("vaulted", "", StringComparison.Ordinal),
            copies["moreOfVault"].GetProperty("secretRef").ToString().Replace("moreOfVault", "", StringComparison.Ordinal));
    }

    [BicepFact]
    public async Task Signing_in_Copilot_and_events_are_given_only_where_they_are_asked_for()
    {
        var main = (await Template.Read()).Main;
        var given = main.GetProperty("parameters");

        Assert.Equal(("", "False", ""), (
            $"{given.GetProperty("signInAppId").GetProperty("defaultValue")}",
            $"{given.GetProperty("copilot").GetProperty("defaultValue")}",
            $"{given.GetProperty("webhooksVaulted").GetProperty("defaultValue")}"));
        var passed = main.GetRawText();
        Assert.Contains("createObject('SignIn__AppId', parameters('signInAppId'))", passed, StringComparison.Ordinal);
        Assert.Contains("createObject('Copilot__IsOn', 'true')", passed, StringComparison.Ordinal);
        Assert.Contains("createObject('Webhooks__Secret', parameters('webhooksVaulted'))", passed, StringComparison.Ordinal);
    }

    static IEnumerable<(string Name, string Value)> Settings(Template.Resource app) =>
        app.Template.GetProperty("variables").GetProperty("settings").EnumerateArray()
        .Select(it => (it.GetProperty("name").ToString(), it.GetProperty("value").ToString()));

    [GeneratedRegex(@"ASPNETCORE_HTTP_PORTS=(\d+)")]
    private static partial Regex Listens();
}
