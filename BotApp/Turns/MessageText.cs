using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using ReviewBot.BotApp.Teams;
using ReviewBot.Dialogs;
using ReviewBot.Reviews;

namespace ReviewBot.BotApp.Turns;

/// <summary>
/// Parses the text of a message. Teams escapes and pads it like HTML, and encodes mentions, quoted replies and line breaks as markup. The
/// only place where it is decoded.
/// </summary>
/// <param name="IsToBot">True: the bot is mentioned.</param>
sealed partial record MessageText(TypedWords Words, bool IsToBot)
{
    public static MessageText Read(Activity activity)
    {
        var text = Quoted().Replace(activity.Text ?? "", " ");
        var mentions = activity.GetMentions();
        var isToBot = false;
        foreach (var bare in mentions.Where(it => IsBot(it, activity) && it.Text is { Length: > 0 } && !At().IsMatch(it.Text)))
        {
            // some clients send no markup: the mention is in the text as it was typed
            if (text.IndexOf(bare.Text, StringComparison.OrdinalIgnoreCase) is >= 0 and var start)
                (text, isToBot) = (text.Remove(start, bare.Text.Length), true);
        }

        var parts = At().Matches(text);
        var (words, alone, people) = (new StringBuilder(), new StringBuilder(), new List<Mention>());
        var done = 0;
        for (var next = 0; next < parts.Count;)
        {
            var (mention, count) = Find(text, parts, next, mentions, activity);
            var before = Plain(text[done..parts[next].Index]);
            words.Append(before);
            alone.Append(before);
            // in channels and chats the bot only gets messages that mention it: an unresolved first mention is its own
            var isOwn = mention is null
                ? activity.Conversation?.ConversationType is not "personal" && string.IsNullOrWhiteSpace(words.ToString()) && !isToBot
                    && !mentions.Any(it => IsBot(it, activity))
                : IsBot(mention, activity);
            isToBot |= isOwn;
            words.Append(isOwn || IsGroup(mention) ? " " : Name(parts, next, count));
            alone.Append(' ');
            if (mention is not null && !isOwn && !IsGroup(mention))
                people.Add(mention);
            next += count;
            done = parts[next - 1].Index + parts[next - 1].Length;
        }
        var rest = Plain(text[done..]);
        return new(new(Clean(words.Append(rest)), Clean(alone.Append(rest)), [.. Each(people)]), isToBot);
    }

    /// <summary>The text of an HTML message, as sent with a message action.</summary>
    public static string ReadHtml(string html) => Plain(Tags().Replace(html.Length > LongestHtml ? html[..LongestHtml] : html, " "));

    static string Clean(StringBuilder words) => VisibleText.Clean(words.ToString()).Trim();

    /// <summary>
    /// Resolves the mention at a part of the text, and the number of parts it takes: a name with a space may come in two. Null: the
    /// activity has no entity for it.
    /// </summary>
    static (Mention? Mention, int Count) Find(
        string text, MatchCollection parts, int first, IReadOnlyList<Mention> mentions, Activity activity)
    {
        var most = 1;
        while (most < MostParts && first + most < parts.Count && AreSideBySide(text, parts[first + most - 1], parts[first + most]))
            most++;
        for (var count = most; count > 0; count--)
        {
            var name = Name(parts, first, count);
            if (mentions.FirstOrDefault(it => Plain(it.Text ?? "").Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found)
                return (found, count);
            if (name.Equals(activity.Recipient?.Name, StringComparison.OrdinalIgnoreCase))
                return (new() { Mentioned = activity.Recipient }, count);
        }
        return (null, 1);
    }

    static bool AreSideBySide(string text, Match one, Match other) =>
        string.IsNullOrWhiteSpace(Plain(text[(one.Index + one.Length)..other.Index]));

    static string Name(MatchCollection parts, int first, int count) =>
        string.Join(' ', parts.Skip(first).Take(count).Select(it => Plain(it.Groups[1].Value).Trim()));

    static bool IsBot(Mention mention, Activity activity) => mention.Mentioned.Id == activity.Recipient?.Id;

    /// <summary>True for the mention of a tag, a channel or a team, which is not a person.</summary>
    static bool IsGroup(Mention? mention) => ActivityParts.Text(mention?.Mentioned.Properties?["type"]) is "tag" or "channel" or "team";

    /// <summary>Removes duplicates, and joins names that came in parts.</summary>
    static IEnumerable<MentionedPerson> Each(IEnumerable<Mention> people) =>
        from mention in people
        group mention by mention.Mentioned.Id into one
        let names = one
            .Select(it => VisibleText.Clean(it.Mentioned.Name is { Length: > 0 } name ? name : Plain(it.Text ?? "").Trim()))
            .Distinct()
        select new MentionedPerson(
            string.Join(' ', names),
            one.Select(it => it.Mentioned.AadObjectId).FirstOrDefault(it => it is { Length: > 0 }) is { } id ? new(id) : null);

    /// <summary>Decodes a piece of text exactly once: "&amp;amp;amp;" becomes "&amp;amp;".</summary>
    static string Plain(string markup) => Space().Replace(
        Line().Replace(WebUtility.HtmlDecode(Format().Replace(Break().Replace(markup, "\n"), "")), "\n"), " ");

    const int MostParts = 6;

    /// <summary>In characters. The rest is not searched for names of deals.</summary>
    const int LongestHtml = 20_000;

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"<at\b[^<>]*>([^<]*)</at>", RegexOptions.IgnoreCase)]
    private static partial Regex At();

    [GeneratedRegex(@"<quoted\b[^<>]*/>|<quoted\b[^<>]*>[^<]*</quoted>|</?quoted\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"<br\s*/?>|</(p|div|li)>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    /// <summary>Tags of Teams' editor. Other angle brackets are typed text.</summary>
    [GeneratedRegex(@"</?(at|p|div|span|b|strong|i|em|u|s|ul|ol|li|a|pre|code|blockquote)\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Format();

    [GeneratedRegex(@"\r\n|[\r\u0085\u2028\u2029]")]
    private static partial Regex Line();

    [GeneratedRegex(@"[\u00a0\u200b\ufeff]")]
    private static partial Regex Space();
}
