namespace ReviewBot.Reviews.Marks;

/// <summary>The buying jobs that the customer works on, beside those that our last actions served.</summary>
/// <param name="Theirs">In the order of <see cref="Job"/>; empty: not known.</param>
/// <param name="IsByStep">True: nothing is known to be in progress, and it is the job of their next step.</param>
/// <param name="Ours">Of our last actions, done or open, newest first; null: not known which job one serves.</param>
public sealed record SameMap(ValueList<Job> Theirs, bool IsByStep, ValueList<Job?> Ours)
{
    /// <summary>Older ones say little about what we do now.</summary>
    public const int MostActions = 5;

    /// <summary>Fewer actions with a known job are no habit.</summary>
    public const int FewestForGap = 3;

    /// <summary>Nothing to compare: one side is not known, or all that is known of both is their next step.</summary>
    public bool IsEmpty =>
        Theirs.Count is 0 || Served.Count is 0 || (IsByStep && Served.All(it => Theirs.Contains(it.Job)));

    /// <summary>The jobs that we served, the most often first.</summary>
    public ValueList<JobCount> Served =>
    [
        .. Ours.OfType<Job>().GroupBy(job => job)
            .Select(it => new JobCount(it.Key, it.Count()))
            .OrderByDescending(it => it.Actions)
            .ThenBy(it => it.Job),
    ];

    /// <summary>Number of our last actions of which the job is not known.</summary>
    public int NotKnown => Ours.Count(job => job is null);

    /// <summary>They work on one thing, and we on another.</summary>
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

/// <summary>How many of our last actions served a buying job.</summary>
public sealed record JobCount(Job Job, int Actions);
