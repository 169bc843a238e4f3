using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewBot.BotApp.Authentication;
using ReviewBot.BotApp.Resilience;
using ReviewBot.BotApp.Teams;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

/// <summary>Teams rejects or throttles the answer after something was saved.</summary>
public sealed class RefusedAnswerTests : IAsyncLifetime
{
    BotFixture bot = null!;
    HttpUser sam = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open(more: builder => builder.Services
            .AddSingleton(provider => new TurnBudget(provider.GetRequiredService<TimeProvider>()))
            // On another clock: its timer would let the fake clock advance while the turn's calls are in progress.
            .AddSingleton(provider => new TypingIndicator(TimeProvider.System, provider.GetRequiredService<ILogger<TypingIndicator>>())));
        sam = bot.Guest(Sample.Sam);
        await bot.Has(Sample.Deal());
        await sam.Types("help");
        bot.Teams.Forget();
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData(403)]
    [InlineData(413)]
    [InlineData(400)]
    public async Task Who_opens_a_review_whose_card_is_refused_is_told_that_it_is_open(int status)
    {
        bot.Teams.Faults.Enqueue(("POST", new Fault.Says(status)));

        await sam.Types("review contoso");

        Assert.Equal(["The review is open, but I couldn’t show its card. Type “review” and the name to see it."], Told());
    }

    [Fact]
    public async Task Who_presses_for_a_review_whose_card_is_refused_is_told_that_it_is_open()
    {
        await sam.Types("deal contoso");
        bot.Teams.Faults.Enqueue(("POST", new Fault.Says(403)));

        var came = await sam.Presses("Review now");

        Assert.Equal(200, came.Code);
        Assert.Contains("The review is open", came.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("not saved", came.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_only_looked_is_told_that_nothing_was_changed()
    {
        bot.Teams.Faults.Enqueue(("POST", new Fault.Says(403)));

        await sam.Types("board");

        Assert.Contains("nothing was changed", Assert.Single(Told()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("9")]
    [InlineData(null)]
    public async Task A_turn_is_over_within_the_patience_however_Teams_throttles(string? after)
    {
        for (var call = 0; call < 40; call++)
            bot.Teams.Faults.Enqueue(("POST", new Fault.Says(429, after)));
        var began = bot.Time.GetUtcNow();

        await bot.Time.AdvanceUntil(() => sam.Types("board"));

        Assert.InRange(bot.Time.GetUtcNow() - began, TimeSpan.Zero, TurnBudget.Patience);
        Assert.True(Told().Count <= 1);
    }

    [Fact]
    public async Task A_turn_whose_answer_hangs_is_over_after_the_patience_and_says_so_afterwards()
    {
        bot.Teams.Faults.Enqueue(("POST", new Fault.Hangs()));
        var hangs = bot.Teams.Next(call => call.IsSend);

        var typed = sam.Types("review contoso");
        await hangs;
        bot.Time.Advance(TurnBudget.Patience);

        Assert.Equal(200, (await typed).Status);
        Assert.Contains("The review is open", Assert.Single(Told()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_apology_does_not_wait_a_second_time_when_Teams_hangs_for_good()
    {
        for (var call = 0; call < 9; call++)
            bot.Teams.Faults.Enqueue(("POST", new Fault.Hangs()));
        var hangs = bot.Teams.Next(call => call.IsSend);
        bot.Waits = false;

        var typed = sam.Types("board");
        await hangs;
        var apologises = bot.Teams.Next(call => $"{call.Body?["text"]}".Length > 0);
        bot.Time.Advance(TurnBudget.Patience);

        Assert.Equal(200, (await typed).Status);
        await apologises;
        bot.Teams.Recover(); // or the end would wait for the calls that hang
        await bot.Time.AdvanceUntil(() => bot.Services.GetRequiredService<BackgroundWork>().WaitUntilIdle(default));
    }

    [Fact]
    public async Task Who_saves_settings_is_told_that_they_are_saved()
    {
        await sam.Types("settings");
        var alone = bot.Guest(Sample.Sam, TeamsConversation.Personal);
        await alone.Presses("Pace, days, language");
        var page = alone.Mine ?? throw new InvalidOperationException("No page.");
        bot.Teams.Faults.Enqueue(("POST", new Fault.Says(403)));

        await Submit(HttpUser.Data(page, "Save"));

        Assert.StartsWith("That’s saved", Assert.Single(Told()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_erases_is_told_that_it_is_erased()
    {
        bot.Teams.Faults.Enqueue(("POST", new Fault.Says(403)));

        await Submit(new() { ["press"] = "erase-me", ["confirmed"] = true }, TeamsConversation.Personal);

        Assert.StartsWith("That’s erased", Assert.Single(Told()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_a_chat_its_pipeline_is_told_that_it_has_one()
    {
        var here = bot.Guest(Sample.Sam, TeamsConversation.Chat);
        await here.Types("board");
        var data = HttpUser.Data(bot.Teams.Messages[0], "Start a pipeline here");
        bot.Teams.Forget();
        bot.Teams.Faults.Enqueue(("POST", new Fault.Says(403)));

        await Submit(data, TeamsConversation.Chat);

        Assert.StartsWith("This chat has its pipeline now", Assert.Single(Told()), StringComparison.Ordinal);
    }

    /// <summary>As from a client without Action.Execute: the answer is a message.</summary>
    Task<HttpReply> Submit(JsonObject data, TeamsConversation? spot = null) =>
        bot.Post((spot ?? TeamsConversation.Channel).Submit(Sample.Sam, data, bot.NextId()));

    List<string> Told() =>
        [.. bot.Teams.Calls.Where(call => call.IsSend).Select(call => $"{call.Body?["text"]}").Where(text => text.Length > 0)];
}
