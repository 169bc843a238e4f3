namespace ReviewBot.Reviews;

/// <summary>The topics of each form of review, in order.</summary>
public static class Topics
{
    static readonly ValueList<Topic> Full = [.. Enum.GetValues<Topic>()];
    static readonly ValueList<Topic> Short = [Topic.Done, Topic.Next, Topic.Help];

    /// <summary>True: answers are private to their author until the reveal. They must not get into the journal or an export.</summary>
    public static bool IsPrivate(this Topic topic) => topic is Topic.Reveal;

    public static ValueList<Topic> Of(ReviewForm form) => form is ReviewForm.Short ? Short : Full;

    /// <summary>Topics without an answer; the last one without any rating.</summary>
    public static ValueList<Topic> NotCovered(Review review) => Of(review.Form).Where(
        topic => review[topic] is null or { Skipped: true } && (topic is not Topic.Reveal || review.Ratings.Count is 0));

    /// <summary>The next topic; null after the last.</summary>
    public static Topic? After(ReviewForm form, Topic topic) => Of(form).Where(it => it > topic) is { Count: > 0 } rest ? rest[0] : null;

    public static Topic? Before(ReviewForm form, Topic topic) => Of(form).Where(it => it < topic) is { Count: > 0 } rest ? rest[^1] : null;

    /// <summary>1 for the first topic of this form, as "Step 3 of 8" counts.</summary>
    public static int Number(ReviewForm form, Topic topic) => Of(form).Where(it => it <= topic).Count;

    /// <summary>Target duration in minutes: about 7 for a deal's first review, 6 for later ones, 4 in the short form.</summary>
    public static int TargetMinutes(ReviewForm form, int reviewedBefore) => form is ReviewForm.Short ? 4 : reviewedBefore == 0 ? 7 : 6;
}
