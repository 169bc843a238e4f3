namespace ReviewBot.Reviews.Live;

/// <summary>
/// "What would have to be true for us to be wrong?" Everybody in the room may write one private answer until the confidence is revealed.
/// Answers are not journaled; those that are not revealed are deleted with the review.
/// </summary>
public static class DoubtRules
{
    /// <summary>True while answers are accepted: in the full form, until the reveal.</summary>
    public static bool IsOpen(Review review) => review is { IsRunning: true, Form: ReviewForm.Full, Revealed: false };

    /// <summary>Stores or replaces a person's answer. Refused as outdated after the reveal.</summary>
    /// <param name="text">Empty: deletes their answer.</param>
    public static Ruling Write(Deal deal, Review review, string text, Person by, Moment now)
    {
        if (!review.IsRunning)
            return new Ruling.Refused(new Refusal.NotStarted(review.Lead));
        if (!IsOpen(review))
            return new Ruling.Refused(new Refusal.Outdated());
        if (Refuse(review, text, by) is { } refusal)
            return new Ruling.Refused(refusal);

        var written = Written(review, text, by) with { Openings = review.Openings.Where(it => it.By.Id != by.Id) };
        return Ruling.Of(new(deal, written.Lead.Id == by.Id ? written with { LeadSeenAt = now.At } : written, by, now));
    }

    /// <summary>
    /// A reader volunteers to find out. Creates an open question of theirs, without any reference to the author of the answer.
    /// </summary>
    /// <param name="at">Index in the list of revealed answers.</param>
    public static Ruling FindOut(Deal deal, Review review, int at, Person by, Moment now)
    {
        if (!review.IsRunning)
            return new Ruling.Refused(new Refusal.NotStarted(review.Lead));
        if (at < 0 || at >= review.RevealedDoubts.Count || review.RevealedDoubts[at] is not { Finder: null } doubt)
            return new Ruling.Refused(new Refusal.Outdated());

        var edit = new Edit(deal, review.Lead.Id == by.Id ? review with { LeadSeenAt = now.At } : review, by, now, Topic.Reveal)
            .Set(it => it with { RevealedDoubts = [.. it.RevealedDoubts.Select((one, i) => i == at ? one with { Finder = by } : one)] });
        if (deal.Questions.Any(it => it.Asking is Asking.Doubt && it.Text == doubt.Text))
            return Ruling.Of(edit);
        if (deal.Questions.Count >= Limits.OpenQuestions)
            return new Ruling.Refused(new Refusal.Full(Limits.OpenQuestions));

        edit = edit.Number(out var number);
        var question = new Question(new($"q{number}"), Asking.Doubt, null, doubt.Text, by, now.Today);
        return Ruling.Of(
            edit.Set(it => it with { Questions = it.Questions.Add(question) }).Note(Change.QuestionRaised, doubt.Text));
    }

    /// <summary>Null when the answer fits.</summary>
    internal static Refusal? Refuse(Review review, string? text, Person by) =>
        text is { Length: > 0 } && IsOpen(review)
        && review.Doubts.Count >= Limits.Doubts && review.Doubts.All(it => it.By != by.Id)
            ? new Refusal.Full(Limits.Doubts)
            : null;

    /// <param name="text">Null: not asked, which keeps the earlier answer.</param>
    internal static Review Written(Review review, string? text, Person by) => text is null || !IsOpen(review) ? review : review with
    {
        Doubts = [.. review.Doubts.Where(it => it.By != by.Id), .. text.Length > 0 ? [new Doubt(by.Id, text)] : Array.Empty<Doubt>()],
    };

    /// <summary>Removes the authors and sorts alphabetically: the order of writing would reveal who wrote what.</summary>
    internal static Review Reveal(Review review) => review with
    {
        Revealed = true,
        Doubts = [],
        RevealedDoubts =
        [
            .. review.RevealedDoubts,
            .. review.Doubts.Select(it => it.Text).Order(StringComparer.Ordinal).Select(it => new RevealedDoubt(it)),
        ],
    };
}
