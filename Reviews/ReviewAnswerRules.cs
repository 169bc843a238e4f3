using ReviewBot.Reviews.Answers;

namespace ReviewBot.Reviews;

/// <summary>What to do with an answer that somebody else's came before.</summary>
public enum Resolution
{
    Ask,
    Mine,
    Theirs,
    Both,
}

/// <summary>What people answer while a review runs. Anyone adds what they know; the owner's and the lead's answers move it on.</summary>
public static class ReviewAnswerRules
{
    /// <summary>Opened inputs hold back edits of the live card for so long at most.</summary>
    public static readonly TimeSpan HoldsEdits = TimeSpan.FromMinutes(3);

    /// <summary>Somebody opens the inputs of a topic.</summary>
    public static Ruling Open(Deal deal, Review review, Topic topic, Person by, Moment now) => !review.IsRunning
        ? new Ruling.Refused(new Refusal.NotStarted(review.Lead))
        : Ruling.Of(
            new(deal, Seen(review, by, now) with { Openings = Others(review.Openings, by).Add(new(by, topic, now.At)) }, by, now, topic));

    /// <summary>Takes an answer.</summary>
    /// <param name="seen">The version of the deal that the inputs were drawn from.</param>
    public static Ruling Answer(Deal deal, Review review, Answer answer, int seen, Resolution resolution, Person by, Moment now)
    {
        if (!review.IsRunning)
            return new Ruling.Refused(new Refusal.NotStarted(review.Lead));
        if (resolution is Resolution.Ask && First(review, answer.Topic, seen, by) is { } first)
            return new Ruling.Refused(new Refusal.AnsweredMeanwhile(first));

        var edit = new Edit(deal, Seen(review, by, now), by, now, answer.Topic);
        if (resolution is Resolution.Theirs)
        {
            return Ruling.Of(
                Settled(edit, answer.Topic).Note(
                    Change.AnswerSetAside, answer.Topic.ToString(), to: review.DraftOf(by.Id, answer.Topic)?.Words));
        }
        if (AnswerEffects.Refuse(deal, resolution is Resolution.Both ? null : review, answer) is { } refusal)
            return new Ruling.Refused(refusal);

        edit = resolution is Resolution.Both ? ConflictingAnswers.Apply(edit, review, answer) : AnswerEffects.Apply(edit, answer);
        return Ruling.Of(Settled(Covered(edit, answer.Topic), answer.Topic));
    }

    /// <summary>Takes what was asked after an answer: what sent them back, who told us.</summary>
    public static Ruling Add(
        Deal deal,
        Review review,
        Answer answer,
        Person by,
        Moment now) => (review.IsRunning, AnswerEffects.Refuse(deal, review, answer)) switch
        {
            (false, _) => new Ruling.Refused(new Refusal.NotStarted(review.Lead)),
            (_, { } refusal) => new Ruling.Refused(refusal),
            _ => Ruling.Of(AnswerEffects.Apply(new(deal, Seen(review, by, now), by, now, answer.Topic), answer)),
        };

    /// <summary>Takes one of several people, and stays with the topic for the next.</summary>
    public static Ruling AddOne(
        Deal deal,
        Review review,
        Answer.Who answer,
        Person by,
        Moment now) => (review.IsRunning, AnswerEffects.Refuse(deal, review, answer)) switch
        {
            (false, _) => new Ruling.Refused(new Refusal.NotStarted(review.Lead)),
            (_, { } refusal) => new Ruling.Refused(refusal),
            _ => Ruling.Of(Covered(AnswerEffects.Apply(new(deal, Seen(review, by, now), by, now, Topic.Who), answer), Topic.Who)),
        };

