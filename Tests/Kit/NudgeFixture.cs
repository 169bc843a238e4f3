using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.Work;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.Nudges;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Kit;

/// <summary>The bot with people to nudge, on a clock that the test moves.</summary>
sealed class NudgeFixture(BotFixture bot) : IAsyncDisposable
{
    public BotFixture Bot => bot;

    public FakeTeamsServer Teams => bot.Teams;

    public PersonStore People => bot.Services.GetRequiredService<PersonStore>();

    public LedgerStore Ledger => bot.Services.GetRequiredService<LedgerStore>();

    public IRows Rows => bot.Services.GetRequiredService<IRows>();

    WorkRound Nudges => bot.Services.GetRequiredService<WorkRound>();

    /// <summary>Messages to Lee's personal chat.</summary>
    public IReadOnlyList<Call> ToLee =>
        [.. Teams.Calls.Where(call => call.IsSend && call.Path.Contains("personal-of-lee", StringComparison.Ordinal))];

    /// <summary>Starts the bot without its nudge worker: the test runs the rounds itself.</summary>
    public static async Task<NudgeFixture> Open(IRows? rows = null) =>
        new(await BotFixture.Open(rows, settings: ["--ReviewBot:NudgeEvery", "01:00:00"]));

    /// <summary>With Lee, who has a personal chat with the bot and a deal whose step is due since Wednesday.</summary>
    public static async Task<NudgeFixture> WithLee(IRows? rows = null)
    {
        var post = await Open(rows);
        await post.Meets(Sample.Lee);
        post.Teams.Forget();
        await post.Late();
        return post;
    }

    public async Task<HttpReply> Meets(Person person) =>
        await bot.Guest(person, person == Sample.Lee ? TeamsConversation.Personal : new($"a:personal-of-{person.Id.Value}", "personal"))
            .Types("help");

    public Task<Deal> Late(string customer = "Contoso", Person? owner = null, int days = -5) =>
        bot.Has(
            Sample.Deal(customer) with
            {
                Owner = owner ?? Sample.Lee,
                Steps = [Sample.Step() with { By = Sample.Days(days), SetAt = Sample.Monday.AddDays(-20) }]
            });

    /// <summary>Moves the clock by a minute and runs a round.</summary>
    public Task<int> Minute() => After(TimeSpan.FromMinutes(1));

    public async Task<int> After(TimeSpan time)
    {
        bot.Time.Advance(time);
        return await Nudges.Run(default, default);
    }

    public Task<int> Round(CancellationToken stop, CancellationToken abort) => Nudges.Run(stop, abort);

    /// <summary>Moves the clock minute by minute, with a round each.</summary>
    public async Task Minutes(int count)
    {
        for (var at = 0; at < count; at++)
            await Minute();
    }

    public async Task<IReadOnlyList<LedgerEntry>> Of(Person person) =>
        [.. (await Ledger.ReadEntries(new Subject.OfPerson(TeamsConversation.Tenant, person.Id), bot.Time.GetUtcNow(), default)).Select(
            it => it.Entry)];

    public async Task<LedgerEntry> Only(Person person) => Assert.Single(await Of(person));

    public ValueTask DisposeAsync() => bot.DisposeAsync();
}
