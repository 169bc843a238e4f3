using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ReviewBot.BotApp.Teams;

/// <summary>
/// Makes a message of a card: with a summary for notifications, and never with text, because the local client returns no id for a message
/// with both, and without the id it cannot be edited.
/// </summary>
static class Messages
{
    /// <param name="id">Id of the message to replace; null: a new one.</param>
    public static Activity CardMessage(AdaptiveCard card, string? id = null)
    {
        // As raw JSON, for speed: the converter of Attachment.Content builds a tree of nodes by reflection before it writes.
        var content = new JRaw(JsonConvert.SerializeObject(card));
        var message = (Activity)MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = content });
        message.Summary = card.FallbackText;
        message.Id = id;
        return message;
    }
}
