namespace ReviewBot.Reviews;

public enum PreworkAnswer
{
    /// <summary>The owner has answered the open steps.</summary>
    Answered,

    SameAsLastTime,

    NotReady,
}

/// <summary>The owner's answer before a planned review.</summary>
/// <param name="For">The day of that review.</param>
/// <param name="Why">Reason for "not ready"; null: none was given.</param>
public sealed record Prework(PreworkAnswer Answer, Person By, DateTimeOffset At, DateOnly For, string? Why = null) : ExtensibleRecord;

/// <summary>Optional preparation of a planned review by the deal's owner. Without it the review starts with an empty first topic.</summary>
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

    /// <summary>An owner's answer about open steps, given while a review is planned, also counts as preparation of that review.</summary>
    public static Ruling MarkAsPrework(Ruling ruling, Person by, Moment now) =>
        ruling is Ruling.Accepted accepted && PlannedReviewRules.Ahead(accepted.Deal, now) is { } planned
            && accepted.Deal.Owner?.Id == by.Id
            ? accepted with { Deal = accepted.Deal with { Prework = new(PreworkAnswer.Answered, by, now.At, planned.On) } }
            : ruling;

    /// <summary>The owner's preparation for the review of that day; null when there is none, or it was for another day.</summary>
    public static Prework? AnswerFor(Deal deal, DateOnly day) => deal.Prework is { } prework && prework.For == day ? prework : null;
}
