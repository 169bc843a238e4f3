using System.Diagnostics;

namespace ReviewBot.Reviews.Live;

/// <summary>Effects of the topic "what has the customer done?".</summary>
static class DoneAnswers
{
    public static Edit Apply(Edit edit, Answer.Done answer)
    {
        var evidence = new Evidence(answer.Level ?? Level.Guess, answer.ToldBy, edit.Now.Today);
        foreach (var (id, outcome) in answer.Steps)
        {
            edit = edit.Deal.Find(id) switch
            {
                { IsOpen: true } step =>
                    Outcome(edit, step, outcome, answer.Level is null && step.LastOutcome == outcome ? step.Evidence : null, evidence),
                { } closed when closed.LastOutcome != outcome => edit.Note(Change.OutcomeSetAside, closed.What, to: outcome.ToString()),
                _ => edit,
            };
        }

        return answer.Also is { } also
            ? Record(edit, new(also, null, evidence, edit.By, edit.Now.At))
            : edit;
    }

    /// <summary>
    /// "Nothing that we know of". If acts were reported before the review, it means "nothing else" and contradicts none of them.
    /// </summary>
    public static Edit Nothing(Edit edit) => ReportedSinceReview.Acts(edit.Deal).Any(act => act.IsKnown) ? edit : edit
        .Set(deal => deal with { NothingKnownSince = deal.NothingKnownSince ?? edit.Now.Today })
        .Note(Change.NothingKnown);

    /// <summary>Fills in the source of all answers that this person has just given without one.</summary>
    public static Edit ToldBy(Edit edit, string from)
    {
        bool IsMine(Act act) =>
            act.By.Id == edit.By.Id && act.Evidence is { From: null } && act.At >= (edit.Review?.StartedAt ?? edit.Now.At);
        var steps = edit.Deal.Acts.Where(IsMine).Select(act => act.Step).ToHashSet();
        return edit.Set(deal => deal with
        {
            Acts = deal.Acts.Change(IsMine, act => act with { Evidence = act.Evidence with { From = from } }),
            Steps = deal.Steps.Change(
                step => steps.Contains(step.Id),
                step => step with { Evidence = step.Evidence is { } evidence ? evidence with { From = from } : null }),
        }).Note(Change.ActRecorded, to: from);
    }

    /// <param name="kept">The evidence so far, if the same outcome was reported before and this answer has no stronger evidence. Null: the
    /// outcome is new.</param>
    static Edit Outcome(Edit edit, BuyerStep step, Outcome outcome, Evidence? kept, Evidence evidence)
    {
        var answered = step with
        {
            Status = Status(step.Status, outcome),
            Evidence = kept is null && outcome is (Reviews.Outcome.Did or Reviews.Outcome.Started) ? evidence : step.Evidence,
            AnsweredAt = edit.Now.At,
            AnsweredOn = edit.Now.Today,
            AnsweredBy = edit.By,
            LastOutcome = outcome,
            Snoozed = null,
            Before = null,
            ProofBefore = null,
            InTheWay = outcome is Reviews.Outcome.NotYet or Reviews.Outcome.Unknown ? step.InTheWay : null,
        };
        edit = edit
            .Set(deal => deal with { Steps = deal.Steps.Change(it => it.Id == step.Id, _ => answered) })
            .Note(Change.StepAnswered, step.What, step.Status.ToString(), outcome.ToString());
        edit = outcome is Reviews.Outcome.Unknown ? edit.Ask(Asking.DidItHappen, step.Id) : edit.Answered(Asking.DidItHappen, step.Id);
        if (!answered.IsOpen)
            edit = edit.Answered(Asking.WhoDoesIt, step.Id);
        else if (answered.Who is null)
            edit = edit.Ask(Asking.WhoDoesIt, step.Id);
        return kept is null && outcome is (Reviews.Outcome.Did or Reviews.Outcome.Started)
            ? Record(edit, new(step.What, step.Who, evidence, edit.By, edit.Now.At, step.Id, outcome is Reviews.Outcome.Started))
            : edit;
    }

    static StepStatus Status(StepStatus now, Outcome outcome) => outcome switch
    {
        Reviews.Outcome.Did => StepStatus.Done,
        Reviews.Outcome.Started => StepStatus.Started,
        Reviews.Outcome.Dropped => StepStatus.Dropped,
        Reviews.Outcome.NotYet or Reviews.Outcome.Unknown => now,
        _ => throw new UnreachableException(),
    };

    /// <summary>Adds an act, and updates the last contact of its person and the proof of its job.</summary>
    static Edit Record(Edit edit, Act act)
    {
        var job = edit.Deal.Find(act.Step)?.Job;
        return edit
            .Set(deal => deal with
            {
                Acts = Kept([act, .. deal.Acts.Where(old => act.Step is null || old.Step != act.Step)]),
                Buyers = act.IsKnown
                    ? deal.Buyers.Change(it => it.Id == act.Who, it => it with { LastHeard = act.Evidence.On })
                    : deal.Buyers,
                Jobs = deal.Jobs.Change(
                    it => it.Job == job && !act.IsStart, it => it with { Proof = Better(it.Proof, act.Evidence.Level) }),
            })
            .Note(Change.ActRecorded, act.What, to: act.Evidence.Level.ToString());
    }

    /// <summary>The newest acts, always including one known by more than a guess, because the customer clock counts from it.</summary>
    static ValueList<Act> Kept(ValueList<Act> acts) => acts.Take(Limits.Acts) is var newest && newest.Any(act => act.IsKnown) ? newest
        : acts.FirstOrDefault(act => act.IsKnown) is { } known ? newest.Take(Limits.Acts - 1).Add(known)
        : newest;

    static Level Better(Level? before, Level now) => before is { } level && level > now ? level : now;
}
