namespace ReviewBot.Reviews;

/// <summary>Signs that the customer's buying may fail.</summary>
public enum OffCourse
{
    PrioritiesShifting,
    ScopeRedefined,
    UnsureHowToBuy,
    CannotChoose,
    WantMoreInformation,
    DoubtTheResult,
    InterestFading,
    PersonLeftOrArrived,
    NoneSeen,
}

public static class OffCourses
{
    /// <summary>
    /// True for signs of indecision: they want to buy but cannot decide, which needs another remedy than "no reason to change".
    /// </summary>
    public static bool IsIndecision(this OffCourse sign) =>
        sign is OffCourse.CannotChoose or OffCourse.WantMoreInformation or OffCourse.DoubtTheResult;

    /// <summary>True for signs that they see no reason to change any more.</summary>
    public static bool IsStatusQuo(this OffCourse sign) => sign is OffCourse.PrioritiesShifting or OffCourse.InterestFading;

    /// <summary>
    /// The remedy for the signs that were seen. Null: they indicate neither cause, or both; the remedy for one makes the other worse.
    /// </summary>
    /// <param name="answered">An explicit answer to "what holds them back?", which takes precedence; null: none.</param>
    public static RemedyKind? Remedy(this IReadOnlyCollection<OffCourse> signs, Standstill? answered) => answered switch
    {
        { IsKnown: true } => answered.Remedy,
        { } => null,
        null => (signs.Any(IsIndecision), signs.Any(IsStatusQuo)) switch
        {
            (true, false) => RemedyKind.HelpThemChoose,
            (false, true) => RemedyKind.RebuildTheReason,
            _ => null,
        },
    };
}
