using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewBot.BotApp.Authentication;
using ReviewBot.BotApp.Teams;
using ReviewBot.BotApp.Work;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Resilience;

/// <summary>A Teams that accepts requests and never answers.</summary>
public sealed class PatienceTests : IAsyncLifetime
{
    readonly EmbeddedRows rows = EmbeddedRows.InMemory();
    BotFixture bot = null!;
    HttpUser sam = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open(
            rows,
            builder => builder.Services
                .AddSingleton(provider => new TurnBudget(provider.GetRequiredService<TimeProvider>()))
                .AddSingleton(
                    provider => new TypingIndicator(TimeProvider.System, provider.GetRequiredService<ILogger<TypingIndicator>>())),
            "--ReviewBot:NudgeEvery", "01:00:00");
        sam = bot.Guest(Sample.Sam);
        await bot.Has(Sample.Deal());
        await sam.Types("help");
        bot.Teams.Forget();
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        rows.Dispose();
    }

    [Fact]
    public async Task A_press_with_an_answer_waits_for_no_post()
    {
        await sam.Reviews();
        await sam.Presses("Lead’s view");
        bot.Teams.Faults.Enqueue(("POST", new Fault.Hangs()));
        var hangs = bot.Teams.Next(call => call.IsSend);
        bot.Waits = false;

        var came = await sam.Presses("Close the review"); // the clock stands still

        Assert.Equal((200, 200), (came.Status, came.Code));
        Assert.NotNull(came.Card);
        await hangs;
        await Ends();
        await Works();
        Assert.Single(bot.Teams.Messages, it => it.Buttons.ContainsKey("Note for the customer"));
    }

    [Fact]
    public async Task Whose_answer_depends_on_a_post_waits_for_the_patience_and_it_is_sent_later()
    {
        await bot.Guest(Sample.Lee).Types("help");
        var lee = bot.Guest(Sample.Lee, TeamsConversation.Personal);
        await lee.Types("end Contoso");
        await lee.Presses("They bought", ("decided", "the pilot"));
        bot.Teams.Faults.Enqueue(("POST", new Fault.Hangs()));
        var hangs = bot.Teams.Next(call => call.IsSend);

        var press = lee.Presses("Share it in the channel");
        await hangs;
        bot.Time.Advance(TurnBudget.Patience);

        Assert.Equal(200, (await press).Code);
        Assert.True(lee.Mine?.Says("Posted in "));
        await Works();
        Assert.Single(bot.Teams.Messages, it => it.Title is "Contoso bought");
    }

    [Fact]
    public async Task A_live_card_whose_answer_was_lost_is_not_posted_twice_by_itself_and_comes_again_when_asked_for()
    {
        bot.Teams.Faults.Enqueue(("POST", new Fault.Hangs()));
        var hangs = bot.Teams.Next(call => call.IsSend);
        var typed = sam.Types("review contoso");
        await hangs;
        bot.Time.Advance(TurnBudget.Patience);
        await typed;
        Assert.NotNull((await bot.Now(Sample.Deal())).Live);
        bot.Teams.Forget();

        // The message had arrived, as a press on it shows.
        await sam.Forges(System.Text.Json.Nodes.JsonNode.Parse(
            $$"""{"press":"review-start","on":{"w":"{{BotFixture.Home().Home}}","d":"{{Sample.Deal().Id.Value}}","v":2},"form":"Full"}"""));
        Assert.DoesNotContain(bot.Teams.Calls, it => it.IsSend);

        await sam.Types("review contoso");
        Assert.Single(bot.Teams.Calls, it => it.IsSend && it.Card is not null);
    }

    /// <summary>What goes on in the background has its own time.</summary>
    async Task Ends()
    {
        bot.Time.Advance(ProactiveSender.Patience);
        await bot.Services.GetRequiredService<ReviewBot.BotApp.Resilience.BackgroundWork>().WaitUntilIdle(default);
    }

    async Task Works()
    {
        for (var minute = 0; minute < 5; minute++)
        {
            bot.Time.Advance(TimeSpan.FromMinutes(1));
            await bot.Services.GetRequiredService<WorkRound>().Run(default, default);
        }
    }
}
