namespace ReviewBot.Reviews;

/// <summary>One opportunity with one customer, as far as we know it.</summary>
public sealed record Deal : ExtensibleRecord
{
    public required DealId Id { get; init; }

    public required string Customer { get; init; }

    /// <summary>What it is about, e.g. "Service desk renewal".</summary>
    public required string Title { get; init; }

    public Person? Owner { get; init; }

    /// <summary>The owner's name from the import, while no colleague matches it.</summary>
    public string? OwnerAsWritten { get; init; }

    /// <summary>The current handover, if another colleague gave it to its owner; null: nobody did.</summary>
    public Handover? Handed { get; init; }

    /// <summary>The CRM opportunity that it is linked with; null: none.</summary>
    public Opportunity? InCrm { get; init; }

    /// <summary>The pipeline that it was moved from; null: it was added here, or moved back.</summary>
    public Arrival? Arrival { get; init; }

    public required Person AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>
    /// Counts saved changes of the deal and of its live review, for optimistic concurrency: a button carries the version that its card was
    /// drawn from.
    /// </summary>
    public int Version { get; init; } = 1;

    /// <summary>Counter for the ids of steps, people and questions, see <see cref="Edit.Number"/>.</summary>
    public int LastNumber { get; init; }

    /// <summary>All seven, in the order of <see cref="Job"/>.</summary>
    public ValueList<JobState> Jobs { get; init; } = Reviews.Jobs.Unknown;

    /// <summary>
    /// Open steps, and the latest closed ones (<see cref="Limits.ClosedSteps"/>), in the order in which they were written down.
    /// </summary>
    public ValueList<BuyerStep> Steps { get; init; } = [];

    /// <summary>The customer's go-live date, which the path is scheduled back from; null: no path is planned.</summary>
    public GoLive? GoLive { get; init; }

    public ValueList<Help> Help { get; init; } = [];

    /// <summary>What the customer has done, newest first, at most <see cref="Limits.Acts"/>.</summary>
    public ValueList<Act> Acts { get; init; } = [];

    public ChangeCase Case { get; init; } = new();

    public ValueList<Buyer> Buyers { get; init; } = [];

    /// <summary>The people who still work there.</summary>
    public IEnumerable<Buyer> PresentBuyers => Buyers.AsEnumerable().Where(it => it.Left is null);

    /// <summary>The goal that the people at the customer share, in one line.</summary>
    public string? SharedGoal { get; init; }

    /// <summary>What the people at the customer do not agree on yet.</summary>
    public string? OpenConflict { get; init; }

    public ValueList<Question> Questions { get; init; } = [];

    /// <summary>
    /// Summaries of closed reviews, newest first, at most <see cref="Limits.PastReviews"/>. Later reviews and marks read no further back.
    /// </summary>
    public ValueList<PastReview> Past { get; init; } = [];

    /// <summary>Number of closed reviews, including those no longer in <see cref="Past"/>.</summary>
    public int Reviewed { get; init; }

    /// <summary>
    /// The day of the first answer "nothing that we know of". While no act is known, the customer clock counts from here.
    /// </summary>
    public DateOnly? NothingKnownSince { get; init; }

    /// <summary>The customer announced silence until this day: marks and nudges wait for it.</summary>
    public DateOnly? SilentUntil { get; init; }

    /// <summary>Last day on which the deal is paused; null: not paused.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>The next planned review; null: none is planned. Its time may have passed.</summary>
    public PlannedReview? Planned { get; init; }

    /// <summary>The request to put it into the next review; null: none. Removed when a review starts.</summary>
    public Listing? Listed { get; init; }

    /// <summary>The owner's answer before a planned review; null: none.</summary>
    public Prework? Prework { get; init; }

    /// <summary>
    /// Columns of an import that have no meaning here, such as amount, stage and close date. Displayed only, never calculated with.
    /// </summary>
    public ValueList<Field> Commercial { get; init; } = [];

    /// <summary>The note that came with the import; null: none.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// The next step from an imported list that names no doer or no future date. Prefills the form, until a step is written down here.
    /// Null: none.
    /// </summary>
    public string? ListedStep { get; init; }

    /// <summary>The date of that step in the list; null: none.</summary>
    public DateOnly? ListedStepBy { get; init; }

    /// <summary>The note to the customer as it was last copied, with the replies to it; null: none was copied.</summary>
    public CustomerNote? Copied { get; init; }

    /// <summary>Corrections by the customer, oldest first, at most <see cref="Limits.Corrections"/>.</summary>
    public ValueList<CustomerCorrection> Corrections { get; init; } = [];

    /// <summary>The latest answer about what holds the customer back; null: not answered.</summary>
    public Standstill? Standstill { get; init; }

    public Ending? Ended { get; init; }

