using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Stands in for Microsoft.Bot.Builder.MessageFactory.</summary>
public static class MessageFactory
{
    public static Activity Text(string text, string ssml = null, string inputHint = null) => Message(text, ssml, inputHint);

    public static IMessageActivity Attachment(Attachment attachment, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    public static IMessageActivity Attachment(IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        return Laid(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);
    }

    public static IMessageActivity Carousel(IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        return Laid(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);
    }

    public static IMessageActivity SuggestedActions(IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return SuggestedActions(actions.Select(action => new CardAction(ActionTypes.ImBack, action, value: action)), text, ssml, inputHint);
    }

    public static IMessageActivity SuggestedActions(IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Message(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions { Actions = cardActions.ToList() };
        return message;
    }

    static Activity Laid(string layout, IEnumerable<Attachment> attachments, string text, string ssml, string inputHint)
    {
        var message = Message(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = attachments.ToList();
        return message;
    }

    // The official factory says "acceptingInput" unless told otherwise.
    static Activity Message(string text, string ssml, string inputHint)
    {
        var message = new Activity(ActivityTypes.Message) { InputHint = inputHint ?? InputHints.AcceptingInput };
        if (text != null) message.Text = text;
        if (!string.IsNullOrWhiteSpace(ssml)) message.Speak = ssml;
        return message;
    }
}
