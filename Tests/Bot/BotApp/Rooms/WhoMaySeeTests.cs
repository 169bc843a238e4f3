using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Rooms;

/// <summary>
/// Matrix of authorization: each route on which a deal can be seen, in each kind of conversation, with each kind of members, by each kind
/// of person. <see cref="RoomTests"/> covers more routes in a team's channel, PageRightsTests and AssistantTests signed-in people.
/// </summary>
public sealed class WhoMaySeeTests
{
    static readonly string[] Typed = ["board", "deal contoso", "people contoso"];
    const string Customer = "Contoso";

    static readonly Person colleague = Sample.Person("Noor Example");

    static readonly string[] places = ["channel", "shared channel", "private channel", "meeting chat", "group chat", "personal"];

    static readonly string[] rooms = ["colleagues", "guest", "guest who may", "federated", "anonymous", "unreadable"];

    /// <summary>Visitors who are not in the roster close a conversation by what they write, so they come last.</summary>
    static readonly string[] persons = ["member", "lead", "colleague", "guest", "federated", "anonymous"];

    public static TheoryData<string, string> All => new MatrixTheoryData<string, string>(places, rooms);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nobody_sees_a_deal_who_may_not_where_it_may_not_be_seen(string place, string room)
    {
        await using var entra = await FakeEntra.Start();
        await using var bot = await BotFixture.OpenWith(
            _ => { }, [.. entra.Settings, "--Copilot:IsOn", "true", "--ReviewBot:NudgeEvery", "01:00:00"]);
        var (spot, home) = await Prepare(bot, place);
        await Enter(bot, spot, home, place, room);

        List<string> wrong = [];
        foreach (var person in persons)
        {
            var may = May(place, room, person);
            foreach (var (way, act) in Ways(bot, Spot(spot, place, person), home, person))
            {
                bot.Teams.Forget();
                var reply = await bot.Post(act);
                var isSeen = Tells(reply.Body) || Said(bot, place is "personal" ? "personal" : spot.Id.Split(';')[0]).Any(Tells);
                if (isSeen != may)
                    wrong.Add($"{person}, {way}: {(isSeen ? "seen" : "not seen")}");
                if (Said(bot, "").Any(it => !may && Tells(it)))
                    wrong.Add($"{person}, {way}: seen elsewhere");
            }
        }

        foreach (var person in persons.Take(4))
        {
            // Pages and assistants show what the personal chat shows; a page in a tab, what may be seen in its conversation.
            var isMember = person is "member" or "lead";
            var (alone, there, tool) = (
                await Page(bot, entra, person, $"in={Uri.EscapeDataString(home)}"),
                await Page(bot, entra, person, $"in={Uri.EscapeDataString(home)}&chat={Uri.EscapeDataString(spot.Id)}"),
                await Assistant(bot, entra, person));
            // Speaking in a conversation that shows deals makes a person a member.
            if (isMember ? !alone || !tool : (alone || tool) && !May(place, room, person))
                wrong.Add($"{person}: page {alone}, assistant {tool}");
            if (place is not "personal" && there && (!Shows(room) || !May(place, room, person)))
                wrong.Add($"{person}: page there");
        }
        Assert.Empty(wrong);
    }

    public static TheoryData<string, string> Conversations => new MatrixTheoryData<string, string>(places[..^1], rooms);

