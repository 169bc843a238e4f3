namespace ReviewBot.Reviews.Answers;

/// <summary>Two people answered one topic. "Keep both" takes of the second answer all that does not undo the first.</summary>
static class KeepingBoth
{
    public static Edit Apply(Edit edit, Review review, Answer mine) => mine switch
    {
        Answer.Why why => Beside(edit, why),
        Answer.Where where => WhereAnswers.Apply(edit, new(where.Jobs.Where(it => edit.Deal[it.Job] == review.Baseline.Jobs[(int)it.Job]))),
        Answer.Signs signs => Answering.Apply(edit, new Answer.Signs([.. review.Signs.Union(signs.Seen).Where(it => it is not OffCourse.NoneSeen)])),
        _ => Answering.Apply(edit, mine),
    };

    static Edit Beside(Edit edit, Answer.Why mine)
    {
        var theirs = edit.Deal.Case;
        var both = theirs with
        {
            Why = Beside(theirs.Why, mine.Reason, mine, edit.Now.Today),
            IfNothing = Beside(theirs.IfNothing, mine.IfNothing, mine, edit.Now.Today),
            Outcome = Beside(theirs.Outcome, mine.Wanted, mine, edit.Now.Today),
        };
        return edit
            .Set(deal => deal with { Case = both })
            .Note(Change.CaseWritten, from: theirs.Why?.Text, to: string.Join(" · ", new[] { mine.Reason, mine.IfNothing, mine.Wanted }.OfType<string>()));
    }

    static Statement? Beside(Statement? theirs, string? text, Answer.Why mine, DateOnly today) => (theirs, text) switch
    {
        (_, null) => theirs,
        (null, _) => new(text, mine.Whose, mine.Level ?? Level.Guess, today, today),
        _ when theirs.Text == text => theirs,
        _ => theirs with { Also = text },
    };
}
