namespace ReviewBot.Reviews.Live;

/// <summary>Opening and closing a review.</summary>
public static class ReviewLifecycle
{
    /// <summary>A review without any press for this long counts as abandoned: a new one may replace it, in any conversation.</summary>
    public static readonly TimeSpan Forgotten = TimeSpan.FromHours(12);

    /// <summary>
    /// Opens a review, or joins the live one: if it runs in this conversation, or for its lead in another thread of the same room, it
    /// continues here; if it runs in another room, it stays there, see <see cref="Bring"/>; if it has not started, it moves here and gets
    /// the new lead.
    /// </summary>
    public static Ruling Open(Deal deal, Review? live, Review wanted, Moment now)
    {
        if (deal.Ended is { } ending)
            return new Ruling.Refused(new Refusal.DealHasEnded(ending));
        if (live is null)
            return Ruling.Of(new(deal, wanted, wanted.Lead, now));
        if (now.At - Touched(live) >= Forgotten)
            return Ruling.Of(SetAside(new Edit(deal, wanted, wanted.Lead, now).Note(Change.ReviewAbandoned, live.Lead.Name), live));

        var comesHere = !live.IsRunning || live.Conversation == wanted.Conversation
            || (live.Lead.Id == wanted.Lead.Id
                && ConversationThreads.WholeOf(live.Conversation) == ConversationThreads.WholeOf(wanted.Conversation));
        return comesHere
            ? Ruling.Of(new(deal, Here(live, wanted, now), wanted.Lead, now))
            : new Ruling.Refused(new Refusal.ReviewIsLive(live.Lead, live.Conversation));
    }

    /// <summary>The lead moves a running review to another conversation, with its state.</summary>
    public static Ruling Bring(Deal deal, Review review, Review wanted, Moment now) => review.Lead.Id != wanted.Lead.Id
        ? new Ruling.Refused(new Refusal.OnlyTheLead(review.Lead))
        : Ruling.Of(new(deal, Here(review, wanted, now), wanted.Lead, now));

    /// <summary>Creates a review of this deal, with the deal's present state as baseline.</summary>
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
            _ => Ruling.Of(new Edit(deal with { Listed = null }, Begun(deal, review, form, now), by, now)
                .Note(Change.ReviewStarted, to: form.ToString())),
        };

    /// <summary>Discards a review that has not started.</summary>
    public static Ruling SkipDeal(Deal deal, Review review, Person by, Moment now) => (review.IsRunning, review.Lead.Id == by.Id) switch
    {
        (true, _) => new Ruling.Refused(new Refusal.Outdated()),
        (_, false) => new Ruling.Refused(new Refusal.OnlyTheLead(review.Lead)),
        _ => Ruling.Of(new Edit(deal, null, by, now).Note(Change.ReviewAbandoned)),
    };

    /// <summary>Closes the review; the owner may when nothing is left to ask. Unanswered topics are stored as not covered.</summary>
    public static Ruling Close(Deal deal, Review review, Person by, Moment now)
    {
        if (!review.IsRunning)
            return new Ruling.Refused(new Refusal.NotStarted(review.Lead));
        if (review.IsThrough && !review.Leads(deal, by))
            return new Ruling.Refused(new Refusal.OnlyOwnerOrLead(deal.Owner, review.Lead));
        return review.Lead.Id != by.Id && !review.IsThrough
            ? new Ruling.Refused(new Refusal.OnlyTheLead(review.Lead))
            : Closed(deal, review, by, now, Change.ReviewClosed);
    }

    /// <summary>
    /// Ends the review because its meeting has ended. A running one is closed in the name of its lead; one that has not started is
    /// discarded.
    /// </summary>
    public static Ruling MeetingEnded(Deal deal, Review review, Moment now) => review.IsRunning
        ? Closed(deal, review, review.Lead, now, Change.MeetingEnded)
        : Ruling.Of(SetAside(new Edit(deal, null, review.Lead, now).Note(Change.ReviewAbandoned), review));

    /// <summary>Topics of this form of review that were neither answered nor skipped.</summary>
    public static ValueList<Topic> Missing(Review review) => Topics.Of(review.Form).Where(topic => review[topic] is null);

    static Ruling.Accepted Closed(Deal deal, Review review, Person by, Moment now, Change how)
    {
        var final = review with
        {
            Current = null,
            Openings = [],
            Drafts = [],
            Doubts = [],
            Asked = [],
            Attendees = [],
            Covered = [
                .. review.Covered, .. Missing(review).Select(topic => new Coverage(topic, by, now.At, deal.Version + 1, Skipped: true))
            ],
        };
        var past = new PastReview(review.Id, now.At, now.Today, review.Form, BroughtEvidence(deal, review), review.Signs)
        {
            Minutes = review.StartedAt is { } start ? (int)Math.Round((now.At - start).TotalMinutes) : null,
        };
        var edit = new Edit(deal, null, by, now)
            .Set(
                it => it with
                {
                    Past = new[] { past }.Concat(it.Past).Take(Limits.PastReviews).ToValueList(),
                    Reviewed = it.Reviewed + 1,
                    Planned = it.Planned?.On <= now.Today ? null : it.Planned,
                })
            .Note(how, to: final.Form.ToString());
        var accepted = (Ruling.Accepted)Ruling.Of(SetAside(edit, review));
        return accepted with { Closed = new(final, accepted.Deal, by, now) { WithMeeting = how is Change.MeetingEnded } };
    }

    /// <summary>Moves undecided drafts to the journal, in the name of their authors, except private ones.</summary>
    static Edit SetAside(Edit edit, Review review) => edit with
    {
        Journal = [
            .. edit.Journal,
            .. review.Drafts.Where(it => !it.Topic.IsPrivate()).Select(
                it => new JournalEntry(edit.Now.At, it.By, Change.AnswerSetAside, it.Topic, it.Topic.ToString(), To: it.Words)),
        ],
    };

    static Review Here(Review live, Review wanted, Moment now)
    {
        var here = live with { Conversation = wanted.Conversation, CardId = null, CardPostedAt = null, CardReplacedAt = null };
        return live.IsRunning ? here : here with { Lead = wanted.Lead, LeadSeenAt = now.At };
    }

    static DateTimeOffset Touched(Review review) => review.Covered.Select(it => it.At)
        .Concat(review.Openings.Select(it => it.At))
        .Concat(review.Drafts.Select(it => it.At))
        .Append(review.LeadSeenAt)
        .Max();

    /// <summary>Starts a review. If the lead owns the deal, the inputs of the first topic are open for them.</summary>
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
