namespace Microsoft.Bot.Schema;

/// <summary>Stands in for Microsoft.Bot.Schema.ActivityExtensions: mentions of the bot in a text. A message without a text or a mention without a person is left as it is; the original throws.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient?.Id);

    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient?.Id);

    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        if (activity.Text == null || id == null) return activity.Text;

        foreach (var mention in activity.GetMentions())
            if (mention.Mentioned?.Id == id)
                Strip(activity, mention);

        return activity.Text;
    }

    // Without a text of its own, a mention is looked for under its name.
    private static void Strip(IMessageActivity activity, Mention mention)
    {
        var text = mention.Text ?? (mention.Mentioned.Name is { Length: > 0 } name ? $"<at>{name}</at>" : null);
        if (string.IsNullOrEmpty(text)) return;

        activity.Text = activity.Text.Replace(text, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
    }
}
