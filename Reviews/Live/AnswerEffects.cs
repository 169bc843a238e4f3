using System.Diagnostics;

namespace ReviewBot.Reviews.Live;

/// <summary>Applies an answer to a deal, no matter where it was given: in a review, before it, or as a correction.</summary>
public static class AnswerEffects
{
    /// <summary>Why this answer cannot be applied; null when it can.</summary>
    /// <param name="review">The review whose own next step this answer may replace; null: a new step counts towards the limit.</param>
    public static Refusal? Refuse(Deal deal, Review? review, Answer answer) => (deal.Ended, answer) switch
    {
        ({ } ending, _) => new Refusal.DealHasEnded(ending),
        (_, Answer.Next next) when HasLeft(deal, next) is { } gone => new Refusal.DoerHasLeft(gone),
        (_, Answer.Next next) when NextAnswers.Same(deal, review, next) is null && deal.OpenBesidePath.Count() >= Limits.OpenSteps =>
            new Refusal.TooManySteps(),
        (_, Answer.Next next) when IsTooManyBuyers(deal, next.Doer.New) => new Refusal.Full(Limits.Buyers),
        (_, Answer.Who { Person: { } person }) when IsTooManyBuyers(deal, person.Name) => new Refusal.Full(Limits.Buyers),
        _ => null,
    };

    /// <summary>
    /// Finds a step that was closed meanwhile with an outcome other than this answer's. It is left unchanged, and the user is told. Null:
    /// none.
    /// </summary>
    public static BuyerStep? FindClosedMeanwhile(Deal deal, Answer answer) => answer is not Answer.Done done ? null : done.Steps
        .Select(it => (Step: deal.Find(it.Step), it.Outcome))
        .Where(it => it.Step is { IsOpen: false } step && step.LastOutcome != it.Outcome)
        .Select(it => it.Step)
        .FirstOrDefault();

    public static Edit Apply(Edit edit, Answer answer) => answer switch
    {
        Answer.Done it => PromiseRules.Apply(DoneAnswers.Apply(edit, it), it.Promises),
        Answer.Source it => DoneAnswers.ToldBy(edit, it.From),
        Answer.NothingKnown it => PromiseRules.Apply(DoneAnswers.Nothing(edit), it.Promises),
        Answer.Why it => WhyAnswers.Apply(edit, it),
        Answer.StillTrue => WhyAnswers.StillTrue(edit),
        Answer.InDoubt => WhyAnswers.InDoubt(edit),
        Answer.Where it => WhereAnswers.Apply(edit, it),
        Answer.SentBack it => WhereAnswers.SentBack(edit, it),
        Answer.Who it => WhoAnswers.Apply(edit, it),
        Answer.Signs it =>
            edit.Set(review => review with { Signs = it.Seen })
                .Note(Change.SignsTicked, from: Words(edit.Review?.Signs), to: Words(it.Seen)),
        Answer.Next it => NextAnswers.Apply(edit, it),
        Answer.Help it => NextAnswers.Help(edit, it),
        Answer.NoHelpNeeded => edit.Note(Change.HelpNotNeeded),
        Answer.Confidence it => edit.Set(review => Rate(review, edit.By, it.Value)).Note(Change.Rated),
        _ => throw new UnreachableException(),
    };

    static Review Rate(Review review, Person by, int value) =>
        review with { Ratings = review.Ratings.Where(it => it.By.Id != by.Id).Add(new(by, value)) };

    static string? Words(ValueList<OffCourse>? signs) => signs is { Count: > 0 } ? string.Join(", ", signs) : null;

    /// <summary>The chosen doer, if they no longer work there; null: they do, or none was chosen.</summary>
    internal static Buyer? HasLeft(Deal deal, Answer.Next answer) => deal.Find(answer.Doer.Known) is { Left: not null } gone ? gone : null;

    /// <param name="name">Name of a person at the customer; null: nobody new.</param>
    internal static bool IsTooManyBuyers(Deal deal, string? name) =>
        name is not null && deal.Buyers.Count >= Limits.Buyers && WhoAnswers.Find(deal, name) is null;
}
