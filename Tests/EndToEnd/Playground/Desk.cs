using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.CrmStandIns;
using ReviewBot.Playground;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage.Connections;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.People;
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
    readonly RunningTime time;
    readonly string[] settings;
    readonly CrmStandIn? there;
    readonly Visitors visitors = new();
    WebApplication bot;
    LocalTeams? client;

    Desk(string[] settings, RunningTime time, CrmStandIn? there)
    {
        (this.settings, this.time, this.there) = (settings, time, there);
        bot = Build("http://127.0.0.1:0");
    }

    public string File => folder.File("reviewbot.db");

    public Uri Address => new(bot.Urls.First());

    /// <param name="settings">More of them, as on the command line.</param>
    public static Task<Desk> Open(params string[] settings) => Open(new Desk(settings, Clock(), null));

    /// <summary>With a stand-in of a CRM beside it, as by <c>--crm</c>.</summary>
    public static async Task<Desk> OpenWithCrm(params string[] settings)
    {
        var time = Clock();
        var there = await CrmCommand.Start(time);
        return await Open(new Desk([.. CrmCommand.Settings(there), .. settings], time, there));
    }

    /// <summary>What the CRM has.</summary>
    public StandInDeals There => there?.Deals ?? throw new InvalidOperationException("There is no CRM.");

    static RunningTime Clock() => new(new(2026, 11, 23, 10, 4, 0, TimeSpan.Zero));

    static async Task<Desk> Open(Desk desk)
    {
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
        var (deals, all) = (bot.Services.GetRequiredService<DealStore>(), bot.Services.GetRequiredService<PersonStore>());
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

    /// <summary>Two people's clients at the channel "General", and then the bot comes to it.</summary>
    public async Task<(Teams, Teams)> SeatsInGeneral(Colleague one, Colleague other)
    {
        var (first, second) = await Seats(one, other);
        await first.Goto("Sales - General");
        await second.Goto("Sales - General");
        await ComesToGeneral();
        return (first, second);
    }

    /// <summary>
    /// Brings the bot to the channel "General" while the pages are open. A thread that the bot began is seen by all of them; one that a
    /// person began is not.
    /// </summary>
    public Task ComesToGeneral() => Client.Send(Activities.Added(Client.Address));

    /// <summary>A meeting with the chat "Deal desk" begins, while the pages are open.</summary>
    public Task MeetingBegins() => Client.Send(Activities.Meeting(Client.Address, "Start", time.GetUtcNow()));

    public Task MeetingEnds() => Client.Send(Activities.Meeting(Client.Address, "End", time.GetUtcNow()));

    /// <summary>Somebody from outside joins the chat "Deal desk", while the pages are open.</summary>
    public Task Joins(FakeMember visitor)
    {
        visitors.Join(Activities.DealDesk, visitor);
        return Client.Send(Activities.Joined(Client.Address, visitor));
    }

    /// <summary>Somebody from outside writes in the chat "Deal desk". No page shows that, but what the bot answers.</summary>
    public Task Says(FakeMember visitor, string words) => Client.Send(Activities.Message(Client.Address, visitor, words));

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

    /// <summary>Opportunities that wait until somebody says something.</summary>
    public Task<IReadOnlyList<CrmWaiting>> Waiting() =>
        bot.Services.GetRequiredService<ConnectionStore>().ReadWaiting(SamplePipeline.Workspace, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (client is not null)
            await client.DisposeAsync();
        await Stop();
        if (there is not null)
            await there.DisposeAsync();
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
        builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(time);
            visitors.Join(builder.Services);
        });
}
