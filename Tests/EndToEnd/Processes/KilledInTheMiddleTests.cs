using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Processes;

public sealed class KilledInTheMiddleTests : IDisposable
{
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_review_goes_on_where_it_was_and_keeps_all_that_was_answered()
    {
        var file = folder.File("deals.db");
        await With(file, async deals => await deals.Save(BotFixture.Home(), null, new(Sample.Deal(), null, []), null, default));
        await using var teams = await FakeTeamsServer.Start();
        using var bot = new ChildBot(teams, file);
        await bot.Start();
        var guests = Steps.Guests(bot);
        await guests["sam"].Types("review contoso");

        foreach (var (at, (who, button, typed)) in Steps.OfAReview.Where(it => it.Who is not "kim").Index())
        {
            if (at is 1 or 4)
                await Again(bot);
            var guest = guests[who];
            if (at is 7)
            {
                // Killed while it is being pressed; Teams, or the person, sends it again.
                var card = guest.Mine ?? throw new InvalidOperationException();
                var lost = Record.ExceptionAsync(() => guest.Sends(card, button, "f:lost", typed));
                await Again(bot);
                await lost;
                Assert.Equal(200, (await guest.Sends(card, button, "f:lost", typed)).Code);
                continue;
            }
            Assert.Equal(200, (await guest.Presses(button, typed)).Code);
        }
        await bot.Kill();

        await With(file, async deals =>
        {
            var now = await deals.FindDeal(BotFixture.Home(), Sample.Deal().Id, default);
            Assert.NotNull(now);
            Assert.Null(now.Live);
            Assert.Equal(
                (1, "names the budget owner", "Tickets double in spring"),
                (now.Deal.Reviewed, now.Deal.Next?.What, now.Deal.Case.Why?.Text));
            Assert.Single(now.Deal.Steps);
            Assert.Contains(now.Deal.Buyers, buyer => buyer.Name == "Robin Buyer");
            Assert.Single(now.Deal.Help);
        });
    }

    static async Task Again(ChildBot bot)
    {
        await bot.Kill();
        await bot.Start();
    }

    static async Task With(string file, Func<DealStore, Task> work)
    {
        using var rows = EmbeddedRows.InFile(file);
        await work(rows.OpenDeals(new FakeTime(Sample.Monday)));
    }
}
