using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Live.Steps;

/// <summary>The steps of the review, in order.</summary>
static class ReviewSteps
{
    static readonly IReviewStep[] All =
    [
        new DoneStep(),
        new WhyStep(),
        new WhereStep(),
        new WhoStep(),
        new OffCourseStep(),
        new NextStep(),
        new HelpStep(),
        new RevealStep(),
    ];

    public static IReviewStep Of(Topic topic) => All.First(step => step.Topic == topic);
}
