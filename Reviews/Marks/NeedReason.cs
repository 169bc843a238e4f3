namespace ReviewBot.Reviews.Marks;

/// <summary>Why a deal should be reviewed, most urgent first.</summary>
public enum NeedReason
{
    Frozen,
    Stuck,
    Overdue,

    /// <summary>They may decide to do nothing, or be unable to decide.</summary>
    NoDecisionRisk,

    /// <summary>A settled job was reopened.</summary>
    Reopened,

    /// <summary>A lighter mark: blind, quiet, slow, or a single voice.</summary>
    LightMark,

    NeverReviewed,

    /// <summary>Reviewed before, and still <see cref="Need.FewestUnknown"/> or more jobs are unknown.</summary>
    ManyUnknown,

    /// <summary>A week or more without a known act, but no mark yet.</summary>
    LongQuiet,

    /// <summary>Nothing calls for a review.</summary>
    None,
}
