namespace ReviewBot.Reviews.Marks;

/// <summary>A warning about a deal or one of its steps, with the facts for its sentence. Computed, never stored.</summary>
public abstract record Mark
{
    Mark(MarkKind kind, Clearing clearing) => (Kind, Clearing) = (kind, clearing);

    public MarkKind Kind { get; }

    public Clearing Clearing { get; }

    /// <summary>The first day on which it applied, judged by the present data; after a pause, the day after it at the earliest.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>R12. Stuck for long.</summary>
    /// <param name="Cause">The mark that has made it stuck for longest; its Since is the day on which the deal became stuck.</param>
    /// <param name="Days">How long it has been stuck.</param>
    public sealed record Frozen(Mark Cause, int Days) : Mark(MarkKind.Frozen, Cause.Clearing);

    /// <summary>Something is in the way of a step.</summary>
    public sealed record Blocked(BuyerStep Step, int Days) : Mark(MarkKind.Stuck, Clearing.ClearTheWay), IStepMark;

    /// <summary>R3. The date of a step has passed, even if it was answered since.</summary>
    /// <param name="From">The date, or the end of an expected silence when that is later.</param>
    public sealed record PastDate(BuyerStep Step, DateOnly From, int WorkingDays)
        : Mark(MarkKind.Stuck, Clearing.FinishOrMoveStep), IStepMark;

    /// <summary>R7. The date of a step was moved repeatedly.</summary>
    public sealed record Moved(BuyerStep Step) : Mark(MarkKind.Stuck, Clearing.FinishStep), IStepMark;

    /// <summary>R5. No known customer act for long.</summary>
    public sealed record NoAct(CustomerClock Clock, int Days) : Mark(MarkKind.Stuck, Clearing.CustomerAct);

    /// <summary>R8. Consecutive reviews without new evidence.</summary>
    /// <param name="First">The day of the first such review.</param>
    public sealed record NothingNew(int Reviews, DateOnly First) : Mark(MarkKind.Stuck, Clearing.CustomerAct);

    /// <summary>R2. The date of a step has passed without an answer since.</summary>
    /// <param name="From">The date, or the end of an expected silence when that is later.</param>
    public sealed record Overdue(BuyerStep Step, DateOnly From, int WorkingDays) : Mark(MarkKind.Overdue, Clearing.AnswerStep), IStepMark;

    /// <summary>R4. No known customer act for a while.</summary>
    public sealed record Quiet(CustomerClock Clock, int Days) : Mark(MarkKind.Quiet, Clearing.CustomerAct);

    /// <summary>R1. No next step of the customer is known.</summary>
    /// <param name="From">The last review, or the day on which the last step was answered when that is later.</param>
    public sealed record Blind(DateOnly From, int WorkingDays) : Mark(MarkKind.Blind, Clearing.AgreeOnStep);

    /// <summary>R9. The consequence of doing nothing is not known.</summary>
    /// <param name="Reviews">Number of reviews that did not find it out.</param>
    public sealed record StatusQuo(int Reviews) : Mark(MarkKind.StatusQuo, Clearing.SayWhatIfNothing);

    /// <summary>R10. They want it and cannot decide.</summary>
    /// <param name="Signs">The signs in the last review that asked.</param>
    /// <param name="Reviews">Number of consecutive reviews with it.</param>
    public sealed record Indecision(ValueList<OffCourse> Signs, int Reviews) : Mark(MarkKind.Indecision, Clearing.SeeThemDecide);

    /// <summary>R11. Only one person there is known while they decide together.</summary>
    /// <param name="Jobs">The jobs in progress that need more than one person.</param>
    public sealed record SingleVoice(Buyer Only, ValueList<Job> Jobs, int Days) : Mark(MarkKind.SingleVoice, Clearing.NameSecondPerson);

    /// <summary>R6. A job has been in progress for long.</summary>
    public sealed record Slow(Job Job, DateOnly From, int Days) : Mark(MarkKind.Slow, Clearing.MoveJob);
}

/// <summary>A mark of one step.</summary>
public interface IStepMark
{
    BuyerStep Step { get; }
}

/// <summary>The word of a mark, most severe first.</summary>
public enum MarkKind
{
    Frozen,
    Stuck,
    Overdue,
    Quiet,
    Blind,
    StatusQuo,
    Indecision,
    SingleVoice,
    Slow,
}

/// <summary>The one action that clears a mark.</summary>
public enum Clearing
{
    /// <summary>Agree on a buyer step with a doer.</summary>
    AgreeOnStep,

    /// <summary>Answer "did it happen?".</summary>
    AnswerStep,

    /// <summary>Finish, drop or move the step.</summary>
    FinishOrMoveStep,

    /// <summary>Finish or drop the step.</summary>
    FinishStep,

    /// <summary>Remove the obstacle of the step.</summary>
    ClearTheWay,

    /// <summary>Learn of one act of the customer, with better evidence than a guess.</summary>
    CustomerAct,

    /// <summary>Settle the job, or confirm its status.</summary>
    MoveJob,

    /// <summary>Name a second person or role at the customer.</summary>
    NameSecondPerson,

    /// <summary>Learn what happens if they do nothing.</summary>
    SayWhatIfNothing,

    /// <summary>Hold a review in which they are deciding.</summary>
    SeeThemDecide,
}
