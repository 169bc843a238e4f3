namespace ReviewBot.BotApp;

/// <summary>The whole bot as one web application, ready to run.</summary>
public static class Host
{
    /// <summary>Builds it from command line, environment and settings files; <paramref name="more"/> is applied to the builder last.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? more = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        more?.Invoke(builder);

        var app = builder.Build();
        app.MapGet("/healthz/live", () => Results.Ok());
        app.MapGet("/healthz/ready", () => Results.Ok());
        return app;
    }
}
