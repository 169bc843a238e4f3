using System.Diagnostics;
using System.Globalization;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words.German;

/// <summary>
/// German. One file for each English one, in the same order. People are addressed with "du" and "ihr", customers in the text made for them
/// with "Sie". Names stand in the nominative or after "von" and "bei", so that none has to be inflected. A day ends with a full stop of its
/// own ("12. Nov."): what may end with one goes through <see cref="Say.Ended"/>.
/// </summary>
sealed partial class SayGerman(CultureInfo culture) : Say(culture)
{
    public override string Language => "de";

    public override string Day(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d. MMM" : "d. MMM yyyy", Culture);

    public override string Weekday(DateOnly day) => day.ToString("dddd, d. MMM", Culture);

    public override string Clock(DateTimeOffset at, TimeZoneInfo zone) => $"{base.Clock(at, zone)} Uhr";

    public override string Name(Job job) => job switch
    {
        Job.Problem => "Problem",
        Job.Explore => "Optionen",
        Job.Require => "Bedarf",
        Job.Select => "Auswahl",
        Job.Validate => "Sicherheit",
        Job.Consensus => "Einigkeit",
        Job.Path => "Formalien",
        _ => throw new UnreachableException(),
    };

    /// <summary>A job within a sentence: "bei Bedarf" alone would say something else.</summary>
    string Quoted(Job job) => Quoted(Name(job));

    /// <summary>"seit 3 Tagen".</summary>
    static string ForDays(int days) => days == 1 ? "seit 1 Tag" : $"seit {days} Tagen";
}
