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

/// <summary>Duration of one topic, rounded to minutes; less than half a minute is 0.</summary>
public sealed record TopicMinutes(Topic Topic, int Minutes);

/// <summary>
/// Feedback on a review, for its lead alone: computed from the closed review on demand and never stored. Says nothing about any single
/// person.
/// </summary>
/// <param name="Minutes">From start to close.</param>
/// <param name="Target">Target duration, in minutes.</param>
/// <param name="Each">Duration of each topic, in the order of the review; 0 for topics that were answered before the meeting.</param>
/// <param name="Answers">Number of answers to topics and to room questions.</param>
/// <param name="FromOthers">Number of these that are not from the owner.</param>
/// <param name="Prompts">How often the lead asked for another prompt.</param>
/// <param name="Longest">The topic that took longest; null: all took 0 minutes.</param>
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
    /// <summary>Minutes over the target that are not mentioned.</summary>
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

    /// <summary>A topic lasts from the answer or skip before it until its own.</summary>
    static ValueList<TopicMinutes> Measure(
        ReviewForm form, ValueList<Coverage> answered, ValueList<Coverage> live, DateTimeOffset start, DateTimeOffset end)
    {
        var took = new Dictionary<Topic, TimeSpan>();
        var before = start;
        // topics left open until the close are skipped at that moment, which took no time
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
