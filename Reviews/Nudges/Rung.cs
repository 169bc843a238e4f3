using System.Diagnostics;

namespace ReviewBot.Reviews.Nudges;

/// <summary>Escalation level of an open buyer step, by working days (of its workspace) since it was due or last answered.</summary>
public enum Rung
{
    /// <summary>+2, the owner: did it happen?</summary>
    Ask,

    /// <summary>+5, the owner: what is in the way? It goes on the list at +8.</summary>
    Obstacle,

    /// <summary>+8, the lead's weekly list and a line in the channel's digest: could use help.</summary>
    Listed,

    /// <summary>+15, owner and lead: ask for help, pause, or close. Then silence, until something changes.</summary>
    Choose,
}

/// <summary>The ladder of one step.</summary>
/// <param name="From">First day of the ladder: the latest of the day it was due, written down or answered, and of the end of a pause or an
/// expected silence.</param>
public sealed record Ladder(DateOnly From, WorkCalendar Calendar)
{
    /// <summary>The latest of the day it was due, written down or answered.</summary>
    public DateOnly LastNews { get; private init; } = From;

    public static Ladder Of(Deal deal, BuyerStep step, Workspace workspace) => Of(deal, step, WorkCalendar.Of(workspace));

    public static Ladder Of(Deal deal, BuyerStep step, WorkCalendar calendar)
    {
        DateOnly?[] news = [step.By, step.AnsweredOn, DateOnly.FromDateTime(step.SetAt.UtcDateTime)];
        var last = Within(news.Max() ?? step.By);
        return new(Within(new[] { last, deal.SilentUntil, deal.PausedUntil }.Max() ?? last), calendar) { LastNews = last };
    }

    /// <summary>Number of working days until a step reaches this rung.</summary>
    public static int Days(Rung rung) => rung switch
    {
        Rung.Ask => 2,
        Rung.Obstacle => 5,
        Rung.Listed => 8,
        Rung.Choose => 15,
        _ => throw new UnreachableException(),
    };

    /// <summary>The day on which the step reaches this rung.</summary>
    public DateOnly Reaches(Rung rung) => Calendar.Add(From, Days(rung));

    /// <summary>
    /// The first day after this one on which the owner is asked; null: they were, and nothing follows until something changes.
    /// </summary>
    public DateOnly? AskedAfter(DateOnly day) => new[] { Rung.Ask, Rung.Obstacle, Rung.Choose }
        .Select(Reaches)
        .Where(it => it > day)
        .Select(it => (DateOnly?)it)
        .FirstOrDefault();

    /// <summary>The day of the workspace's first weekly list and digest with this step.</summary>
    public DateOnly ListedOn(Workspace workspace) => WeeklyWindows.First(Calendar, workspace.Nudges.DigestDay, Reaches(Rung.Listed));

    /// <summary>The rung on that day; null: below the first one.</summary>
    public Rung? On(DateOnly day) => WorkingDays(day) switch
    {
        >= 15 => Rung.Choose,
        >= 8 => Rung.Listed,
        >= 5 => Rung.Obstacle,
        >= 2 => Rung.Ask,
        _ => null,
    };

    public int WorkingDays(DateOnly day) => Calendar.Between(From, day);

    /// <summary>Working days without news until that day. Those of a pause count, too.</summary>
    public int DaysWithoutNews(DateOnly day) => Calendar.Between(LastNews, day);

    static DateOnly Within(DateOnly day) => day < ContactHours.LastDay ? day : ContactHours.LastDay;
}