    [Theory]
    [MemberData(nameof(Conversations))]
    public async Task What_the_bot_says_by_itself_is_said_where_it_may_be_seen(string place, string room)
    {
        await using var bot = await BotFixture.Open(settings: ["--ReviewBot:NudgeEvery", "01:00:00"]);
        var (spot, home) = await Prepare(bot, place);
        await Enter(bot, spot, home, place, room);
        var (isSeen, here) = (Shows(room), spot.Id.Split(';')[0]);

        await Says("the agenda", () => bot.Post(spot.Meeting(Sample.Sam, "Start", bot.Time.GetUtcNow(), bot.NextId())));
        await Says("the live card", async () =>
        {
            await bot.Post(spot.Press(
                Sample.Sam, JsonNode.Parse(new CardAction.LeadView(await On(bot, home)).ToJson()), bot.NextId()));
            await bot.Pass(TimeSpan.FromSeconds(2));
            await bot.Post(spot.Press(Sample.Sam, JsonNode.Parse(new CardAction.Reveal(await On(bot, home)).ToJson()), bot.NextId()));
            await bot.Pass(TimeSpan.FromSeconds(2));
        }, isEdit: true);
        await Says("the closing", () => bot.Post(spot.Meeting(Sample.Sam, "End", bot.Time.GetUtcNow().AddHours(1), bot.NextId())));

        async Task Says(string what, Func<Task> act, bool isEdit = false)
        {
            bot.Teams.Forget();
            await act();
            var seen = Said(bot, here).Any(Tells);
            Assert.True(isEdit ? isSeen || !seen : seen == isSeen, $"{what}: {seen}");
        }
    }

    /// <summary>The guests of a chat are inside for a pipeline that says so: then it can be reviewed there.</summary>
    [Theory]
    [InlineData("guest", true, true)]
    [InlineData("guest", false, false)]
    [InlineData("federated", true, false)]
    [InlineData("anonymous", true, false)]
    public async Task A_chat_with_guests_reviews_a_pipeline_that_lets_them_in(string room, bool guestsInside, bool may)
    {
        await using var bot = await BotFixture.Open();
        await bot.Has(Sample.Deal());
        var (chat, sam) = (TeamsConversation.Chat, bot.Guest(Sample.Sam));
        await sam.Types("help");
        var workspace = await bot.Deals.FindWorkspace(BotFixture.Home(), default) ?? throw new InvalidOperationException();
        Assert.True(await bot.Deals.Save(workspace with { GuestsInside = guestsInside }, default));
        bot.Time.Advance(TimeSpan.FromMinutes(2));
        bot.Teams.Others = Others(room);
        await bot.Post(chat.Installed(Sample.Sam, bot.NextId()));
        var there = bot.Guest(Sample.Sam, chat);
        await there.Types("board");
        Assert.Equal(room is "guest", bot.Teams.Messages[0].Buttons.ContainsKey("Choose a pipeline"));
        bot.Teams.Forget();

        var asked = await there.Forges(JsonNode.Parse(new CardAction.ChoosePipeline().ToJson()));
        var bound = await there.Forges(JsonNode.Parse(new CardAction.Bind(BotFixture.Home().Home, "board").ToJson()));

        Assert.Equal(may, asked.Card?.Buttons.ContainsKey("Review these deals"));
        var kept = await bot.Services.GetRequiredService<PlaceStore>().FindPlace(TeamsConversation.Tenant, chat.Id, default);
        Assert.Equal(may ? BotFixture.Home().Home : null, kept?.Home);
        Assert.Equal(may, Said(bot, chat.Id).Any(Tells) || Tells(bound.Body));
        bot.Teams.Forget();
        var guest = await bot.Post(chat.Message(FakeMember.Guest.Person, "board", bot.NextId()));
        Assert.Equal(may, Tells(guest.Body) || Said(bot, chat.Id).Any(Tells));
    }

