namespace ReviewBot.Reviews.Live;

/// <summary>Effects of the topic "where are they in their buying?".</summary>
static class WhereAnswers
{
    public static Edit Apply(Edit edit, Answer.Where answer)
    {
        foreach (var (job, chosen) in answer.Jobs)
        {
            var was = edit.Deal[job];
            var now = TakenBack(was, edit.Review?.Baseline.Jobs[(int)job], chosen) ?? was.Become(chosen, edit.Now.Today);
            if (now == was || (chosen is JobStatus.NotNeeded && job.IsAlwaysOn()))
                continue;

            edit = edit.Set(deal => deal with { Jobs = deal.Jobs.Change(it => it.Job == job, _ => now) });
            if (now.Status != was.Status)
                edit = edit.Note(Change.JobChanged, job.ToString(), was.Status.ToString(), now.Status.ToString());
        }
        return edit;
    }

    /// <summary>
    /// Undoes a change of this review: a job that is set back to its status before the review gets its earlier state back, with the better
    /// of the two proofs. Null: the choice is a real change.
    /// </summary>
    static JobState? TakenBack(JobState was, JobState? before, JobStatus chosen) =>
        before is { Since: not null }
            && was.Status != before.Status
            && chosen == (before.Status is JobStatus.Reopened ? JobStatus.Working : before.Status)
            ? before with { Proof = new[] { before.Proof, was.Proof }.Max() }
            : null;

    public static Edit SentBack(Edit edit, Answer.SentBack answer)
    {
        foreach (var (job, reason) in answer.Jobs)
        {
            if (edit.Deal[job].Status is not JobStatus.Reopened)
                continue;

            edit = edit
                .Set(deal => deal with { Jobs = deal.Jobs.Change(it => it.Job == job, it => it with { SentBack = reason }) })
                .Note(Change.SentBackSaid, job.ToString(), edit.Deal[job].SentBack, reason);
        }
        return edit;
    }
}
