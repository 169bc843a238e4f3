using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Cards;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Teams;

/// <summary>Whoever adds the app to a team chooses a channel. Teams tells it beside the team's first channel.</summary>
public sealed class ChosenChannelTests
{
    const string First = TeamsEvents.Team;
    const string Chosen = "19:chosen@thread.tacv2";

    [Theory]
    [InlineData("installationUpdate")]
    [InlineData("conversationUpdate")]
    public async Task The_welcome_goes_to_the_channel_that_was_chosen(string how)
    {
        await using var bot = await BotFixture.Open();

        await bot.Post(Added(bot, how, Chosen));

        Assert.Equal($"/v3/conversations/{Chosen}/activities", Assert.Single(Said(bot)).Path.TrimEnd('/'));
        Assert.Equal([Chosen], (await Known(bot)).Select(it => it.Conversation));
    }

    [Fact]
    public async Task Both_events_of_an_install_are_greeted_once()
    {
        await using var bot = await BotFixture.Open();

        await bot.Post(Added(bot, "installationUpdate", Chosen));
        await bot.Post(Added(bot, "conversationUpdate", null));

        Assert.Single(Said(bot));
        Assert.Empty(bot.Failures);
    }

    [Theory]
    [InlineData("conversationUpdate", "installationUpdate")]
    [InlineData("installationUpdate", "conversationUpdate")]
    public async Task The_event_that_does_not_tell_the_choice_may_come_first(string first, string second)
    {
        await using var bot = await BotFixture.Open();

        await bot.Post(Added(bot, first, null));
        await bot.Post(Added(bot, second, Chosen));

        Assert.Single(Said(bot));
        Assert.Equal([Chosen], (await Known(bot)).Where(it => it.IsAddedTo).Select(it => it.Conversation));
    }

    [Fact]
    public async Task Both_events_at_once_are_greeted_once()
    {
        await using var bot = await BotFixture.Open();

        await Task.WhenAll(
            bot.Post(Added(bot, "conversationUpdate", null)), bot.Post(Added(bot, "installationUpdate", Chosen)));

        Assert.Single(Said(bot));
    }

    [Fact]
    public async Task An_install_after_a_removal_is_greeted_again()
    {
        await using var bot = await BotFixture.Open();
        await bot.Post(Added(bot, "installationUpdate", null));
        var removed = Added(bot, "installationUpdate", null);
        removed["action"] = "remove";
        await bot.Post(removed);
        bot.Time.Advance(TimeSpan.FromHours(1));
        bot.Teams.Forget();

        await bot.Post(Added(bot, "installationUpdate", Chosen));

        Assert.Single(Said(bot));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("19:with a space")]
    [InlineData("")]
    public async Task A_channel_that_cannot_be_written_to_is_not_chosen(string malformed)
    {
        await using var bot = await BotFixture.Open();

        await bot.Post(Added(bot, "installationUpdate", malformed));

        Assert.Contains(First, Assert.Single(Said(bot)).Path, StringComparison.Ordinal);
        Assert.Empty(bot.Failures);
    }

    [Fact]
    public async Task The_digest_goes_there_unless_settings_say_otherwise()
    {
        await using var post = await NudgeFixture.Open();
        await post.Bot.Guest(Sample.Sam, TeamsConversation.Channel with { Id = First }).Types("help");
        await post.Bot.Post(Added(post.Bot, "installationUpdate", Chosen));
        await post.Late("Contoso", Sample.Kim, days: -20);
        post.Teams.Forget();

        for (var hour = 0; hour < 24 * 8; hour++)
            await post.After(TimeSpan.FromHours(1));

        var digest = Assert.Single(Said(post.Bot), it => it.Path.Contains("@thread.tacv2", StringComparison.Ordinal));
        Assert.Contains(Chosen, digest.Path, StringComparison.Ordinal);
        Assert.True(digest.Card?.Says("Contoso"));
    }

    [Fact]
    public async Task The_setting_of_the_digest_names_the_channels_of_the_team()
    {
        await using var bot = await BotFixture.Open();
        bot.Teams.Channels = new() { [First] = null, [Chosen] = "Deal reviews" };
        await bot.Guest(Sample.Sam, TeamsConversation.Channel with { Id = First }).Types("help");
        await bot.Guest(Sample.Sam, TeamsConversation.Channel with { Id = Chosen }).Types("help");
        var sam = bot.Guest(Sample.Sam, new("a:personal-of-sam", "personal"));
        await sam.Types("settings");

        await sam.Presses("A pipeline’s settings");
        var opened = await sam.Presses("Reminders and digest");
        Assert.Equal(["General", "Deal reviews"], Channels(opened));
        await sam.Presses("Save", (Fields.DigestChannel, Chosen));

        Assert.True(sam.Mine?.Says("in Deal reviews"), string.Join('\n', sam.Mine?.Lines ?? []));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(500)]
    public async Task Without_an_answer_of_Teams_it_names_the_team(int status)
    {
        await using var bot = await BotFixture.Open();
        await bot.Guest(Sample.Sam, TeamsConversation.Channel with { Id = First }).Types("help");
        var sam = bot.Guest(Sample.Sam, new("a:personal-of-sam", "personal"));
        await sam.Types("help");
        bot.Teams.Faults.Enqueue(("GET", new Fault.Says(status)));

        var opened = await sam.Forges(JsonNode.Parse(new CardAction.OpenSettings(BotFixture.Home().Home, SettingsPage.Digest).ToJson()));

        Assert.Equal(["Sales"], Channels(opened));
    }

    /// <summary>What can be chosen for the digest, without the pipeline's own and none.</summary>
    static IEnumerable<string?> Channels(HttpReply opened) =>
        Regex.Matches(opened.Body, """
            "title":\s*"([^"]*)",\s*"value":\s*"19:
            """.Trim()).Select(it => it.Groups[1].Value).OrderDescending();

    static JsonObject Added(BotFixture bot, string how, string? chosen)
    {
        var added = (TeamsConversation.Channel with { Id = First }).Installed(Sample.Sam, bot.NextId());
        if (how is "conversationUpdate")
        {
            added["type"] = how;
            added.Remove("action");
            added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = TeamsConversation.Bot });
        }
        var settings = chosen is null ? null : new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = chosen } };
        added["channelData"]?.AsObject()["settings"] = settings;
        return added;
    }

    static Task<IReadOnlyList<Place>> Known(BotFixture bot) =>
        bot.Services.GetRequiredService<PlaceStore>().ReadAll(TeamsConversation.Tenant, default);

    static IEnumerable<Call> Said(BotFixture bot) =>
        bot.Teams.Calls.Where(it => it.IsSend && it.Path.Contains("/activities", StringComparison.Ordinal));
}
