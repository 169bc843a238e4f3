using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using ReviewBot.BotApp.Assistants;
using ReviewBot.BotApp.Authentication;
using ReviewBot.BotApp.Configuration;
using ReviewBot.BotApp.Connections;
using ReviewBot.BotApp.Deals;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Keeping;
using ReviewBot.BotApp.Lists;
using ReviewBot.BotApp.Live;
using ReviewBot.BotApp.LongJobs;
using ReviewBot.BotApp.Nudges;
using ReviewBot.BotApp.Resilience;
using ReviewBot.BotApp.Teams;
using ReviewBot.BotApp.Turns;
using ReviewBot.BotApp.Webhooks;
using ReviewBot.BotApp.Work;
using ReviewBot.Connections;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Pages;
using ReviewBot.Pages.Http;
using ReviewBot.Pages.Live;
using ReviewBot.Storage;
using ReviewBot.Storage.Connections;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Keeping;
using ReviewBot.Storage.LongJobs;
using ReviewBot.Storage.Nudges;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;
using ReviewBot.Storage.Work;

namespace ReviewBot.BotApp;

/// <summary>Composition root: builds the whole bot as one web application. All wiring is here, line by line.</summary>
public static class Host
{
    public const string Playground = BotSettings.PlaygroundEnvironment;

    const string AppId = MicrosoftAppCredentials.MicrosoftAppIdKey;

    /// <summary>Settings are read at the start only: a watch of their files would take one of the machine's inotify instances.</summary>
    static readonly string[] NoReload = ["--hostBuilder:reloadConfigOnChange", "false"];

    /// <summary>How long turns in progress may take to finish after SIGTERM. The platform kills the process after 30 seconds.</summary>
    static readonly TimeSpan Farewell = TimeSpan.FromSeconds(25);

