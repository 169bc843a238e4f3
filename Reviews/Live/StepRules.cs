namespace ReviewBot.Reviews.Live;

/// <summary>
/// Editing buyer steps outside a review, with the same effects as in one. A live review keeps the next step that it has written down
/// itself.
/// </summary>
public static class StepRules
{
    /// <summary>Creates a step, or changes an open one: the chosen one, else one with the same text.</summary>
    /// <param name="changes">The step to change; null: match by text, else create.</param>
    /// <param name="instead">An open step to drop, to make room; null: none.</param>
    /// <param name="planned">Planned working days of a step of the path; null: unchanged.</param>
    public static Ruling Write(
        Deal deal, Review? live, Answer.Next answer, StepId? changes, StepId? instead, Person by, Moment now,
        (int Days, WorkCalendar Calendar)? planned = null)
    {
        if (Refuse(deal, changes) is { } refusal)
            return new Ruling.Refused(refusal);
        if (AnswerEffects.HasLeft(deal, answer) is { } doer)
            return new Ruling.Refused(new Refusal.DoerHasLeft(doer));

        var edit = new Edit(deal, null, by, now);
        edit = instead is { } gone ? NextAnswers.Drop(edit, gone) : edit;
        var same = edit.Deal.Find(changes) ?? NextAnswers.Same(edit.Deal, null, answer);
        if (same is null && edit.Deal.OpenBesidePath.Count() >= Limits.OpenSteps)
            return new Ruling.Refused(new Refusal.TooManySteps());
        return AnswerEffects.IsTooManyBuyers(deal, answer.Doer.New)
            ? new Ruling.Refused(new Refusal.Full(Limits.Buyers))
            : Ruling.Beside(live, Planned(NextAnswers.Apply(edit, answer, same)));

        Edit Planned(Edit written) => planned is var (days, calendar) && same is not null
            ? PathRules.Count(written, same.Id, days, calendar)
            : written;
    }

    public static Ruling Drop(Deal deal, Review? live, StepId step, Person by, Moment now) => Refuse(deal, step) is { } refusal
        ? new Ruling.Refused(refusal)
        : Ruling.Beside(live, NextAnswers.Drop(new(deal, null, by, now), step));

    /// <summary>Stores a text that describes our own action as our action, to be linked with the next step that is written down.</summary>
    public static Ruling Promise(Deal deal, Review? live, Answer.Help help, Person by, Moment now) => Refuse(deal, null) is { } refusal
        ? new Ruling.Refused(refusal)
        : Ruling.Beside(live, NextAnswers.Moved(new(deal, null, by, now), help));

    static Refusal? Refuse(Deal deal, StepId? step) => (deal.Ended, step is null ? null : deal.Find(step)) switch
    {
        ({ } ending, _) => new Refusal.DealHasEnded(ending),
        (_, null) => step is null ? null : new Refusal.Outdated(),
        (_, { IsOpen: false } closed) => new Refusal.AlreadyAnswered(closed),
        _ => null,
    };
}
