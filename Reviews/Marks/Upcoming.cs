namespace ReviewBot.Reviews.Marks;

/// <summary>A mark that a buyer step will get on a day, if nobody answers until then.</summary>
public sealed record Upcoming(DateOnly On, MarkKind Kind)
{
    /// <summary>In the order of their days; a rule that is switched off brings none.</summary>
    public static ValueList<Upcoming> Of(BuyerStep step, MarkRules rules, WorkCalendar calendar) =>
    [
        .. from mark in new[] { (Days: rules.Overdue, Kind: MarkKind.Overdue), (Days: rules.PastDate, Kind: MarkKind.Stuck) }
           where mark.Days is not null
           select new Upcoming(calendar.Add(step.By, mark.Days.GetValueOrDefault()), mark.Kind),
    ];
}
