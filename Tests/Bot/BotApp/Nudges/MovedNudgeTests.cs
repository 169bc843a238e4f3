using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Nudges;

/// <summary>A deal that moved after its card was sent.</summary>
public sealed class MovedNudgeTests
{
    [Fact]
    public async Task Its_button_answers_it_where_it_is_now_and_the_ladder_goes_on()
    {
        await using var post = await NudgeFixture.WithLee();
        await post.Minutes(10);
        var sent = Assert.Single(post.ToLee).Card ?? throw new InvalidOperationException();
        var (from, to) = (BotFixture.Home(), BotFixture.Home(TeamsConversation.OtherChannel));
        await post.Bot.Guest(Sample.Lee, TeamsConversation.OtherChannel).Types("help");
        var found = await post.Bot.Now(Sample.Deal());
        var rule = MoveRules.Move(
            found.Deal, null, new(from, "Sales", []), new(to, "Others", []), [Sample.Lee.Id], Sample.Lee, Sample.Now);
        Assert.True(await post.Bot.Deals.Move(from, found, to, (Ruling.Accepted)rule, default));
        await post.Minutes(10);
        Assert.Single(post.ToLee);

        var lee = post.Bot.Guest(Sample.Lee, TeamsConversation.Personal);
        var did = sent.Buttons.First(it => it.Value.Contains("nudge-did", StringComparison.Ordinal)).Key;
        await lee.Sends(sent, did, null);

        var now = await post.Bot.Now(Sample.Deal(), TeamsConversation.OtherChannel);
        Assert.Equal(Outcome.Did, now.Deal.Steps[0].LastOutcome);
        Assert.Empty(post.Bot.Failures);
    }
}
