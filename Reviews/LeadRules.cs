namespace ReviewBot.Reviews;

/// <summary>What the lead does while a review runs. The owner may leave a topic out and go back, too.</summary>
public static class LeadRules
{
    /// <summary>How long a lead may be silent before somebody else can lead from there.</summary>
    public static readonly TimeSpan LeadSilence = TimeSpan.FromMinutes(10);

    /// <summary>Goes to the next topic; one that nobody has answered is stored as not covered.</summary>
    public static Ruling GoOn(Deal deal, Review review, Topic from, Person by, Moment now) =>
        By(Steerer.Lead, deal, review, by, now, edit => review.Current == from ? Left(edit, from) : null);

    /// <summary>Leaves this topic out: "not covered in this review, it comes back next time".</summary>
    public static Ruling Skip(Deal deal, Review review, Topic topic, Person by, Moment now) =>
        By(Steerer.OwnerOrLead, deal, review, by, now, edit => review.Current == topic ? Left(edit, topic) : null);

    /// <summary>To the topic before; whoever has inputs open when they go back has those of that topic open then.</summary>
    public static Ruling Back(Deal deal, Review review, Person by, Moment now) =>
        By(Steerer.OwnerOrLead, deal, review, by, now, edit => Previous(review) is { } topic
            ? edit.Set(
                it => it with
                {
                    Current = topic,
                    Openings = it.Openings.Change(
                        opening => opening.By.Id == by.Id, opening => opening with { Topic = topic, At = now.At }),
                })
            : null);

    /// <summary>The lead looks at the card, or at their own view of it: nothing changes but that they were here.</summary>
    public static Ruling Look(Deal deal, Review review, Person by, Moment now) => By(Steerer.Lead, deal, review, by, now, edit => edit);

    public static Ruling AnotherPrompt(Deal deal, Review review, Person by, Moment now) =>
        By(Steerer.Lead, deal, review, by, now, edit => edit.Set(it => it with { Prompt = it.Prompt + 1 }));

    /// <summary>Shows how sure everybody is, once somebody has said so. The room need not wait for an owner who is not there.</summary>
    public static Ruling Reveal(Deal deal, Review review, Person by, Moment now) =>
        By(Steerer.Lead, deal, review, by, now, edit => edit.Set(it => it with { Revealed = true })) switch
        {
            Ruling.Accepted when review.Ratings.Count == 0 => new Ruling.Refused(new Refusal.NotRatedYet(NotRated(deal, review))),
            var ruling => ruling,
        };

    /// <summary>Owner and lead, as far as they have not said how sure they are.</summary>
    public static ValueList<Person> NotRated(Deal deal, Review review) => new[] { deal.Owner, review.Lead }
        .OfType<Person>()
        .DistinctBy(person => person.Id)
        .Where(person => !review.Ratings.Any(it => it.By.Id == person.Id))
        .ToMany();

    /// <summary>Somebody else leads from here, when the lead has said nothing for a while or asks for it.</summary>
    public static Ruling TakeLead(
        Deal deal, Review review, Person by, Moment now) => review.Lead.Id == by.Id ? new Ruling.Refused(new Refusal.Outdated())
        : now.At - review.LeadSeenAt < LeadSilence ? new Ruling.Refused(new Refusal.OnlyTheLead(review.Lead))
        : Ruling.Of(
            new Edit(deal, review with { Lead = by, LeadSeenAt = now.At }, by, now).Note(
                Change.LeadTaken, from: review.Lead.Name, to: by.Name));

    /// <summary>This person's answers move the review on.</summary>
    public static bool Leads(this Review review, Deal deal, Person by) =>
        review.Lead.Id == by.Id || deal.Owner is null || deal.Owner.Id == by.Id;

    static Ruling By(Steerer who, Deal deal, Review review, Person by, Moment now, Func<Edit, Edit?> change)
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

    static Edit Left(Edit edit, Topic topic)
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

    static Topic? Previous(Review review) => review.Current is { } topic
        ? Topics.Before(review.Form, topic)
        : Topics.Of(review.Form)[^1];

    enum Steerer
    {
        Lead,
        OwnerOrLead,
    }
}
