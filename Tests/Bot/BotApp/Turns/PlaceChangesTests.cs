using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.Keeping;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.People;
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
        await using var bot = await Served(channel);

        await bot.Post(TeamsEvents.BotLeaves(channel, bot.NextId()));

        Assert.Equal([channel.Id], await Left(bot));
    }

    [Fact]
    public async Task A_channel_that_was_left_is_offered_no_longer_and_one_that_came_back_is_again()
    {
        await using var bot = await Served(TeamsEvents.PrivateChannel);
        var alone = bot.Guest(Sample.Sam, TeamsConversation.Personal);
        await bot.Post(TeamsEvents.BotLeaves(TeamsEvents.PrivateChannel, bot.NextId()));
        await alone.Types("pipeline");
        Assert.Single(bot.Teams.Messages[0].Lines, it => it is "Sales");

        await bot.Guest(Sample.Sam, TeamsEvents.PrivateChannel).Types("help");
        bot.Time.Advance(TimeSpan.FromMinutes(2));
        await alone.Types("pipeline");

        Assert.Equal(2, bot.Teams.Messages[0].Lines.Count(it => it is "Sales"));
    }

    [Fact]
    public async Task A_channel_that_was_restored_in_time_keeps_everything()
    {
        await using var bot = await Served(TeamsEvents.PrivateChannel);
        await bot.Post(TeamsEvents.Of("channelDeleted", Sample.Sam, bot.NextId(), about: TeamsEvents.PrivateChannel));
        Assert.Equal([TeamsEvents.PrivateChannel.Id], await Left(bot));
        bot.Time.Advance(TimeSpan.FromDays(20));
        await bot.Post(TeamsEvents.Of("channelRestored", Sample.Sam, bot.NextId(), about: TeamsEvents.PrivateChannel));

        await Sweep(bot, 60);

        Assert.Empty(await Left(bot));
        Assert.Single(await bot.Deals.ReadBoard(Private, default));
    }

    [Theory]
    [InlineData(29, 1)]
    [InlineData(31, 0)]
    public async Task What_is_kept_of_a_channel_that_is_left_stays_for_thirty_days(int days, int kept)
    {
        await using var bot = await Served(TeamsEvents.PrivateChannel);
        await bot.Post(TeamsEvents.BotLeaves(TeamsEvents.PrivateChannel, bot.NextId()));

        await Sweep(bot, days);

        Assert.Equal(kept, (await bot.Deals.ReadBoard(Private, default)).Count);
        Assert.Equal(kept == 1, await Found(bot, TeamsEvents.PrivateChannel) is not null);
        Assert.Single(await bot.Deals.ReadBoard(BotFixture.Home(), default));
    }

    [Fact]
    public async Task A_private_channel_that_did_not_say_so_at_first_has_its_own_pipeline_when_it_does()
    {
        await using var bot = await BotFixture.Open();
        await bot.Has(Sample.Deal());
        await bot.Guest(Sample.Sam, TeamsEvents.PrivateChannel with { ChannelType = null }).Types("board");
        Assert.True(bot.Teams.Messages[0].Says("Contoso"));

        await bot.Guest(Sample.Sam, TeamsEvents.PrivateChannel).Types("board");
        Assert.False(bot.Teams.Messages[0].Says("Contoso"));
        await bot.Guest(Sample.Sam, TeamsEvents.PrivateChannel with { ChannelType = null }).Types("board");

        Assert.False(bot.Teams.Messages[0].Says("Contoso"));
        Assert.Equal(Private.Home, (await Found(bot, TeamsEvents.PrivateChannel))?.Home);
        Assert.NotNull(await bot.Deals.FindWorkspace(Private, default));
        Assert.Equal(BotFixture.Home().Home, (await Found(bot, TeamsConversation.Channel))?.Home ?? BotFixture.Home().Home);
    }

    [Fact]
    public async Task A_standard_channel_that_was_deleted_takes_no_deals_with_it()
    {
        await using var bot = await Served();
        await bot.Guest(Sample.Sam, Second).Types("help");

        await bot.Post(TeamsEvents.Of("channelDeleted", Sample.Sam, bot.NextId(), about: TeamsConversation.Channel));
        Assert.Equal(["19:pipeline@thread.tacv2"], await Left(bot));
        await Sweep(bot, 31);

        Assert.Single(await bot.Deals.ReadBoard(BotFixture.Home(), default));
        Assert.Null(await Found(bot, TeamsConversation.Channel));
        Assert.NotNull(await Found(bot, Second));
    }

    [Theory]
    [InlineData("teamDeleted")]
    [InlineData("teamHardDeleted")]
    public async Task A_team_that_was_deleted_is_swept_with_its_channels(string what)
    {
        await using var bot = await Served(TeamsEvents.PrivateChannel);

        await bot.Post(TeamsEvents.Of(what, Sample.Sam, bot.NextId(), "Sales"));
        await Sweep(bot, 31);

        Assert.Empty(await bot.Deals.ReadBoard(BotFixture.Home(), default));
        Assert.Empty(await bot.Deals.ReadBoard(Private, default));
    }

    [Fact]
    public async Task A_team_that_was_restored_in_time_keeps_everything()
    {
        await using var bot = await Served(TeamsEvents.PrivateChannel);
        await bot.Post(TeamsEvents.Of("teamDeleted", Sample.Sam, bot.NextId(), "Sales"));
        bot.Time.Advance(TimeSpan.FromDays(20));
        await bot.Post(TeamsEvents.Of("teamRestored", Sample.Sam, bot.NextId(), "Sales"));

        await Sweep(bot, 60);

        Assert.Single(await bot.Deals.ReadBoard(BotFixture.Home(), default));
        Assert.Single(await bot.Deals.ReadBoard(Private, default));
    }

    [Fact]
    public async Task A_chat_that_is_gone_leaves_nothing_of_a_pipeline_that_it_had_before_it_reviewed_another()
    {
        await using var bot = await Served();
        var chat = bot.Guest(Sample.Sam, TeamsConversation.Chat);
        await chat.Types("help");
        await chat.Forges(JsonNode.Parse("""{"press":"pipeline-bind"}"""));
        var own = new WorkspaceId(TeamsConversation.Tenant, $"chat:{TeamsConversation.Chat.Id}");
        await bot.Deals.Save(own, null, new(Sample.Deal("Fabrikam"), null, []), null, default);
        await chat.Forges(JsonNode.Parse($$"""{"press":"pipeline-bind","home":"{{BotFixture.Home().Home}}"}"""));

        var removed = TeamsConversation.Chat.Installed(Sample.Sam, bot.NextId());
        removed["action"] = "remove";
        await bot.Post(removed);
        await Sweep(bot, 31);

        Assert.Empty(await bot.Deals.ReadBoard(own, default));
        Assert.Null(await Found(bot, TeamsConversation.Chat));
        Assert.Single(await bot.Deals.ReadBoard(BotFixture.Home(), default));
    }

    [Fact]
    public async Task A_team_that_was_renamed_gives_its_new_name_to_its_pipeline()
    {
        await using var bot = await Served();

        await bot.Post(TeamsEvents.Of("teamRenamed", Sample.Sam, bot.NextId(), "Sales North"));
        await bot.Guest(Sample.Sam).Types("board");

        Assert.True(bot.Teams.Messages[0].Says("Sales North"), string.Join('\n', bot.Teams.Messages[0].Lines));
        Assert.Equal(["Sales North"], await Listed(bot));
        Assert.Equal("Sales North", (await Found(bot, TeamsConversation.Channel))?.Name);
    }

    [Fact]
    public async Task A_channel_that_was_renamed_gives_its_new_name_to_its_own_pipeline_alone()
    {
        await using var bot = await Served(TeamsEvents.PrivateChannel);

        await bot.Post(TeamsEvents.Of("channelRenamed", Sample.Sam, bot.NextId(), "Big deals", TeamsEvents.PrivateChannel));
        await bot.Post(TeamsEvents.Of("channelRenamed", Sample.Sam, bot.NextId(), "Chatter", TeamsConversation.Channel));

        Assert.Equal("Big deals", (await bot.Deals.FindWorkspace(Private, default))?.Name);
        Assert.Equal("Sales", (await bot.Deals.FindWorkspace(BotFixture.Home(), default))?.Name);
    }

    [Fact]
    public async Task A_name_that_somebody_chose_stays()
    {
        await using var bot = await Served();
        var workspace = await bot.Deals.FindWorkspace(BotFixture.Home(), default) ?? throw new InvalidOperationException();
        Assert.True(await bot.Deals.Save(workspace with { Name = "Hunters" }, default));

        await bot.Post(TeamsEvents.Of("teamRenamed", Sample.Sam, bot.NextId(), "Sales North"));

        Assert.Equal("Hunters", (await bot.Deals.FindWorkspace(BotFixture.Home(), default))?.Name);
    }

    [Fact]
    public async Task Events_of_teams_that_nobody_has_met_change_nothing()
    {
        await using var bot = await BotFixture.Open();

        string[] all = ["teamRenamed", "teamDeleted", "teamArchived", "teamRestored", "channelDeleted", "channelShared", "other"];
        foreach (var what in all)
            await bot.Post(TeamsEvents.Of(what, Sample.Sam, bot.NextId(), "Sales", TeamsConversation.Channel));

        Assert.Empty(await bot.Services.GetRequiredService<PlaceStore>().ReadAll(TeamsConversation.Tenant, default));
        Assert.Empty(bot.Failures);
        Assert.Empty(bot.Teams.Messages);
    }

    static TeamsConversation Second => TeamsConversation.Channel with { Id = "19:second@thread.tacv2" };

    /// <summary>A team with a deal, and one in its private channel. No install was seen.</summary>
    static async Task<BotFixture> Served(TeamsConversation? own = null)
    {
        var bot = await BotFixture.Open(settings: ["--ReviewBot:Tenants:0", TeamsConversation.Tenant]);
        await bot.Guest(Sample.Sam).Types("help");
        await bot.Has(Sample.Deal());
        if (own is not null)
        {
            await bot.Guest(Sample.Sam, own).Types("help");
            await bot.Deals.Save(Private, null, new(Sample.Deal("Fabrikam"), null, []), null, default);
        }
        return bot;
    }

    static Task Sweep(BotFixture bot, int days)
    {
        bot.Time.Advance(TimeSpan.FromDays(days));
        return bot.Services.GetRequiredService<RetentionService>().Run(default);
    }

    static Task<Place?> Found(BotFixture bot, TeamsConversation spot) =>
        bot.Services.GetRequiredService<PlaceStore>().FindPlace(TeamsConversation.Tenant, spot.Id.Split(';')[0], default);

    static async Task<IEnumerable<string>> Left(BotFixture bot) =>
        (await bot.Services.GetRequiredService<PlaceStore>().ReadAll(TeamsConversation.Tenant, default)).Where(it => it.LeftAt is not null)
            .Select(it => it.Conversation);

    static async Task<IEnumerable<string>> Listed(BotFixture bot) =>
        (await bot.Services.GetRequiredService<PersonStore>().ReadMemberships(
            TeamsConversation.Tenant, Sample.Sam.Id, default)).Select(it => it.Name);
}
