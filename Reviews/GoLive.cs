namespace ReviewBot.Reviews;

/// <summary>The day on which they go live, which a path counts back from. It is theirs.</summary>
/// <param name="Whose">Who at the customer named it; null: not known.</param>
/// <param name="SetBy">The colleague who wrote it down.</param>
public sealed record GoLive(DateOnly On, BuyerId? Whose, Person SetBy, DateTimeOffset SetAt) : Kept;

/// <summary>What most paths need, in the order in which it is done.</summary>
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

/// <summary>That a buyer step is on the path to the day they go live.</summary>
/// <param name="Usual">Null: in own words.</param>
/// <param name="Days">Working days that are planned from its date until the next one, or until they go live.</param>
public sealed record PathPart(UsualStep? Usual, int Days) : Kept;

/// <summary>A step as a form or a template names it: without a person, without a date.</summary>
/// <inheritdoc cref="PathPart"/>
public sealed record PathItem(UsualStep? Usual, string What, int Days) : Kept;