    /// <summary>
    /// Builds the host from command line, environment and settings files; <paramref name="more"/> is applied to the builder last.
    /// </summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? more = null)
    {
        var builder = WebApplication.CreateBuilder([.. NoReload, .. args]);
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateOnBuild, options.ValidateScopes) = (true, true));
        builder.WebHost.ConfigureKestrel(MessagesEndpoint.Bound);

        if (Guid.TryParse(builder.Configuration[AppId], out var appId))
            builder.Configuration[AppId] = appId.ToString(); // the form in tokens: the official packages compare ids by ordinal

        var hasPages = HasPages(builder.Configuration, builder.Environment);
        var services = builder.Services;
        services.AddOptions<BotSettings>().BindConfiguration("ReviewBot").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotSettings>, SettingsCheck>();
        services.AddOptions<StorageSettings>().BindConfiguration("Storage").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Telemetry>();
        builder.AddTelemetryExport();
        services.AddSingleton<StorageCheck>();
        services.AddHealthChecks().AddCheck<StorageCheck>("storage");
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None); // StorageCheck logs its failures itself
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<BotSettings>>(RequestLimits.ReadProxies);
        services.AddRateLimiter(RequestLimits.Limit);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = Farewell);
        services.AddHttpClient(AttachedFiles.Client, client => client.Timeout = AttachedFiles.Patience)
            .RemoveAllLoggers() // the URL of a file contains its owner's name
                                // nor is it traced, for the same reason
            .ConfigurePrimaryHttpMessageHandler(
                () => new SocketsHttpHandler { AllowAutoRedirect = false, ActivityHeadersPropagator = null });

        services.AddSingleton<BackgroundWork>();
        services.AddHostedService(provider => provider.GetRequiredService<BackgroundWork>());

        services.AddSingleton<Stamps>();
        services.AddSingleton<IRows>(provider => new MeasuredRows(new StampedRows(
            provider.GetRequiredService<IOptions<StorageSettings>>().Value.OpenRows(), provider.GetRequiredService<Stamps>())));
        services.AddSingleton<PersonStore>();
        services.AddSingleton(provider => new DealStore(
            provider.GetRequiredService<IRows>(),
            provider.GetRequiredService<PersonStore>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DealStore>>(),
            provider.GetRequiredService<IOptions<WebhookSettings>>().Value.Secret is not null));
        services.AddSingleton<ErasureService>();
        services.AddSingleton<PlaceStore>();
        services.AddSingleton<ExportLinks>();
        services.AddSingleton<JsonExport>();
        services.AddSingleton<RetentionJob>();
        services.AddSingleton<EndedDealCounter>();
        services.AddSingleton<RetentionService>();
        services.AddHostedService(provider => provider.GetRequiredService<RetentionService>());

        services.AddSingleton(provider =>
        {
            var settings = provider.GetRequiredService<IOptions<BotSettings>>().Value;
            return new InstallationPolicy(settings.AllowShowAnyway, settings.AllowFullExport, settings.PublicAddress)
            {
                AllowConnections = settings.AllowConnections,
                Chat = PersonalChats.AddressOf(builder.Configuration[AppId]),
                Webhooks = provider.GetRequiredService<IOptions<WebhookSettings>>().Value switch
                {
                    { Secret: null } => WebhookPolicy.Off,
                    { AllowLoopback: true } => WebhookPolicy.AlsoLoopback,
                    _ => WebhookPolicy.Public,
                },
                Pages = hasPages && settings.PublicAddress is { } address ? new(address, "pages/") : null,
            };
        });
        services.AddChannelAuthentication();
        TeamsSignIn.Add(builder);
        AssistantEndpoint.Add(builder);
        services.AddSingleton(_ => MessagesEndpoint.BodyReads());
        services.AddSingleton<TenantLimit>();
        services.AddSingleton<TurnTrace>();
        services.AddSingleton<ChatThreads>();
        services.AddSingleton<TypingIndicator>();
        services.AddSingleton<Adapter>();
        services.AddSingleton<CloudAdapter>(provider => provider.GetRequiredService<Adapter>());
        services.AddSingleton<ProactiveTurns>();
        services.AddSingleton<IRoster, TeamsRoster>();
        services.AddDialogs();
        services.AddCrms();
        services.AddSingleton<ConversationDirectory>();
        services.AddSingleton<TurnFactory>();
        services.AddSingleton<TeamsFiles>();
        services.AddSingleton<AttachedFiles>();
        services.AddSingleton<SentFiles>();
        services.AddSingleton<LiveCards>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveCards>());
        services.AddSingleton<ReplySender>();
        services.AddSingleton<TeamPosts>();
        services.AddSingleton<AnsweredTexts>();
        services.AddSingleton<PersonalChats>();
        services.AddSingleton<MemberEvents>();
        services.AddSingleton<TurnsInFlight>();
        services.AddSingleton<TaskModules>();
        services.AddSingleton<PlaceChanges>();
        services.AddSingleton<MessageEvents>();
        services.AddSingleton<ConversationEvents>();
        services.AddSingleton<MeetingEvents>();
        services.AddSingleton<MessageExtension>();

        services.AddSingleton<WorkQueue>();
        services.AddSingleton<LedgerStore>();
        services.AddSingleton<PersonDirectory>();
        services.AddSingleton<TeamsRateLimiter>();
        services.AddSingleton<ProactiveSender>();
        services.AddSingleton<PersonalMessages>();
        services.AddSingleton<NudgeOutbox>();
        services.AddSingleton<DepartureCheck>();
        services.AddSingleton<IWorkJob, PersonNudgeJob>();
        services.AddSingleton<DigestPost>();
        services.AddSingleton<LostDigests>();
        services.AddSingleton<PipelineDigestJob>();
        services.AddSingleton<IWorkJob, PipelineJob>();
        WebhookSender.Add(builder);
        services.AddSingleton<IWorkJob, PendingPostsJob>();
        services.AddSingleton<WorkRound>();
        services.AddHostedService<WorkQueueWorker>();
        services.AddSingleton<LongJobStore>();
        services.AddSingleton<LongJobCards>();
        services.AddSingleton<LongJobRun>();
        services.AddSingleton<ISignalledRun<Subject.OfJob>>(provider => provider.GetRequiredService<LongJobRun>());
        services.AddHostedService<SignalledWorker<Subject.OfJob>>();
        services.AddSingleton<ConnectionStore>();
        services.AddSingleton<ConnectionRun>();
        services.AddSingleton<ISignalledRun<Subject.OfConnection>>(provider => provider.GetRequiredService<ConnectionRun>());
        services.AddHostedService<SignalledWorker<Subject.OfConnection>>();

        services.AddSingleton<IBot, ReviewBot>();
        if (hasPages)
            services.AddSingleton<IPagePresses, PagePresses>().AddPages(!TeamsSignIn.IsOn(builder.Configuration), TeamsSignIn.Read);
        more?.Invoke(builder);

        var app = builder.Build();
        app.Use(RequestLimits.Guard);
        app.UseForwardedHeaders();
        app.UseRouting();
        app.UseRateLimiter();
        if (hasPages)
            app.UseAuthentication().UseAuthorization();
        MessagesEndpoint.Map(app).RequireRateLimiting(RequestLimits.Limited);
        AssistantEndpoint.Map(app);
        ExportPage.Map(app).RequireRateLimiting(RequestLimits.Limited);
        if (hasPages)
            app.MapPages().RequireRateLimiting(RequestLimits.Limited);
        app.MapHealthChecks("/healthz/live", new() { Predicate = _ => false }).WithMetadata(new HttpMethodMetadata([HttpMethods.Get]));
        app.MapHealthChecks("/healthz/ready").WithMetadata(new HttpMethodMetadata([HttpMethods.Get]));
        return app;
    }

    /// <summary>
    /// True if there are pages: people can authenticate by token or, in the Playground, as sample people. Otherwise neither the endpoints
    /// nor their services are registered.
    /// </summary>
    static bool HasPages(ConfigurationManager configuration, IWebHostEnvironment environment) =>
        TeamsSignIn.IsOn(configuration) || (environment.IsEnvironment(Playground) && SampleSignIn.IsOn(configuration));
}
