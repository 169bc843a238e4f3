using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Storage.People;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Rooms;

/// <summary>Matrix: each route to content, in each kind of conversation, by each kind of person, as Teams sends it.</summary>
public sealed class RoomTests
{
    const string Customer = "Contoso";

    static readonly string[] Words =
    [
        "board", "deal Contoso", "review Contoso", "review", "my deals", "add deal Contoso", "nudges", "settings", "import", "export",
        "erase",
        "pipeline", "review Contoso on Thursday 10:00", "Contoso", "contoso?", "how is Contoso doing?", "people Contoso", "owed Contoso",
        "what did they say at Contoso", "what holds back Contoso",
        "end Contoso", "hand over Contoso", "today", "owed", "people", "live", "contosso",
        "ask me a question", "look back", "path Contoso", "learned", "patterns",
        "besprechung Contoso", "meine deals", "wie steht es um Contoso?", "fahrplan Contoso", "muster",
    ];

    /// <summary>Routes whose answer does not contain the customer's name for insiders, and must not for outsiders either.</summary>
    static readonly string[] Quiet =
    [
        "add deal Contoso", "nudges", "settings", "import", "export", "erase", "pipeline", "today", "owed", "people", "live", "hand over Contoso",
        "ask me a question", "look back", "learned", "patterns", "muster",
    ];

    const string Secret = "Their budget is frozen";

    static readonly string[] Kinds = ["inside", "guest", "federated", "anonymous", "unreadable", "last page", "unreadable page"];

    static readonly string[] Persons = ["member", "lead", "guest", "federated", "anonymous"];

    public static TheoryData<string, string> Rooms => new MatrixTheoryData<string, string>(Kinds, Persons);

    public static TheoryData<string, string, bool> RoomsOfFullReviews =>
        new MatrixTheoryData<string, string, bool>(Kinds, Persons, [false, true]);

