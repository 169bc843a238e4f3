using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Live;

/// <summary>The card "where are they in their buying?". In a live review, jobs that have probably not changed are collapsed.</summary>
public static class WhereCard
{
    const string Others = "others";

    public static AdaptiveCard Ask(StepCardModel sheet)
    {
        var since = sheet.Review?.Baseline.Since ?? sheet.Deal.LastReview?.On;
        var likely = LikelyJobs.Of(sheet.Deal, sheet.Reader.Today);
        var later = sheet.Purpose is Purpose.Live
            ? sheet.Deal.Jobs.Where(it => !likely.Contains(it.Job) && Value(sheet, it) == AsItIs(it))
            : [];
        return TopicCard.For(
            sheet,
            Topic.Where,
            TopicCard.Title(sheet, Topic.Where),
            sheet.Reader.Say.FilledInAsOn(since is { } day ? sheet.Reader.Day(day) : null),
            [.. Rows(sheet, sheet.Deal.Jobs.Where(it => !later.Contains(it))), .. later.Count == 0 ? [] : Folded(sheet, later)],
            since is null ? [] : [TopicCard.Quick(sheet, QuickAnswer.AsLastTime)]);
    }

    static IEnumerable<AdaptiveElement> Rows(StepCardModel sheet, ValueList<JobState> jobs) =>
        jobs.Select(job => Choice(sheet, job)).Chunk(2).Select(Row);

    static AdaptiveElement[] Folded(StepCardModel sheet, ValueList<JobState> jobs) =>
    [
        Block.Buttons(Button.Shows(sheet.Reader.Say.TheOthers(), Others)).Spaced(AdaptiveSpacing.Medium),
        Block.Folded(Others, Rows(sheet, jobs)),
    ];

    static AdaptiveElement Row(AdaptiveChoiceSetInput[] inputs) => inputs is [var one, var other]
        ? Block.Pair(one, other)
        : inputs[0].Spaced(AdaptiveSpacing.Medium);

    static AdaptiveChoiceSetInput Choice(StepCardModel sheet, JobState state) => Parts.Ask.Choice(
        Fields.Of(state.Job),
        sheet.Reader.Say.JobAndWords(state.Job),
        from status in Enum.GetValues<JobStatus>()
        where status is not JobStatus.Reopened && !(status is JobStatus.NotNeeded && state.Job.IsAlwaysOn())
        select (sheet.Reader.Say.Choice(status, state.Status), Fields.Choice(status)),
        Value(sheet, state));

    static string Value(StepCardModel sheet, JobState state) => sheet.Value(Fields.Of(state.Job)) ?? AsItIs(state);

    static string AsItIs(JobState state) => Fields.Choice(state.Status is JobStatus.Reopened ? JobStatus.Working : state.Status);
}
