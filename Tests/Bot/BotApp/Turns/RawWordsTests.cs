using System.Text.Json.Nodes;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

/// <summary>
/// Texts as real Teams sends them: escaped, padded, with mentions of others, split mentions, quoted replies and line breaks as markup.
/// </summary>
public sealed class RawWordsTests : IAsyncLifetime
{
    const string Own = """{"type":"mention","text":"<at>Deal Bot</at>","mentioned":{"id":"BOT","name":"Deal Bot"}}""";
    const string Split = """
        {"type":"mention","text":"<at>Deal</at>","mentioned":{"id":"BOT","name":"Deal Bot"}},
        {"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"BOT","name":"Deal Bot"}}
        """;
    const string Tag = """{"type":"mention","text":"<at>Sales people</at>","mentioned":{"id":"MTAw","name":"Sales people","type":"tag"}}""";
    const string Quoted = """{"type":"quotedReply","quotedReply":{"messageId":"1700","preview":"Contoso","senderName":"Deal Bot"}}""";
    const string AtKim = """{"type":"mention","text":"<at>Kim Example</at>","mentioned":{"id":"29:KIM-EXAMPLE","name":"Kim Example"}}""";
    const string AtKimInTwo = """
        {"type":"mention","text":"<at>Kim</at>","mentioned":{"id":"29:KIM-EXAMPLE","name":"Kim"}},
        {"type":"mention","text":"<at>Example</at>","mentioned":{"id":"29:KIM-EXAMPLE","name":"Example"}}
        """;

