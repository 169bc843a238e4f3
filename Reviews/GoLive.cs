namespace ReviewBot.Reviews;

/// <summary>The customer's go-live date, which the path is scheduled back from.</summary>
/// <param name="Whose">Who at the customer named it; null: not known.</param>
/// <param name="SetBy">The colleague who wrote it down.</param>
public sealed record GoLive(DateOnly On, BuyerId? Whose, Person SetBy, DateTimeOffset SetAt) : ExtensibleRecord;

/// <summary>Steps that most purchases need, in their usual order.</summary>
public enum UsualStep
{
    SuccessCriteria,
    Security,
    Legal,
    Budget,
    Signature,
    PurchaseOrder,
    Data,
    Training,
}

/// <summary>A buyer step's place on the path to the go-live date.</summary>
/// <param name="Usual">Null: described in the user's own words.</param>
/// <param name="Days">Working days planned from its date to the next step's, or to the go-live date.</param>
public sealed record PathPart(UsualStep? Usual, int Days) : ExtensibleRecord;

/// <summary>A step of a path template or of its form: without a person, without a date.</summary>
/// <inheritdoc cref="PathPart"/>
public sealed record PathItem(UsualStep? Usual, string What, int Days) : ExtensibleRecord;
