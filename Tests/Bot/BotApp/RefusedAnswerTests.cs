using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.Authentication;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp;

/// <summary>Teams does not take an answer after something was saved, or is too busy for it.</summary>
public sealed class RefusedAnswerTests : IAsyncLifetime
{
    BotFixture door = null!;
    HttpUser sam = null!;

    public async ValueTask InitializeAsync()
    {
        door = await BotFixture.Open(more: builder => builder.Services.AddSingleton(
            provider => new TurnBudget(provider.GetRequiredService<TimeProvider>())));
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

        Assert.Equal(["The review is open, but its card could not be shown. Write “review” and the name, and it comes again."], Told());
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

    /// <summary>Teams sends a turn again that takes longer than 15 seconds.</summary>
    [Theory]
    [InlineData("4")]
    [InlineData("9")]
    [InlineData(null)]
    public async Task A_turn_is_over_within_twelve_seconds_however_Teams_throttles(string? after)
    {
        for (var call = 0; call < 40; call++)
            door.Teams.Troubles.Enqueue(("POST", new Fault.Says(429, after)));
        var began = door.Time.GetUtcNow();

        await door.Time.AdvanceUntil(() => sam.Types("board"));

        Assert.InRange(door.Time.GetUtcNow() - began, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(12));
        Assert.True(Told().Count <= 1);
    }

    List<string> Told() => [.. door.Teams.Calls.Where(call => call.IsSend).Select(call => $"{call.Body?["text"]}").Where(text => text.Length > 0)];
}
