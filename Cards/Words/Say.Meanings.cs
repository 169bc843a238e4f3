using System.Diagnostics;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Words;

/// <summary>What the words on a deal mean.</summary>
public partial class Say
{
    public virtual string StatesOfJobs() => "How far a job is";

    /// <summary>Follows the name of the status, see <see cref="Status"/>.</summary>
    public virtual string ClaimedMeans() => "we think it is settled, but nothing that they wrote or did shows it yet";

    /// <summary>Follows the name of the status, see <see cref="Status"/>.</summary>
    public virtual string ReopenedMeans() => "it was settled, and they are working on it again. That is normal; ask what sent them back";

    public virtual string MarksOnDeals() => "Marks on a deal";

    public virtual string MarksNote() =>
        "A mark says what it counted and what clears it. “settings” says after how many days each appears in this pipeline.";

    /// <summary>Follows the name of the mark, see <see cref="Word(MarkKind)"/>.</summary>
    public virtual string Means(MarkKind kind) => kind switch
    {
        MarkKind.Frozen => "stuck for long. It needs a decision: help, pause, or close",
        MarkKind.Stuck =>
            "the date of their step is well past or was moved again and again, something is in the way, or nothing new comes from them",
        MarkKind.Overdue => "the date of their step has passed, and nobody has said what happened",
        MarkKind.Quiet => "they have done nothing for a while that we know of",
        MarkKind.Blind => "we do not know what they will do next",
        MarkKind.StatusQuo => "we do not know what happens if they change nothing",
        MarkKind.Indecision => "several reviews saw that they find it hard to choose",
        MarkKind.SingleVoice => "we know only one person there",
        MarkKind.Slow => "they have been at the same job for long",
        _ => throw new UnreachableException(),
    };
}
