namespace ReviewBot.Reviews;

/// <summary>What a deal can have had, apart from a buying job that was started.</summary>
public enum LearnedKind
{
    JobStarted,

    /// <summary>Three or more people there were known.</summary>
    SeveralPeople,
    Champion,

    /// <summary>What happens if they do nothing, in their words.</summary>
    IfNothing,

    /// <summary>Something that they wrote or did.</summary>
    Written,
    GoLive,
}

/// <summary>What the ended deals of a pipeline had: in how many of those that were won, and of those that were not.</summary>
/// <param name="Job">Of <see cref="LearnedKind.JobStarted"/> alone.</param>
public sealed record LearnedFinding(LearnedKind Kind, Job? Job, int Won, int OfWon, int Lost, int OfLost) : Kept
{
    /// <summary>
    /// How many days before the point at which a deal stands those that were won had started the job, in the middle; null: it is not about
    /// a point.
    /// </summary>
    public int? DaysBefore { get; init; }

    /// <summary>The share of those won less the share of the others, as a fraction of this.</summary>
    public int Difference => (Won * OfLost) - (Lost * OfWon);

    public int OfDifference => OfWon * OfLost;

    /// <summary>A third at least: less may be chance.</summary>
    public bool IsClear => OfDifference > 0 && Math.Abs(Difference) * 3 >= OfDifference;
}
