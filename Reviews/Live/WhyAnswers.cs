namespace ReviewBot.Reviews.Live;

/// <summary>Effects of the topic "why do they believe they must change?".</summary>
static class WhyAnswers
{
    public static Edit Apply(Edit edit, Answer.Why answer)
    {
        var (was, today) = (edit.Deal.Case, edit.Now.Today);
        var known = Said(was, answer);
        var now = new ChangeCase(
            Write(was.Why, answer.Reason, answer, known, today),
            Write(was.IfNothing, answer.IfNothing, answer, known, today),
            Write(was.Outcome, answer.Wanted, answer, known, today),
            today);
        edit = edit.Set(deal => deal with { Case = now });
        var before = edit.Journal.Count;
        edit = Part(edit, Asking.WhyChange, was.Why, now.Why);
        edit = Part(edit, Asking.IfNothing, was.IfNothing, now.IfNothing);
        edit = Part(edit, Asking.WantedOutcome, was.Outcome, now.Outcome);
        return now == was || edit.Journal.Count > before ? edit : Again(edit, now);
    }

    public static Edit StillTrue(Edit edit)
    {
        var today = edit.Now.Today;
        edit = edit
            .Set(deal => deal with
            {
                Case = deal.Case with
                {
                    Why = Confirm(deal.Case.Why, today),
                    IfNothing = Confirm(deal.Case.IfNothing, today),
                    Outcome = Confirm(deal.Case.Outcome, today),
                    Asked = today,
                    InDoubt = false,
                },
            })
            .Note(Change.CaseConfirmed);
        return edit.Deal.Case.Why is null ? edit : edit.Answered(Asking.WhyChange);
    }

    public static Edit InDoubt(Edit edit) => edit
        .Set(deal => deal with { Case = deal.Case with { Asked = edit.Now.Today, InDoubt = true } })
        .Note(Change.CaseInDoubt)
        .Ask(Asking.WhyChange);

    /// <summary>
    /// The answer repeats the known texts, perhaps with better evidence, or there are still none: confirms them as of today.
    /// </summary>
    static Edit Again(Edit edit, ChangeCase now) => now is { Why: null, IfNothing: null, Outcome: null }
        ? edit.Note(Change.CaseWritten, nameof(Asking.WhyChange))
        : edit.Note(Change.CaseConfirmed);

    static Statement? Confirm(Statement? statement, DateOnly today) => statement is null ? null : statement with { Confirmed = today };

    /// <summary>
    /// Source and evidence for the unchanged texts. The card has one input for all three, prefilled from the first known text; if a text is
    /// new, the input refers to that one.
    /// </summary>
    static (string? Whose, Level? Level) Said(ChangeCase was, Answer.Why answer)
    {
        var isNews = IsNew(was.Why, answer.Reason) || IsNew(was.IfNothing, answer.IfNothing) || IsNew(was.Outcome, answer.Wanted);
        return isNews
            ? default
            : (answer.Whose == was.Why?.Whose ? null : answer.Whose, answer.Level == was.Why?.Level ? null : answer.Level);
    }

    static bool IsNew(Statement? was, string? text) => text is not null && text != was?.Text;

    static Statement? Write(
        Statement? was, string? text, Answer.Why answer, (string? Whose, Level? Level) known, DateOnly today) => text switch
        {
            null => null,
            _ when text == was?.Text => was with
            {
                Whose = known.Whose ?? was.Whose,
                Level = known.Level ?? was.Level,
                Confirmed = today,
            },
            _ => new(text, answer.Whose, answer.Level ?? Level.Guess, today, today),
        };

    /// <summary>Journals a changed part, and raises a question for an unknown one.</summary>
    static Edit Part(Edit edit, Asking asking, Statement? was, Statement? now)
    {
        if (was?.Text != now?.Text)
            edit = edit.Note(Change.CaseWritten, asking.ToString(), was?.Text, now?.Text);
        return now is null ? edit.Ask(asking) : edit.Answered(asking);
    }
}
