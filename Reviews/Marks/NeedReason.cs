namespace ReviewBot.Reviews.Marks;

/// <summary>Why a deal should be reviewed, the strongest first.</summary>
public enum NeedReason
{
    Frozen,
    Stuck,
    Overdue,
    Quiet,

    /// <summary>They went back to a job that was settled.</summary>
    Reopened,

    /// <summary>It was reviewed, and of <see cref="Need.FewestUnknown"/> jobs or more we still do not know where they are.</summary>
    ManyUnknown,

    NeverReviewed,

    /// <summary>A week or more without a known act, but no mark yet.</summary>
    LongQuiet,

    /// <summary>Nothing presses.</summary>
    None,
}
