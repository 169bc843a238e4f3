using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Nudges;

/// <summary>A review that comes again, by the rounds of the worker. It begins on a Monday.</summary>
public sealed class RecurringRoundTests
{
    [Fact]
    public async Task The_owner_is_asked_on_the_working_day_before_each_time()
    {
        await using var post = await NudgeFixture.Open();
        await post.Meets(Sample.Lee);
        await post.Bot.Has(Sample.Deal());
        await post.Bot.Guest(Sample.Sam).Types("review every Thursday 10:00");
        post.Teams.Forget();

        for (var hours = 0; hours < 24 * 17; hours++)
            await post.After(TimeSpan.FromHours(1));

        var asked = (await post.Of(Sample.Lee)).Where(it => it.Kind is NudgeKind.Prework).ToArray();
        Assert.Equal([Sample.Days(2), Sample.Days(9), Sample.Days(16)], asked.Select(it => it.Day).Order());
        Assert.Empty(post.Bot.Failures);
    }

    [Fact]
    public async Task Where_its_lead_has_left_an_admin_is_told_by_the_worker()
    {
        await using var post = await NudgeFixture.Open();
        await post.Meets(Sample.Sam);
        var home = BotFixture.Home();
        await post.Bot.Guest(Sample.Sam).Types("help");
        await post.Bot.Has(Sample.Deal());
        await post.Bot.Guest(Sample.Kim).Types("review every Thursday 10:00");
        await post.People.EndMembership(home, Sample.Kim.Id, "", null, Sample.Monday, default);
        post.Teams.Forget();

        for (var hours = 0; hours < 24 * 4; hours++)
            await post.After(TimeSpan.FromHours(1));

        var told = post.Teams.Calls.Where(it => it.IsSend && it.Card?.Title == "Kim Example has left, but still leads a recurring review");
        Assert.Single(told);
        Assert.Null((await post.Bot.Now(Sample.Deal())).Deal.Planned);
    }
}
