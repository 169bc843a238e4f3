namespace ReviewBot.Reviews.Marks;

/// <summary>Compares the buying jobs that the customer works on with those that our last actions served.</summary>
/// <param name="Theirs">In the order of <see cref="Job"/>; empty: not known.</param>
/// <param name="IsByStep">True: no job is known to be in progress, so it is the job of their next step.</param>
/// <param name="Ours">Jobs of our last actions, done or open, newest first; null: unknown.</param>
public sealed record SameMap(ValueList<Job> Theirs, bool IsByStep, ValueList<Job?> Ours)
{
    /// <summary>Number of our last actions to look at.</summary>
    public const int MostActions = 5;

    /// <summary>Fewest actions with a known job for a statement.</summary>
    public const int FewestForGap = 3;

    /// <summary>True if there is nothing to compare: one side is unknown, or both are known from their next step alone.</summary>
    public bool IsEmpty =>
        Theirs.Count is 0 || Served.Count is 0 || (IsByStep && Served.All(it => Theirs.Contains(it.Job)));

    /// <summary>The jobs that we served, most often first.</summary>
    public ValueList<JobCount> Served =>
    [
        .. Ours.OfType<Job>().GroupBy(job => job)
            .Select(it => new JobCount(it.Key, it.Count()))
            .OrderByDescending(it => it.Actions)
            .ThenBy(it => it.Job),
    ];

    /// <summary>Number of our last actions whose job is unknown.</summary>
    public int NotKnown => Ours.Count(job => job is null);

    /// <summary>True if we served none of the jobs that they work on.</summary>
    public bool IsGap =>
        Theirs.Count > 0 && Ours.Count - NotKnown >= FewestForGap && Served.All(it => !Theirs.Contains(it.Job));

    public static SameMap Of(Deal deal)
    {
        ValueList<Job> working = [.. deal.Jobs.Where(it => it.IsWorking).Select(it => it.Job)];
        return new(
            working.Count > 0 ? working : deal.Next?.Job is { } next ? [next] : [],
            working.Count is 0,
            [.. deal.Help.Where(it => !it.IsNotNeeded).Take(MostActions).Select(deal.JobOf)]);
    }
}

/// <summary>Number of our last actions that served a buying job.</summary>
public sealed record JobCount(Job Job, int Actions);
