using System.Globalization;
using Microsoft.Bot.Schema;
using ReviewBot.BotApp.Turns;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

public sealed class TurnsInFlightTests
{
    readonly TurnsInFlight inFlight = new();
    readonly TaskCompletionSource<AdaptiveCardInvokeResponse?> first = new();

    [Theory]
    [InlineData("1", "board", true)]
    [InlineData("2", "review contoso", true)]
    [InlineData("2", "board", false)]
    [InlineData("2", null, false)]
    public async Task The_same_id_or_the_same_words_get_the_answer_of_the_first(string id, string? identity, bool isSame)
    {
        var (answer, own) = (new AdaptiveCardInvokeResponse(), new AdaptiveCardInvokeResponse());
        var running = Run("1", "review contoso", first.Task);

        var second = Run(id, identity, Task.FromResult<AdaptiveCardInvokeResponse?>(own));
        Assert.Equal(isSame, !second.IsCompleted);
        first.SetResult(answer);

        Assert.Same(answer, await running);
        Assert.Same(isSame ? answer : own, await second);
    }

    [Fact]
    public async Task What_comes_after_the_first_is_handled_by_itself()
    {
        var own = new AdaptiveCardInvokeResponse();
        first.SetResult(new());
        await Run("1", "board", first.Task);

        Assert.Same(own, await Run("1", "board", Task.FromResult<AdaptiveCardInvokeResponse?>(own)));
    }

    [Fact]
    public async Task When_the_first_fails_the_second_is_the_next_try()
    {
        var own = new AdaptiveCardInvokeResponse();
        var running = Run("1", "board", first.Task);
        var second = Run("1", "board", Task.FromResult<AdaptiveCardInvokeResponse?>(own));

        first.SetException(new TimeoutException());

        await Assert.ThrowsAsync<TimeoutException>(() => running);
        Assert.Same(own, await second);
    }

    Task<AdaptiveCardInvokeResponse?> Run(string id, string? identity, Task<AdaptiveCardInvokeResponse?> answer) =>
        inFlight.Run(Turn(id).WithFingerprint(identity), () => answer, CancellationToken.None);

    static Turn Turn(string id) => new(
        "tenant",
        Sample.Sam,
        new("19:chat", PlaceKind.Group, null, null, null, "{}", Sample.Monday),
        "19:chat",
        id,
        Sample.Monday,
        Say.In(CultureInfo.GetCultureInfo("en-GB")),
        TimeZoneInfo.Utc);
}
