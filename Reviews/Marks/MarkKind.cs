namespace ReviewBot.Reviews.Marks;

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