    /// <summary>A new one begins without content, and its admin is asked alone.</summary>
    [Fact]
    public async Task A_chat_with_guests_starts_a_pipeline_and_whoever_did_is_asked_about_them()
    {
        await using var bot = await BotFixture.Open();
        var (chat, alone) = (TeamsConversation.Chat, bot.Guest(Sample.Sam, new("a:personal-of-sam", "personal")));
        await alone.Types("help");
        bot.Teams.Others = Others("guest");
        await bot.Post(chat.Installed(Sample.Sam, bot.NextId()));
        var there = bot.Guest(Sample.Sam, chat);
        await there.Types("board");
        bot.Teams.Forget();

        var started = await there.Forges(JsonNode.Parse(new CardAction.Bind().ToJson()));
        var home = new WorkspaceId(TeamsConversation.Tenant, $"chat:{chat.Id}");
        await bot.Deals.Save(home, null, new(Sample.Deal(), null, []), null, default);
        bot.Time.Advance(TimeSpan.FromMinutes(2));
        await there.Types("board");
        Assert.DoesNotContain(Said(bot, chat.Id).Append(started.Body), Tells);

        var asked = Assert.Single(bot.Teams.Calls, it => it.IsSend && it.Path.Contains("personal-of-sam", StringComparison.Ordinal));
        Assert.True(asked.Card?.Says("Gil Guest"));
        await alone.Forges(JsonNode.Parse(asked.Card?.Buttons["Yes, they may"] ?? ""));
        bot.Time.Advance(TimeSpan.FromMinutes(2));
        await there.Types("board");

        Assert.Contains(Said(bot, chat.Id), Tells);
    }

    static bool Shows(string room) => room is "colleagues" or "guest who may";

    static bool May(string place, string room, string person) => (place, person) switch
    {
        ("personal", _) => person is "member" or "lead",
        (_, "member" or "lead" or "colleague") => Shows(room),
        (_, "guest") => room is "guest who may",
        _ => false,
    };

    static async Task<(TeamsConversation Spot, string Home)> Prepare(BotFixture bot, string place)
    {
        var spot = place switch
        {
            "shared channel" => TeamsConversation.Channel with { ChannelType = "shared" },
            "private channel" => TeamsConversation.Channel with { ChannelType = "private" },
            "meeting chat" => TeamsConversation.Chat,
            "group chat" => new("19:deals_of_ours@thread.v2", "groupChat"),
            _ => TeamsConversation.Channel,
        };
        bot.Teams.Members = [.. bot.Teams.Members, colleague];
        await bot.Guest(Sample.Sam, new("a:personal-of-sam", "personal")).Types("help");
        await bot.Guest(Sample.Kim, new("a:personal-of-kim", "personal")).Types("help");
        var sam = bot.Guest(Sample.Sam, spot);
        await sam.Types("help");
        if (spot.Team is null)
            await sam.Forges(JsonNode.Parse(new CardAction.Bind().ToJson()));
        var kept = await bot.Services.GetRequiredService<PlaceStore>()
            .FindPlace(TeamsConversation.Tenant, spot.Id.Split(';')[0], default);
        var home = kept?.Home ?? throw new InvalidOperationException("It has no pipeline.");
        await bot.Deals.Save(new(TeamsConversation.Tenant, home), null, new(Sample.Deal(), null, []), null, default);
        await bot.Guest(Sample.Kim, spot).Types("help");
        await sam.Types("review contoso");
        await sam.Presses("Short review, 4 minutes");
        await bot.Pass(TimeSpan.FromMinutes(2));
        return (spot, home);
    }

    static async Task Enter(BotFixture bot, TeamsConversation spot, string home, string place, string room)
    {
        bot.Teams.Others = Others(room);
        bot.Teams.RosterFailsAt = room is "unreadable" ? 0 : null;
        var id = new WorkspaceId(TeamsConversation.Tenant, home);
        var workspace = await bot.Deals.FindWorkspace(id, default) ?? throw new InvalidOperationException("There is no pipeline.");
        Assert.True(await bot.Deals.Save(workspace with { Admins = [Sample.Lee], GuestsInside = room is "guest who may" }, default));
        bot.Time.Advance(TimeSpan.FromMinutes(2)); // longer than settings are remembered
        if (place is not "personal")
            await bot.Post(spot.Members(joined: true, FakeMember.Guest, bot.NextId()));
    }

    static IReadOnlyList<FakeMember> Others(string room) => room switch
    {
        "guest" or "guest who may" => [FakeMember.Guest],
        "federated" => [FakeMember.Federated],
        "anonymous" => [FakeMember.Anonymous],
        _ => [],
    };

