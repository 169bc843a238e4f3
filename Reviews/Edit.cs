namespace ReviewBot.Reviews;

/// <summary>A change on its way: the deal and its review so far, and what the journal will say.</summary>
/// <param name="Review">The live review; null when the change comes from elsewhere.</param>
/// <param name="Through">The topic that it comes through.</param>
public sealed record Edit(Deal Deal, Review? Review, Person By, Moment Now, Topic? Through = null)
{
    public ValueList<JournalEntry> Journal { get; init; } = [];

    public Edit Note(Change change, string? about = null, string? from = null, string? to = null) =>
        this with { Journal = Journal.Add(new(Now.At, By, change, Through, about, from, to)) };

    public Edit Set(Func<Deal, Deal> change) => this with { Deal = change(Deal) };

    public Edit Set(Func<Review, Review> change) => Review is null ? this : this with { Review = change(Review) };

    /// <summary>The next number of this deal, for a new step, person or question.</summary>
    public Edit Number(out int number)
    {
        number = Deal.LastNumber + 1;
        return this with { Deal = Deal with { LastNumber = number } };
    }

    /// <summary>Raises a question for the owner, or for whoever found it out; one that is open already stays as it is.</summary>
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

    /// <summary>Takes a question off the list, because it has its answer.</summary>
    public Edit Answered(Asking asking, StepId? about = null)
    {
        var left = Deal.Questions.Where(it => it.Asking != asking || it.About != about);
        return left.Count == Deal.Questions.Count
            ? this
            : Set(deal => deal with { Questions = left }).Note(Change.QuestionAnswered, asking.ToString());
    }
}
