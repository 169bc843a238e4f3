using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Nudges;

/// <summary>People whom Teams does not reach, people who have left, and teams that are archived.</summary>
public sealed class UnreachableTests
{
    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_personal_chat_that_is_gone_is_created_anew_and_kept(int status)
    {
        await using var post = await Served();
        post.Teams.Faults.Enqueue(("POST", new Fault.Says(status)));

        await Days(post, 3);

        Assert.Contains(await post.Of(Sample.Lee), it => it is { Kind: NudgeKind.Steps, State: NudgeState.Sent });
        var created = Assert.Single(post.Teams.Calls, it => it is { IsSend: true, Path: "/v3/conversations" });
        Assert.Equal(Sample.Lee.Id.Value, $"{created.Body?["members"]?[0]?["id"]}");
        var settings = await post.People.ReadSettings(TeamsConversation.Tenant, Sample.Lee.Id, default);
        Assert.DoesNotContain("personal-of-lee", settings.Reference, StringComparison.Ordinal);
        Assert.Null(settings.Nudges.UnreachableSince);
    }

    [Fact]
    public async Task An_address_that_is_void_since_the_registration_changed_is_replaced()
    {
        await using var post = await Served();
        post.Teams.Faults.Enqueue(("POST", new Fault.Says(400, Code: "BadArgument")));

        await Days(post, 3);

        Assert.Contains(await post.Of(Sample.Lee), it => it is { Kind: NudgeKind.Steps, State: NudgeState.Sent });
        Assert.Single(post.Teams.Calls, it => it is { IsSend: true, Path: "/v3/conversations" });
        var settings = await post.People.ReadSettings(TeamsConversation.Tenant, Sample.Lee.Id, default);
        Assert.DoesNotContain("personal-of-lee", settings.Reference, StringComparison.Ordinal);
        Assert.Null(settings.Nudges.UnreachableSince);
    }

    [Fact]
    public async Task A_void_address_that_cannot_be_replaced_is_kept_no_longer_and_is_said()
    {
        await using var post = await Served();
        post.Teams.Faults.Enqueue(("POST", new Fault.Says(400, Code: "BadArgument")));
        post.Teams.Faults.Enqueue(("POST", new Fault.Says(403)));

        await Days(post, 3);

        var settings = await post.People.ReadSettings(TeamsConversation.Tenant, Sample.Lee.Id, default);
        Assert.Null(settings.Reference);
        Assert.NotNull(settings.Nudges.UnreachableSince);
        Assert.Contains(await post.Of(Sample.Lee), it => it is { State: NudgeState.Failed, Failure: SendFailure.Unreachable });
        await post.Bot.Guest(Sample.Lee).Types("help");
        await Days(post, 8);
        Assert.Contains(await post.Of(Sample.Lee), it => it is { Kind: NudgeKind.Steps, State: NudgeState.Sent });
    }

    [Fact]
    public async Task Where_nothing_but_the_void_address_is_known_that_is_why()
    {
        await using var post = await NudgeFixture.WithLee();
        post.Teams.Faults.Enqueue(("POST", new Fault.Says(400, Code: "BadArgument")));

        await Days(post, 3);

        Assert.Contains(await post.Of(Sample.Lee), it => it is { State: NudgeState.Failed, Failure: SendFailure.AddressVoid });
        var settings = await post.People.ReadSettings(TeamsConversation.Tenant, Sample.Lee.Id, default);
        Assert.Equal((null, "BadArgument"), (settings.Reference, settings.Nudges.UnreachableCode));
    }

