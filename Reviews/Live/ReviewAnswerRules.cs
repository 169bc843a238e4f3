
namespace ReviewBot.Reviews.Live;

/// <summary>How to resolve a conflict of two answers to the same topic.</summary>
public enum Resolution
{
    Ask,
    Mine,
    Theirs,
    Both,
}

/// <summary>
/// Answers in a running review. Everybody may answer; only answers of the owner and the lead move the review to the next topic.
/// </summary>
public static class ReviewAnswerRules
{
    /// <summary>How long open inputs delay edits of the live card, which would discard what is being typed.</summary>
    public static readonly TimeSpan HoldsEdits = TimeSpan.FromMinutes(3);

    /// <summary>The same for the last edit, after the review is closed.</summary>
    public static readonly TimeSpan HoldsLastEdit = TimeSpan.FromSeconds(30);

    /// <summary>Records that somebody has opened the inputs of a topic.</summary>
    public static Ruling Open(Deal deal, Review review, Topic topic, Person by, Moment now) => !review.IsRunning
        ? new Ruling.Refused(new Refusal.NotStarted(review.Lead))
        : Ruling.Of(
            new(deal, Seen(review, by, now) with { Openings = Others(review.Openings, by).Add(new(by, topic, now.At)) }, by, now, topic));

    /// <summary>Closes a person's open inputs without an answer.</summary>
    public static Ruling Leave(Deal deal, Review review, Person by, Moment now) => review.Openings.All(it => it.By.Id != by.Id)
        ? new Ruling.Refused(new Refusal.Outdated())
        : Ruling.Of(new(deal, Seen(review, by, now) with { Openings = Others(review.Openings, by) }, by, now));

    /// <summary>
    /// Applies an answer to the deal. Refused with <see cref="Refusal.AnsweredMeanwhile"/> when somebody else answered the topic after
    /// <paramref name="seen"/> and <paramref name="resolution"/> does not say what to do.
    /// </summary>
    /// <param name="seen">The version of the deal that the inputs were drawn from.</param>
    public static Ruling Answer(Deal deal, Review review, Answer answer, int seen, Resolution resolution, Person by, Moment now)
    {
        if (!review.IsRunning)
            return new Ruling.Refused(new Refusal.NotStarted(review.Lead));
        if (resolution is Resolution.Ask && FindConflict(deal, review, answer, seen, by) is { } first)
            return new Ruling.Refused(new Refusal.AnsweredMeanwhile(first));

        var edit = new Edit(deal, Seen(review, by, now), by, now, answer.Topic);
        if (resolution is Resolution.Mine && answer is Answer.Done mine)
        {
            if (DoneCorrection.IsTooMany(deal, review, mine))
                return new Ruling.Refused(new Refusal.Full(Limits.OpenSteps));
            edit = mine.Steps.Where(it => Contradicts(deal, review, it, by))
                .Select(it => deal.Find(it.Step))
                .OfType<BuyerStep>()
                .Aggregate(edit, (so, step) => DoneCorrection.TakeBack(so, review, step));
        }
        else if (resolution is not Resolution.Ask && answer is Answer.Done done)
        {
            edit = edit.Note(Change.AnswerSetAside, answer.Topic.ToString(), to: review.DraftOf(by.Id, answer.Topic)?.Words);
            answer = done with { Steps = done.Steps.Where(it => !Contradicts(deal, review, it, by)) };
        }
        else if (resolution is Resolution.Theirs)
        {
            var settled = Settled(edit, answer.Topic);
            return Ruling.Of(answer.Topic.IsPrivate()
                ? settled
                : settled.Note(Change.AnswerSetAside, answer.Topic.ToString(), to: review.DraftOf(by.Id, answer.Topic)?.Words));
        }
        var doubt = (answer as Answer.Confidence)?.Doubt;
        if ((AnswerEffects.Refuse(deal, resolution is Resolution.Both ? null : review, answer) ?? DoubtRules.Refuse(review, doubt, by))
            is { } refusal)
        {
            return new Ruling.Refused(refusal);
        }

        edit = resolution is Resolution.Both ? ConflictingAnswers.Apply(edit, review, answer) : AnswerEffects.Apply(edit, answer);
        return Ruling.Of(Settled(Covered(edit.Set(it => DoubtRules.Written(it, doubt, by)), answer.Topic), answer.Topic));
    }

