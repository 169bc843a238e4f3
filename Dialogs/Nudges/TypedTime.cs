using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>What was typed about when. A time that was typed is never replaced: it is taken, or asked about.</summary>
abstract record TypedTime
{
    TypedTime() { }

    /// <summary>Nothing that is a day or a time.</summary>
    public sealed record None : TypedTime;

    /// <summary>"now", or "today" without a time.</summary>
    public sealed record Now : TypedTime;

    /// <param name="On">The day as it was typed: with <paramref name="Zone"/>, in that zone.</param>
    /// <param name="HasTime">False: no time of day was typed, and <paramref name="At"/> is assumed.</param>
    /// <param name="IsNear">True: typed as a distance ("tomorrow"), so that nobody has looked whether it is a working day.</param>
    /// <param name="Zone">The zone that was typed; null: that of whoever typed.</param>
    public sealed record Certain(DateOnly On, TimeOnly At, bool HasTime, bool IsNear, TimeZoneInfo? Zone) : TypedTime;

    /// <param name="Choices">What may be meant, each as certain as can be typed.</param>
    /// <param name="Day">The day that is asked about; null: none in particular.</param>
    public sealed record Unsure(TimeDoubt Why, ValueList<Certain> Choices, DateOnly? Day = null) : TypedTime;
}

/// <summary>Why a time that was typed is asked about.</summary>
enum TimeDoubt
{
    /// <summary>"next week".</summary>
    WhichDay,

    HasPassed,

    /// <summary>"at 3": 3 or 15.</summary>
    WhichHour,

    /// <summary>"Friday 19 Nov", which is a Thursday; or two days, or two times.</summary>
    WhichOfTwo,

    /// <summary>More than two years ahead, which is mostly a slip.</summary>
    TooFar,

    /// <summary>"tomorrow" is no working day.</summary>
    NoWorkingDay,

    /// <summary>A day or a time that does not exist, or a zone that nobody knows.</summary>
    NotRead,
}
