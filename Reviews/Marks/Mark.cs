namespace ReviewBot.Reviews.Marks;

/// <summary>A derived sign on a deal or on one of its steps, with all that its sentence says. Nothing of it is stored.</summary>
public abstract record Mark
{
    Mark(MarkKind kind, Clearing clearing) => (Kind, Clearing) = (kind, clearing);

    public MarkKind Kind { get; }

    public Clearing Clearing { get; }

    /// <summary>The first day on which it held, as far as the deal stands today; after a pause, the day after it at the earliest.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>R12. Stuck for long.</summary>
    /// <param name="Cause">The mark by which it has been stuck the longest; its Since is the day it became stuck.</param>
    /// <param name="Days">How long it has been stuck.</param>
    public sealed record Frozen(Mark Cause, int Days) : Mark(MarkKind.Frozen, Cause.Clearing);

    /// <summary>Something is in the way of a step.</summary>
    public sealed record Blocked(BuyerStep Step, int Days) : Mark(MarkKind.Stuck, Clearing.ClearTheWay), IStepMark;

    /// <summary>R3. The date of a step has passed, whatever was answered since.</summary>
    /// <param name="From">The date, or the end of an expected silence when that is later.</param>
    public sealed record PastDate(BuyerStep Step, DateOnly From, int WorkingDays)
        : Mark(MarkKind.Stuck, Clearing.FinishOrMoveStep), IStepMark;

    /// <summary>R7. The date of a step was moved again and again.</summary>
    public sealed record Moved(BuyerStep Step) : Mark(MarkKind.Stuck, Clearing.FinishStep), IStepMark;

    /// <summary>R5. No known customer act for long.</summary>
    public sealed record NoAct(CustomerClock Clock, int Days) : Mark(MarkKind.Stuck, Clearing.CustomerAct);

    /// <summary>R8. Reviews running brought no new evidence.</summary>
    /// <param name="First">The day of the first of them.</param>
    public sealed record NothingNew(int Reviews, DateOnly First) : Mark(MarkKind.Stuck, Clearing.CustomerAct);

    /// <summary>R2. The date of a step has passed, and nobody has answered since.</summary>
    /// <param name="From">The date, or the end of an expected silence when that is later.</param>
    public sealed record Overdue(BuyerStep Step, DateOnly From, int WorkingDays) : Mark(MarkKind.Overdue, Clearing.AnswerStep), IStepMark;

    /// <summary>R4. No known customer act for a while.</summary>
    public sealed record Quiet(CustomerClock Clock, int Days) : Mark(MarkKind.Quiet, Clearing.CustomerAct);

    /// <summary>R1. We do not see what they do next.</summary>
    /// <param name="From">The last review, or the day on which the last step was answered when that is later.</param>
    public sealed record Blind(DateOnly From, int WorkingDays) : Mark(MarkKind.Blind, Clearing.AgreeOnStep);

    /// <summary>R9. Nobody knows what happens if they do nothing.</summary>
    /// <param name="Reviews">How many reviews have not found out.</param>
    public sealed record StatusQuo(int Reviews) : Mark(MarkKind.StatusQuo, Clearing.SayWhatIfNothing);

    /// <summary>R10. They want it and cannot decide.</summary>
    /// <param name="Signs">What was seen in the last review that looked.</param>
    /// <param name="Reviews">How many reviews running have seen it.</param>
    public sealed record Indecision(ValueList<OffCourse> Signs, int Reviews) : Mark(MarkKind.Indecision, Clearing.SeeThemDecide);

    /// <summary>R11. We know one person there while they decide together.</summary>
    /// <param name="Jobs">What they are deciding.</param>
    public sealed record SingleVoice(Buyer Only, ValueList<Job> Jobs, int Days) : Mark(MarkKind.SingleVoice, Clearing.NameSecondPerson);

    /// <summary>R6. They have been at one job for long.</summary>
    public sealed record Slow(Job Job, DateOnly From, int Days) : Mark(MarkKind.Slow, Clearing.MoveJob);
}

/// <summary>A mark of one step.</summary>
interface IStepMark
{
    BuyerStep Step { get; }
}

/// <summary>The word of a mark, the weightiest first.</summary>
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
    /// <summary>A buyer step with somebody who does it.</summary>
    AgreeOnStep,

    /// <summary>Any answer to "did it happen?".</summary>
    AnswerStep,

    /// <summary>The step is done or dropped, or gets a new date.</summary>
    FinishOrMoveStep,

    /// <summary>The step is done or dropped.</summary>
    FinishStep,

    /// <summary>What is in the way of the step is gone.</summary>
    ClearTheWay,

    /// <summary>One act of the customer that we know by more than a guess.</summary>
    CustomerAct,

    /// <summary>The job is settled, or is said to be where it is.</summary>
    MoveJob,

    /// <summary>A second person or role at the customer has a name.</summary>
    NameSecondPerson,

    /// <summary>Somebody says what happens if they do nothing.</summary>
    SayWhatIfNothing,

    /// <summary>A review that sees them deciding.</summary>
    SeeThemDecide,
}
