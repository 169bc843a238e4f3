using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Live;

/// <summary>The card "where are they in their buying?". In a live review, jobs that have probably not changed are collapsed.</summary>
public static class WhereCard
{
    const string Others = "others";

    public static AdaptiveCard Ask(StepCardModel model)
    {
        var since = model.Review?.Baseline.Since ?? model.Deal.LastReview?.On;
        var likely = LikelyJobs.Of(model.Deal, model.Context.Today);
        var later = model.Purpose is Purpose.Live
            ? model.Deal.Jobs.Where(it => !likely.Contains(it.Job) && Value(model, it) == AsItIs(it))
            : [];
        return TopicCard.For(
            model,
            Topic.Where,
            TopicCard.Title(model, Topic.Where),
            model.Context.Say.FilledInAsOn(since is { } day ? model.Context.Day(day) : null),
            [.. Rows(model, model.Deal.Jobs.Where(it => !later.Contains(it))), .. later.Count == 0 ? [] : Folded(model, later)],
            since is null ? [] : [TopicCard.Quick(model, QuickAnswer.AsLastTime)]);
    }

    static IEnumerable<AdaptiveElement> Rows(StepCardModel model, ValueList<JobState> jobs) =>
        jobs.Select(job => Choice(model, job)).Chunk(2).Select(Row);

    static AdaptiveElement[] Folded(StepCardModel model, ValueList<JobState> jobs) =>
    [
        Block.Buttons(Button.Shows(model.Context.Say.TheOthers(), Others)).Spaced(AdaptiveSpacing.Medium),
        Block.Folded(Others, Rows(model, jobs)),
    ];

    static AdaptiveElement Row(AdaptiveChoiceSetInput[] inputs) => inputs is [var one, var other]
        ? Block.Pair(one, other)
        : inputs[0].Spaced(AdaptiveSpacing.Medium);

    static AdaptiveChoiceSetInput Choice(StepCardModel model, JobState state) => Parts.Ask.Choice(
        Fields.Of(state.Job),
        model.Context.Say.JobAndWords(state.Job),
        from status in Enum.GetValues<JobStatus>()
        where status is not JobStatus.Reopened && !(status is JobStatus.NotNeeded && state.Job.IsAlwaysOn())
        select (model.Context.Say.Choice(status, state.Status), Fields.Choice(status)),
        Value(model, state));

    static string Value(StepCardModel model, JobState state) => model.Value(Fields.Of(state.Job)) ?? AsItIs(state);

    static string AsItIs(JobState state) => Fields.Choice(state.Status is JobStatus.Reopened ? JobStatus.Working : state.Status);
}
