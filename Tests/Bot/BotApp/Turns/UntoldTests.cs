using System.Text.Json.Nodes;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

/// <summary>Events that Teams does not send, sends late, or messages that it accepts although nobody reads them.</summary>
public sealed class UntoldTests
{
    /// <summary>Teams may report the start of a meeting late or not at all: planned reviews are by their own time.</summary>
    [Fact]
    public async Task A_planned_review_is_prepared_and_named_without_any_event_of_its_meeting()
    {
        await using var post = await NudgeFixture.Open();
        await post.Meets(Sample.Lee);
        await post.Bot.Guest(Sample.Lee).Types("help");
        await post.Bot.Has(Sample.Deal());
        await post.Bot.Guest(Sample.Sam).Types("review contoso on Thursday 10:00");
        post.Teams.Forget();

        for (var hour = 0; hour < 24 * 3; hour++)
            await post.After(TimeSpan.FromHours(1));

        Assert.Single(await post.Of(Sample.Lee), it => it is { Kind: NudgeKind.Prework, State: NudgeState.Sent });
        Assert.Contains(post.ToLee, it => it.Card?.Says("Contoso") is true);
    }

    [Fact]
    public async Task An_agenda_that_comes_late_is_that_of_the_review_that_was_planned()
    {
        await using var bot = await BotFixture.Open();
        await bot.Has(Sample.Deal("Fabrikam"));
        await bot.Has(Sample.Deal() with
        {
            Planned = new(Sample.Monday.AddMinutes(5), Sample.Today, Sample.Sam, TeamsConversation.Channel.Id),
        });
        await bot.Guest(Sample.Sam).Types("help");
        bot.Time.Advance(TimeSpan.FromMinutes(25));

        await bot.Post(TeamsConversation.Channel.Meeting(Sample.Sam, "Start", Sample.Monday.AddMinutes(5), bot.NextId()));

        Assert.Equal(
            ["Review Contoso"],
            bot.Teams.Messages[0].Buttons.Keys.Where(it => it.StartsWith("Review", StringComparison.Ordinal)));
    }

    /// <summary>
    /// Teams accepts messages to a personal chat that the bot was removed from. Delivery is not proof of reading: the step is asked about
    /// again, and escalated to the team.
    /// </summary>
    [Fact]
    public async Task What_Teams_has_taken_does_not_count_as_read()
    {
        await using var post = await NudgeFixture.WithLee();
        await post.Bot.Guest(Sample.Lee).Types("help");
        var removed = TeamsConversation.Personal.Installed(Sample.Lee, post.Bot.NextId());
        removed["action"] = "remove";
        await post.Bot.Post(removed);
        post.Teams.Forget();

        for (var day = 0; day < 21; day++)
            await post.After(TimeSpan.FromDays(1));

        var step = (await post.Bot.Now(Sample.Deal())).Deal.Steps[0];
        Assert.Equal(Sample.Step().Status, step.Status);
        Assert.InRange((await post.Of(Sample.Lee)).Count(it => it.Kind is NudgeKind.Steps), 2, 5);
        Assert.Contains(
            post.Teams.Calls,
            it => it.IsSend && it.Path.Contains("pipeline@", StringComparison.Ordinal) && it.Card?.Says("Contoso") is true);
    }

    /// <summary>A group chat that the bot was added to through Graph sends no event until somebody writes.</summary>
    [Fact]
    public async Task A_chat_that_no_event_has_told_of_is_asked_for_its_pipeline_at_the_first_word()
    {
        await using var bot = await BotFixture.Open();
        var sam = bot.Guest(Sample.Sam, TeamsConversation.Chat);

        await sam.Types("board");
        var asked = bot.Teams.Messages[0];
        await sam.Forges(JsonNode.Parse(asked.Buttons["Start a pipeline here"]));

        Assert.Equal("Which deals will be reviewed in this chat?", asked.Title);
        await sam.Types("add deal Contoso");
        Assert.True(bot.Teams.Messages[0].Inputs.Count > 0);
    }
}
