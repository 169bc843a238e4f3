using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

public sealed class AtOnceTests : IAsyncLifetime
{
    BotFixture bot = null!;

    public async ValueTask InitializeAsync() => bot = await BotFixture.Open();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task Twenty_people_who_press_at_the_same_time_lose_no_words()
    {
        var deal = await bot.Has(Sample.Deal());
        var people = Enumerable.Range(1, 20).Select(at => Sample.Person($"Team{at} Sample")).ToArray();
        foreach (var person in people)
            bot.Teams.Admit(person);
        var sam = bot.Guest(Sample.Sam);
        await sam.Reviews();
        var team = people.Select((it, at) => (At: at + 1, Guest: bot.Guest(it))).ToArray();
        foreach (var (_, guest) in team)
            await guest.Presses("Answer");

        var came = await Task.WhenAll(
            team.Select(it => it.Guest.Presses("Save", ("also", $"Jonas opened trial number {it.At:D2}"), ("evidence", "said"))));

        Assert.All(came, it => Assert.Equal((200, 200), (it.Status, it.Code)));
        var now = await bot.Now(deal);
        var kept =
            $"{string.Join('\n', now.Deal.Acts.Select(act => act.What))} {string.Join('\n', now.Live?.Drafts.Select(draft => draft.Words) ?? [])}";
        Assert.All(team, it => Assert.Contains($"trial number {it.At:D2}", kept, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_repeated_press_has_no_second_effect()
    {
        var deal = await bot.Has(Sample.Deal());
        var (sam, lee) = (bot.Guest(Sample.Sam), bot.Guest(Sample.Lee));
        await sam.Reviews();
        await lee.Presses("Answer");
        var card = lee.Mine ?? throw new InvalidOperationException();

        var came = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ =>
            bot.Guest(Sample.Lee).Sends(card, "Save and continue", "f:same", ("also", "Jonas opened the trial"), ("evidence", "said"))));

        Assert.All(came, it => Assert.NotNull(it.Card));
        Assert.Single((await bot.Now(deal)).Deal.Acts);
    }

    [Fact]
    public async Task A_review_that_is_asked_for_twice_is_opened_once()
    {
        var deal = await bot.Has(Sample.Deal());
        var ask = TeamsConversation.Channel.Message(Sample.Sam, "review contoso", "f:again").ToJsonString();

        foreach (var _ in Enumerable.Range(0, 3))
            await bot.Post(System.Text.Json.Nodes.JsonNode.Parse(ask)!.AsObject());

        Assert.NotNull((await bot.Now(deal)).Live);
        Assert.Single(bot.Teams.Calls, call => call.IsSend);
    }
}
