using System.Diagnostics;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Words;

/// <summary>What the words on a deal mean.</summary>
public partial class Say
{
    public virtual string StatesOfJobs() => "How far along a job is";

    /// <summary>Follows the name of the status, see <see cref="Status"/>.</summary>
    public virtual string ClaimedMeans() => "we think it’s settled, but nothing they wrote or did shows it yet";

    /// <summary>Follows the name of the status, see <see cref="Status"/>.</summary>
    public virtual string ReopenedMeans() => "it was settled, and they’re working on it again. That’s normal; ask what made them go back";

    public virtual string QuestionsInReviews() => "Questions in a review";

    public virtual string WhatWeWillSee() => "What we’ll see";

    public virtual string WhereWeCouldBeWrong() => "Where we could be wrong";

    public virtual string WhatWeWillSeeMeans() =>
        "what we’ll have when their next step is done, such as a name or a document. I’ll ask for it later";

    public virtual string WouldMakeUsWrongMeans() =>
        "everyone can write one answer in private before the ratings are revealed. Then they’re all shown, without names";

    public virtual string QuestionForMeMeans() =>
        "one question about something we don’t know, for people who neither lead the review nor own the deal. “I don’t know” is fine";

    public virtual string MarksOnDeals() => "Marks on a deal";

    public virtual string MarksNote() =>
        "Each mark says what it counted and what clears it. Type “settings” to see when each one appears in this pipeline.";

    /// <summary>Follows the name of the mark, see <see cref="Word(MarkKind)"/>.</summary>
    public virtual string Means(MarkKind kind) => kind switch
    {
        MarkKind.Frozen => "stuck for a long time. It needs a decision: get help, pause or end it",
        MarkKind.Stuck =>
            "the date of their next step is well past or keeps moving, something is in the way, or nothing new has come from them",
        MarkKind.Overdue => "the date of their next step has passed, and we don’t know what happened",
        MarkKind.Quiet => "as far as we know, they haven’t done anything for a while",
        MarkKind.Blind => "we don’t know what they’ll do next",
        MarkKind.StatusQuo => "we don’t know what happens if they change nothing",
        MarkKind.Indecision => "they’ve struggled to choose in several reviews",
        MarkKind.SingleVoice => "we know only one person there",
        MarkKind.Slow => "they’ve been on the same job for a long time",
        _ => throw new UnreachableException(),
    };
}
