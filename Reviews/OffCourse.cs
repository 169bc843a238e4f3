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
}
