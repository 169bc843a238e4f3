using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Nudges;

/// <summary>The channel of the weekly digest is gone: the lead hears of it once, and the digest fails no more.</summary>
public sealed class LostDigestTests
{
    const string Gone = "19:pipeline";

    static readonly TeamsConversation Second = TeamsConversation.Channel with { Id = "19:second@thread.tacv2;messageid=1795400000009" };

    static readonly TeamsConversation SamAlone = new($"a:personal-of-{Sample.Sam.Id.Value}", "personal");

    [Fact]
    public async Task The_lead_is_told_once_and_nothing_is_sent_there_any_more()
    {
        await using var post = await Opened();
        post.Teams.Deleted.Add(Gone);

        await Days(post, 35);

        Assert.Single(SentTo(post, Gone));
        var told = Assert.Single(Told(post));
        Assert.True(told.Says("Sales") && told.Says("until you choose another place"), string.Join('\n', told.Lines));
        Assert.Empty(post.Bot.Failures);
    }

    [Fact]
    public async Task A_lead_without_a_chat_is_told_in_a_new_one_once()
    {
        await using var post = await Opened(knowsSam: false);
        var sam = await post.People.ReadSettings(TeamsConversation.Tenant, Sample.Sam.Id, default);
        var quiet = sam with { Nudges = sam.Nudges with { Pace = NudgePace.Off } }; // or the lead's list would make a chat
        Assert.True(await post.People.Save(TeamsConversation.Tenant, Sample.Sam.Id, quiet, Sample.Monday, default));
        post.Teams.Deleted.Add(Gone);

        await Days(post, 35);

        Assert.Single(Told(post));
        Assert.Single(SentTo(post, Gone));
    }

    [Fact]
    public async Task It_goes_to_another_place_of_the_pipeline_and_the_lead_may_choose()
    {
        await using var post = await Opened();
        await post.Bot.Guest(Sample.Sam, Second).Types("help");
        await Choose(post, Gone + "@thread.tacv2");
        post.Teams.Deleted.Add(Gone);
        post.Teams.Forget();

        await Days(post, 28);

        Assert.Single(SentTo(post, Gone));
        Assert.NotEmpty(SentTo(post, "19:second"));
        Assert.Single(Told(post));

        var sam = post.Bot.Guest(Sample.Sam, SamAlone);
        await sam.Presses("Choose another place");
        await sam.Presses("Save", ("digestchannel", "19:second@thread.tacv2"));
        Assert.Equal("19:second@thread.tacv2", (await Nudges(post)).DigestConversation);
    }

    [Fact]
    public async Task A_channel_that_is_heard_from_again_gets_its_digest_again()
    {
        await using var post = await Opened();
        post.Teams.Deleted.Add(Gone);
        await Days(post, 14);
        Assert.Single(SentTo(post, Gone));

        post.Teams.Deleted.Clear();
        await post.Bot.Guest(Sample.Sam).Types("help");
        post.Teams.Forget();
        await Days(post, 14);

        Assert.NotEmpty(SentTo(post, Gone));
    }

    [Fact]
    public async Task A_place_that_is_chosen_again_is_tried_again()
    {
        await using var post = await Opened();
        post.Teams.Deleted.Add(Gone);
        await Days(post, 14);

        await Choose(post, Gone + "@thread.tacv2");
        await Days(post, 28);

        Assert.Equal(2, SentTo(post, Gone).Count);
        Assert.Equal(2, Told(post).Count);
    }

    static async Task<NudgeFixture> Opened(bool knowsSam = true)
    {
        var post = await NudgeFixture.Open();
        await post.Bot.Guest(Sample.Sam).Types("help");
        if (knowsSam)
            await post.Meets(Sample.Sam);
        post.Teams.Forget();
        await post.Late("Contoso", Sample.Kim, days: -20);
        return post;
    }

    /// <summary>In the settings, alone with the bot.</summary>
    static async Task Choose(NudgeFixture post, string conversation)
    {
        var sam = post.Bot.Guest(Sample.Sam, SamAlone);
        await sam.Types("settings");
        await sam.Presses("A pipeline’s settings");
        await sam.Presses("Reminders and digest");
        await sam.Presses("Save", ("digestchannel", conversation));
        Assert.Equal(conversation, (await Nudges(post)).DigestConversation);
    }

    static async Task<Reviews.WorkspaceNudges> Nudges(NudgeFixture post) =>
        (await post.Bot.Deals.FindWorkspace(BotFixture.Home(), default) ?? throw new InvalidOperationException()).Nudges;

    static IReadOnlyList<Call> SentTo(NudgeFixture post, string conversation) =>
        [.. post.Teams.Calls.Where(it => (it.IsSend || it.IsEdit) && it.Path.Contains(conversation, StringComparison.Ordinal))];

    static IReadOnlyList<CardFace> Told(NudgeFixture post) =>
    [
        .. post.Teams.Calls.Where(it => it.IsSend).Select(it => it.Card).OfType<CardFace>()
            .Where(it => it.Buttons.ContainsKey("Choose another place")),
    ];

    static async Task Days(NudgeFixture post, int count)
    {
        for (var at = 0; at < count * 6; at++)
            await post.After(TimeSpan.FromHours(4));
    }
}
