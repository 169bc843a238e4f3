
namespace ReviewBot.Reviews.Live;

/// <summary>Corrections of a closed review. The corrected version is added, the earlier one stays.</summary>
public static class CorrectionRules
{
    public static Ruling Correct(Deal deal, Review? live, ClosedReview closed, Answer answer, Person by, Moment now)
    {
        if (!closed.Review.Leads(deal, by))
            return new Ruling.Refused(new Refusal.OnlyOwnerOrLead(deal.Owner, closed.Review.Lead));
        if (AnswerEffects.Refuse(deal, closed.Review, answer) is { } refusal)
            return new Ruling.Refused(refusal);
        if (answer is Answer.Done said && DoneCorrection.IsTooMany(deal, closed.Review, said))
            return new Ruling.Refused(new Refusal.Full(Limits.OpenSteps));

        // The answer is applied twice: to the deal as it was in the review, and to the deal as it is now. Later facts stay out of the
        // former. Both take new numbers (steps, people, questions) from the same counter.
        answer = Replaces(answer, closed);
        var accepted = Corrected(deal, closed.Review, answer, by, now);
        var then = deal.Version == closed.Deal.Version
            ? accepted
            : Corrected(closed.Deal with { LastNumber = deal.LastNumber }, closed.Review, answer, by, now);
        return then.Review is { } corrected
            ? accepted with
            {
                Review = live,
                Closed = closed with { Review = corrected, Deal = then.Deal, Correction = new(by, now, answer.Topic) }
            }
            : new Ruling.Refused(new Refusal.Outdated());
    }

    /// <summary>The steps that a correction of "what have they done" asks about, those answered in that review first.</summary>
    public static ValueList<BuyerStep> Asked(Deal deal, Review review) => DoneCorrection.Asked(deal, review);

    /// <summary>A correction replaces the item that its form was filled with, even if its text differs.</summary>
    static Answer Replaces(Answer answer, ClosedReview closed) => answer switch
    {
        Answer.Next next => next with { Changes = (closed.Deal.Find(closed.Review.NextStep) ?? closed.Deal.Next)?.Id },
        Answer.Help help => help with { Changes = NextAnswers.Filled(closed.Deal, closed.Review)?.Key },
        _ => answer,
    };

    static Ruling.Accepted Corrected(Deal deal, Review review, Answer answer, Person by, Moment now)
    {
        var start = new Edit(deal, review, by, now, answer.Topic);
        var edit = (answer is Answer.Done done ? DoneCorrection.Apply(start, review, done) : AnswerEffects.Apply(start, answer))
            .Set(
                it => it with
                {
                    Covered = it.Covered.Where(one => one.Topic != answer.Topic).Add(new(answer.Topic, by, now.At, deal.Version + 1))
                });
        return (Ruling.Accepted)Ruling.Of(
            edit.Set(
                it => it with
                {
                    Past = it.Past.Change(past => past.Id == review.Id, past => past with { Signs = edit.Review?.Signs ?? past.Signs })
                }));
    }

    /// <summary>An answer to an open buyer step outside a review.</summary>
    public static Ruling Answer(
        Deal deal, Review? live, Answer.Done answer, Person by, Moment now) => AnswerEffects.Refuse(deal, live, answer) is { } refusal
        ? new Ruling.Refused(refusal)
        : Ruling.Of(AnswerEffects.Apply(new(deal, live, by, now, Topic.Done), answer));
}
