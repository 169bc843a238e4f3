using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Live;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live;

/// <summary>Follow-up questions of an answer.</summary>
static class FollowUps
{
    static readonly TimeSpan JustNow = TimeSpan.FromSeconds(10);

    /// <summary>The follow-up question; null: none.</summary>
    /// <param name="sent">Values of the inputs; null: none.</param>
    /// <param name="purpose">Null: a live review.</param>
    public static AdaptiveCard? After(
        Topic topic, string home, Deal deal, Review review, Turn turn, ValueList<Field>? sent = null, Notice? notice = null,
        Purpose? purpose = null)
    {
        var model = new StepCardModel(deal, review, sent ?? [], notice, purpose ?? new Purpose.Live(), turn.PersonalContext(home));
        return topic switch
        {
            Topic.Where when deal.Jobs.Any(job => IsUnexplained(job, review)) => SentBackCard.Ask(model),
            Topic.Done when LacksSource(deal, review, turn.By) => SourceCard.Ask(model),
            _ => null,
        };
    }

    /// <summary>The follow-up question that the presser has not answered yet, for an automatic refresh of their view; null: none.</summary>
    public static AdaptiveCard? Again(string home, Deal deal, Review review, Turn turn) =>
        review.Openings.FirstOrDefault(it => it.By.Id == turn.By.Id) is { IsRoomQuestion: false } opening
        && turn.At - opening.At < JustNow
        && Topics.Before(review.Form, opening.Topic) is { } answered
            ? After(answered, home, deal, review, turn)
            : null;

    /// <summary>Parses the reasons; null: none was given.</summary>
    public static Answer? SentBack(ValueList<Field> inputs)
    {
        var reasons = Jobs.All
            .Select(job => (Job: job, Reason: inputs.Text(Fields.Of(job))))
            .Where(it => it.Reason is not null)
            .Select(it => new JobReason(it.Job, FormReader.Cut(it.Reason ?? "", Limits.Reason)))
            .ToValueList();
        return reasons.Count == 0 ? null : new Answer.SentBack(reasons);
    }

    public static Answer? Source(ValueList<Field> inputs) =>
        inputs.Text(Fields.ToldBy) is { } name ? new Answer.Source(FormReader.Cut(name, Limits.Name)) : null;

    static bool IsUnexplained(JobState job, Review review) =>
        job is { Status: JobStatus.Reopened, SentBack: null } && review.Baseline.Jobs[(int)job.Job].Status is JobStatus.Settled;

    /// <summary>True if the source is missing because a card with four open steps has no room for its input.</summary>
    static bool LacksSource(Deal deal, Review review, Person by) =>
        review.Baseline.Due.Count >= Limits.AskedSteps
        && deal.Acts.Any(act => act.By.Id == by.Id && act.At >= review.StartedAt && act.Evidence is { From: null, Level: > Level.Guess });
}
