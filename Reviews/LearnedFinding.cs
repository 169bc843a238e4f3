namespace ReviewBot.Reviews;

/// <summary>A property that an ended deal may have had.</summary>
public enum LearnedKind
{
    JobStarted,

    /// <summary>Three or more of the customer's people were known.</summary>
    SeveralPeople,
    Champion,

    /// <summary>The consequence of doing nothing, in their words.</summary>
    IfNothing,

    /// <summary>Evidence that they wrote or did something.</summary>
    Written,
    GoLive,
}

/// <summary>How often a property occurred in the won deals of a pipeline, and in the lost ones.</summary>
/// <param name="Job">Only for <see cref="LearnedKind.JobStarted"/>.</param>
public sealed record LearnedFinding(LearnedKind Kind, Job? Job, int Won, int OfWon, int Lost, int OfLost) : ExtensibleRecord
{
    /// <summary>
    /// How many days earlier the won deals had started the job than the open deal that they are compared with, as a median; null: no such
    /// comparison.
    /// </summary>
    public int? DaysBefore { get; init; }

    /// <summary>Difference of the two shares (won minus lost), scaled by <see cref="OfDifference"/> to stay an integer.</summary>
    public int Difference => (Won * OfLost) - (Lost * OfWon);

    public int OfDifference => OfWon * OfLost;

    /// <summary>
    /// True if won deals had it more often, by a third at least: less may be chance. The opposite says nothing, since what was not noted
    /// counts as missing.
    /// </summary>
    public bool IsClear => OfDifference > 0 && Difference * 3 >= OfDifference;
}
