using System.Diagnostics;
using System.Globalization;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>
/// German. One file per English file, in the same order. Users are addressed with "du", customers (in the text to copy) with
/// "Sie". Names are used only in the nominative or after "von" and "bei", so that they need no inflection. A date ends with a full stop
/// ("12. Nov."): a sentence that may end with one goes through <see cref="Say.Ended"/>.
/// </summary>
sealed partial class SayGerman(CultureInfo culture) : Say(culture)
{
    public override string Language => "de";

    public override string Day(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d. MMM" : "d. MMM yyyy", Culture);

    public override string Weekday(DateOnly day, DateOnly today) => $"{day.ToString("dddd", Culture)}, {Day(day, today)}";

    public override string Clock(DateTimeOffset at, TimeZoneInfo zone) => $"{base.Clock(at, zone)} Uhr";

    public override string Name(Job job) => job switch
    {
        Job.Problem => "Problem",
        Job.Explore => "Optionen",
        Job.Require => "Bedarf",
        Job.Select => "Auswahl",
        Job.Validate => "Absicherung",
        Job.Consensus => "Einigung",
        Job.Path => "Formalien",
        _ => throw new UnreachableException(),
    };

    public override IReadOnlyList<string> FormerNames(Enum it) => it switch
    {
        Job.Validate => ["Gewissheit", "Sicherheit"],
        Job.Consensus => ["Einigkeit"],
        Outcome.Did => ["Getan"],
        Agreement.Agreed => ["Ja, es ist vereinbart"],
        Agreement.Told => ["Ja, wir haben es gesagt", "Wir haben es gesagt"],
        Agreement.OurHope => ["Es ist unsere Hoffnung"],
        OffCourse.ScopeRedefined => ["Der Umfang wird neu bestimmt"],
        OffCourse.WantMoreInformation => ["Wünscht mehr Informationen", "Mehr Information gewünscht"],
        OffCourse.PersonLeftOrArrived => ["Jemand ging oder kam dazu"],
        EndingReason.Other => ["Etwas anderes"],
        NudgeVerb.Did => ["getan"],
        NudgeVerb.InTheWay => ["im Weg"],
        NudgeVerb.End => ["abschließen", "schließen"],
        _ => [],
    };

    /// <summary>A job in quotes: "bei Bedarf" without them means "if needed".</summary>
    string Quoted(Job job) => Quoted(Name(job));

    /// <summary>"seit 3 Tagen".</summary>
    static string ForDays(int days) => days == 1 ? "seit 1 Tag" : $"seit {days} Tagen";
}
