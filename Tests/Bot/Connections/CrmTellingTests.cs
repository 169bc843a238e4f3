using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.Connections;
using ReviewBot.BotApp.Work;
using ReviewBot.CrmStandIns;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage;
using ReviewBot.Storage.Connections;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Connections;

/// <summary>What happens in a CRM reaches people in Teams.</summary>
public sealed class CrmTellingTests
{
    [Fact]
    public async Task The_owner_is_asked_why_a_deal_was_won_there()
    {
        var rows = EmbeddedRows.InMemory();
        var time = new FakeTime(Sample.Monday);
        await using var there = new DynamicsStandIn(StandInDeals.Samples(time));
        await there.Start();
        string[] settings = [.. CrmFixture.Settings(CrmSystem.Dynamics, $"{there.Address}").Select(it => $"--{it.Key}={it.Value}")];
        await using var bot = await BotFixture.Open(rows, settings: settings);
        var lee = bot.Guest(Sample.Lee);
        await lee.Types("board");
        await bot.Guest(Sample.Lee, TeamsConversation.Personal).Types("help");
        var scope = new CrmScope(CrmScopeKind.Owners, [.. StandInDeals.People.Select(DynamicsStandIn.OwnerId)]);
        await bot.Services.GetRequiredService<ConnectionStore>().Create(
            BotFixture.Home(), new(CrmSystem.Dynamics, scope, "All", Sample.Lee, Sample.Monday), default);
        await bot.Services.GetRequiredService<ConnectionRun>().Run(new(BotFixture.Home()), default);
        Pass(TimeSpan.FromMinutes(16));
        there.Deals.Change(1, deal => deal with { State = CrmState.Won });
        await bot.Services.GetRequiredService<ConnectionRun>().Run(new(BotFixture.Home()), default);
        Pass(TimeSpan.FromMinutes(5));

        await bot.Services.GetServices<IWorkJob>()
            .Single(it => it.Handles(new Subject.OfPosts(BotFixture.Home())))
            .Run(
                new Subject.OfPosts(BotFixture.Home()), bot.Services.GetRequiredService<NudgeContextLoader>().OpenCache(), default);

        Assert.Contains(bot.Teams.Messages, it => it.Title == "Contoso bought, according to Dynamics 365");
        Assert.Empty(bot.Failures);

        void Pass(TimeSpan by)
        {
            bot.Time.Advance(by);
            time.Advance(by);
        }
    }
}