    /// <summary>Keeps what somebody sent until they decide about it.</summary>
    public static Ruling Hold(Deal deal, Review review, Draft draft, Moment now) => !review.IsRunning
        ? new Ruling.Refused(new Refusal.NotStarted(review.Lead))
        : Ruling.Of(new(
            deal,
            Seen(review, draft.By, now) with
            {
                Drafts = review.Drafts.Where(it => it.By.Id != draft.By.Id || it.Topic != draft.Topic).Add(draft),
                Openings = Others(review.Openings, draft.By).Add(new(draft.By, draft.Topic, now.At)),
            },
            draft.By,
            now,
            draft.Topic));

    /// <summary>Makes room for a sixth step: this one goes.</summary>
    public static Ruling DropFor(Deal deal, Review review, StepId drop, Answer.Next answer, Person by, Moment now)
    {
        if (!review.IsRunning)
            return new Ruling.Refused(new Refusal.NotStarted(review.Lead));

        var edit = NextAnswers.Drop(new(deal, Seen(review, by, now), by, now, Topic.Next), drop);
        return AnswerEffects.Refuse(edit.Deal, null, answer) is { } refusal
            ? new Ruling.Refused(refusal)
            : Ruling.Of(Settled(Covered(NextAnswers.Beside(edit, answer), Topic.Next), Topic.Next));
    }

    /// <summary>Moves words that turned out to be our action to "how we help"; the rest of what was sent stays held.</summary>
    public static Ruling MoveToHelp(Deal deal, Review review, Answer.Help help, Draft left, Person by, Moment now)
    {
        if (!review.IsRunning)
            return new Ruling.Refused(new Refusal.NotStarted(review.Lead));

        var edit = NextAnswers.Moved(new(deal, Seen(review, by, now), by, now, left.Topic), help);
        return Ruling.Of(
            edit.Set(it => it with { Drafts = it.Drafts.Where(draft => draft.By.Id != by.Id || draft.Topic != left.Topic).Add(left) }));
    }

    /// <summary>Until when edits of the live card wait for somebody who has inputs open; null when nobody has.</summary>
    public static DateTimeOffset? HeldUntil(Review review, PersonId except, DateTimeOffset now) => review.Openings
        .Where(it => it.By.Id != except && it.At + HoldsEdits > now)
        .Max(it => (DateTimeOffset?)(it.At + HoldsEdits));

    /// <summary>
    /// Who answered this topic after the presser opened it. People add to what was done, who, help and confidence: those never collide.
    /// </summary>
    static Person? First(Review review, Topic topic, int seen, Person by) =>
        topic is Topic.Why or Topic.Where or Topic.OffCourse or Topic.Next
        && review[topic] is { Skipped: false } covered && covered.By.Id != by.Id && covered.Version > seen
            ? covered.By
            : null;

    static Edit Covered(Edit edit, Topic topic) => edit.Set(review => review with
    {
        Covered = review.Covered.Where(it => it.Topic != topic).Add(new(topic, edit.By, edit.Now.At, edit.Deal.Version + 1)),
    });

    /// <summary>
    /// The presser is through with this topic. When it was theirs to answer, the review goes on, and they have the next inputs open.
    /// Confidence waits for its reveal.
    /// </summary>
    static Edit Settled(Edit edit, Topic topic) => edit.Set(review =>
    {
        var goesOn = review.Current == topic && topic is not Topic.Reveal && review.Leads(edit.Deal, edit.By);
        var current = goesOn ? Topics.After(review.Form, topic) : review.Current;
        var openings = Others(review.Openings, edit.By);
        return review with
        {
            Drafts = review.Drafts.Where(it => it.By.Id != edit.By.Id || it.Topic != topic),
            Openings = goesOn && current is { } next ? openings.Add(new(edit.By, next, edit.Now.At)) : openings,
            Current = current,
        };
    });

    static ValueList<Opening> Others(ValueList<Opening> openings, Person by) => openings.Where(it => it.By.Id != by.Id);

    static Review Seen(Review review, Person by, Moment now) => review.Lead.Id == by.Id ? review with { LeadSeenAt = now.At } : review;
}
