namespace ReviewBot.Reviews.Live;

/// <summary>
/// Resolves two answers to one topic with "keep both": applies the parts of the second answer that do not undo the first.
/// </summary>
static class ConflictingAnswers
{
    public static Edit Apply(Edit edit, Review review, Answer mine) => mine switch
    {
        Answer.Why why => Beside(edit, why),
        Answer.StillTrue when edit.Deal.Case.InDoubt => edit.Note(Change.CaseConfirmed),
        Answer.Where where =>
            WhereAnswers.Apply(edit, new(where.Jobs.Where(it => edit.Deal[it.Job].Status == review.Baseline.Jobs[(int)it.Job].Status))),
        Answer.Signs signs => AnswerEffects.Apply(edit, new Answer.Signs(Union(review.Signs, signs.Seen))),
        Answer.Next next => NextAnswers.Beside(edit, next),
        _ => AnswerEffects.Apply(edit, mine),
    };

    /// <summary>Union of both answers; "none" only if both said so.</summary>
    static ValueList<OffCourse> Union(ValueList<OffCourse> theirs, ValueList<OffCourse> mine) =>
        theirs.Union(mine).Where(it => it is not OffCourse.NoneSeen).ToValueList() is { Count: > 0 } seen ? seen : [OffCourse.NoneSeen];

    static Edit Beside(Edit edit, Answer.Why mine)
    {
        var (theirs, today) = (edit.Deal.Case, edit.Now.Today);
        var both = theirs with
        {
            Why = Beside(theirs.Why, mine.Reason, mine, today),
            IfNothing = Beside(theirs.IfNothing, mine.IfNothing, mine, today),
            Outcome = Beside(theirs.Outcome, mine.Wanted, mine, today),
        };
        edit = edit.Set(deal => deal with { Case = both });
        edit = Part(edit, Asking.WhyChange, theirs.Why, both.Why);
        edit = Part(edit, Asking.IfNothing, theirs.IfNothing, both.IfNothing);
        return Part(edit, Asking.WantedOutcome, theirs.Outcome, both.Outcome);
    }

    static Edit Part(Edit edit, Asking asking, Statement? theirs, Statement? both) => both is null || both == theirs
        ? edit
        : edit.Note(Change.CaseWritten, asking.ToString(), theirs?.Text, both.Also ?? both.Text).Answered(asking);

    static Statement? Beside(Statement? theirs, string? text, Answer.Why mine, DateOnly today) => (theirs, text) switch
    {
        (_, null) => theirs,
        (null, _) => new(text, mine.Whose, mine.Level ?? Level.Guess, today, today),
        _ when theirs.Text == text => theirs,
        _ => theirs with { Also = text },
    };
}
