namespace ReviewBot.Reviews.Live;

/// <summary>Steering a running review. Reserved for the lead; skipping a topic, going back and revealing also for the owner.</summary>
public static class LeadRules
{
    /// <summary>When the lead has pressed nothing for this long, anybody may take over.</summary>
    public static readonly TimeSpan LeadSilence = TimeSpan.FromMinutes(10);

    /// <summary>Moves to the next topic; an unanswered one is stored as not covered.</summary>
    public static Ruling NextTopic(Deal deal, Review review, Topic from, Person by, Moment now) =>
        Steer(Steerer.Lead, deal, review, by, now, edit => review.Current == from ? LeaveTopic(edit, from) : null);

    /// <summary>
    /// Skips a topic: "not covered in this review, it comes back next time". Like an answer it opens the inputs of the next one.
    /// </summary>
    public static Ruling Skip(Deal deal, Review review, Topic topic, Person by, Moment now) =>
        Steer(Steerer.OwnerOrLead, deal, review, by, now, edit => review.Current == topic ? OpenTopic(LeaveTopic(edit, topic)) : null);

    /// <summary>Moves to the previous topic. A person with open inputs then has the inputs of that topic open.</summary>
    public static Ruling Back(Deal deal, Review review, Person by, Moment now) =>
        Steer(Steerer.OwnerOrLead, deal, review, by, now, edit => Previous(review) is { } topic
            ? edit.Set(
                it => it with
                {
                    Current = topic,
                    Openings = it.Openings.Change(
                        opening => opening.By.Id == by.Id, opening => opening with { Topic = topic, At = now.At }),
                })
            : null);

    /// <summary>The lead opens their view. Changes only <see cref="Review.LeadSeenAt"/>.</summary>
    public static Ruling Look(Deal deal, Review review, Person by, Moment now) => Steer(Steerer.Lead, deal, review, by, now, edit => edit);

    public static Ruling AnotherPrompt(Deal deal, Review review, Person by, Moment now) =>
        Steer(Steerer.Lead, deal, review, by, now, edit => edit.Set(it => it with { Prompt = it.Prompt + 1 }));

    /// <summary>
    /// Reveals all ratings and doubts. Possible from the first of either on: the meeting need not wait for an absent owner.
    /// </summary>
    public static Ruling Reveal(Deal deal, Review review, Person by, Moment now) =>
        Steer(Steerer.OwnerOrLead, deal, review, by, now, edit => edit.Set(DoubtRules.Reveal)) switch
        {
            Ruling.Accepted when review is { Ratings.Count: 0, Doubts.Count: 0 } =>
                new Ruling.Refused(new Refusal.NotRatedYet(NotRated(deal, review))),
            var ruling => ruling,
        };

    /// <summary>Owner and lead, unless they have given a rating.</summary>
    public static ValueList<Person> NotRated(Deal deal, Review review) => new[] { deal.Owner, review.Lead }
        .OfType<Person>()
        .DistinctBy(person => person.Id)
        .Where(person => !review.Ratings.Any(it => it.By.Id == person.Id))
        .ToValueList();

    /// <summary>Changes the lead, when the present one has been silent for <see cref="LeadSilence"/> or agrees.</summary>
    public static Ruling TakeLead(
        Deal deal, Review review, Person by, Moment now) => review.Lead.Id == by.Id ? new Ruling.Refused(new Refusal.Outdated())
        : now.At - review.LeadSeenAt < LeadSilence ? new Ruling.Refused(new Refusal.OnlyTheLead(review.Lead))
        : Ruling.Of(
            new Edit(deal, review with { Lead = by, LeadSeenAt = now.At }, by, now).Note(
                Change.LeadTaken, from: review.Lead.Name, to: by.Name));

    /// <summary>True if an answer of this person moves the review to the next topic.</summary>
    public static bool Leads(this Review review, Deal deal, Person by) =>
        review.Lead.Id == by.Id || deal.Owner is null || deal.Owner.Id == by.Id;

    static Ruling Steer(Steerer who, Deal deal, Review review, Person by, Moment now, Func<Edit, Edit?> change)
    {
        var isLead = review.Lead.Id == by.Id;
        if (!isLead && (who is Steerer.Lead || !review.Leads(deal, by)))
        {
            return new Ruling.Refused(
                who is Steerer.Lead ? new Refusal.OnlyTheLead(review.Lead) : new Refusal.OnlyOwnerOrLead(deal.Owner, review.Lead));
        }
        if (!review.IsRunning)
            return new Ruling.Refused(new Refusal.NotStarted(review.Lead));

        var seen = isLead ? review with { LeadSeenAt = now.At } : review;
        return change(new(deal, seen, by, now, review.Current)) is { } edit ? Ruling.Of(edit) : new Ruling.Refused(new Refusal.Outdated());
    }

    static Edit LeaveTopic(Edit edit, Topic topic)
    {
        if (edit.Review?[topic] is null)
        {
            edit = edit
                .Set(it => it with { Covered = it.Covered.Add(new(topic, edit.By, edit.Now.At, edit.Deal.Version + 1, Skipped: true)) })
                .Note(Change.TopicSkipped, topic.ToString());
        }
        return edit.Set(it => it with
        {
            Current = Topics.After(it.Form, topic),
            Openings = it.Openings.Where(opening => opening.By.Id != edit.By.Id),
        });
    }

    static Edit OpenTopic(Edit edit) => edit.Review?.Current is { } next
        ? edit.Set(it => it with { Openings = it.Openings.Add(new(edit.By, next, edit.Now.At)) })
        : edit;

    static Topic? Previous(Review review) => review.Current is { } topic
        ? Topics.Before(review.Form, topic)
        : Topics.Of(review.Form)[^1];

    enum Steerer
    {
        Lead,
        OwnerOrLead,
    }
}
