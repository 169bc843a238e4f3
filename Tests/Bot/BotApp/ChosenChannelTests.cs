using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp;

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
        await using var door = await BotFixture.Open();

        await door.Post(Added(door, how, Chosen));

        Assert.Equal($"/v3/conversations/{Chosen}/activities", Assert.Single(Said(door)).Path.TrimEnd('/'));
        Assert.Equal([Chosen], (await Known(door)).Select(it => it.Conversation));
    }

    [Fact]
    public async Task Both_events_of_an_install_are_greeted_once()
    {
        await using var door = await BotFixture.Open();

        await door.Post(Added(door, "installationUpdate", Chosen));
        await door.Post(Added(door, "conversationUpdate", null));

        Assert.Single(Said(door));
        Assert.Empty(door.Failures);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("19:with a space")]
    [InlineData("")]
    public async Task A_channel_that_cannot_be_written_to_is_not_chosen(string malformed)
    {
        await using var door = await BotFixture.Open();

        await door.Post(Added(door, "installationUpdate", malformed));

        Assert.Contains(First, Assert.Single(Said(door)).Path, StringComparison.Ordinal);
        Assert.Empty(door.Failures);
    }

    [Fact]
    public async Task The_digest_goes_there_unless_settings_say_otherwise()
    {
        await using var post = await NudgeFixture.Open();
        await post.Door.Guest(Sample.Sam, TeamsConversation.Channel with { Id = First }).Types("help");
        await post.Door.Post(Added(post.Door, "installationUpdate", Chosen));
        await post.Late("Contoso", Sample.Kim, days: -20);
        post.Teams.Forget();

        for (var hour = 0; hour < 24 * 8; hour++)
            await post.After(TimeSpan.FromHours(1));

        var digest = Assert.Single(Said(post.Door), it => it.Path.Contains("@thread.tacv2", StringComparison.Ordinal));
        Assert.Contains(Chosen, digest.Path, StringComparison.Ordinal);
        Assert.True(digest.Card?.Says("Contoso"));
    }

    static JsonObject Added(BotFixture door, string how, string? chosen)
    {
        var added = (TeamsConversation.Channel with { Id = First }).Installed(Sample.Sam, door.NextId());
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

    static Task<IReadOnlyList<Place>> Known(BotFixture door) =>
        door.Services.GetRequiredService<Places>().ReadAll(TeamsConversation.Tenant, default);

    static IEnumerable<Call> Said(BotFixture door) =>
        door.Teams.Calls.Where(it => it.IsSend && it.Path.Contains("/activities", StringComparison.Ordinal));
}
