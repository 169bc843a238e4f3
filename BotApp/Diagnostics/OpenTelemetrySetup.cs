using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ReviewBot.BotApp.Diagnostics;

/// <summary>
/// Exports traces and metrics by OTLP if OTEL_EXPORTER_OTLP_ENDPOINT is set; all other variables are OpenTelemetry's own
/// (https://opentelemetry.io/docs/specs/otel/protocol/exporter/). Otherwise nothing is collected.
/// </summary>
static class OpenTelemetrySetup
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>
    /// Activity sources and meters. URLs in these traces contain ids only; downloads of files are excluded where their HttpClient is
    /// registered.
    /// </summary>
    public static readonly string[] Sources = [Telemetry.Name, "Microsoft.AspNetCore", "System.Net.Http"];

    static readonly string[] Meters = [
        Telemetry.Name, Telemetry.StorageMeter, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"
    ];

    /// <summary>Registers the exporters. Pending data is flushed at shutdown, when the providers are disposed.</summary>
    public static void AddTelemetryExport(this IHostApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
            return;

        // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES are read later and override this.
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("reviewbot").AddEnvironmentVariableDetector())
            .WithTracing(traces => traces.AddSource(Sources).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter());
    }
}
