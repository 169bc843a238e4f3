namespace ReviewBot.Reviews.Live;

/// <summary>Where the path of a deal stands on a day, from its steps as they are.</summary>
/// <param name="Steps">Open and done, by their dates.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="Late">Open ones whose date has passed.</param>
/// <param name="After">Open ones whose date is after the day on which they go live.</param>
/// <param name="Takes">Working days that the open ones are planned with.</param>
/// <param name="Left">Working days until they go live.</param>
/// <param name="Short">
/// By how many working days it does not fit: counted back, the first open step would lie in the past. 0: it fits.
/// </param>
public sealed record PathState(ValueList<BuyerStep> Steps, int Done, int Late, int After, int Takes, int Left, int Short)
{
    /// <summary>Open steps that the day they go live needs before today, with that day.</summary>
    public ValueList<(StepId Step, DateOnly By)> Needed { get; init; } = [];

    /// <summary>The open step with the earliest date; null: all are done.</summary>
    public BuyerStep? Next => Steps.FirstOrDefault(step => step.IsOpen);

    public int Open => Steps.Count - Done;

    /// <summary>Null: no path is planned.</summary>
    public static PathState? Of(Deal deal, WorkCalendar calendar, DateOnly today)
    {
        if (deal.GoLive is not { On: var goLive })
            return null;

        var steps = deal.PathSteps.ToMany();
        var open = steps.Where(step => step.IsOpen);
        var takes = open.Sum(step => step.OnPath?.Days ?? 0);
        return new(
            steps,
            steps.Count - open.Count,
            open.Count(step => step.By < today),
            open.Count(step => step.By > goLive),
            takes,
            calendar.Between(today, goLive),
            open.Count is 0 ? 0 : PathRules.Short(goLive, takes, calendar, today))
        {
            Needed =
            [
                .. open.Select((step, at) => (step.Id, By: calendar.Back(goLive, open.Skip(at).Sum(it => it.OnPath?.Days ?? 0))))
                    .Where(it => it.By < today),
            ],
        };
    }
}
