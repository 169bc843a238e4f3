using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

/// <summary>What is posted for all of a pipeline from somewhere else, over HTTP.</summary>
public sealed class TellTeamTests : IAsyncLifetime
{
    BotFixture bot = null!;
    HttpUser lee = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open();
        await bot.Guest(Sample.Sam).Types("help");
        await bot.Has(Sample.Deal());
        await bot.Guest(Sample.Lee).Types("help");
        lee = bot.Guest(Sample.Lee, TeamsConversation.Personal);
        await lee.Types("end Contoso");
        await lee.Presses("They bought", ("decided", "the pilot"));
        bot.Teams.Forget();
    }

    public async ValueTask DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task The_channel_is_told_from_the_personal_chat()
    {
        await lee.Presses("Share it in the channel");

        var told = Assert.Single(bot.Teams.Calls, it => it.IsSend);
        Assert.Contains("pipeline@", told.Path, StringComparison.Ordinal);
        Assert.Equal("Contoso bought", told.Card?.Title);
        Assert.True(lee.Mine?.Says("Posted in "));
        Assert.True((await bot.Now(Sample.Deal())).Deal.Ended?.IsTold);
    }

    [Fact]
    public async Task Not_where_somebody_from_outside_reads()
    {
        bot.Teams.Others = [FakeMember.Guest];
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));
        bot.Teams.Forget();

        await lee.Presses("Share it in the channel");

        Assert.DoesNotContain(bot.Teams.Calls, it => it.IsSend);
        Assert.True(lee.Mine?.Says("Someone from outside may be"));
        Assert.False((await bot.Now(Sample.Deal())).Deal.Ended?.IsTold);
    }

    [Fact]
    public async Task What_did_not_arrive_can_be_told_again()
    {
        bot.Teams.Faults.Enqueue(("POST", new Fault.Says(403)));

        await lee.Presses("Share it in the channel");
        Assert.True(lee.Mine?.Says("I didn’t post it."));
        bot.Teams.Forget();
        await lee.Presses("Share it in the channel");

        Assert.Single(bot.Teams.Calls, it => it.IsSend);
        Assert.Equal(
            [(Change.WonTold, null), (Change.WonTold, "IsTold"), (Change.WonTold, null)],
            (await bot.Deals.ReadJournal(BotFixture.Home(), Sample.Deal().Id, 3, default)).Select(it => (it.Change, it.From)));
    }

    [Theory]
    [InlineData(0, "Sam Sample can see it now.")]
    [InlineData(1, "Sam Sample can see it now.")]
    [InlineData(2, "I couldn’t reach anyone")]
    public async Task The_lead_is_asked_for_help_in_their_own_chat_or_in_a_new_one(int refused, string said)
    {
        await bot.Has(Sample.Deal("Fabrikam"));
        await bot.Guest(Sample.Sam, new("a:personal-of-sam", "personal")).Types("help");
        await lee.Types("deal Fabrikam");
        await lee.Presses("Help, pause or end it");
        bot.Teams.Forget();
        for (var at = 0; at < refused; at++)
            bot.Teams.Faults.Enqueue(("POST", new Fault.Says(at is 0 ? 404 : 403)));

        await lee.Presses("Ask the team lead", ("ask", "Who knows their CFO?"));

        Assert.True(lee.Mine?.Says(said), string.Join('\n', lee.Mine?.Lines ?? []));
        var sent = bot.Teams.Calls.Where(it => it.IsSend).Select(it => it.Path).ToArray();
        Assert.Contains("personal-of-sam", sent[0], StringComparison.Ordinal);
        Assert.Equal(refused > 0, sent.Contains("/v3/conversations"));
    }
}
