namespace ReviewBot.Reviews.Live;

/// <summary>Effects of the topic "why do they believe they must change?".</summary>
static class WhyAnswers
{
    public static Edit Apply(Edit edit, Answer.Why answer)
    {
        var (was, today) = (edit.Deal.Case, edit.Now.Today);
        var said = Said(was, answer);
        var isNews = IsNew(was.Why, answer.Reason) || IsNew(was.IfNothing, answer.IfNothing) || IsNew(was.Outcome, answer.Wanted);
        var now = new ChangeCase(
            Write(was.Why, answer.Reason, answer, said, isNews, today),
            Write(was.IfNothing, answer.IfNothing, answer, said, isNews, today),
            Write(was.Outcome, answer.Wanted, answer, said, isNews, today),
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

    /// <summary>The answer repeats the known texts, perhaps with better evidence, or nothing is known: confirms them as of today.</summary>
    static Edit Again(Edit edit, ChangeCase now) => now is { Why: null, IfNothing: null, Outcome: null }
        ? edit.Note(Change.CaseWritten, nameof(Asking.WhyChange))
        : edit.Note(Change.CaseConfirmed);

    static Statement? Confirm(Statement? statement, DateOnly today) => statement is null ? null : statement with { Confirmed = today };

    /// <summary>
    /// Source and evidence, if the answer changes them; null: unchanged. The card has one input of each for all three texts, prefilled from
    /// the first known one.
    /// </summary>
    static (string? Whose, Level? Level) Said(ChangeCase was, Answer.Why answer) => (
        answer.Whose == was.First?.Whose ? null : answer.Whose, answer.Level == was.First?.Level ? null : answer.Level);

    static bool IsNew(Statement? was, string? text) => text is not null && text != was?.Text;

    /// <summary>Source and evidence belong to the new text; an unchanged text takes them over only if it was a guess.</summary>
    static Statement? Write(
        Statement? was, string? text, Answer.Why answer, (string? Whose, Level? Level) said, bool isNews, DateOnly today) => text switch
        {
            null => null,
            _ when text != was?.Text => new(text, answer.Whose, answer.Level ?? Level.Guess, today, today),
            _ when isNews && (was.Level is not Level.Guess || said.Level is null) => was with { Confirmed = today },
            _ => was with { Whose = said.Whose ?? was.Whose, Level = said.Level ?? was.Level, Confirmed = today },
        };

    /// <summary>Journals a changed part, and raises a question for an unknown one.</summary>
    static Edit Part(Edit edit, Asking asking, Statement? was, Statement? now)
    {
        if (was?.Text != now?.Text)
            edit = edit.Note(Change.CaseWritten, asking.ToString(), was?.Text, now?.Text);
        return now is null ? edit.Ask(asking) : edit.Answered(asking);
    }
}