    /// <summary>Applies an answer to a follow-up question: what sent them back, who told us.</summary>
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

    /// <summary>Applies one person of several and stays at the topic, so that the next can be added.</summary>
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

    /// <summary>Stores sent inputs as a draft until their author decides.</summary>
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

    /// <summary>Drops one step to make room for a new one, then applies the answer.</summary>
    public static Ruling DropFor(Deal deal, Review review, StepId drop, Answer.Next answer, Person by, Moment now)
    {
        if (!review.IsRunning)
            return new Ruling.Refused(new Refusal.NotStarted(review.Lead));

        var edit = NextAnswers.Drop(new(deal, Seen(review, by, now), by, now, Topic.Next), drop);
        return AnswerEffects.Refuse(edit.Deal, null, answer) is { } refusal
            ? new Ruling.Refused(refusal)
            : Ruling.Of(Settled(Covered(NextAnswers.Beside(edit, answer), Topic.Next), Topic.Next));
    }

    /// <summary>Moves a text that describes our own action to "how we help". The other inputs stay in the draft.</summary>
    public static Ruling MoveToHelp(Deal deal, Review review, Answer.Help help, Draft left, Person by, Moment now)
    {
        if (!review.IsRunning)
            return new Ruling.Refused(new Refusal.NotStarted(review.Lead));

        var edit = NextAnswers.Moved(new(deal, Seen(review, by, now), by, now, left.Topic), help);
        return Ruling.Of(
            edit.Set(it => it with { Drafts = it.Drafts.Where(draft => draft.By.Id != by.Id || draft.Topic != left.Topic).Add(left) }));
    }

    /// <summary>
    /// Until when edits of the live card wait, because of open inputs of others than <paramref name="except"/>; null: no need to wait.
    /// </summary>
    public static DateTimeOffset? HeldUntil(Review review, PersonId except, DateTimeOffset now) => review.Openings
        .Where(it => it.By.Id != except && it.At + HoldsEdits > now)
        .Max(it => (DateTimeOffset?)(it.At + HoldsEdits));

    /// <summary>
    /// The same for the last edit of a closed review, for a shorter time: just enough to send what is being typed, since the form still
    /// looks live. What is sent later is kept in the journal.
    /// </summary>
    public static DateTimeOffset? LastHeldUntil(Review review, PersonId except, DateTimeOffset now) =>
        HeldUntil(review, except, now) is { } until ? (until < now + HoldsLastEdit ? until : now + HoldsLastEdit) : null;

    /// <summary>
    /// The person who answered this topic after the presser's inputs were drawn; null: no conflict. Answers about acts, people, help and
    /// confidence are additive and never conflict; those about one step do when they contradict each other.
    /// </summary>
    static Person? FindConflict(Deal deal, Review review, Answer answer, int seen, Person by) =>
        review[answer.Topic] is { Skipped: false } covered && covered.By.Id != by.Id && covered.Version > seen
        && (answer.Topic is Topic.Why or Topic.Where or Topic.OffCourse or Topic.Next
            || (answer is Answer.Done done && done.Steps.Any(it => Contradicts(deal, review, it, by))))
            ? covered.By
            : null;

    /// <summary>True if somebody else reported another outcome of this step in this review, even one that closed it.</summary>
    static bool Contradicts(Deal deal, Review review, StepOutcome said, Person by) =>
        deal.Find(said.Step) is { AnsweredBy: { } other } step
        && other.Id != by.Id && step.AnsweredAt >= review.StartedAt && step.LastOutcome != said.Outcome;

    static Edit Covered(Edit edit, Topic topic) => edit.Set(review => review with
    {
        Covered = review.Covered.Where(it => it.Topic != topic).Add(new(topic, edit.By, edit.Now.At, edit.Deal.Version + 1)),
    });

    /// <summary>
    /// Closes the presser's inputs and draft of this topic. If they are owner or lead, the review moves on and the inputs of the next topic
    /// are open for them; the confidence topic waits for its reveal.
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
