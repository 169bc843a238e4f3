namespace ReviewBot.Reviews;

/// <summary>What could pull them off course.</summary>
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
    /// <summary>They want it but cannot decide: a different illness from "no reason to change", and a different remedy.</summary>
    public static bool IsIndecision(this OffCourse sign) =>
        sign is OffCourse.CannotChoose or OffCourse.WantMoreInformation or OffCourse.DoubtTheResult;
}
