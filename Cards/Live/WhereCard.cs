using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>The card "where are they in their buying?".</summary>
public static class WhereCard
{
    public static AdaptiveCard Ask(StepCardModel sheet)
    {
        var since = sheet.Review?.Baseline.Since ?? sheet.Deal.LastReview?.On;
        return TopicCard.For(
            sheet,
            Topic.Where,
            TopicCard.Title(sheet, Topic.Where),
            sheet.Reader.Say.FilledInAsOn(since is { } day ? sheet.Reader.Day(day) : null),
            [.. sheet.Deal.Jobs.Select(job => Choice(sheet, job)).Chunk(2).Select(Row)],
            since is null ? [] : [TopicCard.Quick(sheet, QuickAnswer.AsLastTime)]);
    }

    static AdaptiveElement Row(AdaptiveChoiceSetInput[] inputs) => inputs is [var one, var other]
        ? Block.Pair(one, other)
        : inputs[0].Spaced(AdaptiveSpacing.Medium);

    static AdaptiveChoiceSetInput Choice(StepCardModel sheet, JobState state) => Parts.Ask.Choice(
        Fields.Of(state.Job),
        sheet.Reader.Say.JobAndWords(state.Job),
        from status in Enum.GetValues<JobStatus>()
        where status is not JobStatus.Reopened && !(status is JobStatus.NotNeeded && state.Job.IsAlwaysOn())
        select (sheet.Reader.Say.Choice(status, state.Status), Fields.Choice(status)),
        sheet.Value(Fields.Of(state.Job)) ?? Fields.Choice(state.Status is JobStatus.Reopened ? JobStatus.Working : state.Status));
}