    BotFixture bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open();
        await bot.Guest(Sample.Sam).Types("help");
        foreach (var customer in new[] { "Contoso", "Marks & Spencer", "Q &amp; A", "Müller" })
            await bot.Has(Sample.Deal(customer) with { Id = new($"d-{customer.Length}"), Owner = null });
        bot.Teams.Forget();
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Equal("", string.Join('\n', bot.Failures));
        await bot.DisposeAsync();
    }

    [Theory]
    [InlineData("<at>Deal Bot</at>&nbsp;board", Own, "Where help is needed most")]
    [InlineData("<at>Deal Bot</at>&nbsp;board&nbsp;&nbsp;\n", Own, "Where help is needed most")]
    [InlineData("<at>Deal Bot</at>\u00a0board\u200b", Own, "Where help is needed most")]
    [InlineData("<at id=\"0\">Deal Bot</at>&#160;board", """{"type":"mention","text":"<at id=\"0\">Deal Bot</at>","mentioned":{"id":"BOT","name":"Deal Bot"}}""", "Where help is needed most")]
    [InlineData("<at>Deal</at>&nbsp;<at>Bot</at>&nbsp;board", Split, "Where help is needed most")]
    [InlineData("<at>Deal</at>&nbsp;<at>Bot</at>&nbsp;board", Own, "Where help is needed most")]
    [InlineData("<at>Deal</at> <at>Bot</at> board", "", "Where help is needed most")]
    [InlineData("<at>Deal Bot</at> board", "", "Where help is needed most")]
    [InlineData("<at>DealBot (dev)</at> board", "", "Where help is needed most")]
    [InlineData("<at>Deal Bot</at> board <at>Deal Bot</at>", Own, "Where help is needed most")]
    [InlineData("Deal Bot board", """{"type":"mention","text":"Deal Bot","mentioned":{"id":"BOT","name":"Deal Bot"}}""", "Where help is needed most")]
    [InlineData("<at>Deal Bot</at> <at>Sales people</at> board", Own + "," + Tag, "Where help is needed most")]
    [InlineData("<at>Deal Bot</at> board <at>Kim Example</at>", Own + "," + AtKim, "Where help is needed most")]
    [InlineData("<p><at>Deal Bot</at>&nbsp;<b>board</b></p>", Own, "Where help is needed most")]
    [InlineData("<at>Deal Bot</at> deal Marks &amp; Spencer", Own, "Marks & Spencer")]
    [InlineData("<at>Deal Bot</at> deal Marks &#38; Spencer", Own, "Marks & Spencer")]
    [InlineData("<at>Deal Bot</at> deal Marks &#x26; Spencer", Own, "Marks & Spencer")]
    [InlineData("<at>Deal Bot</at> deal Q &amp;amp; A", Own, "Q &amp; A")]
    [InlineData("<at>Deal Bot</at> deal M&uuml;ller", Own, "Müller")]
    [InlineData("<at>Deal Bot</at> <quoted messageId=\"1700\"/> deal Contoso", Own + "," + Quoted, "Contoso")]
    [InlineData("<quoted messageId=\"1700\"/><at>Deal Bot</at> deal Contoso", Own + "," + Quoted, "Contoso")]
    [InlineData("<quoted messageId=\"1700\"/> <at>Deal Bot</at> deal Contoso", Quoted, "Contoso")]
    [InlineData("<at>Deal Bot</at><br>deal<br/>Marks<br />&amp; Spencer", Own, "Marks & Spencer")]
    [InlineData("<at>Deal Bot</at>\r\ndeal\r\nMarks\u2028&amp; Spencer\r\n", Own, "Marks & Spencer")]
    [InlineData("<at>Deal Bot</at> deal <at>Kim Example</at> Contoso", Own + "," + AtKim, "Contoso")]
    [InlineData("<at>Deal Bot</at> deal Contoso&nbsp;<at>Kim Example</at>&nbsp;", Own + "," + AtKim, "Contoso")]
    [InlineData("<at>Deal Bot</at> deal <at>Kim</at>&nbsp;<at>Example</at> Contoso", Own + "," + AtKimInTwo, "Contoso")]
    [InlineData("<at>Deal Bot</at> deal <at>Sales people</at> Contoso", Own + "," + Tag, "Contoso")]
    public async Task Words_are_understood_as_they_were_meant(string text, string entities, string expected)
    {
        await Sends(text, entities);

        var answer = bot.Teams.Messages[0];
        Assert.True(
            answer.Title == expected || answer.Lines.Any(it => it == expected || it.StartsWith($"{expected} ", StringComparison.Ordinal)),
            $"{answer.Title} / {string.Join(" | ", answer.Lines)}");
        Assert.DoesNotContain(answer.Lines, it => it.Contains("nbsp", StringComparison.Ordinal));
        AssertNoMarkup();
    }

    [Theory]
    [InlineData("<at>Deal Bot</at> deal <at>Kim Example</at>", Own + "," + AtKim, "“Kim Example”")]
    [InlineData("<at>Deal Bot</at> deal <at>Kim</at>&nbsp;<at>Example</at>", Own + "," + AtKimInTwo, "“Kim Example”")]
    [InlineData("<at>Deal Bot</at> deal Fabrikam <at>Kim Example</at>", Own + "," + AtKim, "“Fabrikam”")]
    [InlineData("<at>Deal Bot</at> deal Fabrikam <at>Robin Example</at>", Own, "“Fabrikam”")]
    [InlineData("<at>Deal Bot</at> <at>Kim Example</at>&nbsp;please", Own + "," + AtKim, "“Kim Example please”")]
    public async Task A_mention_is_shown_as_its_name(string text, string entities, string shown)
    {
        await Sends(text, entities);

        Assert.Contains(bot.Teams.Messages[0].Lines, it => it.Contains(shown, StringComparison.Ordinal));
        AssertNoMarkup();
    }

    [Fact]
    public async Task Who_is_mentioned_beside_a_deal_without_an_owner_is_offered_as_its_owner()
    {
        await Sends("<at>Deal Bot</at>&nbsp;review <at>Kim Example</at> Contoso", Own + "," + AtKim);
        Assert.Contains(bot.Teams.Messages, it => it.Buttons.ContainsKey("Short review, 4 minutes"));
        Assert.Equal("Who owns Contoso?", bot.Teams.Messages[0].Title);

        await bot.Guest(Sample.Sam).Presses("Kim Example owns it");

        var contoso = await bot.Now(Sample.Deal() with { Id = new("d-7") });
        Assert.Equal(Sample.Kim, contoso.Deal.Owner);
        Assert.Contains(bot.Teams.Messages, it => it.Says("Kim Example owns this deal now."));
        AssertNoMarkup();
    }

    [Theory]
    [InlineData("deal Contoso <at>Robin Nobody</at>", """{"type":"mention","text":"<at>Robin Nobody</at>","mentioned":{"id":"29:X","name":"Robin Nobody"}}""")]
    [InlineData("deal Contoso <at>Kim Example</at>", """{"type":"mention","text":"<at>Kim Example</at>","mentioned":{"id":"29:X","name":"Kim Example","aadObjectId":"ROBIN"}}""")]
    public async Task Who_is_not_here_is_not_offered(string text, string mention)
    {
        await Sends($"<at>Deal Bot</at> {text}", Own + "," + mention);

        Assert.DoesNotContain(bot.Teams.Messages, it => it.Title.StartsWith("Who owns", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_somebody_here_becomes_the_owner_and_only_of_a_deal_without_one()
    {
        var sam = bot.Guest(Sample.Sam);
        var press = """{"press":"deal-give","on":{"w":"HOME","d":"d-7","v":1},"whom":"WHOM"}"""
            .Replace("HOME", BotFixture.Home().Home, StringComparison.Ordinal);

        await sam.Forges(JsonNode.Parse(press.Replace("WHOM", "ROBIN", StringComparison.Ordinal)));
        Assert.Null((await bot.Now(Sample.Deal() with { Id = new("d-7") })).Deal.Owner);
        await sam.Forges(JsonNode.Parse(press.Replace("WHOM", Sample.Kim.Id.Value, StringComparison.Ordinal)));
        await sam.Forges(JsonNode.Parse(press.Replace("WHOM", Sample.Lee.Id.Value, StringComparison.Ordinal)));

        Assert.Equal(Sample.Kim, (await bot.Now(Sample.Deal() with { Id = new("d-7") })).Deal.Owner);
    }

    [Theory]
    [InlineData("<at>Deal Bot</at> import<br>Customer,Deal<br>Adatum,Renewal<br>")]
    [InlineData("<at>Deal Bot</at>&nbsp;import\r\nCustomer,Deal\r\nAdatum,Renewal")]
    [InlineData("<at>Deal Bot</at> import\u2028Customer,Deal\u2028Adatum,Renewal")]
    public async Task Lines_behind_import_are_a_list(string text)
    {
        await Sends(text, Own);

        Assert.True(bot.Teams.Messages[1].Says("1 deal would be added"), string.Join(" | ", bot.Teams.Messages[1].Lines));
    }

    [Theory]
    [InlineData("Customer,Deal<br>Adatum,Renewal", "1 deal would be added")]
    [InlineData("Customer,Deal\u2028Adatum,Renewal", "1 deal would be added")]
    [InlineData("Customer,Deal Adatum,Renewal Fabrikam,CRM", "It arrived as a single line")]
    public async Task A_pasted_list_keeps_its_lines_or_says_that_they_were_lost(string list, string expected)
    {
        var sam = bot.Guest(Sample.Sam);
        await sam.Types("import");

        await sam.Presses("Check the list", ("csv", list));

        Assert.True(sam.Mine?.Says(expected), string.Join(" | ", sam.Mine?.Lines ?? []));
    }

    [Fact]
    public async Task An_edited_command_is_answered_as_if_it_were_typed_now_once_for_each_text()
    {
        await Sends("<at>Deal Bot</at> deal Kontosso", Own, "m1");
        Assert.StartsWith("Sorry, I didn’t get that", bot.Teams.Messages[0].Title, StringComparison.Ordinal);
        var before = bot.Teams.Messages.Count;

        await Edits("<at>Deal Bot</at>&nbsp;review Contoso", Own, "m1");
        await Edits("<at>Deal Bot</at> review Contoso ", Own, "m1");
        Assert.Equal(before + 1, bot.Teams.Messages.Count);
        Assert.NotNull((await bot.Now(Sample.Deal() with { Id = new("d-7") })).Live);

        await Edits("<at>Deal Bot</at> deal M&uuml;ller", Own, "m1");
        Assert.Equal(before + 2, bot.Teams.Messages.Count);
    }

    [Fact]
    public async Task A_change_that_leaves_the_text_or_is_not_for_the_bot_is_not_answered()
    {
        await Sends("<at>Deal Bot</at> deal Contoso", Own, "m2");
        var before = bot.Teams.Messages.Count;

        await Edits("<at>Deal Bot</at>&nbsp;deal Contoso", Own, "m2");
        await Edits("deal M&uuml;ller", "", "m3");
        await Edits("", Own, "m4");
        await Edits("<at>Deal Bot</at> deal M&uuml;ller", Own, "m2", "undeleteMessage");

        Assert.Equal(before, bot.Teams.Messages.Count);
    }

    [Fact]
    public async Task In_the_personal_chat_an_edited_command_needs_no_mention()
    {
        await Edits("deal M&uuml;ller", "", "m5", spot: TeamsConversation.Personal);

        Assert.Equal("We don’t know yet what Müller wants", bot.Teams.Messages[0].Title);
        Assert.DoesNotContain(bot.Teams.Messages[0].Lines, it => it.Contains("uuml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_edit_that_Teams_sends_again_while_it_is_answered_is_answered_once()
    {
        var before = bot.Teams.Messages.Count;

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Edits("<at>Deal Bot</at> deal Contoso", Own, "m6")));

        Assert.Equal(before + 1, bot.Teams.Messages.Count);
    }

    [Fact]
    public async Task An_edited_plan_moves_the_review()
    {
        await Sends("<at>Deal Bot</at> review Contoso on Thursday 10:00", Own, "m7");
        await Edits("<at>Deal Bot</at> review Contoso on Thursday 11:00", Own, "m7");

        Assert.Equal(11, (await bot.Now(Sample.Deal() with { Id = new("d-7") })).Deal.Planned?.At.Hour);
    }

    Task Edits(string text, string entities, string id, string what = "editMessage", TeamsConversation? spot = null) =>
        Sends(text, entities, id, what, spot);

    /// <param name="edit">As Teams calls what happened to an older message; null: it is a new one.</param>
    async Task Sends(string text, string entities, string? id = null, string? edit = null, TeamsConversation? spot = null)
    {
        var activity = (spot ?? TeamsConversation.Channel).Message(Sample.Sam, "", id ?? bot.NextId());
        if (edit is not null)
        {
            activity["type"] = "messageUpdate";
            activity["channelData"]?.AsObject().Add("eventType", edit);
        }
        activity["text"] = text;
        activity["entities"] = JsonNode.Parse($"[{entities.Replace("BOT", TeamsConversation.Bot, StringComparison.Ordinal)}]");
        Assert.Equal(200, (await bot.Post(activity)).Status);
    }

    void AssertNoMarkup()
    {
        foreach (var call in bot.Teams.Calls.Select(it => it.Body?.ToJsonString()).OfType<string>())
        {
            foreach (var markup in new[] { "<at", "\\u003Cat", "‹at", "quoted", "\\u003Cbr", "<br" })
                Assert.DoesNotContain(markup, call, StringComparison.OrdinalIgnoreCase);
        }
    }
}
