using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Playground;
using ReviewBot.Reviews;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Nudges;
using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;
using Bot = ReviewBot.BotApp.Host;

namespace ReviewBot.Tests.Playground;

/// <summary>
/// ReviewBot itself in the local Teams client, with the sample deals: Sam leads, Lee owns Alpine Ski House. It is Monday 23 Nov 2026.
/// </summary>
sealed class Desk : IAsyncDisposable
{
    readonly Folder folder = new();
    readonly RunningTime time = new(new(2026, 11, 23, 10, 4, 0, TimeSpan.Zero));
    readonly string[] settings;
    WebApplication bot;
    LocalTeams? client;

    Desk(string[] settings)
    {
        this.settings = settings;
        bot = Build("http://127.0.0.1:0");
    }

    public string File => folder.File("reviewbot.db");

    public Uri Address => new(bot.Urls.First());

    /// <param name="settings">More of them, as on the command line.</param>
    public static async Task<Desk> Open(params string[] settings)
    {
        var desk = new Desk(settings);
        await desk.bot.StartAsync();
        desk.client = await LocalTeams.Start(new($"{desk.Address}"));
        await SamplePipeline.Bring(desk.bot, desk.client.Address, CancellationToken.None);
        return desk;
    }

    /// <summary>
    /// The pipeline and these people speak German from now on: the local client says of everybody that their Teams is English.
    /// </summary>
    public async Task SpeaksGerman(params IEnumerable<Colleague> people)
    {
        var (deals, all) = (bot.Services.GetRequiredService<DealStore>(), bot.Services.GetRequiredService<People>());
        var workspace = await deals.FindWorkspace(SamplePipeline.Workspace, CancellationToken.None)
            ?? throw new InvalidOperationException("There are no sample deals.");
        Assert.True(await deals.Save(workspace with { Language = "de-DE" }, CancellationToken.None));
        foreach (var id in people.Select(it => new PersonId(it.Entra)))
        {
            var settings = await all.ReadSettings(workspace.Id.Tenant, id, CancellationToken.None);
            Assert.True(
                await all.Save(
                    workspace.Id.Tenant, id, settings with { ChosenLanguage = "de-DE" }, time.GetUtcNow(), CancellationToken.None));
        }

        Pass(TimeSpan.FromMinutes(2)); // so long the bot remembers another language
    }

    public Task<Teams> Seat(Colleague person) => Client.Open(person);

    /// <summary>Two people, each on their own page.</summary>
    public async Task<(Teams, Teams)> Seats(Colleague one, Colleague other) => (await Seat(one), await Seat(other));

    /// <summary>
    /// Brings the bot to the channel "General" while the pages are open. A thread that the bot began is seen by all of them; one that a
    /// person began is not.
    /// </summary>
    public Task ComesToGeneral() => Client.Send(Activities.Added(Client.Address));

    /// <summary>A meeting with the chat "Deal desk" begins, while the pages are open.</summary>
    public Task MeetingBegins() => Client.Send(Activities.Meeting(Client.Address, "Start", time.GetUtcNow()));

    public Task MeetingEnds() => Client.Send(Activities.Meeting(Client.Address, "End", time.GetUtcNow()));

    /// <summary>Ends the bot and starts it again, on the same file and at the same address.</summary>
    public async Task Restart()
    {
        var address = $"{Address}";
        await Stop();
        bot = Build(address);
        await bot.StartAsync();
    }

    public async Task Stop()
    {
        await bot.StopAsync();
        await bot.DisposeAsync();
    }

    /// <summary>More than the live card waits between two edits: an edit that comes now comes at once.</summary>
    public static TimeSpan Pace => TimeSpan.FromSeconds(2);

    public void Pass(TimeSpan more) => time.Pass(more);

    /// <summary>The deal as it is kept, with its live review.</summary>
    public async Task<DealSnapshot> Kept(string customer)
    {
        var board = await bot.Services.GetRequiredService<DealStore>().ReadBoard(SamplePipeline.Workspace, CancellationToken.None);
        return board.Single(found => found.Deal.Customer == customer);
    }

    public async ValueTask DisposeAsync()
    {
        if (client is not null)
            await client.DisposeAsync();
        await Stop();
        folder.Dispose();
    }

    LocalTeams Client => client ?? throw new InvalidOperationException("The client is not started.");

    WebApplication Build(string address) => Bot.Build(
        [
            "--environment", Bot.Playground,
            "--contentRoot", AppContext.BaseDirectory,
            "--urls", address,
            "--Logging:LogLevel:Default", "Warning",
            "--ReviewBot:EditLead", LocalClient.EditLead,
            "--Storage:File", File,
            .. settings,
        ],
        builder => builder.Services.AddSingleton<TimeProvider>(time));
}
