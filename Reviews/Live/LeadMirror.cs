namespace ReviewBot.Reviews.Live;

/// <summary>One thing that a lead could do differently next time.</summary>
public enum MirrorHint
{
    LeaveTimeForNext,
    AskTheOthers,
    StopTheLongest,
    TryAPrompt,
    KeepItSo,
}

/// <summary>What one question took. Rounded to minutes; less than half a minute is 0.</summary>
public sealed record TopicMinutes(Topic Topic, int Minutes);

/// <summary>
/// How a review went, for its lead alone: computed from the closed review whenever it is shown, and kept nowhere. It says nothing of any
/// one person.
/// </summary>
/// <param name="Minutes">From the start to the close.</param>
/// <param name="Target">The same as it was meant to be.</param>
/// <param name="Each">What each question took, in the order of the review; those answered before the meeting took nothing.</param>
/// <param name="Answers">Questions that were answered in the review, and answers to those that the room was asked.</param>
/// <param name="FromOthers">How many of these came from others than the owner.</param>
/// <param name="Prompts">How often the lead looked for another prompt.</param>
/// <param name="Longest">The question that took longest; null: none took any time.</param>
public sealed record LeadMirror(
    int Minutes,
    int Target,
    ValueList<TopicMinutes> Each,
    int Answers,
    int FromOthers,
    int Prompts,
    ValueList<Topic> Skipped,
    Topic? Longest,
    MirrorHint Hint)
{
    /// <summary>So many minutes beyond the target are none worth a word.</summary>
    const int Tolerated = 2;

    public static LeadMirror Of(ClosedReview closed)
    {
        var review = closed.Review;
        var (start, end) = (review.StartedAt ?? closed.ClosedAt.At, closed.ClosedAt.At);
        var live = review.Covered.Where(it => !it.Before && it.At >= start && it.At <= end);
        var answered = live.Where(it => !it.Skipped);
        var each = Measure(review.Form, answered, live, start, end);
        var skipped = Topics.NotCovered(review);
        var others = answered.Count(it => it.By.Id != (closed.Deal.Owner ?? review.Lead).Id) + review.RoomAnswers;
        var (minutes, target) = (Whole(end - start), Topics.TargetMinutes(review.Form, review.Baseline.Reviewed));
        var longest = each.MaxBy(it => it.Minutes) is { Minutes: > 0 } it ? it.Topic : (Topic?)null;
        return new(
            minutes,
            target,
            [.. each],
            answered.Count + review.RoomAnswers,
            others,
            review.Prompt,
            [.. skipped],
            longest,
            skipped.Contains(Topic.Next) ? MirrorHint.LeaveTimeForNext
                : others is 0 ? MirrorHint.AskTheOthers
                : minutes > target + Tolerated && longest is not null ? MirrorHint.StopTheLongest
                : review.Prompt is 0 ? MirrorHint.TryAPrompt
                : MirrorHint.KeepItSo);
    }

    /// <summary>A question took from the answer or the skip before it to its own.</summary>
    static ValueList<TopicMinutes> Measure(
        ReviewForm form, ValueList<Coverage> answered, ValueList<Coverage> live, DateTimeOffset start, DateTimeOffset end)
    {
        var took = new Dictionary<Topic, TimeSpan>();
        var before = start;
        // what was left open until the close took no time of its own
        foreach (var one in live.Where(it => !it.Skipped || it.At < end).OrderBy(it => it.At))
        {
            took[one.Topic] = one.At - before;
            before = one.At;
        }
        return [.. Topics.Of(form)
            .Where(topic => answered.Any(it => it.Topic == topic))
            .Select(topic => new TopicMinutes(topic, Whole(took.GetValueOrDefault(topic))))];
    }

    static int Whole(TimeSpan time) => (int)Math.Round(time.TotalMinutes, MidpointRounding.AwayFromZero);
}
