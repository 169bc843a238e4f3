namespace ReviewBot.Reviews;

/// <summary>The order of the talk.</summary>
public static class Topics
{
    static readonly ValueList<Topic> Full = [.. Enum.GetValues<Topic>()];
    static readonly ValueList<Topic> Short = [Topic.Done, Topic.Next, Topic.Help];

    public static ValueList<Topic> Of(ReviewForm form) => form is ReviewForm.Short ? Short : Full;

    /// <summary>The topic after this one; null when it was the last.</summary>
    public static Topic? After(ReviewForm form, Topic topic) => Of(form).Where(it => it > topic) is { Count: > 0 } rest ? rest[0] : null;

    public static Topic? Before(ReviewForm form, Topic topic) => Of(form).Where(it => it < topic) is { Count: > 0 } rest ? rest[^1] : null;

    /// <summary>1 for the first topic of this form, as "Step 3 of 8" counts.</summary>
    public static int Number(ReviewForm form, Topic topic) => Of(form).Where(it => it <= topic).Count;

    /// <summary>The minutes that a review should take: about 7 for a deal's first, 6 later, 4 in the short form.</summary>
    public static int TargetMinutes(ReviewForm form, int reviewedBefore) => form is ReviewForm.Short ? 4 : reviewedBefore == 0 ? 7 : 6;
}
