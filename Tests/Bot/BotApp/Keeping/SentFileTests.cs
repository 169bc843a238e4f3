using System.Net;
using System.Text.Json.Nodes;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Keeping;

public sealed class SentFileTests : IAsyncLifetime
{
    const string OneDrive = "https://contoso-my.sharepoint.com/personal/lee/_api/v2.0/drive/items/01/uploadSession?guid=1";

    readonly StubHttpHandler wire = new();
    BotFixture bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.OpenWithFiles(wire);
        await bot.Has(Sample.Deal());
        await bot.Guest(Sample.Lee).Types("help");
        var lee = bot.Guest(Sample.Lee, TeamsConversation.Personal);
        await lee.Types("export");
        await lee.Presses("List as a file");
    }

    public ValueTask DisposeAsync()
    {
        wire.Dispose();
        return bot.DisposeAsync();
    }

    [Fact]
    public async Task Teams_asks_the_person_and_the_file_is_put_where_it_says()
    {
        wire.Answers(HttpStatusCode.Created, "{}", "application/json");

        Assert.Equal(200, (await bot.Post(Accept(OneDrive))).Status);

        var put = Assert.Single(wire.Requests);
        Assert.Equal(("PUT", OneDrive), (put.Method, put.Address));
        Assert.StartsWith("bytes 0-", put.Headers["Content-Range"], StringComparison.Ordinal);
        Assert.Contains("Contoso,Service desk renewal", put.Body, StringComparison.Ordinal);
        Assert.Contains(
            bot.Teams.Calls,
            call => $"{call.Body?["attachments"]?[0]?["contentType"]}" is "application/vnd.microsoft.teams.card.file.info");
    }

    [Theory]
    [InlineData("https://files.example.com/put")]
    [InlineData("http://contoso-my.sharepoint.com/put")]
    [InlineData("nonsense")]
    public async Task It_is_put_nowhere_else(string address)
    {
        await bot.Post(Accept(address));

        Assert.Empty(wire.Requests);
        Assert.Contains("I couldn’t save the file there", $"{bot.Teams.Calls[^1].Body?["text"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_says_no_gets_none()
    {
        var no = Accept(OneDrive);
        no["value"]!["action"] = "decline";

        Assert.Equal(200, (await bot.Post(no)).Status);
        Assert.Empty(wire.Requests);
    }

    [Theory]
    [InlineData("""{"home":"team:19:others@thread.tacv2","kind":"Everything"}""")]
    [InlineData("""{"home":7,"kind":"Board"}""")]
    [InlineData("[]")]
    public async Task A_forged_answer_gets_nothing(string context)
    {
        var forged = Accept(OneDrive);
        forged["value"]!["context"] = JsonNode.Parse(context);

        await bot.Post(forged);

        Assert.Empty(wire.Requests);
    }

    /// <summary>What Teams sends when the person says yes to the question that it was given.</summary>
    JsonObject Accept(string address)
    {
        var asked = bot.Teams.Calls
            .Select(call => call.Body?["attachments"]?[0])
            .Last(it => $"{it?["contentType"]}" is "application/vnd.microsoft.teams.card.file.consent");
        var activity = TeamsConversation.Personal.Press(Sample.Lee, null, bot.NextId());
        activity["name"] = "fileConsent/invoke";
        activity["value"] = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = "accept",
            ["context"] = asked?["content"]?["acceptContext"]?.DeepClone(),
            ["uploadInfo"] = new JsonObject
            {
                ["name"] = "deals.csv",
                ["uploadUrl"] = address,
                ["contentUrl"] = "https://contoso-my.sharepoint.com/deals.csv",
                ["uniqueId"] = "1",
                ["fileType"] = "csv",
            },
        };
        return activity;
    }
}
