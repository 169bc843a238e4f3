using System.Text.RegularExpressions;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Diagnostics;

/// <summary>Failures tell the user an error id by which the operator finds the exception in the log.</summary>
public sealed partial class ErrorIdTests
{
    [Theory]
    [InlineData("en-GB", "error")]
    [InlineData("de-DE", "Fehler")]
    public async Task A_failed_command_and_a_failed_press_name_what_the_log_has(string locale, string word)
    {
        await using var bot = await BotFixture.Open(new UnreachableRows());
        bot.Teams.Admit(Sample.Sam);
        var (typed, press) = (
            TeamsConversation.Channel.Message(Sample.Sam, "board", bot.NextId()),
            TeamsConversation.Channel.Press(Sample.Sam, System.Text.Json.Nodes.JsonNode.Parse("""{"press":"board"}"""), bot.NextId()));
        foreach (var activity in new[] { typed, press })
        {
            activity["serviceUrl"] = bot.Teams.Url;
            activity["locale"] = locale;
        }

        await bot.Post(typed.ToJsonString());
        var came = await bot.Post(press.ToJsonString());

        var said = new[] { $"{bot.Teams.Calls.Last(it => it.IsSend).Body?["text"]}", came.Says ?? "" };
        Assert.Equal(2, bot.Failures.Count);
        Assert.All(said.Zip(bot.Failures), it =>
        {
            Assert.Contains($" {word} ", it.First, StringComparison.Ordinal);
            Assert.Contains($"failed: error {Id().Match(it.First).Value} ", it.Second, StringComparison.Ordinal);
        });
        Assert.NotEqual(Id().Match(said[0]).Value, Id().Match(said[1]).Value);
    }

    [Fact]
    public async Task What_was_saved_and_is_found_again_names_none()
    {
        await using var bot = await BotFixture.Open(EmbeddedRows.InMemory());
        var sam = bot.Guest(Sample.Sam);
        await sam.Types("add deal");
        for (var fault = 0; fault < 20; fault++)
            bot.Teams.Faults.Enqueue(("POST", new Fault.Says(400)));

        var came = await sam.Presses("Add the deal", ("customer", "Fabrikam"), ("title", "Scanners"));

        Assert.DoesNotMatch(Id(), $"{came.Says} {came.Card?.Title}");
    }

    [GeneratedRegex(@"\b[0-9a-f]{8}\b")]
    private static partial Regex Id();
}
