using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.LongJobs;
using ReviewBot.CrmStandIns;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage;
using ReviewBot.Storage.Connections;
using ReviewBot.Storage.LongJobs;
using ReviewBot.Storage.Work;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Connections;

/// <summary>A preview that becomes a background job; the test runs the worker itself.</summary>
public sealed class PreviewWorkTests : IAsyncLifetime
{
    const int Many = 450;

    DynamicsStandIn there = null!;
    BotFixture bot = null!;
    HttpUser sam = null!;

    public async ValueTask InitializeAsync()
    {
        there = new(StandInDeals.Many(new FakeTime(Sample.Monday), Many));
        await there.Start();
        bot = await BotFixture.OpenWithoutLongJobs(
            null,
            [.. CrmFixture.Settings(CrmSystem.Dynamics, $"{there.Address}").Select(it => $"--{it.Key}={it.Value}")]);
        await bot.Deals.Save(new Workspace(BotFixture.Home(), "Sales", [Sample.Sam]) { IsSetUp = true }, default);
        bot.Teams.Admit(Sample.Lee);
        bot.Teams.Admit(Sample.Kim);
        await bot.Guest(Sample.Sam).Types("board");
        sam = bot.Guest(Sample.Sam, TeamsConversation.Personal);
        await sam.Types("connect");
        await sam.Presses("Dynamics 365");
        bot.Teams.Forget();
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await there.DisposeAsync();
    }

    [Fact]
    public async Task All_of_a_large_scope_is_looked_at_and_its_owners_are_shown()
    {
        await Look();
        var answer = sam.Mine?.Title;
        await Work();

        Assert.Equal("I’m on it.", answer);
        var card = Assert.Single(bot.Teams.Edits).Card;
        Assert.Equal($"{Many * 8 / 10} deals to import from Dynamics 365", card?.Title);
        Assert.True(card?.Says($"{Many * 2 / 10} deals are already closed there, so I won’t import them."));
        Assert.False(card?.Says("This preview covers the first"));
        Assert.True(card?.Says("I don’t know 2 of the owners there."));
        Assert.Null(await bot.Services.GetRequiredService<ConnectionStore>().Find(BotFixture.Home(), default));
    }

    [Fact]
    public async Task A_slow_CRM_is_answered_within_a_second_and_the_look_goes_on()
    {
        var slow = new TaskCompletionSource();
        there.Holding = slow.Task;
        there.ForgetRequests();
        var press = Look();
        await Until(() => there.Requests.Count > 0);

        var began = Stopwatch.GetTimestamp();
        bot.Time.Advance(TimeSpan.FromSeconds(1));
        await press;
        var took = Stopwatch.GetElapsedTime(began);
        var answer = sam.Mine?.Title;
        slow.SetResult();
        await Work();

        Assert.Equal("I’m on it.", answer);
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Equal($"{Many * 8 / 10} deals to import from Dynamics 365", Assert.Single(bot.Teams.Edits).Card?.Title);
    }

    [Fact]
    public async Task What_a_CRM_refuses_in_a_long_look_is_said()
    {
        await Look();
        there.AcceptsSignIn = false;
        there.ExpireTokens();
        await Work();

        Assert.True(Assert.Single(bot.Teams.Edits).Card?.Says("The sign-in was refused."));
    }

    [Fact]
    public async Task A_look_is_stopped_and_has_changed_nothing()
    {
        await Look();
        await sam.Presses("Stop");
        await Work();

        Assert.Equal("I’ve stopped", Assert.Single(bot.Teams.Edits).Card?.Title);
        Assert.True(Assert.Single(bot.Teams.Edits).Card?.Says("nothing has changed"));
    }

    /// <summary>The result of a preview is only in the memory of its process.</summary>
    [Fact]
    public async Task What_another_process_has_looked_at_is_looked_at_once_more()
    {
        await Look();
        var subject = Assert.Single(await Due());
        var job = await bot.Services.GetRequiredService<LongJobStore>().Find(subject, default);
        var dialog = bot.Services.GetRequiredService<LongJobDialog>();
        if (job is not { Place: { } place })
            throw new InvalidOperationException("There is no job.");

        var answer = await dialog.WorkOf(job).Answer(
            await dialog.TurnOf(subject.Tenant, job, place, default), job with { State = LongJobState.Done }, default);

        var card = new CardFace((answer.ForPresser ?? throw new InvalidOperationException("There is no card.")).ToJson());
        Assert.Equal("160 deals to import from Dynamics 365", card.Title);
        Assert.True(card.Says("This preview covers the first 200."));
    }

    Task<HttpReply> Look() => sam.Presses(
        "Preview the import", ("scopeowners", string.Join(',', StandInDeals.People.Select(DynamicsStandIn.OwnerId))));

    async Task Work()
    {
        var run = bot.Services.GetRequiredService<LongJobRun>();
        foreach (var subject in await Due())
            await bot.Time.AdvanceUntil(() => run.Run(subject, default));
    }

    async Task<IReadOnlyList<Subject.OfJob>> Due()
    {
        var queue = bot.Services.GetRequiredService<WorkQueue>();
        List<Subject.OfJob> due = [];
        foreach (var shard in WorkQueue.Shards)
        {
            await foreach (var item in queue.ReadDue(shard, bot.Time.GetUtcNow(), default))
            {
                if (item.Subject is Subject.OfJob subject)
                    due.Add(subject);
            }
        }
        return due;
    }

    static async Task Until(Func<bool> isSo)
    {
        for (var began = Stopwatch.GetTimestamp(); !isSo() && Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(10);)
            await Task.Yield();
        Assert.True(isSo());
    }
}
