using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Live;

/// <summary>Follow-up question after a job was reopened: what sent them back?</summary>
public static class SentBackCard
{
    public static AdaptiveCard Ask(StepCardModel model)
    {
        var say = model.Context.Say;
        return Frame.Card(
            say,
            say.AskedInTeams(say.Short(Topic.Where), say.WhatSentThemBackTitle(model.Deal.Customer)),
            [
                Header.For(
                    model.Deal.Customer,
                    model.Deal.Title,
                    TopicCard.Place(model, Topic.Where)),
                Line.Title(say.WhatSentThemBackTitle(model.Deal.Customer)),
                Line.Hint(say.GoingBackIsNormal()),
                .. NoticeLine.For(model.Notice, model.Context, Topic.Where, model.Deal),
                .. model.Deal.Jobs.Where(job => IsUnexplained(job, model.Review)).Select(job => Parts.Ask.Text(
                    Fields.Of(job.Job), say.WhatSentThemBack(job.Job), Limits.Reason, model.Value(Fields.Of(job.Job)),
                    say.ForExampleSentBack())),
            ],
            [
                .. model.Purpose is Purpose.Correction { Review: var id }
                    ? (AdaptiveAction[])
                    [
                        Button.Main(say.SaveTheCorrection(), new CardAction.SaveCorrectedReason(model.On, id)),
                        Button.Plain(say.GoOnWithout(), new CardAction.ShowSummary(model.On, id)).Alone(),
                    ]
                    :
                    [
                        Button.Main(say.SaveAndGoOn(), new CardAction.SaveSentBack(model.On)),
                        Button.Plain(say.GoOnWithout(), Next(model)).Alone(),
                    ],
            ]);
    }

    /// <summary>For the owner and the lead the inputs of the next topic; for others the shared card.</summary>
    internal static CardAction Next(StepCardModel model) => model.Review is { Current: { } topic } review
        && (model.Context.Me is not { } me || review.Leads(model.Deal, me))
        ? new CardAction.OpenTopic(model.On, topic)
        : new CardAction.ShowLive(model.On);

    static bool IsUnexplained(JobState job, Review? review) =>
        job is { Status: JobStatus.Reopened, SentBack: null } && review?.Baseline.Jobs[(int)job.Job].Status is null or JobStatus.Settled;
}
