using System.Globalization;
using Microsoft.Bot.Schema;

namespace ReviewBot.BotApp.Teams;

/// <summary>
/// Language and time zone of the sender's client, from the activity's own fields or from its entity "clientInfo". Events have neither, and
/// some clients send only one of them.
/// </summary>
/// <param name="Language">BCP 47; null: not sent.</param>
/// <param name="Zone">Null: not sent, or unknown to this machine.</param>
sealed record SenderClient(string? Language, TimeZoneInfo? Zone)
{
    const int MostChars = 100;

    public static SenderClient Read(Activity activity)
    {
        var entity = activity.Entities?.FirstOrDefault(it => it?.Type is "clientInfo");
        return new(
            Regional(Bounded(activity.Locale) ?? Text(entity, "locale"), Text(entity, "country")),
            Find(Bounded(activity.LocalTimezone)) ?? Find(Text(entity, "timezone")));
    }

    /// <summary>
    /// Adds the country to a language without a region, because dates are formatted by region: "en" in Austria is "en-AT".
    /// </summary>
    static string? Regional(string? language, string? country) =>
        language is { Length: 2 } && country is { Length: 2 } && country.All(char.IsAsciiLetter) && IsKnown($"{language}-{country}")
            ? $"{language}-{country.ToUpperInvariant()}"
            : language;

    static bool IsKnown(string culture)
    {
        try
        {
            return CultureInfo.GetCultureInfo(culture, predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    static TimeZoneInfo? Find(string? zone) =>
        zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : null;

    static string? Text(Entity? entity, string name) => Bounded(ActivityParts.Text(entity?.Properties?[name]));

    static string? Bounded(string? text) => text is { Length: > 0 and <= MostChars } ? text : null;
}
