using System.Globalization;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>All texts that users read, one method each, in English. Other languages override them.</summary>
public partial class Say(CultureInfo culture)
{
    /// <summary>Culture for dates and numbers.</summary>
    public CultureInfo Culture => culture;

    /// <summary>Language of the texts, for the "lang" of a card.</summary>
    public virtual string Language => "en";

    /// <summary>One instance per language, English first.</summary>
    public static IReadOnlyList<Say> All { get; } = [In(CultureInfo.GetCultureInfo("en-GB")), In(CultureInfo.GetCultureInfo("de-DE"))];

    /// <summary>The texts for a culture; English if its language is not supported.</summary>
    public static Say In(CultureInfo culture) => Spoken(culture) ?? new(CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>The texts for the first supported of these languages; English if none is.</summary>
    /// <param name="languages">BCP 47 tags, in order of preference; null entries are skipped.</param>
    public static Say First(params IEnumerable<string?> languages) => languages.Select(Find).OfType<Say>().FirstOrDefault() ?? All[0];

    /// <summary>Null when the tag is invalid or the language is not supported.</summary>
    static Say? Find(string? language)
    {
        try
        {
            return language is null ? null : Spoken(CultureInfo.GetCultureInfo(language));
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    static Say? Spoken(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "de" => new SayGerman(culture),
        "en" => new Say(culture),
        _ => null,
    };

    /// <summary>"12 Nov"; with the year if it is not the present one.</summary>
    public virtual string Day(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d MMM" : "d MMM yyyy", culture);

    /// <summary>"Monday 16 Nov": for a day that is near.</summary>
    public virtual string Weekday(DateOnly day) => day.ToString("dddd d MMM", culture);

    /// <summary>"10:04".</summary>
    public virtual string Clock(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm", culture);

    public virtual string Name(Job job) => job switch
    {
        Job.Problem => "Problem",
        Job.Explore => "Options",
        Job.Require => "Needs",
        Job.Select => "Choice",
        Job.Validate => "Sure",
        Job.Consensus => "Agree",
        Job.Path => "Paperwork",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
