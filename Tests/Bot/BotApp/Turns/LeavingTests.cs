using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Reviews;
using ReviewBot.Storage.People;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

/// <summary>A membership ends with the conversation it came from, and no button restores it.</summary>
public sealed class LeavingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_leaves_the_team_loses_its_deals_at_once_whichever_conversation_the_event_names(bool isNamedByEntra)
    {
        await using var bot = await Served(Sample.Lee);
        var alone = bot.Guest(Sample.Lee, TeamsConversation.Personal);
        await alone.Types("deal Contoso");
        Assert.True(bot.Teams.Messages[0].Says("Service desk renewal"));

        await bot.Post(TeamsEvents.Leaves(Sample.Lee, bot.NextId(), isNamedByEntra: isNamedByEntra));

        await FindsNothing(bot, alone);
    }

    [Fact]
    public async Task Who_leaves_the_team_leaves_its_private_channels()
    {
        await using var bot = await Served(Sample.Lee, TeamsEvents.PrivateChannel);

        await bot.Post(TeamsEvents.Leaves(Sample.Lee, bot.NextId()));

        await FindsNothing(bot, bot.Guest(Sample.Lee, TeamsConversation.Personal));
    }

    [Fact]
    public async Task Who_leaves_a_private_channel_stays_in_the_team()
    {
        await using var bot = await Served(Sample.Lee);
        await bot.Guest(Sample.Lee, TeamsEvents.PrivateChannel).Types("help");

        await bot.Post(TeamsEvents.Leaves(Sample.Lee, bot.NextId(), TeamsEvents.PrivateChannel));

        await bot.Guest(Sample.Lee, TeamsConversation.Personal).Types("deal Contoso");
        Assert.True(bot.Teams.Messages[0].Says("Service desk renewal"));
        Assert.Equal([BotFixture.Home().Home], await Pipelines(bot, Sample.Lee));
    }

    [Fact]
    public async Task Who_comes_back_finds_everything_again()
    {
        await using var bot = await Served(Sample.Lee);
        await bot.Post(TeamsEvents.Leaves(Sample.Lee, bot.NextId()));
        await bot.Guest(Sample.Lee).Types("help");

        await bot.Guest(Sample.Lee, TeamsConversation.Personal).Types("deal Contoso");

        Assert.True(bot.Teams.Messages[0].Says("Service desk renewal"));
    }

    [Fact]
    public async Task A_lead_who_has_left_is_no_member_again_because_somebody_saves_the_settings()
    {
        await using var bot = await Served(Sample.Lee);
        await bot.Post(TeamsEvents.Leaves(Sample.Lee, bot.NextId()));

        var workspace = await bot.Deals.FindWorkspace(BotFixture.Home(), default) ?? throw new InvalidOperationException();
        Assert.Equal(Sample.Lee.Id, workspace.Lead?.Id);
        Assert.True(await bot.Deals.Save(workspace, default));

        Assert.Empty(await Pipelines(bot, Sample.Lee));
    }

    [Theory]
    [InlineData("nudge-did")]
    [InlineData("nudge-help")]
    [InlineData("nudge-show")]
    public async Task An_old_card_shows_nothing_to_somebody_who_has_left_and_lets_nobody_in(string button)
    {
        await using var post = await NudgeFixture.WithLee();
        await post.Bot.Guest(Sample.Lee).Types("help");
        await Days(post, 3);
        var card = Assert.IsType<CardFace>(post.ToLee[^1].Card);
        Assert.True(card.Says("Contoso"));
        var lee = post.Bot.Guest(Sample.Lee, TeamsConversation.Personal);

        await post.Bot.Post(TeamsEvents.Leaves(Sample.Lee, post.Bot.NextId()));
        var data = card.Buttons.Values.Select(it => JsonNode.Parse(it))
            .First(it => $"{it?["press"]}".StartsWith("nudge", StringComparison.Ordinal));
        data?["press"] = button;
        data?["ask"] = "What now?";
        await lee.Forges(data);

        Assert.False(lee.Mine?.Says("Contoso") is true);
        Assert.Equal(Sample.Step().Status, (await post.Bot.Deals.ReadBoard(BotFixture.Home(), default))[0].Deal.Steps[0].Status);
        await FindsNothing(post.Bot, lee);
    }

    [Theory]
    [InlineData("pre-same")]
    [InlineData("pre-answer")]
    [InlineData("pre-not-ready")]
    public async Task An_old_card_before_a_review_lets_nobody_in(string button)
    {
        await using var post = await NudgeFixture.Open();
        await post.Meets(Sample.Lee);
        await post.Bot.Guest(Sample.Lee).Types("help");
        await post.Bot.Has(
            Sample.Deal() with { Planned = new(Sample.Monday.AddDays(3), Sample.Days(3), Sample.Sam, "19:pipeline@thread.tacv2") });
        await Days(post, 3);
        var entry = Assert.Single(await post.Of(Sample.Lee), it => it.Kind is Reviews.Nudges.NudgeKind.Prework);
        var lee = post.Bot.Guest(Sample.Lee, TeamsConversation.Personal);

        await post.Bot.Post(TeamsEvents.Leaves(Sample.Lee, post.Bot.NextId()));
        await lee.Forges(JsonNode.Parse($$"""{"press":"{{button}}","n":"{{entry.Id.Value}}","i":0}"""));

        Assert.False(lee.Mine?.Says("Contoso") is true);
        await FindsNothing(post.Bot, lee);
    }

    [Fact]
    public async Task Who_left_is_nudged_no_more()
    {
        await using var post = await NudgeFixture.WithLee();
        await post.Bot.Guest(Sample.Lee).Types("help");
        await Days(post, 3);
        Assert.NotEmpty(post.ToLee);
        await post.Bot.Post(TeamsEvents.Leaves(Sample.Lee, post.Bot.NextId()));
        post.Teams.Forget();

        await Days(post, 21);

        Assert.Empty(post.ToLee);
    }

    [Fact]
    public async Task A_press_that_changes_nothing_makes_nobody_a_member()
    {
        await using var bot = await Guested();

        await bot.Guest(Sample.Kim, TeamsConversation.Chat).Forges(
            JsonNode.Parse($$"""{"press":"deal-own","on":{"w":"{{BotFixture.Home().Home}}","d":"d-doesnotexist","v":1} }"""));

        Assert.Empty(await Pipelines(bot, Sample.Kim));
    }

    [Fact]
    public async Task What_somebody_got_in_a_chat_ends_when_they_leave_it()
    {
        await using var bot = await Guested();
        await Owns(bot, Sample.Kim);
        Assert.Equal([BotFixture.Home().Home], await Pipelines(bot, Sample.Kim));

        await bot.Post(TeamsEvents.LeavesChat(Sample.Kim, TeamsConversation.Chat, bot.NextId()));

        Assert.Empty(await Pipelines(bot, Sample.Kim));
        await FindsNothing(bot, bot.Guest(Sample.Kim, TeamsConversation.Personal with { Id = "a:personal-of-kim" }));
    }

    [Fact]
    public async Task What_somebody_got_in_a_chat_ends_when_it_reviews_something_else()
    {
        await using var bot = await Guested();
        await Owns(bot, Sample.Kim);

        await bot.Guest(Sample.Sam, TeamsConversation.Chat).Forges(JsonNode.Parse("""{"press":"pipeline-bind"}"""));

        Assert.DoesNotContain(BotFixture.Home().Home, await Pipelines(bot, Sample.Kim));
    }

    [Fact]
    public async Task A_member_of_the_team_stays_one_when_they_leave_a_chat()
    {
        await using var bot = await Guested();
        await bot.Guest(Sample.Kim).Types("help");
        await Owns(bot, Sample.Kim);

        await bot.Post(TeamsEvents.LeavesChat(Sample.Kim, TeamsConversation.Chat, bot.NextId()));

        Assert.Equal([BotFixture.Home().Home], await Pipelines(bot, Sample.Kim));
    }

    static Task<HttpReply> Owns(BotFixture bot, Person who) => bot.Guest(who, TeamsConversation.Chat).Forges(
        JsonNode.Parse($$"""{"press":"deal-take-over","on":{"w":"{{BotFixture.Home().Home}}","d":"{{Sample.Deal().Id.Value}}","v":1} }"""));

    static async Task FindsNothing(BotFixture bot, HttpUser alone)
    {
        await alone.Forges(
            JsonNode.Parse($$"""{"press":"deal-open","on":{"w":"{{BotFixture.Home().Home}}","d":"{{Sample.Deal().Id.Value}}","v":1} }"""));
        Assert.False(alone.Mine?.Says("Service desk renewal") is true);
        foreach (var words in (string[])["deal Contoso", "my deals", "board"])
        {
            await alone.Types(words);
            Assert.False(bot.Teams.Messages[0].Says("Service desk renewal"), string.Join('\n', bot.Teams.Messages[0].Lines));
        }
    }

    static async Task<IReadOnlyList<string>> Pipelines(BotFixture bot, Person who) =>
        [.. (await bot.Services.GetRequiredService<PersonStore>().ReadMemberships(TeamsConversation.Tenant, who.Id, default)).Select(
            it => it.Workspace.Home)];

    /// <summary>A channel with a deal, and somebody who was heard there. No install was seen.</summary>
    static async Task<BotFixture> Served(Person who, TeamsConversation? spot = null)
    {
        var bot = await BotFixture.Open();
        await bot.Guest(who, spot).Types("help");
        var home = spot?.ChannelType is null ? BotFixture.Home() : new(TeamsConversation.Tenant, $"channel:{spot.Id}");
        await bot.Deals.Save(home, null, new(Sample.Deal(), null, []), null, default);
        return bot;
    }

    /// <summary>A chat that reviews the team's pipeline, since Sam of the team chose so.</summary>
    static async Task<BotFixture> Guested()
    {
        var bot = await Served(Sample.Sam);
        await bot.Guest(Sample.Sam, TeamsConversation.Chat).Types("help");
        await bot.Guest(Sample.Sam, TeamsConversation.Chat).Forges(
            JsonNode.Parse($$"""{"press":"pipeline-bind","home":"{{BotFixture.Home().Home}}"}"""));
        return bot;
    }

    static async Task Days(NudgeFixture post, int count)
    {
        for (var at = 0; at < count * 6; at++)
            await post.After(TimeSpan.FromHours(4));
    }
}
