using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Nudges;

public sealed class NudgeRoundTests
{
    [Fact]
    public async Task An_owner_gets_one_card_for_what_is_late_and_the_ledger_says_so()
    {
        await using var post = await NudgeFixture.WithLee();

        await post.Minutes(10);

        var sent = Assert.Single(post.ToLee);
        Assert.Contains(sent.Card?.Lines ?? [], line => line.Contains("names the budget owner", StringComparison.Ordinal));
        var entry = await post.Only(Sample.Lee);
        Assert.Equal((NudgeState.Sent, 1, "a:personal-of-lee"), (entry.State, entry.Tries, entry.Conversation));
        Assert.NotNull(entry.Message);
        Assert.Empty(post.Bot.Failures);
    }

    [Fact]
    public async Task Nobody_is_looked_at_whose_time_has_not_come()
    {
        await using var post = await NudgeFixture.WithLee();
        await post.Minutes(10);

        Assert.Equal(0, await post.Minute());
        Assert.Equal(0, await post.After(TimeSpan.FromHours(10)));
    }

    [Fact]
    public async Task A_step_that_is_not_answered_comes_again_on_its_ladder_and_then_no_more()
    {
        await using var post = await NudgeFixture.WithLee();

        for (var day = 0.0; day < 60; day += 1 / 6.0)
            await post.After(TimeSpan.FromHours(4));

        var all = await post.Of(Sample.Lee);
        Assert.Equal([Rung.Ask, Rung.Obstacle, Rung.Choose], all.Reverse().Select(it => it.Lines[0].Rung));
        Assert.Equal(3, post.ToLee.Count);
    }

    /// <summary>On all its rungs, with the number of cards that it has without.</summary>
    [Fact]
    public async Task A_step_of_which_we_know_what_we_will_see_is_asked_for_that()
    {
        await using var post = await NudgeFixture.Open();
        await post.Meets(Sample.Lee);
        post.Teams.Forget();
        await post.Bot.Has(
            Sample.Deal() with
            {
                Steps = [Sample.Step() with { By = Sample.Days(-5), SetAt = Sample.Monday.AddDays(-20), ToSee = ToSee.Name }],
            });

        for (var day = 0.0; day < 60; day += 1 / 6.0)
            await post.After(TimeSpan.FromHours(4));

        Assert.Equal(3, post.ToLee.Count);
        Assert.All(
            post.ToLee,
            it => Assert.Contains(it.Card?.Lines ?? [], line => line.Contains("Do we have a name?", StringComparison.Ordinal)));
        Assert.Empty(post.Bot.Failures);
    }

