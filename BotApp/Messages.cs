using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ReviewBot.BotApp;

/// <summary>A card as a message: with a summary for the notification, and never with text beside it.</summary>
static class Messages
{
    /// <param name="id">Of the message that it takes the place of; null: it is a new one.</param>
    public static Activity CardMessage(AdaptiveCard card, string? id = null)
    {
        var message = (Activity)MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = card });
        message.Summary = card.FallbackText;
        message.Id = id;
        return message;
    }
}
