using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Nudges;

public sealed class PipelineDigestJobTests
{
    [Fact]
    public async Task A_digest_is_posted_once_a_week_and_edited_while_it_is_the_newest()
    {
        await using var post = await NudgeFixture.Open();
        await post.Bot.Guest(Sample.Sam).Types("help");
        post.Teams.Forget();
        await post.Late("Contoso", Sample.Kim, days: -20);

        await Days(post, 14);
        var first = Assert.Single(Posted(post));
        await post.Late("Fabrikam", Sample.Kim, days: -20);
        await Days(post, 7);
        Assert.Single(Posted(post));
        Assert.NotEmpty(post.Teams.Edits);

        await post.Bot.Guest(Sample.Sam).Types("help");
        post.Teams.Forget();
        await post.Late("Tailspin", Sample.Kim, days: -20);
        await Days(post, 7);

        Assert.Contains(first.Card?.Lines ?? [], line => line.Contains("Contoso", StringComparison.Ordinal));
        Assert.Contains(Posted(post), it => (it.Card?.Lines ?? []).Any(line => line.Contains("Tailspin", StringComparison.Ordinal)));
        Assert.Empty(post.Bot.Failures);
    }

    [Fact]
    public async Task What_an_owner_out_of_reach_does_not_hear_is_said_in_the_digest()
    {
        await using var post = await NudgeFixture.WithLee();
        await post.Bot.Guest(Sample.Sam).Types("help");
        post.Teams.Forget();
        post.Teams.Faults.Enqueue(("POST", new Fault.Says(403)));
        post.Teams.Faults.Enqueue(("POST", new Fault.Says(403))); // nor can a chat be created anew

        await Days(post, 8);

        Assert.Equal(2, post.ToLee.Count); // the second after seven days
        Assert.Contains(Posted(post), it => (it.Card?.Lines ?? []).Any(line => line.Contains("Contoso", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_digest_that_was_to_go_where_the_bot_is_not_any_more_goes_to_the_pipelines_own_place()
    {
        await using var post = await NudgeFixture.Open();
        await post.Bot.Guest(Sample.Sam).Types("help");
        var gone = TeamsConversation.Channel with { Id = "19:gone@thread.tacv2;messageid=1" };
        await post.Bot.Guest(Sample.Sam, gone).Types("help");
        var workspace = await post.Bot.Deals.FindWorkspace(BotFixture.Home(), default) ?? throw new InvalidOperationException();
        Assert.True(
            await post.Bot.Deals.Save(
                workspace with { Nudges = workspace.Nudges with { DigestConversation = "19:gone@thread.tacv2" } }, default));
        await new PlaceStore(post.Rows).MarkLeft(TeamsConversation.Tenant, "19:gone@thread.tacv2", null, Sample.Monday, default);
        post.Teams.Forget();
        await post.Late("Contoso", Sample.Kim, days: -20);

        await Days(post, 14);

        Assert.DoesNotContain(post.Teams.Calls, it => it.Path.Contains("19:gone", StringComparison.Ordinal));
        Assert.NotEmpty(Posted(post));
    }

    /// <summary>The id of the chat comes first in the order of ids.</summary>
    [Fact]
    public async Task A_chat_that_reviews_the_pipeline_too_does_not_get_what_is_for_the_teams_channel()
    {
        await using var post = await NudgeFixture.Open();
        await post.Bot.Guest(Sample.Sam).Types("help");
        var chat = post.Bot.Guest(Sample.Sam, new("19:deal-desk@thread.v2", "groupChat"));
        await chat.Types("pipeline");
        await chat.Presses("Review these deals");
        post.Teams.Forget();
        await post.Late("Contoso", Sample.Kim, days: -20);

        await Days(post, 8);

        Assert.NotEmpty(Posted(post));
        Assert.DoesNotContain(post.Teams.Calls, it => it.Path.Contains("19:deal-desk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_whose_settings_cannot_be_read_holds_up_neither_the_digest_nor_the_leads_list()
    {
        await using var post = await NudgeFixture.Open();
        await post.Bot.Guest(Sample.Sam).Types("help");
        await post.Meets(Sample.Sam);
        await post.Meets(Sample.Kim);
        var me = await post.Rows.Get(Table.People, Keys.Partition(TeamsConversation.Tenant, Sample.Kim.Id), Keys.Me, default)
            ?? throw new InvalidOperationException();
        await post.Rows.Commit(Table.People, [new RowChange.Replace(me with { Columns = me.Columns.With("Schema", 99L) })], default);
        post.Teams.Forget();
        await post.Late("Contoso", Sample.Kim, days: -20);

        await Days(post, 8);

        Assert.NotEmpty(Posted(post));
        Assert.Contains(await post.Of(Sample.Sam), it => it is { Kind: NudgeKind.List, State: NudgeState.Sent });
    }

    [Fact]
    public async Task A_pipeline_whose_settings_cannot_be_read_keeps_nobody_from_hearing_of_another()
    {
        await using var post = await NudgeFixture.WithLee();
        await post.Bot.Guest(Sample.Lee, TeamsConversation.OtherChannel).Types("help");
        await post.Bot.Has(
            Sample.Deal("Fabrikam") with { Steps = [Sample.Step() with { By = Sample.Days(60) }] }, TeamsConversation.OtherChannel);
        var settings = await post.Rows.Get(
            Table.Deals, Keys.Partition(BotFixture.Home(TeamsConversation.OtherChannel)), Keys.Settings, default)
            ?? throw new InvalidOperationException();
        await post.Rows.Commit(
            Table.Deals, [new RowChange.Replace(settings with { Columns = settings.Columns.With("Schema", 99L) })], default);

        await Days(post, 2);

        Assert.NotEmpty(post.ToLee);
    }

    [Fact]
    public async Task The_lead_gets_a_list_of_what_could_use_help()
    {
        await using var post = await NudgeFixture.Open();
        await post.Bot.Guest(Sample.Sam).Types("help");
        await post.Meets(Sample.Sam);
        post.Teams.Forget();
        await post.Late("Contoso", Sample.Kim, days: -13);

        await Days(post, 8);

        Assert.Contains(await post.Of(Sample.Sam), it => it is { Kind: NudgeKind.List, State: NudgeState.Sent });
    }

    [Fact]
    public async Task A_change_of_settings_has_everybody_looked_at()
    {
        await using var post = await NudgeFixture.Open();
        await post.Bot.Guest(Sample.Sam).Types("help");
        await post.Meets(Sample.Lee);
        await Silence(post, true);
        post.Teams.Forget();
        await post.Late();
        await Days(post, 2);
        Assert.Empty(post.ToLee);

        await Silence(post, false);
        await post.Minutes(5);

        Assert.Single(post.ToLee);
    }

    static async Task Silence(NudgeFixture post, bool isSilent)
    {
        var workspace = await post.Bot.Deals.FindWorkspace(BotFixture.Home(), default) ?? throw new InvalidOperationException();
        Assert.True(await post.Bot.Deals.Save(workspace with { Nudges = workspace.Nudges with { IsOn = !isSilent } }, default));
    }

    static IEnumerable<Call> Posted(NudgeFixture post) =>
        post.Teams.Calls.Where(it => it.IsSend && it.Path.Contains("19:pipeline", StringComparison.Ordinal));

    static async Task Days(NudgeFixture post, int count)
    {
        for (var at = 0; at < count * 6; at++)
            await post.After(TimeSpan.FromHours(4));
    }
}
