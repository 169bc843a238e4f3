using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ReviewBot.BotApp;

/// <summary>
/// Sends traces and metrics by OTLP when OTEL_EXPORTER_OTLP_ENDPOINT is set; the other variables are OpenTelemetry's own
/// (https://opentelemetry.io/docs/specs/otel/protocol/exporter/). Otherwise nothing is collected.
/// </summary>
sealed class OpenTelemetrySetup(IConfiguration configuration) : IHostedService, IDisposable
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>
    /// What is collected. Addresses that the platform writes into traces hold ids only; fetching a file is left out where its client is
    /// made.
    /// </summary>
    public static readonly string[] Sources = [Telemetry.Name, "Microsoft.AspNetCore", "System.Net.Http"];

    static readonly string[] Meters = [
        Telemetry.Name, Telemetry.StorageMeter, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"
    ];

    TracerProvider? traces;
    MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(configuration[Endpoint]))
            return Task.CompletedTask;

        traces = OpenTelemetry.Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(Name)
            .AddSource(Sources)
            .AddOtlpExporter()
            .Build();
        metrics = OpenTelemetry.Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(Name)
            .AddMeter(Meters)
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>What is measured and not yet sent is sent, as long as there is patience for it.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        const int patience = 3_000;
        traces?.ForceFlush(patience);
        metrics?.ForceFlush(patience);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }

    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES come after and win.
    static void Name(ResourceBuilder resource) => resource.AddService("reviewbot").AddEnvironmentVariableDetector();
}
