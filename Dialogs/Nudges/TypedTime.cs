using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>A parsed day and time. A typed time is never replaced: it is used, or asked about.</summary>
abstract record TypedTime
{
    TypedTime() { }

    /// <summary>Neither a day nor a time.</summary>
    public sealed record None : TypedTime;

    /// <summary>"now", or "today" without a time.</summary>
    public sealed record Now : TypedTime;

    /// <param name="On">The day as typed, in <paramref name="Zone"/> if there is one.</param>
    /// <param name="HasTime">False: no time of day was typed, and <paramref name="At"/> is assumed.</param>
    /// <param name="IsNear">True: typed as a distance ("tomorrow"), so that the user may not have noticed a day off.</param>
    /// <param name="Zone">The typed zone; null: the user's own.</param>
    public sealed record Certain(DateOnly On, TimeOnly At, bool HasTime, bool IsNear, TimeZoneInfo? Zone) : TypedTime;

    /// <param name="Choices">Unambiguous interpretations to choose from.</param>
    /// <param name="Day">The day of the question; null: none in particular.</param>
    public sealed record Unsure(TimeDoubt Why, ValueList<Certain> Choices, DateOnly? Day = null) : TypedTime;
}

/// <summary>Why a typed time is asked about.</summary>
enum TimeDoubt
{
    /// <summary>"next week".</summary>
    WhichDay,

    HasPassed,

    /// <summary>"at 3": 3 or 15.</summary>
    WhichHour,

    /// <summary>Contradictions: "Friday 19 Nov", which is a Thursday; or two days, or two times.</summary>
    WhichOfTwo,

    /// <summary>More than two years ahead: probably a typing error.</summary>
    TooFar,

    /// <summary>"tomorrow" is a day off.</summary>
    NoWorkingDay,

    /// <summary>A day or time that does not exist, or an unknown zone.</summary>
    NotRead,
}
