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
    BotFixture door = null!;
    HttpUser sam = null!;

    public async ValueTask InitializeAsync()
    {
        door = await BotFixture.Open(more: builder => builder.Services
            .AddSingleton(provider => new TurnBudget(provider.GetRequiredService<TimeProvider>()))
            // On another clock: its timer would let the fake clock advance while the turn's calls are in progress.
            .AddSingleton(provider => new TypingIndicator(TimeProvider.System, provider.GetRequiredService<ILogger<TypingIndicator>>())));
        sam = door.Guest(Sample.Sam);
        await door.Has(Sample.Deal());
        await sam.Types("help");
        door.Teams.Forget();
    }

    public ValueTask DisposeAsync() => door.DisposeAsync();

    [Theory]
    [InlineData(403)]
    [InlineData(413)]
    [InlineData(400)]
    public async Task Who_opens_a_review_whose_card_is_refused_is_told_that_it_is_open(int status)
    {
        door.Teams.Troubles.Enqueue(("POST", new Fault.Says(status)));

        await sam.Types("review contoso");

        Assert.Equal(["The review is open, but I couldn’t show its card. Type “review” and the name to see it."], Told());
    }

    [Fact]
    public async Task Who_presses_for_a_review_whose_card_is_refused_is_told_that_it_is_open()
    {
        await sam.Types("deal contoso");
        door.Teams.Troubles.Enqueue(("POST", new Fault.Says(403)));

        var came = await sam.Presses("Review now");

        Assert.Equal(200, came.Code);
        Assert.Contains("The review is open", came.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("not saved", came.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_only_looked_is_told_that_nothing_was_changed()
    {
        door.Teams.Troubles.Enqueue(("POST", new Fault.Says(403)));

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
            door.Teams.Troubles.Enqueue(("POST", new Fault.Says(429, after)));
        var began = door.Time.GetUtcNow();

        await door.Time.AdvanceUntil(() => sam.Types("board"));

        Assert.InRange(door.Time.GetUtcNow() - began, TimeSpan.Zero, TurnBudget.Patience);
        Assert.True(Told().Count <= 1);
    }

    [Fact]
    public async Task A_turn_whose_answer_hangs_is_over_after_the_patience_and_says_so_afterwards()
    {
        door.Teams.Troubles.Enqueue(("POST", new Fault.Hangs()));
        var hangs = door.Teams.Next(call => call.IsSend);

        var typed = sam.Types("review contoso");
        await hangs;
        door.Time.Advance(TurnBudget.Patience);

        Assert.Equal(200, (await typed).Status);
        Assert.Contains("The review is open", Assert.Single(Told()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_apology_does_not_wait_a_second_time_when_Teams_hangs_for_good()
    {
        for (var call = 0; call < 9; call++)
            door.Teams.Troubles.Enqueue(("POST", new Fault.Hangs()));
        var hangs = door.Teams.Next(call => call.IsSend);
        door.Waits = false;

        var typed = sam.Types("board");
        await hangs;
        var apologises = door.Teams.Next(call => $"{call.Body?["text"]}".Length > 0);
        door.Time.Advance(TurnBudget.Patience);

        Assert.Equal(200, (await typed).Status);
        await apologises;
        door.Teams.Recover(); // or the end would wait for the calls that hang
        await door.Time.AdvanceUntil(() => door.Services.GetRequiredService<BackgroundWork>().WaitUntilIdle(default));
    }

    [Fact]
    public async Task Who_saves_settings_is_told_that_they_are_saved()
    {
        await sam.Types("settings");
        var alone = door.Guest(Sample.Sam, TeamsConversation.Personal);
        await alone.Presses("Pace, days, language");
        var page = alone.Mine ?? throw new InvalidOperationException("No page.");
        door.Teams.Troubles.Enqueue(("POST", new Fault.Says(403)));

        await Submit(HttpUser.Data(page, "Save"));

        Assert.StartsWith("That’s saved", Assert.Single(Told()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_erases_is_told_that_it_is_erased()
    {
        door.Teams.Troubles.Enqueue(("POST", new Fault.Says(403)));

        await Submit(new() { ["press"] = "erase-me", ["confirmed"] = true }, TeamsConversation.Personal);

        Assert.StartsWith("That’s erased", Assert.Single(Told()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_a_chat_its_pipeline_is_told_that_it_has_one()
    {
        var here = door.Guest(Sample.Sam, TeamsConversation.Chat);
        await here.Types("board");
        var data = HttpUser.Data(door.Teams.Messages[0], "Start a pipeline here");
        door.Teams.Forget();
        door.Teams.Troubles.Enqueue(("POST", new Fault.Says(403)));

        await Submit(data, TeamsConversation.Chat);

        Assert.StartsWith("This chat has its pipeline now", Assert.Single(Told()), StringComparison.Ordinal);
    }

    /// <summary>As from a client without Action.Execute: the answer is a message.</summary>
    Task<HttpReply> Submit(JsonObject data, TeamsConversation? spot = null) =>
        door.Post((spot ?? TeamsConversation.Channel).Submit(Sample.Sam, data, door.NextId()));

    List<string> Told() =>
        [.. door.Teams.Calls.Where(call => call.IsSend).Select(call => $"{call.Body?["text"]}").Where(text => text.Length > 0)];
}
