namespace ReviewBot.Cards.Words;

/// <summary>Texts of what would have to be true for us to be wrong.</summary>
public partial class Say
{
    public virtual string WhatWouldMakeUsWrong() => "What could stop this from happening? (optional)";

    public virtual string ForExampleDoubt() => "For example: their budget is frozen until spring";

    public virtual string DoubtHasNoName() =>
        "It’s shown with the answers and in the summary, without your name. If no one else writes anything, people may guess.";

    /// <summary>A button: keeps the text alone. It's sent along with a rating, too.</summary>
    public virtual string SaveWithoutRating() => "Save without a rating";

    /// <summary>Instead of <see cref="HowSureOneTap"/>, where a text goes with the tap.</summary>
    public virtual string HowSureWithDoubt() => "How sure are you? One tap saves it, with what you wrote. You can change both until the reveal.";

    public virtual string WouldMakeUsWrong() => "What could stop this from happening?";

    public virtual string WrittenWithoutNames() =>
        "Without names, in no particular order. Who could find out if it’s true? “I’ll find out” makes it your open question.";

    public virtual string OnlyOneWrote() =>
        "Only one person wrote something, so you may guess who it was. Talk about what it says, not who said it. "
        + "Who could find out if it’s true? “I’ll find out” makes it your open question.";

    /// <summary>A button: makes an open question of it, which the presser takes.</summary>
    public virtual string IWillFindOut() => "I’ll find out";

    /// <summary>Follows a text.</summary>
    public virtual string WillFindOut(string name) => $" → {name} will find out";

    /// <summary>An open question.</summary>
    public virtual string CouldItBe(string words) => $"Could this be true: “{words}”?";

    public virtual string DoubtKept(bool isTakenBack) => isTakenBack ? "Taken back." : "Saved";

    /// <summary>Follows <see cref="DoubtKept"/>.</summary>
    public virtual string DoubtKeptUntil() => ". Only you see it until the answers are revealed. To change it, press “Answer” again.";

    public virtual string DoubtTooLate() => "The answers have already been revealed. ";

    /// <param name="words">Null: others read this, too.</param>
    public virtual string DoubtNotAdded(string? words) => words is null
        ? "What you wrote wasn’t added or kept."
        : $"What you wrote wasn’t added or kept: “{words}”.";
}
