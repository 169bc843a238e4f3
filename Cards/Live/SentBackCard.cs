using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Live;

/// <summary>Follow-up question after a job was reopened: what sent them back?</summary>
public static class SentBackCard
{
    public static AdaptiveCard Ask(StepCardModel sheet)
    {
        var say = sheet.Reader.Say;
        return Frame.Card(
            say,
            say.AskedInTeams(say.Short(Topic.Where), say.WhatSentThemBackTitle(sheet.Deal.Customer)),
            [
                Header.For(
                    sheet.Deal.Customer,
                    sheet.Deal.Title,
                    TopicCard.Place(sheet, Topic.Where)),
                Line.Title(say.WhatSentThemBackTitle(sheet.Deal.Customer)),
                Line.Hint(say.GoingBackIsNormal()),
                .. NoticeLine.For(sheet.Notice, sheet.Reader, Topic.Where, sheet.Deal),
                .. sheet.Deal.Jobs.Where(job => IsUnexplained(job, sheet.Review)).Select(job => Parts.Ask.Text(
                    Fields.Of(job.Job), say.WhatSentThemBack(job.Job), Limits.Reason, sheet.Value(Fields.Of(job.Job)),
                    say.ForExampleSentBack())),
            ],
            [
                .. sheet.Purpose is Purpose.Correction { Review: var id }
                    ? (AdaptiveAction[])
                    [
                        Button.Main(say.SaveTheCorrection(), new CardAction.SaveCorrectedReason(sheet.On, id)),
                        Button.Plain(say.GoOnWithout(), new CardAction.ShowSummary(sheet.On, id)).Alone(),
                    ]
                    :
                    [
                        Button.Main(say.SaveAndGoOn(), new CardAction.SaveSentBack(sheet.On)),
                        Button.Plain(say.GoOnWithout(), Next(sheet)).Alone(),
                    ],
            ]);
    }

    /// <summary>For the owner and the lead the inputs of the next topic; for others the shared card.</summary>
    internal static CardAction Next(StepCardModel sheet) => sheet.Review is { Current: { } topic } review
        && (sheet.Reader.Me is not { } me || review.Leads(sheet.Deal, me))
        ? new CardAction.OpenTopic(sheet.On, topic)
        : new CardAction.ShowLive(sheet.On);

    static bool IsUnexplained(JobState job, Review? review) =>
        job is { Status: JobStatus.Reopened, SentBack: null } && review?.Baseline.Jobs[(int)job.Job].Status is null or JobStatus.Settled;
}