    static TeamsConversation Spot(TeamsConversation spot, string place, string person) =>
        place is "personal" ? new($"a:personal-of-{person}", "personal") : spot;

    static IEnumerable<(string Way, JsonObject Act)> Ways(BotFixture bot, TeamsConversation spot, string home, string person)
    {
        // in the personal chat the board is that of one of their pipelines, which is chosen first
        var hasBoard = spot.Kind is not "personal";
        foreach (var words in Typed.Where(it => hasBoard || it is not "board"))
            yield return (words, Acts(person, it => spot.Message(it, words, bot.NextId())));
        yield return ("edited", Acts(person, it => spot.Edit(it, "what holds back contoso", bot.NextId())));
        var on = new DealRef(home, Sample.Deal().Id.Value, 1);
        foreach (var press in new CardAction[]
        {
            new CardAction.Board(), new CardAction.OpenDeal(on), new CardAction.History(on), new CardAction.OpenPath(on),
        }.Where(it => hasBoard || it is not CardAction.Board))
        {
            yield return (press.Verb, Acts(person, it => spot.Press(it, JsonNode.Parse(press.ToJson()), bot.NextId())));
        }
        yield return ("find", Acts(person, it => spot.Invoke(
            it, "composeExtension/query", JsonNode.Parse("""{"commandId":"findDeal","parameters":[{"name":"name","value":"conto"}]}"""),
            bot.NextId())));
    }

    static JsonObject Acts(string person, Func<Person, JsonObject> act) => person switch
    {
        "member" => act(Sample.Kim),
        "lead" => act(Sample.Sam),
        "colleague" => act(colleague),
        "guest" => act(FakeMember.Guest.Person),
        "federated" => TeamsConversation.Sent(act(FakeMember.Federated.Person), FakeMember.Federated),
        _ => TeamsConversation.Sent(act(FakeMember.Anonymous.Person), FakeMember.Anonymous),
    };

    static async Task<bool> Page(BotFixture bot, FakeEntra entra, string person, string of)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{bot.Address}/pages/part/board?{of}"));
        return Tells(await Ask(bot, entra, person, request));
    }

    static async Task<bool> Assistant(BotFixture bot, FakeEntra entra, string person)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{bot.Address}/mcp"))
        {
            Content = new StringContent(
                """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"board","arguments":{}}}""",
                System.Text.Encoding.UTF8,
                "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        return Tells(await Ask(bot, entra, person, request));
    }

    static async Task<string> Ask(BotFixture bot, FakeEntra entra, string person, HttpRequestMessage request)
    {
        var by = person switch
        {
            "member" => Sample.Kim,
            "lead" => Sample.Sam,
            "colleague" => colleague,
            _ => FakeMember.Guest.Person,
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer", entra.Token(by, bot.Time.GetUtcNow(), it => it["acct"] = person is "guest" ? 1 : 0));
        using var client = new HttpClient();
        using var answer = await client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    static async Task<DealRef> On(BotFixture bot, string home) => new(
        home,
        Sample.Deal().Id.Value,
        (await bot.Deals.FindDeal(new(TeamsConversation.Tenant, home), Sample.Deal().Id, default))?.Deal.Version ?? 0);

    /// <summary>All that was said there, other than what the lead is told alone of an outsider.</summary>
    static IEnumerable<string> Said(BotFixture bot, string where) => bot.Teams.Calls
        .Where(it => (it.IsSend || it.IsEdit) && it.Path.Contains(where, StringComparison.Ordinal)
            && !(it.Path.Contains("personal-of-sam", StringComparison.Ordinal) && it.Card?.Buttons.ContainsKey("Continue here") is true))
        .Select(it => it.Body?.ToJsonString() ?? "");

    static bool Tells(string text) =>
        text.Replace($"d-{Customer}", "", StringComparison.Ordinal).Contains(Customer, StringComparison.Ordinal);
}