    [Fact]
    public async Task A_bot_whose_own_token_is_refused_tries_again_and_blames_nobody()
    {
        await using var post = await Served();
        post.Teams.Faults.Enqueue(("POST", new Fault.Says(401)));

        await Days(post, 3);

        Assert.Contains(await post.Of(Sample.Lee), it => it is { Kind: NudgeKind.Steps, State: NudgeState.Sent });
        Assert.DoesNotContain(post.Teams.Calls, it => it is { IsSend: true, Path: "/v3/conversations" });
        var settings = await post.People.ReadSettings(TeamsConversation.Tenant, Sample.Lee.Id, default);
        Assert.Contains("personal-of-lee", settings.Reference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_chat_is_created_at_the_address_of_the_pipelines_place()
    {
        await using var post = await NudgeFixture.Open();
        var regional = $"{post.Teams.Url}/emea/{TeamsConversation.Tenant}/";
        var typed = TeamsConversation.Channel.Message(Sample.Lee, "help", post.Bot.NextId());
        typed["serviceUrl"] = regional;
        post.Teams.Admit(Sample.Lee);
        await post.Bot.Post(typed);
        await post.Late();
        post.Teams.Forget();

        await Days(post, 3);

        var created = Assert.Single(post.Teams.Calls, it => it.IsSend && it.Path.EndsWith("/v3/conversations", StringComparison.Ordinal));
        Assert.Equal($"/emea/{TeamsConversation.Tenant}/v3/conversations", created.Path);
        Assert.Contains(await post.Of(Sample.Lee), it => it is { Kind: NudgeKind.Steps, State: NudgeState.Sent });
    }

    [Fact]
    public async Task Who_is_not_reached_either_way_is_tried_again_after_seven_days()
    {
        await using var post = await Served();
        post.Teams.Faults.Enqueue(("POST", new Fault.Says(403)));
        post.Teams.Faults.Enqueue(("POST", new Fault.Says(403)));
        await Days(post, 3);
        var settings = await post.People.ReadSettings(TeamsConversation.Tenant, Sample.Lee.Id, default);
        Assert.NotNull(settings.Nudges.UnreachableSince);
        Assert.Equal("Trouble", settings.Nudges.UnreachableCode);
        var tried = post.ToLee.Count;

        await Days(post, 4);
        Assert.Equal(tried, post.ToLee.Count);
        await Days(post, 7);

        Assert.True(post.ToLee.Count > tried);
        settings = await post.People.ReadSettings(TeamsConversation.Tenant, Sample.Lee.Id, default);
        Assert.Equal((null, null), (settings.Nudges.UnreachableSince, settings.Nudges.UnreachableCode));
    }

    /// <summary>Their settings are saved, such as by a press of theirs, between the read and the save of the outcome.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_delivery_tells_is_kept_though_the_settings_are_saved_meanwhile(bool isReached)
    {
        var rows = new ForgetfulRows(EmbeddedRows.InMemory());
        await using var post = await Served(rows);
        post.Teams.Faults.Enqueue(("POST", new Fault.Says(403)));
        if (!isReached)
            post.Teams.Faults.Enqueue(("POST", new Fault.Says(403)));
        rows.Meanwhile[Table.People] = SaveMeanwhile;

        await Days(post, 3);

        var kept = await post.People.ReadSettings(TeamsConversation.Tenant, Sample.Lee.Id, default);
        Assert.Empty(rows.Meanwhile);
        Assert.True(kept.Nudges.IsMirrorOff);
        Assert.Equal(isReached, kept.Nudges.UnreachableSince is null);
        Assert.Equal(isReached, !kept.Reference?.Contains("personal-of-lee", StringComparison.Ordinal));

        async Task SaveMeanwhile()
        {
            if ((await post.Of(Sample.Lee)).All(it => it.State is NudgeState.Planned))
            {
                rows.Meanwhile[Table.People] = SaveMeanwhile; // the ledger is written before the settings
                return;
            }
            var settings = await post.People.ReadSettings(TeamsConversation.Tenant, Sample.Lee.Id, default);
            var chosen = settings with { Nudges = settings.Nudges with { IsMirrorOff = true } };
            Assert.True(await post.People.Save(TeamsConversation.Tenant, Sample.Lee.Id, chosen, post.Bot.Time.GetUtcNow(), default));
        }
    }

    [Fact]
    public async Task The_leads_list_says_that_the_owner_of_a_deal_has_left()
    {
        await using var post = await NudgeFixture.Open();
        await post.Bot.Guest(Sample.Sam).Types("help");
        await post.Meets(Sample.Sam);
        await post.Bot.Guest(Sample.Lee).Types("help");
        await post.Late(days: -5);
        await post.Bot.Post(TeamsEvents.Leaves(Sample.Lee, post.Bot.NextId()));
        post.Teams.Forget();

        await Days(post, 8);

        var list = post.Teams.Calls.First(
            it => it.IsSend && it.Path.Contains($"personal-of-{Sample.Sam.Id.Value}", StringComparison.Ordinal));
        Assert.True(list.Card?.Says($"No owner: {Sample.Lee.Name} has left"), string.Join('\n', list.Card?.Lines ?? []));
    }

    /// <summary>Whose account was deleted: no event comes, and Teams refuses both chats.</summary>
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Who_cannot_be_reached_and_is_in_no_roster_any_more_has_left(bool isListed, bool hasLeft)
    {
        await using var post = await Served();
        if (!isListed)
            post.Teams.Members = [.. post.Teams.Members.Where(it => it != Sample.Lee)];
        post.Teams.Deleted.Add("personal-of-lee");
        post.Teams.Faults.Enqueue(("POST", new Fault.Says(403)));

        await Days(post, 3);

        var left = await post.People.FindLeft(BotFixture.Home(), default);

        Assert.Equal(hasLeft, left.Contains(Sample.Lee.Id));
        Assert.NotNull((await post.People.ReadSettings(TeamsConversation.Tenant, Sample.Lee.Id, default)).Nudges.UnreachableSince);
    }

    [Fact]
    public async Task Into_an_archived_team_nothing_is_posted_until_it_is_back()
    {
        await using var post = await NudgeFixture.Open();
        await post.Bot.Guest(Sample.Sam).Types("help");
        await post.Late("Contoso", Sample.Kim, days: -20);
        await post.Bot.Post(TeamsEvents.Of("teamArchived", Sample.Sam, post.Bot.NextId(), "Sales"));
        post.Teams.Forget();

        await Days(post, 14);
        Assert.Empty(Posted(post));
        await post.Bot.Post(TeamsEvents.Of("teamUnarchived", Sample.Sam, post.Bot.NextId(), "Sales"));
        await Days(post, 14);

        Assert.NotEmpty(Posted(post));
        Assert.Empty(post.Bot.Failures);
    }

    [Fact]
    public async Task Into_a_channel_that_the_bot_was_taken_out_of_no_digest_goes()
    {
        await using var post = await NudgeFixture.Open();
        await post.Bot.Guest(Sample.Sam, TeamsEvents.PrivateChannel).Types("help");
        var home = new WorkspaceId(TeamsConversation.Tenant, $"channel:{TeamsEvents.PrivateChannel.Id}");
        var late = Sample.Deal() with { Steps = [Sample.Step() with { By = Sample.Days(-20), SetAt = Sample.Monday.AddDays(-40) }] };
        await post.Bot.Deals.Save(home, null, new(late, null, []), null, default);
        await Days(post, 9);
        Assert.Contains(post.Teams.Calls, IsToPrivateChannel);
        await post.Bot.Post(TeamsEvents.BotLeaves(TeamsEvents.PrivateChannel, post.Bot.NextId()));
        post.Teams.Forget();

        await Days(post, 14);

        Assert.DoesNotContain(post.Teams.Calls, IsToPrivateChannel);

        static bool IsToPrivateChannel(Call it) =>
            it.IsSend && it.Path.Contains(TeamsEvents.PrivateChannel.Id.Split('@')[0], StringComparison.Ordinal);
    }

    static async Task<NudgeFixture> Served(IRows? rows = null)
    {
        var post = await NudgeFixture.Open(rows);
        await post.Bot.Guest(Sample.Lee).Types("help");
        await post.Meets(Sample.Lee);
        await post.Late();
        post.Teams.Forget();
        return post;
    }

    static IEnumerable<Call> Posted(NudgeFixture post) =>
        post.Teams.Calls.Where(it => it.IsSend && it.Path.Contains("19:pipeline", StringComparison.Ordinal));

    static async Task Days(NudgeFixture post, int count)
    {
        for (var at = 0; at < count * 6; at++)
            await post.After(TimeSpan.FromHours(4));
    }
}
