using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Rooms;

/// <summary>
/// A conversation's roster is read at most once in five minutes over all replicas, whoever speaks and whatever Teams answers.
/// </summary>
public sealed class RoomCostTests
{
    const int Speakers = 12;

    [Theory]
    [InlineData("listed")]
    [InlineData("listed after a guest")]
    [InlineData("not listed")]
    [InlineData("unreadable")]
    public async Task Whoever_speaks_costs_no_read_of_their_own(string people)
    {
        await using var bot = await BotFixture.Open();
        await bot.Has(Sample.Deal());
        await bot.Guest(Sample.Sam).Types("board");
        bot.Time.Advance(TimeSpan.FromMinutes(6));
        Prepare(bot.Teams, people);
        bot.Teams.Forget();

        foreach (var person in Unknown)
        {
            await bot.Post(TeamsConversation.Channel.Message(person, "board", bot.NextId()));
            bot.Time.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.Equal(1, bot.Teams.MemberReads);
    }

    [Theory]
    [InlineData("listed", 4)]
    [InlineData("not listed", 4)]
    [InlineData("unreadable", 4)]
    public async Task Twenty_minutes_cost_four_reads(string people, int most)
    {
        await using var bot = await BotFixture.Open();
        await bot.Has(Sample.Deal());
        await bot.Guest(Sample.Sam).Types("board");
        bot.Time.Advance(TimeSpan.FromMinutes(6));
        Prepare(bot.Teams, people);
        bot.Teams.Forget();

        for (var at = 0; at < 60; at++)
        {
            var person = at % 3 is 0 ? Sample.Sam : Unknown[at % Unknown.Length];
            await bot.Post(TeamsConversation.Channel.Message(person, "board", bot.NextId()));
            bot.Time.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.InRange(bot.Teams.MemberReads, 1, most);
    }

    [Theory]
    [InlineData("listed")]
    [InlineData("unreadable")]
    public async Task Two_replicas_that_are_asked_at_once_read_it_once(string people)
    {
        using var rows = EmbeddedRows.InMemory();
        await using var one = await BotFixture.Open(rows);
        await using var two = await BotFixture.Open(rows);
        await one.Has(Sample.Deal());
        await one.Guest(Sample.Sam).Types("board");
        await two.Guest(Sample.Sam).Types("board");
        foreach (var bot in new[] { one, two })
        {
            bot.Time.Advance(TimeSpan.FromMinutes(6));
            Prepare(bot.Teams, people);
            bot.Teams.Pause = TimeSpan.FromMilliseconds(50);
            bot.Teams.Forget();
        }

        await Task.WhenAll(Unknown.Select((person, at) => Task.Run(() =>
        {
            var bot = at % 2 is 0 ? one : two;
            return bot.Post(TeamsConversation.Channel.Message(person, "board", bot.NextId()));
        })));

        Assert.Equal(1, one.Teams.MemberReads + two.Teams.MemberReads);
        var shown = new[] { one, two }.Sum(bot => bot.Teams.Messages.Count(it => it.Says("Contoso")));
        Assert.Equal(people is "listed" ? Speakers + 2 : 2, shown);
    }

    [Fact]
    public async Task A_read_that_its_replica_did_not_end_is_made_by_the_next_one()
    {
        await using var bot = await BotFixture.Open();
        await bot.Has(Sample.Deal());
        var sam = bot.Guest(Sample.Sam);
        await sam.Types("board");
        bot.Time.Advance(TimeSpan.FromMinutes(6));
        var places = new PlaceStore(bot.Services.GetRequiredService<IRows>());
        await places.Change(
            TeamsConversation.Tenant, "19:pipeline@thread.tacv2",
            it => it with { Room = it.Room is { } room ? room with { At = bot.Time.GetUtcNow(), Claim = "gone" } : null }, default);
        bot.Time.Advance(TimeSpan.FromSeconds(11));
        bot.Teams.Forget();

        await sam.Types("board");

        Assert.Equal(1, bot.Teams.MemberReads);
        Assert.True(bot.Teams.Messages[0].Says("Contoso"));
    }

    [Fact]
    public async Task A_visitor_who_is_not_listed_closes_the_room_and_the_next_read_opens_it()
    {
        await using var bot = await BotFixture.Open();
        await bot.Has(Sample.Deal());
        var sam = bot.Guest(Sample.Sam);
        await sam.Types("board");
        Assert.True(bot.Teams.Messages[0].Says("Contoso"));

        await bot.Post(TeamsConversation.Channel.Message(Unknown[0], "hello", bot.NextId()));
        bot.Time.Advance(TimeSpan.FromMinutes(2));
        await sam.Types("board");
        Assert.False(bot.Teams.Messages[0].Says("Contoso"));
        bot.Time.Advance(TimeSpan.FromMinutes(4));
        await sam.Types("board");

        Assert.True(bot.Teams.Messages[0].Says("Contoso"));
    }

    static Person[] Unknown { get; } = [.. Enumerable.Range(0, Speakers).Select(it => Sample.Person($"Noor{it} Example"))];

    static void Prepare(FakeTeamsServer teams, string people)
    {
        if (people is not "not listed")
            teams.Members = [.. teams.Members, .. Unknown];
        if (people is "listed after a guest")
            teams.Others = [FakeMember.Guest];
        teams.RosterFailsAt = people is "unreadable" ? 0 : null;
    }
}
