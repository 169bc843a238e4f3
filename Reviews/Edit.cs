namespace ReviewBot.Reviews;

/// <summary>An immutable change set: the deal and its review as changed so far, and the journal entries to write.</summary>
/// <param name="Review">The live review; null: none is live.</param>
/// <param name="Through">The topic of the review that the change comes from; null: none.</param>
public sealed record Edit(Deal Deal, Review? Review, Person By, Moment Now, Topic? Through = null)
{
    public ValueList<JournalEntry> Journal { get; init; } = [];

    public Edit Note(Change change, string? about = null, string? from = null, string? to = null) =>
        this with { Journal = Journal.Add(new(Now.At, By, change, Through, about, from, to)) };

    public Edit Set(Func<Deal, Deal> change) => this with { Deal = change(Deal) };

    public Edit Set(Func<Review, Review> change) => Review is null ? this : this with { Review = change(Review) };

    /// <summary>Takes the next number of this deal's counter, for the id of a new step, person or question.</summary>
    public Edit Number(out int number)
    {
        number = Deal.LastNumber + 1;
        return this with { Deal = Deal with { LastNumber = number } };
    }

    /// <summary>
    /// Adds a question, assigned to the owner or, if there is none, to the person who makes the change. No effect if the same question is
    /// open.
    /// </summary>
    public Edit Ask(Asking asking, StepId? about = null, string? text = null)
    {
        var open = Deal.Questions.Any(it => it.Asking == asking && it.About == about && it.Text == text);
        if (open || Deal.Questions.Count >= Limits.OpenQuestions)
            return this;

        var next = Number(out var number);
        var question = new Question(new($"q{number}"), asking, about, text, Deal.Owner ?? By, Now.Today);
        return next.Set(deal => deal with { Questions = deal.Questions.Add(question) })
            .Note(Change.QuestionRaised, text ?? asking.ToString());
    }

    /// <summary>Adds a colleague's request for help, in their words. No effect if the same request is open.</summary>
    public Edit AskForHelp(string words, StepId? about = null)
    {
        if (Deal.Questions.Any(it => it.Asking is Asking.Written && it.Text == words))
            return this;

        var next = Number(out var number);
        var wanted = new Question(new($"q{number}"), Asking.Written, about, words, By, Now.Today);
        return next.Set(deal => deal with { Questions = deal.Questions.Add(wanted) }).Note(Change.HelpAsked, to: words);
    }

    /// <summary>Removes a question that is now answered. No effect if it is not open.</summary>
    public Edit Answered(Asking asking, StepId? about = null)
    {
        var left = Deal.Questions.Where(it => it.Asking != asking || it.About != about);
        return left.Count == Deal.Questions.Count
            ? this
            : Set(deal => deal with { Questions = left }).Note(Change.QuestionAnswered, asking.ToString());
    }
}
