using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp;

/// <summary>
/// A reader sees days in one format: on the board and the digest, which are shared, on nudges and lists, which are sent to them alone, and
/// on cards in their personal chat; also after they have chosen by hand the language of their Teams.
/// </summary>
public sealed partial class DateStyleTests
{
    [Theory]
    [InlineData("en-US", "en", "Sep 29")]
    [InlineData("en-GB", "en", "29 Sept")]
    [InlineData("en-AU", "en", "29 Sept")]
    [InlineData("de-DE", "de", "29. Sept")]
    [InlineData("de-AT", "de", "29. Sep")]
    public async Task A_day_is_written_in_one_way_wherever_it_is_read(string culture, string language, string day)
    {
        foreach (var isChosen in new[] { false, true })
        {
            await using var post = await NudgeFixture.Open();
            foreach (var person in new[] { Sample.Sam, Sample.Lee })
            {
                post.Teams.Admit(person);
                await Types(post, culture, person, "help", TeamsConversation.Channel);
                await Types(post, culture, person, "help", Chat(person));
            }
            if (isChosen)
                await Press(post, culture, new JsonObject { ["press"] = "mine-save", ["page"] = "Hours", ["language"] = language });
            await post.Late(days: -48);

            Assert.Equal([day], await Reads(post, culture));
            Assert.Empty(post.Bot.Failures);
        }
    }

    /// <summary>How the day of the step is written on all cards of the next two weeks, each way once.</summary>
    static async Task<string[]> Reads(NudgeFixture post, string culture)
    {
        post.Teams.Forget();
        await Types(post, culture, Sample.Lee, "board", TeamsConversation.Channel);
        await Types(post, culture, Sample.Lee, "board", Chat(Sample.Lee));
        await Types(post, culture, Sample.Lee, "deal contoso", Chat(Sample.Lee));
        await Types(post, culture, Sample.Lee, "nudges", Chat(Sample.Lee));
        for (var at = 0; at < 14 * 6; at++)
            await post.After(TimeSpan.FromHours(4));
        var cards = post.Teams.Calls.Where(it => it.Card is not null).ToArray();
        var there = cards.Select(it => it.Path.Contains("personal-of", StringComparison.Ordinal)).ToHashSet();
        Assert.Equal(2, there.Count);
        Assert.True(cards.Length > 6, $"Only {cards.Length} cards.");
        var lines = cards.SelectMany(it => it.Card?.Lines ?? []);
        return [.. lines.SelectMany(it => September().Matches(it)).Select(it => it.Value).Distinct().Order()];
    }

    static TeamsConversation Chat(Person person) =>
        person == Sample.Lee ? TeamsConversation.Personal : new($"a:personal-of-{person.Id.Value}", "personal");

    static Task Types(NudgeFixture post, string culture, Person by, string words, TeamsConversation where) =>
        Send(post, culture, where.Message(by, words, post.Bot.NextId()));

    static Task Press(NudgeFixture post, string culture, JsonNode data) =>
        Send(post, culture, TeamsConversation.Personal.Press(Sample.Lee, data, post.Bot.NextId()));

    /// <summary>As the client of somebody of that country sends it.</summary>
    static async Task Send(NudgeFixture post, string culture, JsonObject activity)
    {
        activity["locale"] = culture;
        if (activity["entities"]?[0] is JsonObject client)
            (client["locale"], client["country"]) = (culture, culture[^2..]);
        Assert.Equal(200, (await post.Bot.Post(activity)).Status);
    }

    [GeneratedRegex(@"\d+\.? Sep\w*|Sep\w*\.? \d+")]
    private static partial Regex September();
}