    public JobState this[Job job] => Jobs[(int)job];

    public IEnumerable<BuyerStep> OpenSteps => Steps.Where(step => step.IsOpen).OrderBy(step => step.By);

    /// <summary>Open steps that are not on the path; at most <see cref="Limits.OpenSteps"/>.</summary>
    public IEnumerable<BuyerStep> OpenBesidePath => OpenSteps.Where(step => step.OnPath is null);

    /// <summary>Open and done steps of the path, by date. At most <see cref="Limits.PathSteps"/>.</summary>
    public IEnumerable<BuyerStep> PathSteps =>
        Steps.Where(step => step is { OnPath: not null, Status: not StepStatus.Dropped }).OrderBy(step => step.By);

    /// <summary>The open step with the earliest date; null: no step is open.</summary>
    public BuyerStep? Next => OpenSteps.FirstOrDefault();

    /// <summary>Our open actions, newest first.</summary>
    public IEnumerable<Help> OpenHelp => Help.Where(it => it.IsOpen);

    /// <summary>The earliest date of an open step or of an open action of ours; null: none has a date.</summary>
    public DateOnly? NextDue => OpenHelp.Select(it => it.By).Append(Next?.By).Min();

    /// <summary>The day of the latest act that is known by more than a guess; the customer clock counts from it. Null: none.</summary>
    public DateOnly? LastAct => Acts.Where(act => act.IsKnown).Max(act => (DateOnly?)act.Evidence.On);

    public PastReview? LastReview => Past.Count > 0 ? Past[0] : null;

    /// <summary>Null when the id is null or names nobody of this deal.</summary>
    public Buyer? Find(BuyerId? id) => Buyers.FirstOrDefault(buyer => buyer.Id == id);

    /// <summary>Our open actions for this step, and those for no step in particular.</summary>
    public IEnumerable<Help> HelpFor(StepId? step) => OpenHelp.Where(it => it.For is null || it.For == step);

    /// <summary>The buying job that an action of ours serves: its own, else that of its step; null: not known.</summary>
    public Job? JobOf(Help help) => help.Job ?? Find(help.For)?.Job;

    public Help? Find(HelpId id) => Help.FirstOrDefault(it => it.Key == id);

    public BuyerStep? Find(StepId? id) => Steps.FirstOrDefault(step => step.Id == id);
}

/// <summary>Reference to the deal's page in its CRM.</summary>
/// <param name="System">The product's name, such as "Dynamics 365".</param>
/// <param name="Address">Null: the CRM gives no address.</param>
public sealed record Opportunity(string System, Uri? Address) : ExtensibleRecord;

/// <summary>A request to review a deal next time: by whom, and on which day.</summary>
public sealed record Listing(Person By, DateOnly On) : ExtensibleRecord;

/// <summary>The part of a closed review that later reviews and marks need.</summary>
/// <param name="NewEvidence">True if it brought an act, or a settled job, that is known by more than a guess.</param>
/// <param name="Signs">The answer to "what could pull them off course?".</param>
public sealed record PastReview(
    ReviewId Id, DateTimeOffset ClosedAt, DateOnly On, ReviewForm Form, bool NewEvidence, ValueList<OffCourse> Signs) : ExtensibleRecord
{
    /// <summary>How long it took, in minutes; null: not measured.</summary>
    public int? Minutes { get; init; }
}

public enum EndingReason
{
    StatusQuo,
    Indecision,
    PrioritiesMoved,
    ScopeGone,
    Other,
}

/// <summary>How a deal ended. A stored row without it is one of "no decision", from before there were other kinds.</summary>
public enum EndingKind
{
    NoDecision,
    Bought,
    ChoseOther,
}

/// <summary>The end of a deal, which can be reopened.</summary>
/// <param name="Why">Why no decision was made. Meaningless if one was made; kept because earlier versions require it.</param>
public sealed record Ending(EndingReason Why, DateOnly On, Person By) : ExtensibleRecord
{
    public EndingKind How { get; init; }

    /// <summary>What decided it, in one line; null: not said.</summary>
    public string? Decided { get; init; }

    /// <summary>What we learned too late, in one line; null: not said.</summary>
    public string? KnownLate { get; init; }

    /// <summary>The buying job that took the customer longest; null: not said.</summary>
    public Job? Longest { get; init; }

    /// <summary>True: the win was announced to the team. Only for <see cref="EndingKind.Bought"/>.</summary>
    public bool IsTold { get; init; }

    /// <summary>True: closed by the CRM, and nobody has given the reason yet.</summary>
    public bool IsUnexplained { get; init; }

    /// <summary>The kind of the end or, for no decision, its reason: one word for the journal and for columns.</summary>
    public string Word => How is EndingKind.NoDecision ? Why.ToString() : How.ToString();
}
