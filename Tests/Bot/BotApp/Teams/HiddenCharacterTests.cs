using System.Text.Json.Nodes;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Teams;

/// <summary>Bidirectional overrides in names and texts are removed everywhere.</summary>
public sealed class HiddenCharacterTests
{
    const char TurnsAround = '\u202E';

    [Fact]
    public async Task Names_of_people_and_places_and_typed_words_come_without_them()
    {
        await using var bot = await BotFixture.Open();
        var eve = new Person(Sample.Kim.Id, $"Kim {TurnsAround}elpmaxE");
        await bot.Post(Named(TeamsConversation.Chat.Message(eve, "pipeline", bot.NextId())));
        await bot.Post(Named(TeamsConversation.Channel.Message(eve, $"add deal Con{TurnsAround}toso", bot.NextId())));
        await bot.Post(Named(TeamsConversation.Channel.Message(eve, $"Con{TurnsAround}toso", bot.NextId())));
        await bot.Post(Named(TeamsConversation.Channel.Message(eve, "settings", bot.NextId())));

        Assert.Contains(bot.Teams.Calls, it => it.IsSend && $"{it.Body}".Contains("Contoso", StringComparison.Ordinal));
        Assert.DoesNotContain(
            bot.Teams.Calls,
            it => it.Body?["attachments"]?.ToJsonString() is { } json
                && (json.Contains(TurnsAround, StringComparison.Ordinal) || json.Contains("\\u202E", StringComparison.OrdinalIgnoreCase)));
    }

    static JsonObject Named(JsonObject activity)
    {
        activity["conversation"]!["name"] = $"Sales{TurnsAround}";
        if (activity["channelData"]?["team"] is JsonObject team)
            team["name"] = $"Sales{TurnsAround}";
        return activity;
    }
}
