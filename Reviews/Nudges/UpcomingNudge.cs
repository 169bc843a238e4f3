namespace ReviewBot.Reviews.Nudges;

/// <summary>A planned nudge about a step, for the page that explains why it comes: its rung and the days it counts from.</summary>
/// <param name="On">First possible day, by the present data; null while it is snoozed until the next review.</param>
public sealed record UpcomingNudge(DateOnly? On, NudgeItem Item)
{
    /// <summary>All planned nudges of one person, earliest first. If too many are planned for one day, some will be sent later.</summary>
    public static ValueList<UpcomingNudge> ListFor(NudgeRecipient person, DateTimeOffset now)
    {
        if (person.Settings.IsSilent)
            return [];

        var today = person.ContactHoursWith([]).Today(now);
        var free = FreeDays(person, now);
        return
        [
            .. from story in StepNudgeState.All(person)
               where story.IsAhead(today)
                   || (story.HighestSentRung is not Rung.Choose && story.Step.Snoozed is { } snoozed
                       && snoozed.Ends(story.Tracked.Deal) is null)
               let day = story.Ready is { } ready ? free(ready) : null
               orderby day is null, day, story.Tracked.Deal.Customer
               select new UpcomingNudge(day, story.On(day ?? today)),
        ];
    }

    /// <summary>Returns the first day from a given one on with room for a card; null: none in the searched range.</summary>
    internal static Func<DateOnly, DateOnly?> FreeDays(NudgeRecipient person, DateTimeOffset now)
    {
        var hours = person.ContactHoursWith([]);
        var today = hours.Today(now);
        var budget = new NudgeBudget(person.Ledger, person.Settings.PaceNow(person.Ledger), hours.Zone, today);
        var preworks = new PreworkSchedule(person, hours, now);
        return ready => hours.From(ready > today ? ready : today, now)
            .Where(it => !budget.IsTaken(it.Day) && budget.HasRoomForSteps(it.Day, preworks.After(it.Day)))
            .Select(it => (DateOnly?)it.Day)
            .FirstOrDefault();
    }
}
