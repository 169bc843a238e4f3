using System.Globalization;
using ReviewBot.Cards.Words.German;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Every sentence that a person reads, one method each, in English. Another language overrides them.</summary>
public partial class Say(CultureInfo culture)
{
    /// <summary>Dates and numbers are written its way.</summary>
    public CultureInfo Culture => culture;

    /// <summary>The language whose words are spoken, as a card's "lang".</summary>
    public virtual string Language => "en";

    /// <summary>Every language once, English first.</summary>
    public static IReadOnlyList<Say> All { get; } = [In(CultureInfo.GetCultureInfo("en-GB")), In(CultureInfo.GetCultureInfo("de-DE"))];

    /// <summary>The words for a culture; English where there are none of its own.</summary>
    public static Say In(CultureInfo culture) => Spoken(culture) ?? new(CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>The words of the first of these languages that is spoken here; English when none is.</summary>
    /// <param name="languages">BCP 47, as chosen or as Teams says it; null: not known.</param>
    public static Say First(params IEnumerable<string?> languages) => languages.Select(Find).OfType<Say>().FirstOrDefault() ?? All[0];

    /// <summary>Null when the language is not known, or not spoken here.</summary>
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

    /// <summary>"12 Nov", and the year only when it is not this one.</summary>
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
