using System.Diagnostics;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Words;

/// <summary>What the words on a deal mean.</summary>
public partial class Say
{
    public virtual string StatesOfJobs() => "How far a job is";

    /// <summary>Follows the name of the status, see <see cref="Status"/>.</summary>
    public virtual string ClaimedMeans() => "we think it’s settled, but nothing they wrote or did shows it yet";

    /// <summary>Follows the name of the status, see <see cref="Status"/>.</summary>
    public virtual string ReopenedMeans() => "it was settled, and they’re working on it again. That’s normal; ask what made them go back";

    public virtual string MarksOnDeals() => "Marks on a deal";

    public virtual string MarksNote() =>
        "Each mark says what it counted and what clears it. “settings” says after how many days each appears in this pipeline.";

    /// <summary>Follows the name of the mark, see <see cref="Word(MarkKind)"/>.</summary>
    public virtual string Means(MarkKind kind) => kind switch
    {
        MarkKind.Frozen => "stuck for a long time. It needs a decision: help, pause or close",
        MarkKind.Stuck =>
            "the date of their next step is well past or keeps moving, something is in the way, or nothing new comes from them",
        MarkKind.Overdue => "the date of their next step has passed, and we don’t know what happened",
        MarkKind.Quiet => "they haven’t done anything for a while that we know of",
        MarkKind.Blind => "we don’t know what they’ll do next",
        MarkKind.StatusQuo => "we don’t know what happens if they change nothing",
        MarkKind.Indecision => "several reviews saw them struggle to choose",
        MarkKind.SingleVoice => "we know only one person there",
        MarkKind.Slow => "they’ve been on the same job for a long time",
        _ => throw new UnreachableException(),
    };
}
