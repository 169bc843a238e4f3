using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Nudges;

/// <summary>Kim stands in for Sam, who leads the pipeline.</summary>
public sealed class StandInListTests
{
    [Fact]
    public async Task The_weekly_list_goes_to_who_stands_in_and_after_that_to_the_lead_again()
    {
        await using var post = await NudgeFixture.Open();
        await post.Bot.Guest(Sample.Sam).Types("help");
        foreach (var person in new[] { Sample.Sam, Sample.Kim, Sample.Lee })
            await post.Meets(person);
        await post.Bot.Guest(Sample.Kim).Types("help");
        await post.Late(days: -30);
        var workspace = await post.Bot.Deals.FindWorkspace(BotFixture.Home(), default) ?? throw new InvalidOperationException();
        var until = Sample.Days(9);
        Assert.True(await post.Bot.Deals.Save(workspace with { StandIn = new(Sample.Kim, until) }, default));

        await Days(post, 9);
        Assert.Contains(await post.Of(Sample.Kim), it => it.Kind is NudgeKind.List);
        Assert.DoesNotContain(await post.Of(Sample.Sam), it => it.Kind is NudgeKind.List);
        var kims = Lists(await post.Of(Sample.Kim));
        await post.Late("Fabrikam", days: -10);
        await Days(post, 12);

        Assert.Equal(kims, Lists(await post.Of(Sample.Kim)));
        Assert.Contains(await post.Of(Sample.Sam), it => it.Kind is NudgeKind.List && it.Day > until);
    }

    static int Lists(IEnumerable<LedgerEntry> all) => all.Count(it => it.Kind is NudgeKind.List);

    static async Task Days(NudgeFixture post, int days)
    {
        for (var hours = 0; hours < 24 * days; hours += 2)
            await post.After(TimeSpan.FromHours(2));
    }
}