    [Fact]
    public async Task What_we_promised_is_asked_about_on_its_day_and_once_more()
    {
        await using var post = await NudgeFixture.Open();
        await post.Meets(Sample.Lee);
        post.Teams.Forget();
        await post.Bot.Has(
            Sample.Deal() with { Help = [new("drafts the page", "Lee Sample", Sample.Days(2), null) { Id = new("h1") }] });

        for (var day = 0.0; day < 20; day += 1 / 6.0)
            await post.After(TimeSpan.FromHours(4));

        Assert.Equal([Sample.Days(2), Sample.Days(7)], (await post.Of(Sample.Lee)).Reverse().Select(it => it.Day));
        Assert.Equal(2, post.ToLee.Count);
        Assert.Contains(post.ToLee[0].Card?.Lines ?? [], line => line.Contains("drafts the page", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deal_that_is_answered_in_time_is_not_spoken_of()
    {
        await using var post = await NudgeFixture.Open();
        await post.Meets(Sample.Lee);
        post.Teams.Forget();
        var deal = await post.Late(days: 1);
        await post.Minutes(5);
        var found = await post.Bot.Now(deal);
        await post.Bot.Deals.Save(
            BotFixture.Home(),
            found,
            (Ruling.Accepted)NudgeAnswerRules.Did(found.Deal, null, deal.Steps[0].Id, Sample.Lee, Sample.Now),
            null,
            default);

        for (var day = 0.0; day < 20; day += 1 / 6.0)
            await post.After(TimeSpan.FromHours(4));

        Assert.Empty(post.ToLee);
    }

    [Fact]
    public async Task Who_has_never_written_to_the_bot_gets_a_conversation_of_their_own()
    {
        await using var post = await NudgeFixture.Open();
        await post.Bot.Guest(Sample.Sam).Types("help");
        post.Teams.Forget();
        await post.Late(owner: Sample.Kim);

        await post.Minutes(10);

        Assert.Equal(2, post.Teams.Calls.Count);
        Assert.Equal("/v3/conversations", post.Teams.Calls[0].Path);
        Assert.StartsWith("/v3/conversations/2/activities", post.Teams.Calls[1].Path, StringComparison.Ordinal);
        Assert.Contains(Sample.Kim.Id.Value, $"{post.Teams.Calls[0].Body}", StringComparison.Ordinal);
        Assert.Equal(TeamsConversation.Tenant, $"{post.Teams.Calls[0].Body?["channelData"]?["tenant"]?["id"]}");
        Assert.Contains(
            "\"Conversation\":\"2\"",
            (await post.People.ReadSettings(TeamsConversation.Tenant, Sample.Kim.Id, default)).Reference,
            StringComparison.Ordinal);
        Assert.Equal(NudgeState.Sent, (await post.Only(Sample.Kim)).State);
    }

    [Fact]
    public async Task Who_has_blocked_the_bot_is_left_alone_until_they_are_back()
    {
        await using var post = await NudgeFixture.WithLee();
        post.Teams.Faults.Enqueue(("POST", new Fault.Says(403)));
        for (var day = 0.0; day < 3; day += 1 / 6.0)
            await post.After(TimeSpan.FromHours(4));
        Assert.Single(post.ToLee);
        Assert.Equal(
            (NudgeState.Failed, SendFailure.Unreachable), ((await post.Only(Sample.Lee)).State, (await post.Only(Sample.Lee)).Failure));

        await post.Bot.Post(TeamsConversation.Personal.Installed(Sample.Lee, "f:again"));
        for (var hour = 0; hour < 24; hour++)
            await post.After(TimeSpan.FromHours(1));

        Assert.Equal(NudgeState.Sent, (await post.Of(Sample.Lee))[0].State);
    }

    [Theory]
    [InlineData(403, "BotDisabledByAdmin", SendFailure.BotDisabledByAdmin)]
    [InlineData(403, "ConversationBlockedByUser", SendFailure.ConversationBlockedByUser)]
    [InlineData(403, "BotNotInConversationRoster", SendFailure.BotNotInConversationRoster)]
    [InlineData(403, "NotEnoughPermissions", SendFailure.NotEnoughPermissions)]
    [InlineData(404, "ConversationNotFound", SendFailure.ConversationNotFound)]
    [InlineData(413, "MessageSizeTooBig", SendFailure.MessageSizeTooBig)]
    [InlineData(400, "SomethingNew", SendFailure.AddressVoid)]
    [InlineData(422, "SomethingNew", SendFailure.Refused)]
    [InlineData(403, "SomethingNew", SendFailure.Unreachable)]
    public async Task The_ledger_says_why_Teams_refused(int status, string code, SendFailure why)
    {
        await using var post = await NudgeFixture.WithLee();
        post.Teams.Faults.Enqueue(("POST", new Fault.Says(status, Code: code)));

        await post.Minutes(10);

        var entry = await post.Only(Sample.Lee);
        Assert.Equal((NudgeState.Failed, (SendFailure?)why), (entry.State, entry.Failure));
    }

    [Fact]
    public async Task What_cannot_be_sent_at_once_is_sent_when_Teams_says_so()
    {
        await using var post = await NudgeFixture.WithLee();
        for (var at = 0; at < 4; at++)
            post.Teams.Faults.Enqueue(("POST", new Fault.Says(429, "1200")));

        await post.Minutes(10);
        Assert.Equal((NudgeState.Planned, 0), ((await post.Only(Sample.Lee)).State, (await post.Only(Sample.Lee)).Tries));
        Assert.Single(post.ToLee);
        post.Teams.Faults.Clear();
        await post.Minutes(20);

        Assert.Equal(2, post.ToLee.Count);
        Assert.Equal((NudgeState.Sent, 1), ((await post.Only(Sample.Lee)).State, (await post.Only(Sample.Lee)).Tries));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(0)]
    public async Task What_breaks_is_tried_again_a_little_later_each_time_and_given_up_for_the_day_in_the_end(int status)
    {
        await using var post = await NudgeFixture.WithLee();
        for (var at = 0; at < 9; at++)
            post.Teams.Faults.Enqueue(("POST", status > 0 ? new Fault.Says(status) : new Fault.Closes()));

        for (var minute = 0; minute < 8 * 60; minute += 5)
            await post.After(TimeSpan.FromMinutes(5));

        var entry = await post.Only(Sample.Lee);
        Assert.Equal((NudgeState.Failed, SendFailure.Broken, 4), (entry.State, entry.Failure, entry.Tries));
        Assert.Equal(4, post.ToLee.Count);
    }

    [Fact]
    public async Task What_breaks_once_is_sent_in_the_end_and_the_ledger_shows_both()
    {
        await using var post = await NudgeFixture.WithLee();
        post.Teams.Faults.Enqueue(("POST", new Fault.Closes()));

        await post.Minutes(20);

        Assert.Equal((NudgeState.Sent, 2), ((await post.Only(Sample.Lee)).State, (await post.Only(Sample.Lee)).Tries));
    }

    [Fact]
    public async Task A_connector_that_hangs_is_given_up_after_a_while_and_tried_again()
    {
        await using var post = await NudgeFixture.WithLee();
        post.Teams.Faults.Enqueue(("POST", new Fault.Hangs()));
        post.Bot.Time.Advance(TimeSpan.FromMinutes(5));
        var hanging = post.Teams.Next(call => call.IsSend);
        var round = post.Round(default, default);
        await hanging;

        post.Bot.Time.Advance(TimeSpan.FromSeconds(15));
        await round;
        Assert.Equal(NudgeState.Planned, (await post.Only(Sample.Lee)).State);
        await post.Minutes(5);

        Assert.Equal((NudgeState.Sent, 2), ((await post.Only(Sample.Lee)).State, (await post.Only(Sample.Lee)).Tries));
    }

    [Fact]
    public async Task A_pace_that_is_changed_holds_from_the_next_round_on()
    {
        await using var post = await NudgeFixture.WithLee();
        var settings = await post.People.ReadSettings(TeamsConversation.Tenant, Sample.Lee.Id, default);
        settings = settings with { Nudges = settings.Nudges.Choose(NudgePace.Off, Sample.Monday) };
        await post.People.Save(TeamsConversation.Tenant, Sample.Lee.Id, settings, Sample.Monday, default);
        for (var hour = 0; hour < 50; hour++)
            await post.After(TimeSpan.FromHours(1));
        Assert.Empty(post.ToLee);

        settings = settings with
        {
            Version = settings.Version + 1,
            Nudges = settings.Nudges.Choose(NudgePace.Daily, post.Bot.Time.GetUtcNow())
        };
        Assert.True(await post.People.Save(TeamsConversation.Tenant, Sample.Lee.Id, settings, post.Bot.Time.GetUtcNow(), default));
        await post.Minutes(5);

        Assert.Single(post.ToLee);
    }

    /// <summary>Told while it reads the queue, or leases an item: there is nothing yet to give back.</summary>
    [Fact]
    public async Task A_round_that_is_told_to_end_before_it_has_anybody_ends_quietly()
    {
        await using var post = await NudgeFixture.WithLee();
        post.Bot.Time.Advance(TimeSpan.FromMinutes(5));
        using var abort = new CancellationTokenSource();
        await abort.CancelAsync();

        Assert.Equal(0, await post.Round(default, abort.Token));

        Assert.Empty(post.ToLee);
    }

    [Fact]
    public async Task A_bot_that_is_told_to_stop_claims_nobody_else_and_gives_back_what_it_has()
    {
        await using var post = await NudgeFixture.WithLee();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        post.Bot.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(0, await post.Round(stop.Token, default));

        post.Teams.Faults.Enqueue(("POST", new Fault.Hangs()));
        using var abort = new CancellationTokenSource();
        var hanging = post.Teams.Next(call => call.IsSend);
        var round = post.Round(default, abort.Token);
        await hanging;
        await abort.CancelAsync();
        await round;
        post.Teams.Faults.Clear();
        await post.Minute();

        Assert.Equal(2, post.ToLee.Count);
        Assert.Equal((NudgeState.Sent, 2), ((await post.Only(Sample.Lee)).State, (await post.Only(Sample.Lee)).Tries));
    }
}
