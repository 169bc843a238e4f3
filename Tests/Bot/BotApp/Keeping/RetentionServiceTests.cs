using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.Keeping;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Keeping;

public sealed class RetentionServiceTests
{
    [Theory]
    [InlineData(TeamsConversation.Tenant)]
    [InlineData("10000000-AAAA-BBBB-CCCC-000000000001")]
    public async Task Presses_that_nobody_repeats_any_more_are_swept_within_two_weeks(string tenant)
    {
        using var rows = EmbeddedRows.InMemory();
        await using var bot = await BotFixture.Open(rows, null, "--ReviewBot:Tenants:0", tenant);
        await bot.Guest(Sample.Sam).Types("help");
        var found = await bot.Now(await bot.Has(Sample.Deal()));
        await bot.Deals.Save(
            BotFixture.Home(),
            found,
            (Ruling.Accepted)DealRules.Rename(found.Deal, null, "Contoso", "Service desk", null, Sample.Lee, Sample.Now),
            "press",
            default);
        Assert.Single(await Presses());

        await bot.Pass(TimeSpan.FromDays(15));
        await bot.Services.GetRequiredService<RetentionService>().Run(default);

        Assert.Empty(await Presses());

        Task<IReadOnlyList<Row>> Presses() => rows.Read(Table.Deals, Keys.Partition(BotFixture.Home()), Keys.Presses, 10, default);
    }
}
