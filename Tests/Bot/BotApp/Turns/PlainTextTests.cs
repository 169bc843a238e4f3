using System.Text.Json;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

public sealed class PlainTextTests
{
    const string Attack = "**b** [x](//evil) <at>All</at> `c` <b>";

    [Fact]
    public async Task What_is_typed_into_any_text_stays_plain_text_on_every_card()
    {
        await using var bot = await BotFixture.Open();
        var attacker = Sample.Person("**M** <at>All</at> [n](//evil)");
        var (mallory, lee) = (bot.Guest(attacker), bot.Guest(Sample.Lee));
        List<string> seen = [];
        await mallory.Types($"review {Attack}");
        await mallory.Types("add deal");
        await Press(mallory, "Add the deal", ("customer", $"Cu {Attack}"), ("title", $"Ti {Attack}"), ("wanted", Attack));
        await mallory.Types("review cu");
        foreach (var (who, button, typed) in Steps.OfAReview.Where(it => it.Who is not "kim"))
        {
            await Press(
                mallory,
                button,
                [.. typed.Select(it => (it.Input, IsText(it.Input) ? $"x {Attack}" : it.Input is "who" ? "unknown" : it.Value))]);
            if (mallory.Mine?.Buttons.ContainsKey("Keep as is") is true)
                await Press(mallory, "Keep as is");
            await bot.Pass(TimeSpan.FromSeconds(2));
        }
        await mallory.Types("deal cu");
        await mallory.Types("board");
        await mallory.Types("review");
        foreach (var button in new[] { "History", "Note for the customer", "Reminders", "Correct something" })
        {
            if (bot.Teams.Messages.Any(it => it.Buttons.ContainsKey(button)))
                await Press(mallory, button);
        }

        seen.AddRange(bot.Teams.Calls.Select(call => call.Body?.ToJsonString()).OfType<string>());
        Assert.True(seen.Count(it => it.Contains("//evil", StringComparison.Ordinal)) > 15, $"{seen.Count}");
        foreach (var json in seen)
        {
            using var card = JsonDocument.Parse(json);
            Check(card.RootElement);
        }
        Assert.Equal("", string.Join('\n', bot.Failures));

        async Task Press(HttpUser guest, string button, params (string, string)[] typed) =>
            seen.Add((await guest.Presses(button, typed)).Body);
    }

    static bool IsText(string input) =>
        input is "also"
            or "why"
            or "nothing"
            or "wanted"
            or "whose"
            or "name"
            or "function"
            or "priority"
            or "goal"
            or "conflict"
            or "what"
            or "ofus"
            or "new"
            or "told";

    /// <summary>Only text blocks read Markdown; text runs do not. Nobody is ever mentioned.</summary>
    static void Check(JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Check(item);
        }
        if (element.ValueKind is not JsonValueKind.Object)
            return;

        if (element.TryGetProperty("type", out var type) && type.ValueEquals("TextBlock"))
        {
            var text = element.GetProperty("text").GetString() ?? "";
            Assert.DoesNotContain("](", text, StringComparison.Ordinal);
            Assert.DoesNotContain("**", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<at>", text, StringComparison.Ordinal);
        }
        Assert.False(element.TryGetProperty("mentioned", out _));
        foreach (var member in element.EnumerateObject())
            Check(member.Value);
    }
}
