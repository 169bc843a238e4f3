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

    /// <summary>True for a tag of this language, in any country; null is none.</summary>
    public bool Speaks(string? language) => Find(language)?.Language == Language;

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
        // "en" alone is of no country, and its dates would be those of the US.
        "en" when culture.IsNeutralCulture => new Say(CultureInfo.GetCultureInfo("en-GB")),
        "en" => new Say(culture),
        _ => null,
    };

    /// <summary>"12 Nov", or "Nov 12" where the culture begins with the month; with the year if it is not the present one.</summary>
    public virtual string Day(DateOnly day, DateOnly today) => day.ToString(
        (IsMonthFirst, day.Year == today.Year) switch
        {
            (true, true) => "MMM d",
            (true, false) => "MMM d, yyyy",
            (false, true) => "d MMM",
            (false, false) => "d MMM yyyy",
        },
        culture);

    /// <summary>"Monday 16 Nov", or "Monday, Nov 16"; with the year if it is not the present one.</summary>
    public virtual string Weekday(DateOnly day, DateOnly today) =>
        $"{day.ToString("dddd", culture)}{(IsMonthFirst ? "," : "")} {Day(day, today)}";

    /// <summary>"15:30", or "3:30 PM" where the culture counts to twelve.</summary>
    public string Time(TimeOnly time) =>
        time.ToString(culture.DateTimeFormat.ShortTimePattern.Contains('t', StringComparison.Ordinal) ? "h:mm tt" : "HH:mm", culture);

    /// <summary>The time of an instant in a zone, as it stands in a sentence.</summary>
    public virtual string Clock(DateTimeOffset at, TimeZoneInfo zone) =>
        Time(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime));

    public virtual string Name(Job job) => job switch
    {
        Job.Problem => "Problem",
        Job.Explore => "Options",
        Job.Require => "Needs",
        Job.Select => "Choice",
        Job.Validate => "Confidence",
        Job.Consensus => "Agreement",
        Job.Path => "Paperwork",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What a case was called before: still understood in lists and where it is typed.</summary>
    public virtual IReadOnlyList<string> FormerNames(Enum it) => it switch
    {
        Job.Validate => ["Sure"],
        Job.Consensus => ["Agree"],
        Agreement.Told => ["We told them"],
        Agreement.OurHope => ["It is our hope"],
        Outcome.Unknown => ["We do not know"],
        OffCourse.CannotChoose => ["Cannot choose between options"],
        OffCourse.DoubtTheResult => ["Doubt the result"],
        OffCourse.PersonLeftOrArrived => ["A person left or arrived"],
        EndingKind.ChoseOther => ["They chose somebody else"],
        EndingReason.StatusQuo => ["They stayed with what they have"],
        EndingReason.Indecision => ["They could not decide"],
        EndingReason.PrioritiesMoved => ["Their priorities moved"],
        EndingReason.ScopeGone => ["The scope went away"],
        ToSee.NotSaid => ["Not said"],
        NudgeVerb.InTheWay => ["in the way"],
        NudgeVerb.End => ["close"],
        _ => [],
    };

    bool IsMonthFirst => culture.DateTimeFormat.MonthDayPattern.StartsWith('M');
}
