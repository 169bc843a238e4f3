using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ReviewBot.BotApp;

/// <summary>
/// Sends traces and metrics by OTLP when OTEL_EXPORTER_OTLP_ENDPOINT is set; the other variables are OpenTelemetry's own
/// (https://opentelemetry.io/docs/specs/otel/protocol/exporter/). Otherwise nothing is collected.
/// </summary>
static class OpenTelemetrySetup
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

    /// <summary>What is measured and not yet sent when the host ends is sent then: the providers flush as they are disposed.</summary>
    public static void AddTelemetryExport(this IHostApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
            return;

        // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES come after and win.
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("reviewbot").AddEnvironmentVariableDetector())
            .WithTracing(traces => traces.AddSource(Sources).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter());
    }
}
