using System.Text.Json.Nodes;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

/// <summary>Forms of one person open in their personal chat, and in a dialog, and not in a channel or chat.</summary>
public sealed class PersonalFormTests : IAsyncLifetime
{
    const string Sent = "I’ve sent it to you in our chat";

    static readonly TeamsConversation Alone = new("a:personal-of-sam", "personal");

    readonly IRows rows = EmbeddedRows.InMemory();
    BotFixture bot = null!;
    HttpUser sam = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open(rows);
        await bot.Has(Sample.Deal());
        sam = bot.Guest(Sample.Sam);
        await sam.Types("help");
        await bot.Guest(Sample.Sam, Alone).Types("help");
        bot.Teams.Forget();
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("settings", "How this pipeline works")]
    [InlineData("import", "Import deals from a spreadsheet")]
    [InlineData("export", "Export your deals")]
    [InlineData("erase", "Erase something for good")]
    [InlineData("Einstellungen", "How this pipeline works")]
    public async Task What_is_typed_in_a_channel_comes_in_the_personal_chat(string words, string title)
    {
        await sam.Types(words);

        var (here, there) = Said();
        Assert.Equal((Sent, title), (here?.Title, there?.Title));
        Assert.Empty(here?.Inputs ?? []);
        Assert.Equal(["Open it here"], here?.Buttons.Keys);
        Assert.Equal(2, bot.Teams.Calls.Count(it => it.IsSend));
    }

    [Fact]
    public async Task So_it_does_in_a_chat_and_in_German()
    {
        await bot.Guest(Sample.Sam, TeamsConversation.Chat).Types("pipeline");
        await bot.Guest(Sample.Sam, TeamsConversation.Chat).Presses("Start a pipeline here");
        bot.Teams.Forget();
        var typed = TeamsConversation.Channel.Message(Sample.Sam, "löschen", bot.NextId());
        typed["locale"] = "de-DE";
        await bot.Post(typed);
        Assert.Equal("Etwas endgültig löschen", Said().There?.Title);
        bot.Teams.Forget();

        await bot.Guest(Sample.Sam, TeamsConversation.Chat).Types("import");

        Assert.Equal((Sent, "Import deals from a spreadsheet"), (Said().Here?.Title, Said().There?.Title));
    }

    [Fact]
    public async Task The_form_there_is_about_the_pipeline_of_where_it_was_asked_for()
    {
        var other = bot.Guest(Sample.Sam, TeamsConversation.OtherChannel);
        await other.Types("help");
        bot.Teams.Forget();

        await other.Types("import");

        Assert.Equal($"team:{TeamsConversation.OtherChannel.Team}", Said().There?.Inputs[Fields.Pipeline]);
        var alone = bot.Guest(Sample.Sam, Alone);
        await alone.Presses("Check the list", (Fields.Csv, "Customer,Deal\nAdatum,Renewal"));
        await alone.Presses("Import 1 deal");
        Assert.Single(await bot.Deals.ReadBoard(BotFixture.Home(TeamsConversation.OtherChannel), default));
    }

    [Fact]
    public async Task A_list_behind_import_is_checked_there()
    {
        await sam.Types("import\nCustomer,Deal\nAdatum,Renewal");

        Assert.Equal(Sent, Said().Here?.Title);
        Assert.True(Said().There?.Says("1 deal would be added"));
        await bot.Guest(Sample.Sam, Alone).Presses("Import 1 deal");
        Assert.Equal(2, (await bot.Deals.ReadBoard(BotFixture.Home(), default)).Count);
    }

    [Fact]
    public async Task Buttons_of_cards_in_a_channel_lead_there_too()
    {
        foreach (var press in new CardAction[]
        {
            new CardAction.Import(), new CardAction.Export(), new CardAction.EraseForm(), new CardAction.PersonalSettings(),
            new CardAction.OpenPersonalSettings(PersonalSettingsPage.Pace), new CardAction.Settings(BotFixture.Home().Home),
            new CardAction.OpenSettings(BotFixture.Home().Home, SettingsPage.Calendar),
        })
        {
            bot.Teams.Forget();
            var reply = await sam.Forges(JsonNode.Parse(press.ToJson()));

            Assert.Equal(Sent, reply.Card?.Title);
            Assert.StartsWith($"/v3/conversations/{Alone.Id}/", bot.Teams.Calls.Single(it => it.IsSend).Path, StringComparison.Ordinal);
            Assert.NotEqual("I can’t find that deal here", Said().There?.Title);
        }
    }

    [Fact]
    public async Task Forms_that_stand_in_a_channel_from_before_can_still_be_sent()
    {
        var reply = await sam.Forges(new JsonObject { ["press"] = "mine-save", ["page"] = "pace", ["pace"] = "weekly" });

        Assert.True(reply.Card?.Says("Saved"), reply.Body);
        Assert.Equal(NudgePace.Weekly, (await Mine(Sample.Sam)).Nudges.Pace);
    }

    [Fact]
    public async Task Whoever_has_no_chat_with_the_bot_yet_gets_one()
    {
        await bot.Guest(Sample.Kim).Types("export");
        Assert.Equal(Sent, Said().Here?.Title);
        var created = Assert.Single(bot.Teams.Calls, it => it.Path == "/v3/conversations");
        Assert.Equal(Sample.Kim.Id.Value, (string?)created.Body?["members"]?[0]?["id"]);
        Assert.Equal("Export your deals", Said().There?.Title);
        bot.Teams.Forget();

        await bot.Guest(Sample.Kim).Types("erase");

        Assert.Equal("Erase something for good", Said().There?.Title);
        Assert.DoesNotContain(bot.Teams.Calls, it => it.Path == "/v3/conversations");
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_opened_anew()
    {
        bot.Teams.Faults.Enqueue(("POST", new Fault.Says(404, Code: "ConversationNotFound")));

        await sam.Types("export");

        Assert.Equal("Export your deals", Said().There?.Title);
        Assert.Equal(Sent, Said().Here?.Title);
    }

    [Theory]
    [InlineData("en-GB", "I can’t message you yet", "type “export” there")]
    [InlineData("de-DE", "Ich kann dir noch nicht schreiben", "schreib mir dort „exportieren“")]
    public async Task Who_cannot_be_reached_is_told_what_to_do(string locale, string title, string what)
    {
        var typed = TeamsConversation.Chat.Message(Sample.Kim, "pipeline", bot.NextId());
        typed["locale"] = locale;
        await bot.Post(typed);
        typed = TeamsConversation.Chat.Press(Sample.Kim, JsonNode.Parse(new CardAction.Bind().ToJson()), bot.NextId());
        typed["locale"] = locale;
        await bot.Post(typed);
        bot.Teams.Forget();
        bot.Teams.Faults.Enqueue(("POST", new Fault.Says(403)));

        typed = TeamsConversation.Chat.Message(Sample.Kim, "export", bot.NextId());
        typed["locale"] = locale;
        await bot.Post(typed);

        var said = Said().Here;
        Assert.Equal(title, said?.Title);
        Assert.True(said?.Says(what), string.Join(" | ", said?.Lines ?? []));
        Assert.Single(said?.Buttons ?? []);
    }

    [Fact]
    public async Task A_dialog_shows_the_form_with_buttons_that_work_there()
    {
        await sam.Types("settings");
        var data = Data(Said().Here, "Open it here");
        Assert.Equal("task/fetch", (string?)data["msteams"]?["type"]);
        Assert.DoesNotContain("team:", data.ToJsonString(), StringComparison.Ordinal);
        bot.Teams.Forget();

        var reply = await Opens(Sample.Sam, data);

        Assert.Equal("How this pipeline works", reply.Window?.Title);
        Assert.DoesNotContain("Action.Execute", reply.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Teams.Calls, it => it.IsSend);
    }

    [Fact]
    public async Task What_is_saved_in_a_dialog_is_saved_as_from_a_card()
    {
        var form = await Opens(Sample.Sam, Press(new CardAction.OpenSettings(BotFixture.Home().Home, SettingsPage.Calendar)));
        var saved = await Submits(Sample.Sam, Data(form.Window, "Save", (Fields.Pace, "fast")));
        Assert.True(saved.Window?.Says("Saved"), saved.Body);
        Assert.Equal(Pace.Fast, (await bot.Deals.FindWorkspace(BotFixture.Home(), default))?.Pace);

        form = await Opens(Sample.Kim, Press(new CardAction.OpenPersonalSettings(PersonalSettingsPage.Pace)));
        await Submits(Sample.Kim, Data(form.Window, "Save", (Fields.Pace, "weekly")));
        Assert.Equal(NudgePace.Weekly, (await Mine(Sample.Kim)).Nudges.Pace);

        form = await Opens(Sample.Kim, Press(new CardAction.Import()));
        form = await Submits(Sample.Kim, Data(form.Window, "Check the list", (Fields.Csv, "Customer,Deal\nAdatum,Renewal")));
        form = await Submits(Sample.Kim, Data(form.Window, "Import 1 deal"));
        Assert.Equal("1 deal added", form.Window?.Title);

        form = await Opens(Sample.Kim, Press(new CardAction.Export()));
        form = await Submits(Sample.Kim, Data(form.Window, "Show the list"));
        Assert.Contains("Adatum", form.Window?.Inputs[Fields.Csv], StringComparison.Ordinal);

        form = await Opens(Sample.Sam, Press(new CardAction.EraseForm()));
        form = await Submits(Sample.Sam, new() { ["press"] = "erase-check", ["target"] = "deal", [Fields.Customer] = "Adatum" });
        form = await Submits(Sample.Sam, Data(form.Window, "Erase for good"));
        Assert.Equal("Erased", form.Window?.Title);
        Assert.Single(await bot.Deals.ReadBoard(BotFixture.Home(), default));
    }

    [Fact]
    public async Task A_dialog_asks_who_may_as_a_card_does()
    {
        await bot.Guest(Sample.Kim).Types("help");
        var page = await Opens(Sample.Kim, Press(new CardAction.OpenSettings(BotFixture.Home().Home, SettingsPage.Calendar)));
        Assert.Equal(("Only a pipeline admin can do that", 0), (page.Window?.Title, page.Window?.Inputs.Count));

        var saved = await Submits(
            Sample.Kim, new() { ["press"] = "settings-save", ["home"] = BotFixture.Home().Home, ["page"] = "calendar", ["pace"] = "fast" });
        var strange = await Opens(Sample.Kim, Press(new CardAction.Settings("team:others")));
        var nothing = await Opens(Sample.Kim, new() { ["press"] = "never-heard-of" });

        Assert.NotEqual(Pace.Fast, (await bot.Deals.FindWorkspace(BotFixture.Home(), default))?.Pace);
        Assert.Equal("I can’t find that deal here", strange.Window?.Title);
        Assert.NotNull(nothing.Window);
        Assert.NotNull(saved.Window);
    }

    [Fact]
    public async Task A_client_without_dialogs_gets_it_in_the_personal_chat()
    {
        await sam.Types("export");
        var data = Data(Said().Here, "Open it here");
        bot.Teams.Forget();

        await bot.Post(TeamsConversation.Channel.Submit(Sample.Sam, data, bot.NextId()));

        Assert.Equal((Sent, "Export your deals"), (Said().Here?.Title, Said().There?.Title));
    }

    [Fact]
    public async Task Where_somebody_from_outside_is_whoever_is_inside_gets_it_alone_and_in_a_dialog()
    {
        await Enters(FakeMember.Guest);

        await sam.Types("settings");
        var list = await Opens(Sample.Sam, Press(new CardAction.ExportList()));
        var deals = await Opens(Sample.Sam, Press(new CardAction.Board()));

        Assert.Equal((Sent, "How this pipeline works"), (Said().Here?.Title, Said().There?.Title));
        Assert.Contains("Contoso", list.Window?.Inputs[Fields.Csv], StringComparison.Ordinal);
        Assert.DoesNotContain("Contoso", deals.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_a_list_behind_import_says_nothing_in_the_chat()
    {
        await sam.Types("import\nCustomer,Deal\nAdatum,Renewal");
        await bot.Guest(Sample.Sam, Alone).Presses("Import 1 deal");
        await Enters(FakeMember.Guest);
        bot.Time.Advance(TimeSpan.FromMinutes(2));

        await sam.Types("import\nCustomer,Deal,Owner\nadatum,renewal,Kim Example");

        Assert.Equal(Sent, Said().Here?.Title);
        Assert.DoesNotContain("Adatum", Here()?.Body?.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_is_from_outside_gets_nothing_in_a_dialog_and_changes_nothing()
    {
        await Enters(FakeMember.Guest);
        await Enters(FakeMember.Anonymous);

        foreach (var press in new CardAction[]
        {
            new CardAction.Settings(""), new CardAction.ExportList(), new CardAction.Board(),
            new CardAction.SaveSettings(BotFixture.Home().Home, SettingsPage.Calendar),
        })
        {
            foreach (var opens in new[] { true, false })
            {
                var guest = await bot.Post(
                    TeamsConversation.Channel.Window(FakeMember.Guest.Person, opens, Press(press), bot.NextId()));
                var nobody = await bot.Post(TeamsConversation.Sent(
                    TeamsConversation.Channel.Window(FakeMember.Anonymous.Person, opens, Press(press), bot.NextId()),
                    FakeMember.Anonymous));

                Assert.Equal(guest.Window?.Lines, nobody.Window?.Lines);
                Assert.True(guest.Window?.Says("I only work for people in the company that set me up."), guest.Body);
            }
        }
        Assert.DoesNotContain(bot.Teams.Calls, it => it.IsSend);
    }

    async Task Enters(FakeMember who)
    {
        bot.Teams.Others = [.. bot.Teams.Others, who];
        await bot.Post(TeamsConversation.Channel.Members(joined: true, who, bot.NextId()));
        bot.Teams.Forget();
    }

    Task<HttpReply> Opens(Person by, JsonObject data) =>
        bot.Post(TeamsConversation.Channel.Window(by, opens: true, data.DeepClone(), bot.NextId()));

    Task<HttpReply> Submits(Person by, JsonObject data) =>
        bot.Post(TeamsConversation.Channel.Window(by, opens: false, data.DeepClone(), bot.NextId()));

    static JsonObject Press(CardAction press) => JsonNode.Parse(press.ToJson())?.AsObject() ?? [];

    static JsonObject Data(CardFace? card, string button, params (string Input, string Value)[] typed) =>
        HttpUser.Data(card ?? throw new InvalidOperationException("There is no card."), button, typed);

    Task<PersonSettings> Mine(Person who) => rows.OpenPeople().ReadSettings(TeamsConversation.Tenant, who.Id, default);

    Call? Here() => bot.Teams.Calls.LastOrDefault(it => it.IsSend && it.Path.Contains("thread", StringComparison.Ordinal));

    /// <summary>What was posted last where it was asked for, and in a personal chat.</summary>
    (CardFace? Here, CardFace? There) Said()
    {
        var there = bot.Teams.Calls.Where(it => it.IsSend && !it.Path.Contains("thread", StringComparison.Ordinal));
        return (Here()?.Card, there.LastOrDefault(it => it.Card is not null)?.Card);
    }
}
