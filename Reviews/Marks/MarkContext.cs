namespace ReviewBot.Reviews.Marks;

/// <summary>One look at one deal: what all rules of the marks need.</summary>
sealed record MarkContext(Deal Deal, DateOnly Today, MarkRules Rules, WorkCalendar Calendar)
{
    /// <summary>A silence that was expected is still on.</summary>
    public bool IsSilent => Today < Deal.SilentUntil;

    /// <summary>A silence that was expected does not count.</summary>
    public DateOnly AfterSilence(DateOnly from) => Deal.SilentUntil > from ? Deal.SilentUntil.Value : from;

    public int Days(DateOnly from) => Today.DayNumber - from.DayNumber;

    public int WorkingDays(DateOnly from) => Calendar.Between(from, Today);
}
