namespace ReviewBot.Reviews;

/// <summary>What a question is about. The sentence is made where words are made; only <see cref="Written"/> has its own.</summary>
public enum Asking
{
    WhyChange,
    IfNothing,
    WantedOutcome,
    WhoDoesIt,
    DidItHappen,
    WhoAgrees,
    Written,
}

/// <summary>Why a question goes from the list.</summary>
public enum QuestionEnd
{
    Answered,
    NotNeeded,
}

/// <summary>Something we do not know, with the one of us who will ask.</summary>
/// <param name="About">The step that it is about.</param>
/// <param name="Text">Somebody's own words, for <see cref="Asking.Written"/>.</param>
/// <param name="Asks">Null: nobody has taken it yet.</param>
public sealed record Question(QuestionId Id, Asking Asking, StepId? About, string? Text, Person? Asks, DateOnly Since);
