using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.Keeping;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

/// <summary>Teams and channels are renamed, deleted and archived, and the bot is taken out of channels.</summary>
public sealed class PlaceChangesTests
{
    static readonly WorkspaceId Private = new(TeamsConversation.Tenant, $"channel:{TeamsEvents.PrivateChannel.Id}");

    [Theory]
    [InlineData("private")]
    [InlineData("shared")]
    public async Task A_channel_of_its_own_that_the_bot_was_taken_out_of_is_left_and_its_team_is_not(string type)
    {
        var channel = TeamsEvents.PrivateChannel with { ChannelType = type };
        await using var door = await Served(channel);

        await door.Post(TeamsEvents.BotLeaves(channel, door.NextId()));

        Assert.Equal([channel.Id], await Left(door));
    }

    [Fact]
    public async Task A_channel_that_was_left_is_offered_no_longer_and_one_that_came_back_is_again()
    {
        await using var door = await Served(TeamsEvents.PrivateChannel);
        var alone = door.Guest(Sample.Sam, TeamsConversation.Personal);
        await door.Post(TeamsEvents.BotLeaves(TeamsEvents.PrivateChannel, door.NextId()));
        await alone.Types("pipeline");
        Assert.Single(door.Teams.Messages[0].Lines, it => it is "Sales");

        await door.Guest(Sample.Sam, TeamsEvents.PrivateChannel).Types("help");
        door.Time.Advance(TimeSpan.FromMinutes(2));
        await alone.Types("pipeline");

        Assert.Equal(2, door.Teams.Messages[0].Lines.Count(it => it is "Sales"));
    }

    [Fact]
    public async Task A_channel_that_was_restored_in_time_keeps_everything()
    {
        await using var door = await Served(TeamsEvents.PrivateChannel);
        await door.Post(TeamsEvents.Of("channelDeleted", Sample.Sam, door.NextId(), about: TeamsEvents.PrivateChannel));
        Assert.Equal([TeamsEvents.PrivateChannel.Id], await Left(door));
        door.Time.Advance(TimeSpan.FromDays(20));
        await door.Post(TeamsEvents.Of("channelRestored", Sample.Sam, door.NextId(), about: TeamsEvents.PrivateChannel));

        await Sweep(door, 60);

        Assert.Empty(await Left(door));
        Assert.Single(await door.Deals.ReadBoard(Private, default));
    }

    [Theory]
    [InlineData(29, 1)]
    [InlineData(31, 0)]
    public async Task What_is_kept_of_a_channel_that_is_left_stays_for_thirty_days(int days, int kept)
    {
        await using var door = await Served(TeamsEvents.PrivateChannel);
        await door.Post(TeamsEvents.BotLeaves(TeamsEvents.PrivateChannel, door.NextId()));

        await Sweep(door, days);

        Assert.Equal(kept, (await door.Deals.ReadBoard(Private, default)).Count);
        Assert.Equal(kept == 1, await Found(door, TeamsEvents.PrivateChannel) is not null);
        Assert.Single(await door.Deals.ReadBoard(BotFixture.Home(), default));
    }

    [Fact]
    public async Task A_private_channel_that_did_not_say_so_at_first_has_its_own_pipeline_when_it_does()
    {
        await using var door = await BotFixture.Open();
        await door.Has(Sample.Deal());
        await door.Guest(Sample.Sam, TeamsEvents.PrivateChannel with { ChannelType = null }).Types("board");
        Assert.True(door.Teams.Messages[0].Says("Contoso"));

        await door.Guest(Sample.Sam, TeamsEvents.PrivateChannel).Types("board");
        Assert.False(door.Teams.Messages[0].Says("Contoso"));
        await door.Guest(Sample.Sam, TeamsEvents.PrivateChannel with { ChannelType = null }).Types("board");

        Assert.False(door.Teams.Messages[0].Says("Contoso"));
        Assert.Equal(Private.Home, (await Found(door, TeamsEvents.PrivateChannel))?.Home);
        Assert.NotNull(await door.Deals.FindWorkspace(Private, default));
        Assert.Equal(BotFixture.Home().Home, (await Found(door, TeamsConversation.Channel))?.Home ?? BotFixture.Home().Home);
    }

    [Fact]
    public async Task A_standard_channel_that_was_deleted_takes_no_deals_with_it()
    {
        await using var door = await Served();
        await door.Guest(Sample.Sam, Second).Types("help");

        await door.Post(TeamsEvents.Of("channelDeleted", Sample.Sam, door.NextId(), about: TeamsConversation.Channel));
        Assert.Equal(["19:pipeline@thread.tacv2"], await Left(door));
        await Sweep(door, 31);

        Assert.Single(await door.Deals.ReadBoard(BotFixture.Home(), default));
        Assert.Null(await Found(door, TeamsConversation.Channel));
        Assert.NotNull(await Found(door, Second));
    }

    [Theory]
    [InlineData("teamDeleted")]
    [InlineData("teamHardDeleted")]
    public async Task A_team_that_was_deleted_is_swept_with_its_channels(string what)
    {
        await using var door = await Served(TeamsEvents.PrivateChannel);

        await door.Post(TeamsEvents.Of(what, Sample.Sam, door.NextId(), "Sales"));
        await Sweep(door, 31);

        Assert.Empty(await door.Deals.ReadBoard(BotFixture.Home(), default));
        Assert.Empty(await door.Deals.ReadBoard(Private, default));
    }

