namespace ReviewBot.Reviews;

/// <summary>Kind of a question. Its sentence is made by Cards; only <see cref="Written"/> has a text of its own.</summary>
public enum Asking
{
    WhyChange,
    IfNothing,
    WantedOutcome,
    WhoDoesIt,
    DidItHappen,
    WhoAgrees,

    /// <summary>A colleague's request for help. The name is kept for stored rows.</summary>
    Written,

    /// <summary>A revealed doubt: what would have to be true for us to be wrong. Its author is not stored.</summary>
    Doubt,
}

/// <summary>Why a question is removed.</summary>
public enum QuestionEnd
{
    Answered,
    NotNeeded,
}

/// <summary>A gap in what we know, and the colleague who will ask.</summary>
/// <param name="About">The step that it is about; null: none.</param>
/// <param name="Text">A colleague's own words; only for <see cref="Asking.Written"/> and <see cref="Asking.Doubt"/>.</param>
/// <param name="Asks">Who will ask the customer; for <see cref="Asking.Written"/>, who wants help. Null: not assigned.</param>
public sealed record Question(QuestionId Id, Asking Asking, StepId? About, string? Text, Person? Asks, DateOnly Since) : ExtensibleRecord
{
    public bool IsHelpWanted => Asking is Asking.Written;

    /// <summary>True: no change of the deal answers it, so a person removes it.</summary>
    public bool IsSettledByHand => Asking is Asking.Written or Asking.Doubt;
}
