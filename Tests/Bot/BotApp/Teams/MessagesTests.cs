using AdaptiveCards;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest.Serialization;
using Newtonsoft.Json.Linq;
using ReviewBot.BotApp.Teams;

namespace ReviewBot.Tests.BotApp.Teams;

public sealed class MessagesTests
{
    [Fact]
    public void A_card_is_sent_as_the_bot_packages_would_write_it()
    {
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5))
        {
            FallbackText = "Größe \"XL\" </script> \u2028 🙂",
            Body = [new AdaptiveTextBlock("Größe \"XL\" </script> \u2028 🙂") { Wrap = true, IsVisible = false }],
            Actions = [new AdaptiveExecuteAction { Title = "Go", Data = new JObject { ["press"] = "board", ["at"] = "2026-11-29T10:00:00Z" } }],
        };
        using var client = new ConnectorClient(new Uri("https://localhost"), new MicrosoftAppCredentials("", ""));

        var raw = Write(Messages.CardMessage(card));
        var walked = Write(new Activity { Attachments = [new() { ContentType = AdaptiveCard.ContentType, Content = card }] });

        Assert.Equal(
            walked["attachments"]?[0]?["content"]?.ToString(), raw["attachments"]?[0]?["content"]?.ToString());
        Assert.Equal(card.FallbackText, raw["summary"]?.Value<string>());

        JObject Write(Activity message) => JObject.Parse(SafeJsonConvert.SerializeObject(message, client.SerializationSettings));
    }
}
