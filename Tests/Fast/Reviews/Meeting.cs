using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews;

/// <summary>A deal with its live review, taken from one ruling to the next. Sam leads, Lee owns, Kim is of the team.</summary>
sealed record Meeting(Deal Deal, Review Review, ValueList<JournalEntry> Journal)
{
    public static Meeting Of(Deal deal) => new(deal, Sample.Review(deal), []);

    public static Meeting At(Topic topic) => Of(Sample.Deal()).At(topic, ReviewForm.Full);

    public Meeting At(Topic? topic, ReviewForm form) => this with { Review = Review with { Current = topic, Form = form } };

    public Meeting Do(Func<Deal, Review, Ruling> rule)
    {
        var accepted = rule(Deal, Review).Yes();
        return new(accepted.Deal, accepted.Review ?? Review, [.. Journal, .. accepted.Journal]);
    }

    /// <param name="seen">The version that the inputs were drawn from; null: the newest.</param>
    public Ruling Asked(Person by, Answer answer, int? seen = null, Resolution resolution = Resolution.Ask, int minute = 1) =>
        ReviewAnswerRules.Answer(Deal, Review, answer, seen ?? Deal.Version, resolution, by, Sample.Minutes(minute));

    public Meeting Said(Person by, Answer answer, int? seen = null, Resolution resolution = Resolution.Ask, int minute = 1) =>
        Do((_, _) => Asked(by, answer, seen, resolution, minute));

    public IEnumerable<JournalEntry> Noted(Change change) => Journal.Where(it => it.Change == change);

    public ClosedReview Closed() =>
        ReviewLifecycle.Close(Deal, Review, Sample.Sam, Sample.Minutes(9)).Yes().Closed ?? throw new InvalidOperationException();
}