    [Theory]
    [MemberData(nameof(Rooms))]
    public async Task Nothing_about_deals_leaves_where_or_to_whom_it_must_not(string room, string person)
    {
        await using var bot = await Reviewed();
        Enters(bot, room);
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));
        var (isShown, before) = (room is "inside" && person is "member" or "lead", await bot.Now(Sample.Deal()));

        foreach (var (way, says, activity) in Ways(bot, person))
        {
            if (way.StartsWith("edited", StringComparison.Ordinal))
                bot.Time.Advance(TimeSpan.FromMinutes(2)); // the same words within a minute are answered once
            bot.Teams.Forget();
            var reply = await bot.Post(activity);
            var leaks = Shown(bot).Any(it => Tells(it.Body?.ToJsonString())) || Tells(reply.Body);

            Assert.True(leaks == (says && isShown && room is "inside") || (isShown && !says), $"{way}: {leaks} {reply.Body}");
        }

        if (!isShown)
        {
            var after = await bot.Now(Sample.Deal());
            Assert.Equal((before.Deal.Version, before.Deal.Owner, before.Live), (after.Deal.Version, after.Deal.Owner, after.Live));
        }
    }

    [Theory]
    [MemberData(nameof(RoomsOfFullReviews))]
    public async Task What_is_asked_of_each_alone_shows_and_changes_nothing_where_or_for_whom_it_must_not(
        string room, string person, bool isRevealed)
    {
        await using var bot = await Begun("Full review, 7 minutes");
        await bot.Guest(Sample.Kim).Forges(Data(new CardAction.Rate(On, 4), (Fields.Doubt, Secret)));
        await bot.Guest(Sample.Kim).Presses("Show my question");
        if (isRevealed)
            await bot.Guest(Sample.Sam).Forges(Data(new CardAction.Reveal(On)));
        Enters(bot, room);
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));
        var (isShown, before) = (room is "inside" && person is "member" or "lead", await bot.Now(Sample.Deal()));
        var review = before.Live ?? throw new InvalidOperationException();
        Assert.Equal((isRevealed ? 0 : 1, isRevealed ? 1 : 0), (review.Doubts.Count, review.RevealedDoubts.Count));

        foreach (var data in new Func<JsonNode?>[]
        {
            () => Data(new CardAction.SaveDoubt(On), (Fields.Doubt, "Somebody else decides")),
            () => Data(new CardAction.Rate(On, 3), (Fields.Doubt, "Nobody needs it")),
            () => Data(new CardAction.FindOut(On, 0, review.Id)),
            () => Data(new CardAction.FindOut(On, 0, review.Id, Lead: true)),
            () => Data(new CardAction.AskMe(On)),
            () => Data(new CardAction.SaveRoomAnswer(On), (Fields.Also, "Robin")),
        })
        {
            bot.Teams.Forget();
            var reply = await bot.Post(Acts(person, it => TeamsConversation.Channel.Press(it, data(), bot.NextId())));
            Assert.True(isShown == Tells(reply.Body), $"{data()}: {reply.Body}");
            await bot.Post(Acts(person, it => TeamsConversation.Channel.Submit(it, data(), bot.NextId())));
            foreach (var text in Shown(bot).Select(it => it.Body?.ToJsonString()).Append(reply.Body).Where(_ => !isShown))
            {
                Assert.False(Tells(text), $"{data()}: {text}");
                Assert.DoesNotContain(Secret, text ?? "", StringComparison.Ordinal);
            }
        }

        var after = await bot.Now(Sample.Deal());
        Assert.True(isShown == ((before.Deal, before.Live) != (after.Deal, after.Live)), $"{after.Live}");
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public async Task The_look_back_is_switched_off_by_nobody_who_reads_nothing_here(string room, string person)
    {
        await using var bot = await Begun("Full review, 7 minutes");
        Enters(bot, room);
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));
        var (isShown, data) = (room is "inside" && person is "member" or "lead", Data(new CardAction.SwitchMirror(false)));

        var activity = Acts(person, it => TeamsConversation.Channel.Press(it, data, bot.NextId()));
        var reply = await bot.Post(activity);

        var by = new PersonId(activity["from"]?["aadObjectId"]?.GetValue<string>() ?? FakeMember.Anonymous.Person.Id.Value);
        var kept = await bot.Services.GetRequiredService<PersonStore>().ReadSettings(TeamsConversation.Tenant, by, default);
        Assert.Equal(isShown, kept.Nudges.IsMirrorOff);
        Assert.False(Tells(reply.Body), reply.Body);
    }

    [Theory]
    [InlineData("inside", true)]
    [InlineData("guest", false)]
    [InlineData("federated", false)]
    [InlineData("anonymous", false)]
    [InlineData("unreadable", false)]
    public async Task Meetings_agenda_and_summary_are_for_rooms_without_outsiders(string room, bool isShown)
    {
        await using var bot = await Reviewed();
        Enters(bot, room);
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));
        bot.Teams.Forget();

        await bot.Post(TeamsConversation.Channel.Meeting(Sample.Sam, "Start", Sample.Monday, bot.NextId()));
        Assert.Equal(isShown, bot.Teams.Calls.Any(it => it.IsSend && Tells(it.Body?.ToJsonString())));
        await bot.Post(TeamsConversation.Channel.Meeting(Sample.Sam, "End", Sample.Monday.AddHours(1), bot.NextId()));

        Assert.Equal(isShown, bot.Teams.Calls.Any(it => Tells(it.Body?.ToJsonString())));
        Assert.Null((await bot.Now(Sample.Deal())).Live);
    }

    public static TheoryData<string, string> Chats =>
        new MatrixTheoryData<string, string>(Kinds, [TeamsConversation.Chat.Id, "19:deals_of_ours@thread.v2"]);

    [Theory]
    [MemberData(nameof(Chats))]
    public async Task Nothing_about_deals_leaves_in_the_chat_of_a_meeting_or_of_a_group_either(string room, string chat)
    {
        await using var bot = await Reviewed();
        var spot = new TeamsConversation(chat, "groupChat");
        await bot.Post(spot.Installed(Sample.Sam, bot.NextId()));
        await bot.Guest(Sample.Sam, spot).Forges(Data(new CardAction.Bind(BotFixture.Home().Home)));
        Enters(bot, room);
        await bot.Post(spot.Members(joined: true, FakeMember.Guest, bot.NextId()));
        bot.Teams.Forget();

        foreach (var (way, _, activity) in Ways(bot, "member", spot))
        {
            var reply = await bot.Post(activity);
            if (room is not "inside")
                Assert.False(Shown(bot).Any(it => Tells(it.Body?.ToJsonString())) || Tells(reply.Body), $"{way}: {reply.Body}");
        }

        if (room is "inside")
            Assert.Contains(Shown(bot), it => Tells(it.Body?.ToJsonString()));
    }

    [Theory]
    [InlineData("inside", true)]
    [InlineData("guest", false)]
    [InlineData("federated", false)]
    [InlineData("anonymous", false)]
    [InlineData("unreadable", false)]
    public async Task The_digest_is_for_rooms_without_outsiders(string room, bool isShown)
    {
        await using var post = await NudgeFixture.Open();
        await post.Bot.Guest(Sample.Sam).Types("help");
        await post.Late(Customer, Sample.Kim, days: -20);
        Enters(post.Bot, room);
        post.Teams.Forget();

        for (var hour = 0; hour < 24 * 8; hour++)
            await post.After(TimeSpan.FromHours(1));

        var sent = post.Teams.Calls.Where(it => it.IsSend && it.Path.Contains("pipeline@", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(sent);
        Assert.Equal(isShown, sent.Any(it => Tells(it.Body?.ToJsonString())));
    }

    [Theory]
    [InlineData("guest")]
    [InlineData("anonymous")]
    [InlineData("unreadable")]
    public async Task When_somebody_joins_a_live_review_its_card_turns_neutral_and_the_lead_is_told_alone(string room)
    {
        await using var bot = await Reviewed();
        Enters(bot, room);
        bot.Teams.Forget();

        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));

        Assert.False(Tells(Assert.Single(bot.Teams.Edits).Body?.ToJsonString()));
        var told = Assert.Single(bot.Teams.Calls, it => it.IsSend);
        Assert.Contains("personal", told.Path, StringComparison.Ordinal);
        Assert.Contains("Continue here", told.Card?.Buttons.Keys.ToArray() ?? []);
    }

    [Fact]
    public async Task A_lead_whose_personal_chat_is_gone_is_told_in_a_new_one()
    {
        await using var bot = await Reviewed();
        Enters(bot, "guest");
        bot.Teams.Forget();
        bot.Teams.Faults.Enqueue(("POST", new Fault.Says(404)));

        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));

        var created = Assert.Single(bot.Teams.Calls, it => it is { IsSend: true, Path: "/v3/conversations" });
        Assert.Equal(Sample.Sam.Id.Value, $"{created.Body?["members"]?[0]?["id"]}");
        Assert.Contains(bot.Teams.Calls, it => it.IsSend && it.Card?.Buttons.ContainsKey("Continue here") is true);
    }

    [Theory]
    [InlineData("guest")]
    [InlineData("federated")]
    [InlineData("anonymous")]
    public async Task Whose_joining_Teams_did_not_tell_is_found_out_by_their_first_word(string person)
    {
        await using var bot = await Reviewed();
        var kim = bot.Guest(Sample.Kim);
        Enters(bot, person);
        await kim.Types("board");
        Assert.True(bot.Teams.Messages[0].Says(Customer));
        bot.Teams.Forget();

        await bot.Post(Acts(person, it => TeamsConversation.Channel.Message(it, "hello", bot.NextId())));

        Assert.False(Tells(Assert.Single(bot.Teams.Edits).Body?.ToJsonString()));
        var told = Assert.Single(bot.Teams.Calls, it => it.IsSend && it.Path.Contains("personal", StringComparison.Ordinal));
        Assert.Contains("Continue here", told.Card?.Buttons.Keys.ToArray() ?? []);
        bot.Time.Advance(TimeSpan.FromMinutes(2));
        await kim.Types("board");
        Assert.False(bot.Teams.Messages[0].Says(Customer));
        bot.Teams.Forget();
        await bot.Post(Acts(person, it => TeamsConversation.Channel.Message(it, "hello again", bot.NextId())));
        Assert.Empty(bot.Teams.Edits);
        Assert.DoesNotContain(bot.Teams.Calls, it => it.IsSend && it.Path.Contains("personal", StringComparison.Ordinal));
    }

    /// <summary>
    /// A permission ends with the guest it was given for; another one who joins later is not covered, whether Teams reports it or not.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_allowed_for_a_guest_who_has_left_is_not_shown_to_the_next_visitor(bool speaks)
    {
        await using var bot = await Reviewed();
        var (sam, kim) = (bot.Guest(Sample.Sam), bot.Guest(Sample.Kim));
        Enters(bot, "guest");
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));
        await sam.Types("board");
        await sam.Presses("Show it here anyway");
        Enters(bot, "inside");
        bot.Time.Advance(TimeSpan.FromMinutes(6));
        await kim.Types("board");
        Assert.True(bot.Teams.Messages[0].Says(Customer));

        Enters(bot, "anonymous");
        if (speaks)
            await bot.Post(Acts("anonymous", it => TeamsConversation.Channel.Message(it, "hello", bot.NextId())));
        bot.Time.Advance(TimeSpan.FromMinutes(speaks ? 2 : 6));
        await kim.Types("board");

        Assert.False(bot.Teams.Messages[0].Says(Customer));
    }

    [Theory]
    [InlineData("channelShared")]
    [InlineData("channelUnshared")]
    public async Task When_a_channel_is_shared_or_no_longer_shared_its_room_is_read_anew(string what)
    {
        await using var bot = await Reviewed();
        var sam = bot.Guest(Sample.Sam);
        Enters(bot, "guest");
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));
        await sam.Types("board");
        await sam.Presses("Show it here anyway");
        bot.Teams.Forget();

        await bot.Post(TeamsEvents.Of(what, Sample.Sam, bot.NextId(), about: TeamsConversation.Channel));
        Assert.Equal(1, bot.Teams.RosterReads);
        Assert.False(Tells(Assert.Single(bot.Teams.Edits).Body?.ToJsonString()));
        bot.Time.Advance(TimeSpan.FromMinutes(2));
        bot.Teams.Forget();
        await sam.Types("board");

        Assert.DoesNotContain(bot.Teams.Calls, it => Tells(it.Body?.ToJsonString()));
    }

    [Theory]
    [InlineData("guest")]
    [InlineData("federated")]
    [InlineData("unreadable")]
    [InlineData("inside")]
    public async Task The_first_words_in_a_chat_name_nobodys_pipelines(string room)
    {
        await using var bot = await Reviewed();
        Enters(bot, room);
        bot.Teams.Forget();

        await bot.Post(TeamsConversation.Chat.Installed(Sample.Sam, bot.NextId()));
        await bot.Post(TeamsConversation.Chat.Meeting(Sample.Sam, "Start", Sample.Monday, bot.NextId()));

        var said = bot.Teams.Calls.Where(it => it.IsSend && it.Card is not null).ToArray();
        Assert.NotEmpty(said);
        Assert.DoesNotContain(said, it => it.Body?.ToJsonString().Contains(BotFixture.Home().Home, StringComparison.Ordinal) is true);
        Assert.DoesNotContain(said, it => it.Card?.Says("Sales") is true);
    }

    /// <summary>The event of an install names nobody, the roster does.</summary>
    [Fact]
    public async Task The_welcome_and_the_settings_name_who_added_the_bot()
    {
        await using var bot = await BotFixture.Open();
        bot.Teams.Admit(Sample.Lee);
        var install = TeamsConversation.Channel.Installed(Sample.Lee, bot.NextId());
        install["serviceUrl"] = bot.Teams.Url;

        await bot.Post(install.ToJsonString());

        Assert.True(bot.Teams.Messages[0].Says("Lee Sample added me here."), string.Join('\n', bot.Teams.Messages[0].Lines));
        Assert.Equal([Sample.Lee], (await bot.Deals.FindWorkspace(BotFixture.Home(), default))?.Admins);
    }

    [Fact]
    public async Task Whoever_wants_to_choose_sees_their_own_pipelines_alone()
    {
        await using var bot = await Reviewed();
        var sam = bot.Guest(Sample.Sam, TeamsConversation.Chat);
        var noor = bot.Guest(Sample.Person("Noor Example"), TeamsConversation.Chat);
        await bot.Post(TeamsConversation.Chat.Installed(Sample.Sam, bot.NextId()));
        bot.Teams.Forget();

        await noor.Presses("Choose a pipeline");
        Assert.False(noor.Mine?.Says("Sales"));
        await sam.Presses("Choose a pipeline");
        Assert.True(sam.Mine?.Says("Sales"), string.Join('\n', sam.Mine?.Lines ?? []));
        Assert.Empty(bot.Teams.Edits);
        await sam.Presses("Review these deals");

        Assert.Equal("Deal reviews that start with the customer", Assert.Single(bot.Teams.Edits).Card?.Title);
    }

    [Fact]
    public async Task It_goes_on_in_the_personal_chat_of_who_asks()
    {
        await using var bot = await Reviewed();
        Enters(bot, "anonymous");
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));
        var sam = bot.Guest(Sample.Sam);
        await sam.Types("deal Contoso");
        bot.Teams.Forget();

        await sam.Presses("Continue in our chat");

        Assert.Contains(
            bot.Teams.Calls,
            it => it.IsSend && it.Path.Contains("personal", StringComparison.Ordinal) && Tells(it.Body?.ToJsonString()));
        Assert.True(sam.Mine?.Says("I answered in our chat."));
    }

    [Fact]
    public async Task A_lead_shows_it_anyway_until_somebody_joins_and_that_is_on_record()
    {
        await using var bot = await Reviewed();
        Enters(bot, "guest");
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));
        var (sam, kim) = (bot.Guest(Sample.Sam), bot.Guest(Sample.Kim));
        await kim.Types("board");
        Assert.DoesNotContain("Show it here anyway", bot.Teams.Messages[0].Buttons.Keys);
        await kim.Forges(JsonNode.Parse(new CardAction.ShowAnyway().ToJson()));
        await kim.Types("board");
        Assert.False(bot.Teams.Messages[0].Says(Customer));

        await sam.Types("board");
        await sam.Presses("Show it here anyway");
        await kim.Types("board");
        Assert.True(bot.Teams.Messages[0].Says(Customer));
        Assert.False(
            Tells(
                (await bot.Post(
                    Acts("guest", it => TeamsConversation.Channel.Press(it, Data(new CardAction.Board()), bot.NextId())))).Body));
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Anonymous, bot.NextId()));
        await kim.Types("board");

        Assert.False(bot.Teams.Messages[0].Says(Customer));
        var workspace = await bot.Deals.FindWorkspace(BotFixture.Home(), default);
        Assert.Equal([(AuditKind.ShownAnyway, Sample.Sam)], workspace?.Audit.Select(it => (it.What, it.By)));
        Assert.Contains(
            await bot.Deals.ReadJournal(BotFixture.Home(), Sample.Deal().Id, 20, default), it => it.Change is Change.ShownToOutsiders);
    }

    /// <summary>A review in a thread of a chat is one of that chat.</summary>
    [Fact]
    public async Task Who_leads_a_review_in_a_thread_of_the_chat_shows_it_anyway_too()
    {
        await using var bot = await BotFixture.Open();
        var (chat, thread) = (TeamsConversation.Chat, TeamsConversation.Chat with { Thread = "1795400000007" });
        var home = new WorkspaceId(TeamsConversation.Tenant, $"chat:{chat.Id}");
        var sam = bot.Guest(Sample.Sam, chat);
        await sam.Types("help");
        await sam.Forges(Data(new CardAction.Bind(null)));
        await bot.Deals.Save(home, null, new(Sample.Deal(), null, []), null, default);
        var (lee, kim) = (bot.Guest(Sample.Lee, thread), bot.Guest(Sample.Kim, thread));
        await lee.Types("review contoso");
        Enters(bot, "guest");
        await bot.Post(chat.Members(joined: true, FakeMember.Guest, bot.NextId()));

        await kim.Types("board");
        Assert.DoesNotContain("Show it here anyway", bot.Teams.Messages[0].Buttons.Keys);
        await lee.Types("board");
        await lee.Presses("Show it here anyway");
        await kim.Types("deal contoso");

        Assert.True(bot.Teams.Messages[0].Says(Customer));
        Assert.Contains(
            await bot.Deals.ReadJournal(home, Sample.Deal().Id, 20, default), it => it.Change is Change.ShownToOutsiders);
    }

    [Fact]
    public async Task The_installation_can_forbid_that()
    {
        await using var bot = await Reviewed("--ReviewBot:AllowShowAnyway", "false");
        Enters(bot, "guest");
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));
        var sam = bot.Guest(Sample.Sam);
        await sam.Types("board");
        Assert.DoesNotContain("Show it here anyway", bot.Teams.Messages[0].Buttons.Keys);

        await sam.Forges(JsonNode.Parse(new CardAction.ShowAnyway().ToJson()));
        await sam.Types("board");

        Assert.False(bot.Teams.Messages[0].Says(Customer));
    }

    [Fact]
    public async Task Guests_count_as_inside_where_an_admin_says_so()
    {
        await using var bot = await Reviewed();
        Enters(bot, "guest");
        var workspace = await bot.Deals.FindWorkspace(BotFixture.Home(), default) ?? throw new InvalidOperationException();
        Assert.True(await bot.Deals.Save(workspace with { GuestsInside = true }, default));
        bot.Time.Advance(TimeSpan.FromMinutes(6));

        await bot.Guest(Sample.Kim).Types("board");

        Assert.True(bot.Teams.Messages[0].Says(Customer));
    }

    [Theory]
    [InlineData("Yes, they may", AuditKind.GuestsInside)]
    [InlineData("No, not with guests", AuditKind.GuestsOutside)]
    public async Task Whoever_sets_a_pipeline_up_where_guests_are_is_asked_once_and_alone(string answer, AuditKind kept)
    {
        await using var bot = await BotFixture.Open();
        Enters(bot, "guest");
        var alone = bot.Guest(Sample.Lee, new("a:personal-of-lee", "personal"));
        await alone.Types("help");
        bot.Teams.Forget();

        await bot.Post(TeamsConversation.Channel.Installed(Sample.Lee, bot.NextId()));

        var asked = Assert.Single(bot.Teams.Calls, it => it.IsSend && it.Path.Contains("personal", StringComparison.Ordinal));
        Assert.True(asked.Card?.Says("Gil Guest"));
        Assert.DoesNotContain(
            bot.Teams.Calls, it => !it.Path.Contains("personal", StringComparison.Ordinal) && it.Card?.Says("Gil Guest") is true);
        var press = asked.Card?.Buttons[answer] ?? "";
        await alone.Forges(JsonNode.Parse(press));
        await alone.Forges(JsonNode.Parse(press));
        var workspace = await bot.Deals.FindWorkspace(BotFixture.Home(), default);
        Assert.Equal([(kept, Sample.Lee)], workspace?.Audit.Select(it => (it.What, it.By)));
        Assert.Equal(kept is AuditKind.GuestsInside, workspace?.GuestsInside);
    }

    [Fact]
    public async Task Nobody_but_an_admin_answers_for_guests()
    {
        await using var bot = await Reviewed();

        await bot.Guest(Sample.Sam, new("a:personal-of-sam", "personal"))
            .Forges(JsonNode.Parse(new CardAction.AnswerGuests(BotFixture.Home().Home, true).ToJson()));

        Assert.False((await bot.Deals.FindWorkspace(BotFixture.Home(), default))?.GuestsInside);
    }

    [Fact]
    public async Task A_roster_is_read_once_in_five_minutes()
    {
        await using var bot = await Reviewed();
        bot.Teams.Forget();

        for (var minute = 0; minute < 20; minute++)
        {
            await bot.Guest(Sample.Kim).Types("board");
            bot.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.InRange(bot.Teams.RosterReads, 3, 4);
    }

    [Theory]
    [InlineData("guest")]
    [InlineData("federated")]
    [InlineData("anonymous")]
    public async Task A_roster_that_is_read_for_another_purpose_shows_who_has_come_in(string room)
    {
        await using var bot = await Reviewed();
        var (sam, lee) = (bot.Guest(Sample.Sam), bot.Guest(Sample.Lee));
        Enters(bot, room);
        bot.Teams.Forget();

        await lee.Types("add deal"); // offers colleagues as owners
        Assert.Equal(1, bot.Teams.RosterReads);
        await bot.Pass(TimeSpan.FromSeconds(1));
        Assert.False(Tells(Assert.Single(bot.Teams.Edits).Body?.ToJsonString())); // the live card of the review
        bot.Teams.Forget();
        var answer = await sam.Types("board");

        Assert.DoesNotContain(bot.Teams.Calls, it => Tells(it.Body?.ToJsonString()));
        Assert.False(Tells(answer.Body));
    }

    [Fact]
    public async Task A_roster_that_is_read_for_another_purpose_opens_no_room_where_somebody_from_outside_has_spoken()
    {
        await using var bot = await Reviewed();
        await bot.Post(TeamsConversation.Sent(
            TeamsConversation.Channel.Message(FakeMember.Anonymous.Person, "hello", bot.NextId()), FakeMember.Anonymous));
        await bot.Guest(Sample.Lee).Types("add deal"); // its roster does not have them
        await bot.Pass(TimeSpan.FromSeconds(1));
        bot.Teams.Forget();

        await bot.Guest(Sample.Sam).Types("board");

        Assert.DoesNotContain(bot.Teams.Calls, it => Tells(it.Body?.ToJsonString()));
    }

    [Fact]
    public async Task A_roster_without_outsiders_that_is_read_for_another_purpose_ends_the_permission()
    {
        await using var bot = await Reviewed();
        var (sam, lee) = (bot.Guest(Sample.Sam), bot.Guest(Sample.Lee));
        Enters(bot, "guest");
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));
        await sam.Types("board");
        await sam.Presses("Show it here anyway");
        Enters(bot, "nobody");
        await lee.Types("add deal"); // offers colleagues as owners
        await bot.Pass(TimeSpan.FromSeconds(1));

        Enters(bot, "federated");
        bot.Time.Advance(TimeSpan.FromMinutes(6));
        bot.Teams.Forget();
        await sam.Types("board");

        Assert.DoesNotContain(bot.Teams.Calls, it => Tells(it.Body?.ToJsonString()));
    }

    /// <summary>The answer must not reveal whether a name is known.</summary>
    [Theory]
    [InlineData("Contoso")]
    [InlineData("Northwind")]
    [InlineData("how is Contoso doing?")]
    [InlineData("how is Northwind doing?")]
    [InlineData("contosso")]
    public async Task A_name_is_answered_as_other_content_is(string words)
    {
        await using var bot = await Reviewed();
        Enters(bot, "guest");
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));
        var kim = bot.Guest(Sample.Kim);
        await kim.Types("board");
        var neutral = bot.Teams.Messages[0];
        bot.Time.Advance(TimeSpan.FromMinutes(2));

        await kim.Types(words);

        Assert.Equal(neutral.Lines, bot.Teams.Messages[0].Lines);
        Assert.Equal(neutral.Buttons.Keys.ToArray(), bot.Teams.Messages[0].Buttons.Keys.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public async Task Shown_anyway_twice_is_on_record_once(int minutes)
    {
        await using var bot = await Reviewed();
        Enters(bot, "guest");
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));
        var (sam, lee) = (bot.Guest(Sample.Sam), bot.Guest(Sample.Lee));
        var press = JsonNode.Parse(new CardAction.ShowAnyway().ToJson());

        await sam.Forges(press?.DeepClone());
        bot.Time.Advance(TimeSpan.FromMinutes(minutes));
        var again = await sam.Forges(press?.DeepClone());
        Assert.Contains("From now on I’ll show deals here", again.Body, StringComparison.Ordinal);
        await lee.Forges(press);

        var workspace = await bot.Deals.FindWorkspace(BotFixture.Home(), default);
        Assert.Equal([(AuditKind.ShownAnyway, Sample.Sam)], workspace?.Audit.Select(it => (it.What, it.By)));
        Assert.Single(
            await bot.Deals.ReadJournal(BotFixture.Home(), Sample.Deal().Id, 20, default), it => it.Change is Change.ShownToOutsiders);
    }

    [Fact]
    public async Task Shown_anyway_at_once_is_on_record_once()
    {
        await using var bot = await Reviewed();
        Enters(bot, "guest");
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));
        var press = new CardAction.ShowAnyway();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(
            it => bot.Post(TeamsConversation.Channel.Press(it % 2 is 0 ? Sample.Sam : Sample.Lee, Data(press), bot.NextId()))));

        var workspace = await bot.Deals.FindWorkspace(BotFixture.Home(), default);
        Assert.Equal([AuditKind.ShownAnyway], workspace?.Audit.Select(it => it.What));
    }

    /// <summary>All messages, except the one in which the lead alone is told of an outsider.</summary>
    static IEnumerable<Call> Shown(BotFixture bot) => bot.Teams.Calls.Where(
        it => (it.IsSend || it.IsEdit)
            && !(it.Path.Contains("personal-of-sam", StringComparison.Ordinal) && it.Card?.Buttons.ContainsKey("Continue here") is true));

    static Task<BotFixture> Reviewed(params string[] settings) => Begun("Short review, 4 minutes", settings);

    static async Task<BotFixture> Begun(string start, params string[] settings)
    {
        var bot = await BotFixture.Open(settings: ["--ReviewBot:NudgeEvery", "01:00:00", .. settings]);
        await bot.Has(Sample.Deal());
        await bot.Guest(Sample.Sam, new("a:personal-of-sam", "personal")).Types("help");
        await bot.Guest(Sample.Kim).Types("help");
        var workspace = await bot.Deals.FindWorkspace(BotFixture.Home(), default) ?? throw new InvalidOperationException();
        Assert.True(await bot.Deals.Save(workspace with { Admins = [Sample.Lee] }, default));
        bot.Time.Advance(TimeSpan.FromMinutes(2)); // what the bot remembers of the pipeline is older than that
        var sam = bot.Guest(Sample.Sam);
        await sam.Types($"review {Customer}");
        await sam.Presses(start);
        return bot;
    }

    static void Enters(BotFixture bot, string room)
    {
        bot.Teams.Others = room switch
        {
            "guest" or "last page" => [FakeMember.Guest],
            "federated" => [FakeMember.Federated],
            "anonymous" => [FakeMember.Anonymous],
            _ => [],
        };
        (bot.Teams.RosterPage, bot.Teams.RosterFailsAt) = room switch
        {
            "unreadable" => (500, 0),
            "unreadable page" => (1, 1),
            "last page" => (1, (int?)null),
            _ => (500, null),
        };
    }

    static JsonObject Acts(string person, Func<Person, JsonObject> act) => person switch
    {
        "member" => act(Sample.Kim),
        "lead" => act(Sample.Sam),
        "guest" => act(FakeMember.Guest.Person),
        "federated" => TeamsConversation.Sent(act(FakeMember.Federated.Person), FakeMember.Federated),
        _ => TeamsConversation.Sent(act(FakeMember.Anonymous.Person), FakeMember.Anonymous),
    };

    static IEnumerable<(string Way, bool Says, JsonObject Activity)> Ways(
        BotFixture bot, string person, TeamsConversation? chat = null)
    {
        var spot = chat ?? TeamsConversation.Channel;
        foreach (var words in Words)
        {
            yield return (words, !Quiet.Contains(words), Acts(person, it => spot.Message(it, words, bot.NextId())));
            yield return ($"edited {words}", !Quiet.Contains(words), Acts(person, it => spot.Edit(it, words, bot.NextId())));
        }
        foreach (var (press, says) in new (CardAction, bool)[]
        {
            (new CardAction.Board(), true), (new CardAction.Propose(), true), (new CardAction.OpenDeal(On), true),
            (new CardAction.History(On), true), (new CardAction.Refresh(On), true), (new CardAction.ShowLive(On), true),
            (new CardAction.LeadView(On), true), (new CardAction.ReviewDeal(On), true), (new CardAction.ExportList(), true),
            (new CardAction.TakeOver(On), true), (new CardAction.Typed("deal Contoso"), true), (new CardAction.Typed("Contoso"), true),
            (new CardAction.Typed("people Contoso"), true), (new CardAction.OpenPath(On), true), (new CardAction.OpenPathForm(On), true),
            (new CardAction.Patterns(), false), (new CardAction.PutOnList(On), false), (new CardAction.SavePath(On), false),
            (new CardAction.KeepTemplate(On), false), (new CardAction.AddToPath(On), false), (new CardAction.OpenReplies(On), true),
            (new CardAction.Typed("what did they say at Contoso"), true),
            (new CardAction.OpenRemedy(On), true), (new CardAction.OpenRemedyMove(On, RemedyMove.TakeRiskOff), true),
            (new CardAction.SaveRemedy(On), true), (new CardAction.PromiseRemedyMove(On, RemedyMove.TakeRiskOff), true),
            (new CardAction.SaveReplies(On, default, All: true), true),
            (new CardAction.SaveTheirWords(On, default, ["Why"], Level.Said), true),
        })
        {
            yield return ($"press {press.Verb}", says, Acts(person, it => spot.Press(it, Data(press), bot.NextId())));
            yield return ($"submit {press.Verb}", false, Acts(person, it => spot.Submit(it, Data(press), bot.NextId())));
        }
        yield return ("find", true, Acts(person, it => spot.Invoke(
            it, "composeExtension/query", JsonNode.Parse("""{"commandId":"findDeal","parameters":[{"name":"name","value":"conto"}]}"""),
            bot.NextId())));
        yield return ("choose", true, Acts(person, it => spot.Invoke(
            it, "composeExtension/fetchTask", JsonNode.Parse("""{"commandId":"startReview","commandContext":"compose"}"""),
            bot.NextId())));
        yield return ("chosen", false, Acts(person, it => spot.Invoke(
            it,
            "composeExtension/submitAction",
            new JsonObject
            {
                ["commandId"] = "startReview", ["commandContext"] = "compose", ["data"] = Data(new CardAction.ReviewChosen()),
            },
            bot.NextId())));
    }

    static DealRef On => new(BotFixture.Home().Home, Sample.Deal().Id.Value, 1);

    static JsonNode? Data(CardAction press, params (string Input, string Value)[] typed)
    {
        var data = JsonNode.Parse(press.ToJson());
        foreach (var (input, value) in typed)
            data?.AsObject().Add(input, value);
        return data;
    }

    /// <summary>
    /// True if it names the customer or the deal, other than in what a person has typed into the conversation themselves.
    /// </summary>
    static bool Tells(string? json)
    {
        var text = json ?? "";
        foreach (var words in Words)
            text = text.Replace($"\"asked\":\"{words}\"", "", StringComparison.Ordinal);
        return text.Contains(Customer, StringComparison.Ordinal) && text.Replace("d-Contoso", "", StringComparison.Ordinal)
            .Contains(Customer, StringComparison.Ordinal);
    }
}
