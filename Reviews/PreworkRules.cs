using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Reviews;

public enum PreworkAnswer
{
    /// <summary>What happened to the open steps.</summary>
    Answered,

    SameAsLastTime,

    NotReady,
}

/// <summary>What the owner said before a planned review.</summary>
/// <param name="For">The day of that review.</param>
/// <param name="Why">Why they are not ready, if they said so.</param>
public sealed record Prework(PreworkAnswer Answer, Person By, DateTimeOffset At, DateOnly For, string? Why = null);

/// <summary>Answers before a planned review. Without one the review starts cold, and nobody is blamed.</summary>
public static class PreworkRules
{
    public static Ruling Answer(
        Deal deal,
        Review? live,
        PreworkAnswer answer,
        string? why,
        Person by,
        Moment now) => PlannedReviewRules.Ahead(deal, now) is not { } planned ? new Ruling.Refused(new Refusal.Outdated())
        : deal.Owner is { } owner && owner.Id != by.Id ? new Ruling.Refused(new Refusal.OnlyOwnerOrLead(owner, null))
        : Ruling.Of(new Edit(deal, live, by, now)
            .Set(it => it with { Prework = new(answer, by, now.At, planned.On, why) })
            .Note(Change.PreworkAnswered, to: why ?? answer.ToString()));

    /// <summary>Whatever the owner says about open steps while a review is ahead, is said before it.</summary>
    public static Ruling MarkAsPrework(Ruling ruling, Person by, Moment now) =>
        ruling is Ruling.Accepted yes && PlannedReviewRules.Ahead(yes.Deal, now) is { } planned && yes.Deal.Owner?.Id == by.Id
            ? yes with { Deal = yes.Deal with { Prework = new(PreworkAnswer.Answered, by, now.At, planned.On) } }
            : ruling;

    /// <summary>What the owner said for the review of that day; null when it was for another one.</summary>
    public static Prework? AnswerFor(Deal deal, DateOnly day) => deal.Prework is { } prework && prework.For == day ? prework : null;
}
