using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

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
        var message = (Activity)MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = card });
        message.Summary = card.FallbackText;
        message.Id = id;
        return message;
    }
}
