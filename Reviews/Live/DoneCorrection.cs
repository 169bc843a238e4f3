namespace ReviewBot.Reviews.Live;

/// <summary>Corrects what a closed review says about buyer steps.</summary>
static class DoneCorrection
{
    public static Edit Apply(Edit edit, Review review, Answer.Done answer)
    {
        var changed = answer with { Steps = Changed(edit.Deal, review, answer) };
        return DoneAnswers.Apply(
            changed.Steps
                .Select(it => edit.Deal.Find(it.Step))
                .OfType<BuyerStep>()
                .Where(step => IsAnswered(review, step))
                .Aggregate(edit, (so, step) => TakeBack(so, review, step)),
            changed);
    }

    /// <summary>Steps to ask about in a correction: those answered in the review, then other open ones.</summary>
    public static ValueList<BuyerStep> Asked(Deal deal, Review review) =>
        [.. deal.Steps
            .Where(step => step.IsOpen || IsAnswered(review, step))
            .OrderByDescending(step => IsAnswered(review, step))
            .ThenBy(step => step.By)];

    /// <summary>True if the correction would reopen steps beyond <see cref="Limits.OpenSteps"/>.</summary>
    public static bool IsTooMany(Deal deal, Review review, Answer.Done answer)
    {
        var back = answer.Steps
            .Where(it => it.Outcome is not (Outcome.Did or Outcome.Dropped))
            .Select(it => deal.Find(it.Step))
            .Distinct()
            .Count(step => step is { IsOpen: false, OnPath: null } && IsAnswered(review, step));
        return back > 0 && back + deal.OpenBesidePath.Count() > Limits.OpenSteps;
    }

    /// <summary>Leaves out prefilled outcomes that were not changed, unless only their evidence is corrected.</summary>
    static ValueList<StepOutcome> Changed(Deal deal, Review review, Answer.Done answer)
    {
        var others = answer.Steps.Where(
            it => deal.Find(it.Step) is not { } step || !IsAnswered(review, step) || step.LastOutcome != it.Outcome);
        return others.Count == 0 && answer is not { Level: null, ToldBy: null } ? answer.Steps : others;
    }

    static bool IsAnswered(Review review, BuyerStep step) => step.AnsweredAt >= review.StartedAt;

    /// <summary>Reopens the step as it was before the review, and removes its act and the proof that rested on it.</summary>
    internal static Edit TakeBack(Edit edit, Review review, BuyerStep step)
    {
        bool IsOfReview(Act act) => act.At >= review.StartedAt;
        var acts = edit.Deal.Acts.Where(act => act.Step != step.Id || !IsOfReview(act));
        var proof = acts.Where(act => IsOfReview(act) && !act.IsStart && edit.Deal.Find(act.Step)?.Job == step.Job)
            .Select(act => (Level?)act.Evidence.Level)
            .Append(step.Job is { } of ? review.Baseline.Jobs[(int)of].Proof : null)
            .Max();
        var open = step.LastOutcome is Outcome.NotYet or Outcome.Unknown
            ? step
            : step with { Status = StepStatus.Planned, Evidence = null };
        var noted = open == step ? edit : edit.Note(Change.StepChanged, step.What, step.Status.ToString(), open.Status.ToString());
        return noted.Set(deal => deal with
        {
            Acts = acts,
            Steps = deal.Steps.Change(it => it.Id == step.Id, _ => open),
            Jobs = acts.Count == deal.Acts.Count ? deal.Jobs : deal.Jobs.Change(it => it.Job == step.Job, it => it with { Proof = proof }),
        });
    }
}
