using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Reviews;

/// <summary>One opportunity with one customer, as far as we know it.</summary>
public sealed record Deal
{
    public required DealId Id { get; init; }

    public required string Customer { get; init; }

    /// <summary>What it is about, e.g. "Service desk renewal".</summary>
    public required string Title { get; init; }

    public Person? Owner { get; init; }

    /// <summary>The owner as the import named them, while nobody in the roster matches.</summary>
    public string? OwnerAsWritten { get; init; }

    public required Person AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Counts every saved change of the deal or of its live review; a button carries the one it was drawn from.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The last number given to a step, person or question of this deal.</summary>
    public int LastNumber { get; init; }

    /// <summary>All seven, in the order of <see cref="Job"/>.</summary>
    public ValueList<JobState> Jobs { get; init; } = Reviews.Jobs.Unknown;

    /// <summary>Open ones, and the last closed ones, in the order they were written down.</summary>
    public ValueList<BuyerStep> Steps { get; init; } = [];

    public ValueList<Help> Help { get; init; } = [];

    /// <summary>What they have done, newest first.</summary>
    public ValueList<Act> Acts { get; init; } = [];

    public ChangeCase Case { get; init; } = new();

    public ValueList<Buyer> Buyers { get; init; } = [];

    /// <summary>What they all want, in one line.</summary>
    public string? SharedGoal { get; init; }

    /// <summary>What they do not agree on yet.</summary>
    public string? OpenConflict { get; init; }

    public ValueList<Question> Questions { get; init; } = [];

    /// <summary>Closed reviews, newest first, as far as later reviews and marks need them.</summary>
    public ValueList<PastReview> Past { get; init; } = [];

    /// <summary>How many reviews were closed, also those that <see cref="Past"/> no longer holds.</summary>
    public int Reviewed { get; init; }

    /// <summary>
    /// The day on which the first "nothing that we know of" was said: the customer clock counts from here while no act is known.
    /// </summary>
    public DateOnly? NothingKnownSince { get; init; }

    /// <summary>We know that nothing will come before this day.</summary>
    public DateOnly? SilentUntil { get; init; }

    /// <summary>The last day of the pause.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>Its next review, when somebody planned one; the day may have passed.</summary>
    public PlannedReview? Planned { get; init; }

    /// <summary>What the owner said before it.</summary>
    public Prework? Prework { get; init; }

    /// <summary>Amount, stage, close date and the like, as an import wrote them. Nothing is reckoned with them.</summary>
    public ValueList<Field> Commercial { get; init; } = [];

    public Ending? Ended { get; init; }

    public JobState this[Job job] => Jobs[(int)job];

    public IEnumerable<BuyerStep> OpenSteps => Steps.Where(step => step.IsOpen).OrderBy(step => step.By);

    /// <summary>The open step that is due first.</summary>
    public BuyerStep? Next => OpenSteps.FirstOrDefault();

    /// <summary>The day of the last act that we know of by more than a guess: the customer clock counts from here.</summary>
    public DateOnly? LastAct => Acts.Where(act => act.IsKnown).Max(act => (DateOnly?)act.Evidence.On);

    public PastReview? LastReview => Past.Count > 0 ? Past[0] : null;

    /// <summary>A person or role of this deal, or null when the step names nobody we know.</summary>
    public Buyer? Find(BuyerId? id) => Buyers.FirstOrDefault(buyer => buyer.Id == id);

    /// <summary>What we still do for this step, or for none yet.</summary>
    public IEnumerable<Help> HelpFor(StepId? step) => Help.Where(it => !it.IsDone && (it.For is null || it.For == step));

    public BuyerStep? Find(StepId? id) => Steps.FirstOrDefault(step => step.Id == id);
}

/// <summary>What later reviews and marks need of a closed review.</summary>
/// <param name="NewEvidence">It brought an act or a settled job that we know by more than a guess.</param>
/// <param name="Signs">What was ticked under "what could pull them off course?".</param>
public sealed record PastReview(
    ReviewId Id, DateTimeOffset ClosedAt, DateOnly On, ReviewForm Form, bool NewEvidence, ValueList<OffCourse> Signs);

public enum EndingReason
{
    StatusQuo,
    Indecision,
    PrioritiesMoved,
    ScopeGone,
    Other,
}

/// <summary>A deal closed as no decision.</summary>
public sealed record Ending(EndingReason Why, DateOnly On, Person By);
