using ReviewBot.Reviews.Answers;

namespace ReviewBot.Reviews;

/// <summary>Changes what a closed review says. Both versions are kept.</summary>
public static class Correcting
{
    public static Ruling Correct(Deal deal, Review? live, ClosedReview closed, Answer answer, Person by, Moment now)
    {
        if (!closed.Review.Leads(deal, by))
            return new Ruling.No(new Refusal.OnlyOwnerOrLead(deal.Owner, closed.Review.Lead));
        if (Answering.Refuse(deal, closed.Review, answer) is { } refusal)
            return new Ruling.No(refusal);
        if (answer is Answer.Done said && DoneAnew.IsTooMany(deal, closed.Review, said))
            return new Ruling.No(new Refusal.Full(Limits.OpenSteps));

        var start = new Edit(deal, closed.Review, by, now, answer.Topic);
        var edit = answer is Answer.Done done ? DoneAnew.Apply(start, closed.Review, done) : Answering.Apply(start, answer);
        if (edit.Review is not { } corrected)
            return new Ruling.No(new Refusal.Outdated());

        corrected = corrected with { Covered = corrected.Covered.Where(it => it.Topic != answer.Topic).Add(new(answer.Topic, by, now.At, deal.Version + 1)) };
        var yes = (Ruling.Yes)Ruling.Of(edit.Set(it => it with { Past = it.Past.Change(past => past.Id == corrected.Id, past => past with { Signs = corrected.Signs }) }));
        return yes with { Review = live, Closed = closed with { Review = corrected, Deal = yes.Deal, Correction = new(by, now, answer.Topic) } };
    }

    /// <summary>The steps that a correction of "what have they done" asks about, those first that were answered in that review.</summary>
    public static Many<BuyerStep> Asked(Deal deal, Review review) => DoneAnew.Asked(deal, review);

    /// <summary>An answer to an open buyer step outside a review.</summary>
    public static Ruling Answer(Deal deal, Review? live, Answer.Done answer, Person by, Moment now) => Answering.Refuse(deal, live, answer) is { } refusal
        ? new Ruling.No(refusal)
        : Ruling.Of(Answering.Apply(new(deal, live, by, now, Topic.Done), answer));
}
