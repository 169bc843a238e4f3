using ReviewBot.Reviews.Deals;

namespace ReviewBot.Reviews.Live;

/// <summary>"Change my answer": undoes an answer given from a nudge and reopens its step. The journal keeps both.</summary>
public static class UndoRules
{
    /// <param name="since">When the nudge was sent; earlier answers are not undone.</param>
    public static Ruling Of(Deal deal, Review? live, StepId id, DateTimeOffset since, Person by, Moment now)
    {
        if (deal.Ended is { } ending)
            return ending.By.Id == by.Id ? DealRules.Reopen(deal, by, now) : new Ruling.Refused(new Refusal.DealHasEnded(ending));
        if (deal.Find(id) is not { } step)
            return new Ruling.Refused(new Refusal.Outdated());
        if (step.Snoozed is { } snoozed && snoozed.At > since)
        {
            return Ruling.Of(
                Noted(
                    Set(
                        new(deal, live, by, now),
                        step with
                        {
                            Snoozed = snoozed.Times > 1 ? snoozed with { Until = now.Today, At = since, Times = snoozed.Times - 1 } : null
                        }),
                    step));
        }
        if (!(step.AnsweredAt > since))
            return new Ruling.Refused(new Refusal.Outdated());
        if (step.AnsweredBy?.Id != by.Id)
            return new Ruling.Refused(new Refusal.AlreadyAnswered(step));
        if (step is { IsOpen: false, OnPath: null } && deal.OpenBesidePath.Count() >= Limits.OpenSteps)
            return new Ruling.Refused(new Refusal.Full(Limits.OpenSteps));
        if (step is { Status: StepStatus.Dropped, OnPath: not null } && deal.PathSteps.Count() >= Limits.PathSteps)
            return new Ruling.Refused(new Refusal.Full(Limits.PathSteps));

        var open = step.Before ?? step with
        {
            Status = step.Status is StepStatus.Started ? StepStatus.Started : StepStatus.Planned,
            Evidence = step.IsOpen ? step.Evidence : null,
            AnsweredAt = null,
            AnsweredOn = null,
            AnsweredBy = null,
            LastOutcome = null,
            InTheWay = null,
            BlockedOn = null,
            MovedOn = step.SetAt == step.AnsweredAt && step.Moves > 0 ? [.. step.MovedOn.SkipLast(1)] : step.MovedOn,
        };
        var edit = Noted(Set(new(deal, live, by, now), open), step).Set(it => it with
        {
            Acts = it.Acts.Where(act => act.Step != id || act.At != step.AnsweredAt),
            PausedUntil = it.PausedUntil >= now.Today ? null : it.PausedUntil,
            Questions = it.Questions.Where(asked => !asked.IsHelpWanted || asked.About != id),
            Jobs = step is { Before: not null, Status: StepStatus.Done }
                ? it.Jobs.Change(job => job.Job == step.Job, job => job with { Proof = step.ProofBefore })
                : it.Jobs,
        });
        return Ruling.Of(open.Who is null ? edit.Ask(Asking.WhoDoesIt, id) : edit);
    }

    static Edit Set(Edit edit, BuyerStep step) =>
        edit.Set(deal => deal with { Steps = deal.Steps.Change(it => it.Id == step.Id, _ => step) });

    static Edit Noted(Edit edit, BuyerStep was) => edit.Note(Change.AnswerTakenBack, was.What, from: was.LastOutcome?.ToString());
}
