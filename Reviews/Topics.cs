namespace ReviewBot.Reviews;

/// <summary>The topics of each form of review, in order.</summary>
public static class Topics
{
    static readonly ValueList<Topic> Full = [.. Enum.GetValues<Topic>()];
    static readonly ValueList<Topic> Short = [Topic.Done, Topic.Next, Topic.Help];

    /// <summary>True: an answer is its writer's alone until it is revealed, so that no journal and no export may have it.</summary>
    public static bool IsPrivate(this Topic topic) => topic is Topic.Reveal;

    public static ValueList<Topic> Of(ReviewForm form) => form is ReviewForm.Short ? Short : Full;

    /// <summary>What was neither answered nor, in the last one, rated by anybody.</summary>
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
