namespace ReviewBot.Reviews.Live;

/// <summary>Effects of the topics "what do they need to do next?" and "how do we help?".</summary>
public static class NextAnswers
{
    /// <summary>
    /// The open step that this answer changes: the one that it names, else one with the same text, else the one that this review has
    /// written down. Null: it is a new step.
    /// </summary>
    internal static BuyerStep? Same(Deal deal, Review? review, Answer.Next answer) =>
        deal.OpenSteps.FirstOrDefault(step => step.Id == answer.Changes)
        ?? deal.OpenSteps.FirstOrDefault(step => string.Equals(step.What, answer.What, StringComparison.OrdinalIgnoreCase))
        ?? deal.OpenSteps.FirstOrDefault(step => step.Id == review?.NextStep && review.Baseline.Due.All(it => it.Step != step.Id));

    /// <summary>
    /// The step that prefilled the form, if the answer's text differs and it would become an additional step: the user is asked whether to
    /// replace it. Null: unambiguous.
    /// </summary>
    public static BuyerStep? Doubtful(Deal deal, Review review, Answer.Next answer) =>
        Same(deal, review, answer) is null && (deal.Find(review.NextStep) ?? deal.Next) is { IsOpen: true } filled ? filled : null;

    /// <inheritdoc cref="Doubtful(Deal, Review, Answer.Next)"/>
    public static Help? Doubtful(Deal deal, Review review, Answer.Help answer) =>
        answer.Changes is null && Filled(deal, review) is { } help
            && !deal.Help.Any(it => string.Equals(it.What, answer.What, StringComparison.OrdinalIgnoreCase))
                ? help
                : null;

    /// <summary>The open action of ours that prefills a form; null: none.</summary>
    public static Help? Filled(Deal deal, Review? review) => deal.HelpFor(review?.NextStep ?? deal.Next?.Id).FirstOrDefault();

    internal static Edit Apply(Edit edit, Answer.Next answer) => Apply(edit, answer, Same(edit.Deal, edit.Review, answer));

    /// <summary>Adds a step next to the one that this review has written down already, instead of replacing it.</summary>
    internal static Edit Beside(Edit edit, Answer.Next answer) => Apply(edit, answer, Same(edit.Deal, null, answer));

    /// <summary>Moves the date of an open step.</summary>
    internal static Edit Move(Edit edit, StepId id, DateOnly by) => edit.Deal.Find(id) is not { IsOpen: true } was || was.By == by
        ? edit
        : edit
            .Set(
                deal => deal with
                {
                    Steps = deal.Steps.Change(
                        it => it.Id == id,
                        it => it with
                        {
                            By = by,
                            MovedOn = it.MovedOn.Add(edit.Now.Today),
                            SetBy = edit.By,
                            SetAt = edit.Now.At,
                            Snoozed = null
                        }),
                })
            .Note(Reviews.Change.StepMoved, was.What, Day(was.By), Day(by));

    internal static Edit Drop(Edit edit, StepId id) => edit.Deal.Find(id) is not { IsOpen: true } step
        ? edit
        : edit
            .Set(
                deal => deal with
                {
                    Steps = deal.Steps.Change(
                        it => it.Id == id,
                        it => it with
                        {
                            Status = StepStatus.Dropped,
                            AnsweredAt = edit.Now.At,
                            AnsweredOn = edit.Now.Today,
                            AnsweredBy = edit.By,
                            LastOutcome = Outcome.Dropped,
                        }),
                })
            .Note(Reviews.Change.StepDropped, step.What)
            .Answered(Asking.WhoDoesIt, id)
            .Answered(Asking.DidItHappen, id);

    internal static Edit Help(Edit edit, Answer.Help answer) => Help(edit, answer, edit.Review?.NextStep ?? edit.Deal.Next?.Id);

    /// <summary>
    /// Adds our own action, which was named before its step: it is linked to the step that this review writes down later.
    /// </summary>
    internal static Edit Moved(Edit edit, Answer.Help answer) => Help(edit, answer, edit.Review?.NextStep);

    static Edit Help(Edit edit, Answer.Help answer, StepId? step)
    {
        if (answer.Changes is { } key && edit.Deal.Find(key) is { IsOpen: true } was)
        {
            return Noted(edit
                .Set(deal => deal with
                {
                    Help = deal.Help.Change(
                        it => it.Key == key,
                        it => it with { What = answer.What, OfUs = answer.OfUs, By = answer.By, Id = key, Job = Job(answer, was) }),
                })
                .Note(Reviews.Change.HelpChanged, answer.What, was.What, answer.OfUs), was.Job, Job(answer, was));
        }
        edit = edit.Number(out var number);
        var same = edit.Deal.Help.FirstOrDefault(it => string.Equals(it.What, answer.What, StringComparison.OrdinalIgnoreCase));
        var help = new Help(answer.What, answer.OfUs, answer.By, step) { Id = new($"h{number}"), Job = Job(answer, same) };
        return Noted(edit
            .Set(deal => deal with
            {
                Help = Kept([help, .. deal.Help.Where(it => !string.Equals(it.What, answer.What, StringComparison.OrdinalIgnoreCase))]),
            })
            .Note(Reviews.Change.HelpAdded, answer.What, to: answer.OfUs), same?.Job, help.Job);

        Edit Noted(Edit edit, Job? before, Job? now) => now == before
            ? edit
            : edit.Note(Reviews.Change.HelpJobSet, answer.What, before?.ToString(), now?.ToString());
    }

