namespace ReviewBot.Reviews;

/// <summary>How a review begins and ends.</summary>
public static class ReviewLifecycle
{
    /// <summary>A review that nobody has touched for so long may be opened anew, elsewhere too.</summary>
    public static readonly TimeSpan Forgotten = TimeSpan.FromHours(12);

    /// <summary>
    /// Opens a review with its start card. If one is live: its lead moves it here as it is; one that has not started gets whoever asks as
    /// its lead; one that runs in another conversation is refused.
    /// </summary>
    public static Ruling Open(Deal deal, Review? live, Review wanted, Moment now)
    {
        if (deal.Ended is { } ending)
            return new Ruling.Refused(new Refusal.DealHasEnded(ending));
        if (live is null)
            return Ruling.Of(new(deal, wanted, wanted.Lead, now));
        if (now.At - Touched(live) >= Forgotten)
            return Ruling.Of(SetAside(new Edit(deal, wanted, wanted.Lead, now).Note(Change.ReviewAbandoned, live.Lead.Name), live));

        var comesHere = !live.IsRunning || live.Conversation == wanted.Conversation || live.Lead.Id == wanted.Lead.Id;
        return comesHere
            ? Ruling.Of(new(deal, Here(live, wanted, now), wanted.Lead, now))
            : new Ruling.Refused(new Refusal.ReviewIsLive(live.Lead, live.Conversation));
    }

    /// <summary>A new review of this deal as it stands.</summary>
    public static Review For(Deal deal, ReviewId id, Person lead, string conversation, ValueList<DealId> queue, Moment now) => new()
    {
        Id = id,
        Lead = lead,
        Conversation = conversation,
        OpenedAt = now.At,
        LeadSeenAt = now.At,
        Queue = queue,
        Covered = PreworkRules.AnswerFor(deal, now.Today) is { Answer: not PreworkAnswer.NotReady } said
            ? [new(Topic.Done, said.By, said.At, deal.Version, Before: true)]
            : [],
        Baseline = new(
            deal.LastReview?.On,
            deal.Reviewed,
            deal.Jobs,
            [.. deal.OpenSteps.Select(step => new DueDate(step.Id, step.By))]),
    };

    public static Ruling Start(
        Deal deal, Review review, ReviewForm form, Person by, Moment now) => (review.IsRunning, review.Lead.Id == by.Id) switch
        {
            (true, _) => new Ruling.Refused(new Refusal.Outdated()),
            (_, false) => new Ruling.Refused(new Refusal.OnlyTheLead(review.Lead)),
            _ => Ruling.Of(new Edit(deal, Begun(deal, review, form, now), by, now).Note(Change.ReviewStarted, to: form.ToString())),
        };

    /// <summary>Leaves a deal out before its review has started.</summary>
    public static Ruling SkipDeal(Deal deal, Review review, Person by, Moment now) => (review.IsRunning, review.Lead.Id == by.Id) switch
    {
        (true, _) => new Ruling.Refused(new Refusal.Outdated()),
        (_, false) => new Ruling.Refused(new Refusal.OnlyTheLead(review.Lead)),
        _ => Ruling.Of(new Edit(deal, null, by, now).Note(Change.ReviewAbandoned)),
    };

    /// <summary>Closes with what is there: what was not answered is stored as not covered.</summary>
    public static Ruling Close(Deal deal, Review review, Person by, Moment now)
    {
        if (!review.IsRunning)
            return new Ruling.Refused(new Refusal.NotStarted(review.Lead));
        return review.Lead.Id != by.Id
            ? new Ruling.Refused(new Refusal.OnlyTheLead(review.Lead))
            : Closed(deal, review, by, now, Change.ReviewClosed);
    }

    /// <summary>
    /// The meeting is over, and its review with it: it is closed with what is there, in the name of its lead. One that has not started is
    /// left out; nothing of it was said.
    /// </summary>
    public static Ruling MeetingEnded(Deal deal, Review review, Moment now) => review.IsRunning
        ? Closed(deal, review, review.Lead, now, Change.MeetingEnded)
        : Ruling.Of(SetAside(new Edit(deal, null, review.Lead, now).Note(Change.ReviewAbandoned), review));

    /// <summary>The topics of this form that nobody has answered or skipped.</summary>
    public static ValueList<Topic> Missing(Review review) => Topics.Of(review.Form).Where(topic => review[topic] is null);

    static Ruling.Accepted Closed(Deal deal, Review review, Person by, Moment now, Change how)
    {
        var final = review with
        {
            Current = null,
            Openings = [],
            Drafts = [],
            Attendees = [],
            Covered = [
                .. review.Covered, .. Missing(review).Select(topic => new Coverage(topic, by, now.At, deal.Version + 1, Skipped: true))
            ],
        };
        var past = new PastReview(review.Id, now.At, now.Today, review.Form, BroughtEvidence(deal, review), review.Signs);
        var edit = new Edit(deal, null, by, now)
            .Set(
                it => it with
                {
                    Past = new[] { past }.Concat(it.Past).Take(Limits.PastReviews).ToMany(),
                    Reviewed = it.Reviewed + 1,
                    Planned = it.Planned?.On <= now.Today ? null : it.Planned,
                })
            .Note(how, to: final.Form.ToString());
        var yes = (Ruling.Accepted)Ruling.Of(SetAside(edit, review));
        return yes with { Closed = new(final, yes.Deal, by, now) { WithMeeting = how is Change.MeetingEnded } };
    }

    /// <summary>What people sent and did not decide about goes to the journal, as theirs: nothing is lost.</summary>
    static Edit SetAside(Edit edit, Review review) => edit with
    {
        Journal = [
            .. edit.Journal,
            .. review.Drafts.Select(
                it => new JournalEntry(edit.Now.At, it.By, Change.AnswerSetAside, it.Topic, it.Topic.ToString(), To: it.Words)),
        ],
    };

    static Review Here(Review live, Review wanted, Moment now)
    {
        var here = live with { Conversation = wanted.Conversation, CardId = null };
        return live.IsRunning ? here : here with { Lead = wanted.Lead, LeadSeenAt = now.At };
    }

    static DateTimeOffset Touched(Review review) => review.Covered.Select(it => it.At)
        .Concat(review.Openings.Select(it => it.At))
        .Concat(review.Drafts.Select(it => it.At))
        .Append(review.LeadSeenAt)
        .Max();

    /// <summary>A lead who owns the deal has the first inputs open at once.</summary>
    static Review Begun(Deal deal, Review review, ReviewForm form, Moment now) => review with
    {
        Form = form,
        StartedAt = now.At,
        LeadSeenAt = now.At,
        Current = Topics.Of(form)[0],
        Openings = deal.Owner is null || deal.Owner.Id == review.Lead.Id ? [new(review.Lead, Topics.Of(form)[0], now.At)] : [],
    };

    static bool BroughtEvidence(Deal deal, Review review) =>
        deal.Acts.Any(act => act.IsKnown && act.At >= review.StartedAt)
        || deal.Jobs.Any(job => job is { Status: JobStatus.Settled, IsClaimed: false } && job != review.Baseline.Jobs[(int)job.Job]);
}
