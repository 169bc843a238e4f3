namespace ReviewBot.Reviews.Live;

/// <summary>State of a deal's path on a day, computed from its steps. Nothing is overdue in a deal that has ended.</summary>
/// <param name="Steps">Open and done steps, by date.</param>
/// <param name="Done">Number of done steps.</param>
/// <param name="Late">Number of overdue steps.</param>
/// <param name="After">Number of open steps dated after the go-live date.</param>
/// <param name="Takes">Working days planned for the open steps.</param>
/// <param name="Left">Working days until the go-live date.</param>
/// <param name="Short">Working days missing: scheduled back, the first open step would be that far in the past. 0: it fits.</param>
public sealed record PathState(ValueList<BuyerStep> Steps, int Done, int Late, int After, int Takes, int Left, int Short)
{
    /// <summary>Open steps that would have to be done before today, with those dates.</summary>
    public ValueList<(StepId Step, DateOnly By)> Needed { get; init; } = [];

    /// <summary>The open step with the earliest date; null: all are done.</summary>
    public BuyerStep? Next => Steps.FirstOrDefault(step => step.IsOpen);

    public int Open => Steps.Count - Done;

    /// <summary>Null: no path is planned.</summary>
    public static PathState? Of(Deal deal, WorkCalendar calendar, DateOnly today)
    {
        if (deal.GoLive is not { On: var goLive })
            return null;

        var steps = deal.PathSteps.ToValueList();
        var open = steps.Where(step => step.IsOpen);
        var awaited = deal.Ended is null ? open : []; // nobody is asked about a deal that has ended
        var takes = awaited.Sum(step => step.OnPath?.Days ?? 0);
        return new(
            steps,
            steps.Count - open.Count,
            awaited.Count(step => step.By < today),
            awaited.Count(step => step.By > goLive),
            takes,
            calendar.Between(today, goLive),
            awaited.Count is 0 ? 0 : PathRules.Short(goLive, takes, calendar, today))
        {
            Needed =
            [
                .. awaited.Select((step, at) => (step.Id, By: calendar.Back(goLive, awaited.Skip(at).Sum(it => it.OnPath?.Days ?? 0))))
                    .Where(it => it.By < today),
            ],
        };
    }
}
