namespace ReviewBot.Cards;

/// <summary>The definition of an action, on its record.</summary>
/// <param name="name">The discriminator in the JSON of cards. Sent cards contain it, so it is never renamed or reused.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
sealed class CardActionAttribute(string name) : Attribute
{
    public string Name => name;

    /// <summary>True: opens a personal form.</summary>
    public bool OpensForm { get; init; }

    /// <summary>True: stands in a personal form.</summary>
    public bool AnswersForm { get; init; }

    /// <summary>
    /// True: reads inputs of its card that a user fills in. False if it can be pressed without any on purpose: each of them is optional, or
    /// only kept for the next drawing of the card.
    /// </summary>
    public bool TakesInputs { get; init; }
}
