using System.Text.Json;
using ReviewBot.Cards;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards;

/// <summary>
/// Backward compatibility of sent cards: one button of each kind and shape (<c>Kept/presses.json</c>) still has its action. Names on the
/// wire are independent of the names of types and members.
/// </summary>
public sealed class KeptPressesTests
{
    [Fact]
    public async Task Every_button_that_was_sent_is_understood_and_written_as_it_was()
    {
        using var kept = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Tests", "Fast", "Cards", "Kept", "presses.json")));

        var all = kept.RootElement.EnumerateArray().ToArray();

        Assert.True(all.Length > 80);
        Assert.All(all, data =>
        {
            var pressed = CardActionInvocation.From(data);
            Assert.NotNull(pressed);
            using var written = JsonDocument.Parse(pressed.Press.ToJson());
            Assert.True(JsonElement.DeepEquals(data, written.RootElement), $"{data} {written.RootElement}");
        });
    }
}