    [Fact]
    public async Task A_team_that_was_restored_in_time_keeps_everything()
    {
        await using var door = await Served(TeamsEvents.PrivateChannel);
        await door.Post(TeamsEvents.Of("teamDeleted", Sample.Sam, door.NextId(), "Sales"));
        door.Time.Advance(TimeSpan.FromDays(20));
        await door.Post(TeamsEvents.Of("teamRestored", Sample.Sam, door.NextId(), "Sales"));

        await Sweep(door, 60);

        Assert.Single(await door.Deals.ReadBoard(BotFixture.Home(), default));
        Assert.Single(await door.Deals.ReadBoard(Private, default));
    }

    [Fact]
    public async Task A_chat_that_is_gone_leaves_nothing_of_a_pipeline_that_it_had_before_it_reviewed_another()
    {
        await using var door = await Served();
        var chat = door.Guest(Sample.Sam, TeamsConversation.Chat);
        await chat.Types("help");
        await chat.Forges(JsonNode.Parse("""{"press":"pipeline-bind"}"""));
        var own = new WorkspaceId(TeamsConversation.Tenant, $"chat:{TeamsConversation.Chat.Id}");
        await door.Deals.Save(own, null, new(Sample.Deal("Fabrikam"), null, []), null, default);
        await chat.Forges(JsonNode.Parse($$"""{"press":"pipeline-bind","home":"{{BotFixture.Home().Home}}"}"""));

        var removed = TeamsConversation.Chat.Installed(Sample.Sam, door.NextId());
        removed["action"] = "remove";
        await door.Post(removed);
        await Sweep(door, 31);

        Assert.Empty(await door.Deals.ReadBoard(own, default));
        Assert.Null(await Found(door, TeamsConversation.Chat));
        Assert.Single(await door.Deals.ReadBoard(BotFixture.Home(), default));
    }

    [Fact]
    public async Task A_team_that_was_renamed_gives_its_new_name_to_its_pipeline()
    {
        await using var door = await Served();

        await door.Post(TeamsEvents.Of("teamRenamed", Sample.Sam, door.NextId(), "Sales North"));
        await door.Guest(Sample.Sam).Types("board");

        Assert.True(door.Teams.Messages[0].Says("Sales North"), string.Join('\n', door.Teams.Messages[0].Lines));
        Assert.Equal(["Sales North"], await Listed(door));
        Assert.Equal("Sales North", (await Found(door, TeamsConversation.Channel))?.Name);
    }

    [Fact]
    public async Task A_channel_that_was_renamed_gives_its_new_name_to_its_own_pipeline_alone()
    {
        await using var door = await Served(TeamsEvents.PrivateChannel);

        await door.Post(TeamsEvents.Of("channelRenamed", Sample.Sam, door.NextId(), "Big deals", TeamsEvents.PrivateChannel));
        await door.Post(TeamsEvents.Of("channelRenamed", Sample.Sam, door.NextId(), "Chatter", TeamsConversation.Channel));

        Assert.Equal("Big deals", (await door.Deals.FindWorkspace(Private, default))?.Name);
        Assert.Equal("Sales", (await door.Deals.FindWorkspace(BotFixture.Home(), default))?.Name);
    }

    [Fact]
    public async Task A_name_that_somebody_chose_stays()
    {
        await using var door = await Served();
        var workspace = await door.Deals.FindWorkspace(BotFixture.Home(), default) ?? throw new InvalidOperationException();
        Assert.True(await door.Deals.Save(workspace with { Name = "Hunters" }, default));

        await door.Post(TeamsEvents.Of("teamRenamed", Sample.Sam, door.NextId(), "Sales North"));

        Assert.Equal("Hunters", (await door.Deals.FindWorkspace(BotFixture.Home(), default))?.Name);
    }

    [Fact]
    public async Task Events_of_teams_that_nobody_has_met_change_nothing()
    {
        await using var door = await BotFixture.Open();

        string[] all = ["teamRenamed", "teamDeleted", "teamArchived", "teamRestored", "channelDeleted", "channelShared", "other"];
        foreach (var what in all)
            await door.Post(TeamsEvents.Of(what, Sample.Sam, door.NextId(), "Sales", TeamsConversation.Channel));

        Assert.Empty(await door.Services.GetRequiredService<Places>().ReadAll(TeamsConversation.Tenant, default));
        Assert.Empty(door.Failures);
        Assert.Empty(door.Teams.Messages);
    }

    static TeamsConversation Second => TeamsConversation.Channel with { Id = "19:second@thread.tacv2" };

    /// <summary>A team with a deal, and one in its private channel. No install was seen.</summary>
    static async Task<BotFixture> Served(TeamsConversation? own = null)
    {
        var door = await BotFixture.Open(settings: ["--ReviewBot:Tenants:0", TeamsConversation.Tenant]);
        await door.Guest(Sample.Sam).Types("help");
        await door.Has(Sample.Deal());
        if (own is not null)
        {
            await door.Guest(Sample.Sam, own).Types("help");
            await door.Deals.Save(Private, null, new(Sample.Deal("Fabrikam"), null, []), null, default);
        }
        return door;
    }

    static Task Sweep(BotFixture door, int days)
    {
        door.Time.Advance(TimeSpan.FromDays(days));
        return door.Services.GetRequiredService<RetentionService>().Run(default);
    }

    static Task<Place?> Found(BotFixture door, TeamsConversation spot) =>
        door.Services.GetRequiredService<Places>().FindPlace(TeamsConversation.Tenant, spot.Id.Split(';')[0], default);

    static async Task<IEnumerable<string>> Left(BotFixture door) =>
        (await door.Services.GetRequiredService<Places>().ReadAll(TeamsConversation.Tenant, default)).Where(it => it.LeftAt is not null)
            .Select(it => it.Conversation);

    static async Task<IEnumerable<string>> Listed(BotFixture door) =>
        (await door.Services.GetRequiredService<People>().ReadMemberships(
            TeamsConversation.Tenant, Sample.Sam.Id, default)).Select(it => it.Name);
}