    /// <param name="was">Its job is kept if the answer does not ask for one: typed answers and older cards do not.</param>
    static Job? Job(Answer.Help answer, Help? was) => answer.Serves is { } said ? said.Job : was?.Job;

    /// <summary>The newest, open ones first.</summary>
    static ValueList<Help> Kept(ValueList<Help> help)
    {
        var spare = help.Count - Limits.Help;
        var closed = help.Reverse().Where(it => !it.IsOpen).Take(Math.Max(0, spare)).ToHashSet(ReferenceEqualityComparer.Instance);
        return help.Where(it => !closed.Contains(it)).Take(Limits.Help);
    }

    /// <param name="same">The open step that is changed; null: a new one.</param>
    internal static Edit Apply(Edit edit, Answer.Next answer, BuyerStep? same)
    {
        var who = edit.Deal.Buyers.FirstOrDefault(it => it.Id == answer.Doer.Known)?.Id;
        if (answer.Doer.New is { } name)
        {
            edit = WhoAnswers.Named(edit, name, out var named);
            who = named;
        }
        return same is null ? Add(edit, answer, who) : Change(edit, same, answer, who);
    }

    static Edit Add(Edit edit, Answer.Next answer, BuyerId? who)
    {
        edit = edit.Number(out var number);
        var step = new BuyerStep
        {
            Id = new($"s{number}"),
            Who = who,
            What = answer.What,
            By = answer.By,
            Job = answer.Job,
            Agreement = answer.Agreement,
            ToSee = ToSee(answer, null),
            ToSeeWords = ToSeeWords(answer, null),
            SetBy = edit.By,
            SetAt = edit.Now.At,
        };
        edit = edit.Set(deal => deal with { Steps = Kept(deal.Steps).Add(step), ListedStep = null, ListedStepBy = null });
        edit = Asked(edit, step).Note(Reviews.Change.StepAdded, step.What);
        return Noted(edit, null, step);
    }

    static Edit Change(Edit edit, BuyerStep was, Answer.Next answer, BuyerId? who)
    {
        var now = was with
        {
            Who = who,
            What = answer.What,
            Job = answer.Job,
            Agreement = answer.Agreement,
            ToSee = ToSee(answer, was.ToSee),
            ToSeeWords = ToSeeWords(answer, was),
        };
        edit = Asked(
            edit.Set(
                deal => deal with
                {
                    Steps = deal.Steps.Change(
                        it => it.Id == was.Id, _ => now == was ? was : now with { SetBy = edit.By, SetAt = edit.Now.At }),
                }),
            now);
        if (Words(edit.Deal, was) != Words(edit.Deal, now))
            edit = edit.Note(Reviews.Change.StepChanged, now.What, Words(edit.Deal, was), Words(edit.Deal, now));
        return Move(Noted(edit, was, now), was.Id, answer.By);
    }

    /// <param name="was">Kept if the answer does not ask for it: typed answers and older cards do not.</param>
    static ToSee? ToSee(Answer.Next answer, ToSee? was) => answer.ToSee switch
    {
        null => was,
        Reviews.ToSee.NotSaid => null,
        var said => said,
    };

    static string? ToSeeWords(Answer.Next answer, BuyerStep? was) => answer.ToSee switch
    {
        null => was?.ToSeeWords,
        Reviews.ToSee.Other => answer.ToSeeWords,
        _ => null,
    };

    static Edit Noted(Edit edit, BuyerStep? was, BuyerStep now) => (now.ToSee, now.ToSeeWords) == (was?.ToSee, was?.ToSeeWords)
        ? edit
        : edit.Note(
            Reviews.Change.ToSeeSet, now.What, was?.ToSeeWords ?? was?.ToSee?.ToString(), now.ToSeeWords ?? now.ToSee?.ToString());

    /// <summary>The text of a step without its date, to detect changes.</summary>
    static string Words(Deal deal, BuyerStep step) =>
        string.Join(" · ", new[] { deal.Find(step.Who)?.Name, step.What, step.Job.ToString(), step.Agreement.ToString() }.OfType<string>());

    static Edit Asked(Edit edit, BuyerStep step)
    {
        edit = edit
            .Set(review => review with { NextStep = step.Id })
            .Set(deal => deal with { Help = deal.Help.Change(it => it.For is null, it => it with { For = step.Id }) });
        return step.Who is null ? edit.Ask(Asking.WhoDoesIt, step.Id) : edit.Answered(Asking.WhoDoesIt, step.Id);
    }

    /// <summary>All open steps and those of the path, and the latest other closed ones up to <see cref="Limits.ClosedSteps"/>.</summary>
    internal static ValueList<BuyerStep> Kept(ValueList<BuyerStep> steps)
    {
        var spare = steps.Count(step => step.IsSpare) - Limits.ClosedSteps;
        return spare <= 0 ? steps : steps.Where(step => !step.IsSpare || spare-- <= 0);
    }

    static string Day(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
