using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the card that says what the deals of a pipeline have in common.</summary>
public partial class Say
{
    /// <summary>Title of a button.</summary>
    public virtual string SeePatterns() => "What they have in common";

    public virtual string PatternsTitle() => "What the open deals have in common";

    public virtual string PatternsHint(int deals, string day) => $"{Deals(deals)}, as of {day}.";

    public virtual string PatternsTooFew() => "There are too few open deals to see a pattern. Once there are four, I’ll look for one.";

    public virtual string PatternsNone() =>
        "I don’t see a pattern: nothing is late, no date keeps slipping, and we know more than one person in every deal you’ve reviewed.";

    public virtual string WorkingOnTitle() => "What they’re working on";

    public virtual string WhereDealsStop() => "Where deals stall";

    /// <param name="names">Customers.</param>
    public virtual string StopsAt(Job job, int deals, string names) =>
        $"{Name(job)} is holding up {Deals(deals)}: {names}";

    public virtual string DatesThatMove() => "Dates that keep moving";

    public virtual string MovedTimes(int times) => $"moved {Times(times)}";

    public virtual string WhatWeGuess() => "Only our guess";

    public virtual string WeOnlyGuess(int deals, string names) => deals is 1
        ? $"In 1 deal, we don’t know of anything they’ve said, written or done: {names}"
        : $"In {deals} deals, we don’t know of anything they’ve said, written or done: {names}";

    public virtual string OneVoiceTitle() => "Single voice";

    public virtual string WeKnowOne(int deals, string names) => deals is 1
        ? $"In 1 deal, we know only one person: {names}"
        : $"In {deals} deals, we know only one person: {names}";

    /// <summary>Deals have something, but no two of them the same.</summary>
    public virtual string NothingInCommon() => "No two deals are held up by the same thing. Each of these has its own reason:";

    public virtual string WorthAReview() => "For the next review";

    /// <summary>Title of a button.</summary>
    public virtual string PutOnList() => "Add to next review";

    public virtual string IsOnList(string name, string day) => $"{name} added it to the next review on {day}.";

    /// <summary>Why a deal is worth a review, in parts: "held up by Agreement · date moved 3 times".</summary>
    public virtual string StopsAtShort(ValueList<Job> jobs) => $"held up by {List(jobs.Select(Name))}";

    public virtual string DateMoved(int times) => $"date {MovedTimes(times)}";

    public virtual string GuessShort() => "only our guess";

    public virtual string OneVoiceShort() => "single voice";

    public virtual string ListedChange() => "Added to the next review.";
}
