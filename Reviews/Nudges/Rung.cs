using System.Diagnostics;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Reviews.Nudges;

/// <summary>
/// How far up the ladder an open buyer step is. Counted in working days of its workspace since it was due or last answered.
/// </summary>
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
/// <param name="From">The day that it counts from: when it was due, written down, answered, or when a pause or an expected silence ended,
/// whatever came last.</param>
public sealed record Ladder(DateOnly From, WorkCalendar Calendar)
{
    public static Ladder Of(Deal deal, BuyerStep step, Workspace workspace) => Of(deal, step, WorkCalendar.Of(workspace));

    public static Ladder Of(Deal deal, BuyerStep step, WorkCalendar calendar)
    {
        DateOnly?[] days = [step.By, step.AnsweredOn, DateOnly.FromDateTime(step.SetAt.UtcDateTime), deal.SilentUntil, deal.PausedUntil];
        var from = days.Max() ?? step.By;
        return new(from < ContactHours.LastDay ? from : ContactHours.LastDay, calendar);
    }

    /// <summary>So many working days take a step up to this rung.</summary>
    public static int Days(Rung rung) => rung switch
    {
        Rung.Ask => 2,
        Rung.Obstacle => 5,
        Rung.Listed => 8,
        Rung.Choose => 15,
        _ => throw new UnreachableException(),
    };

    /// <summary>The day on which the step comes to this rung.</summary>
    public DateOnly Reaches(Rung rung) => Calendar.Add(From, Days(rung));

    /// <summary>The day of the first weekly list and digest of that workspace that the step is on.</summary>
    public DateOnly ListedOn(Workspace workspace) => WeeklyWindows.First(Calendar, workspace.Nudges.DigestDay, Reaches(Rung.Listed));

    /// <summary>Null while it is below the first.</summary>
    public Rung? On(DateOnly day) => WorkingDays(day) switch
    {
        >= 15 => Rung.Choose,
        >= 8 => Rung.Listed,
        >= 5 => Rung.Obstacle,
        >= 2 => Rung.Ask,
        _ => null,
    };

    public int WorkingDays(DateOnly day) => Calendar.Between(From, day);
}
