namespace ReviewBot.Reviews.Marks;

/// <summary>Input of all mark rules: one deal on one day.</summary>
sealed record MarkContext(Deal Deal, DateOnly Today, MarkRules Rules, WorkCalendar Calendar)
{
    /// <summary>In the order of <see cref="Deal.OpenSteps"/>, sorted once for all rules.</summary>
    public IReadOnlyList<BuyerStep> OpenSteps { get; } = [.. Deal.OpenSteps];

    /// <summary>True during an expected silence.</summary>
    public bool IsSilent => Today < Deal.SilentUntil;

    /// <summary>This day, or the end of an expected silence if that is later.</summary>
    public DateOnly AfterSilence(DateOnly from) => Deal.SilentUntil > from ? Deal.SilentUntil.Value : from;

    public int Days(DateOnly from) => Today.DayNumber - from.DayNumber;

    public int WorkingDays(DateOnly from) => Calendar.Between(from, Today);
}
