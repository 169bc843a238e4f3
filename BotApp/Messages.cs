using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ReviewBot.BotApp;

/// <summary>A card as a message: with a summary for the notification, and never with text beside it.</summary>
static class Messages
{
    public static Activity Of(AdaptiveCard card)
    {
        var message = (Activity)MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = card });
        message.Summary = card.FallbackText;
        return message;
    }
}
