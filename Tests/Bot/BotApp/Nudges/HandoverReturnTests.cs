using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Nudges;

/// <summary>A deal goes back on its day, and its owner is asked about it again.</summary>
public sealed class HandoverReturnTests
{
    [Fact]
    public async Task The_round_gives_it_back_on_the_day_that_begins_where_the_pipeline_is()
    {
        await using var post = await NudgeFixture.WithLee();
        var deals = post.Bot.Deals;
        await post.Bot.Has(Sample.Deal("Fabrikam"));
        var found = await deals.FindDeal(BotFixture.Home(), Sample.Deal("Fabrikam").Id, default);
        Assert.NotNull(found);
        var over = new Handover("h1", Sample.Lee, Sample.Kim, Sample.Lee, Sample.Today, Sample.Days(12));
        await deals.Save(
            BotFixture.Home(), found, (Ruling.Accepted)HandoverRules.HandOver(found.Deal, null, over, Sample.Now), null, default);

        var changed = new List<DateTimeOffset>();
        for (var hour = 0; hour < 24 * 16; hour++)
        {
            await post.After(TimeSpan.FromHours(1));
            if ((await deals.FindDeal(BotFixture.Home(), found.Deal.Id, default))?.Deal.Owner == Sample.Lee)
                changed.Add(post.Bot.Time.GetUtcNow());
        }

        Assert.Equal(Sample.Days(12), DateOnly.FromDateTime(changed[0].UtcDateTime));
        Assert.True(changed[0].Hour <= 1, $"It came at {changed[0]}.");
    }
}
