using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Live.Steps;

/// <summary>The steps of the review, in order.</summary>
static class ReviewSteps
{
    /// <summary>One for each topic, which a test holds.</summary>
    public static IReadOnlyList<IReviewStep> All { get; } =
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

    /// <summary>The inputs that belong to a topic, truncated to their limits.</summary>
    public static ValueList<Field> KnownInputs(Topic topic, ValueList<Field> inputs, Moment now, Deal deal)
    {
        var reader = new FormReader(inputs, now.Today);
        Of(topic).ReadAnswer(reader, deal);
        return reader.Known;
    }

    public static IReviewStep Of(Topic topic) => All.First(step => step.Topic == topic);
}
