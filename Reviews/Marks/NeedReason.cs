namespace ReviewBot.Reviews.Marks;

/// <summary>Why a deal should be reviewed, most urgent first.</summary>
public enum NeedReason
{
    Frozen,
    Stuck,
    Overdue,
    Quiet,

    /// <summary>They went back to a job that was settled.</summary>
    Reopened,

    /// <summary>Reviewed before, and still <see cref="Need.FewestUnknown"/> or more jobs are unknown.</summary>
    ManyUnknown,

    NeverReviewed,

    /// <summary>A week or more without a known act, but no mark yet.</summary>
    LongQuiet,

    /// <summary>Nothing presses.</summary>
    None,
}
