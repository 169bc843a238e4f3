namespace ReviewBot.Reviews.Deals;

/// <summary>Changes of a deal outside its reviews.</summary>
public static class DealRules
{
    public static Ruling.Accepted Add(DealId id, string customer, string title, string? wanted, Person? owner, Person by, Moment now)
    {
        var deal = new Deal
        {
            Id = id,
            Customer = customer,
            Title = title,
            Owner = owner,
            AddedBy = by,
            AddedAt = now.At,
            Case = new(Outcome: wanted is null ? null : new(wanted, null, Level.Guess, now.Today, now.Today)),
        };
        var added = new JournalEntry(now.At, by, Change.DealAdded, About: customer, To: title);
        return new(
            deal, null, owner is { } other && other.Id != by.Id ? [added, new(now.At, by, Change.OwnerSet, To: other.Name)] : [added]);
    }

    /// <summary>"I own this". Refused when somebody else owns the deal: see <see cref="TakeOver"/>.</summary>
    public static Ruling Own(Deal deal, Review? live, Person by, Moment now) => deal.Owner is { } owner && owner.Id != by.Id
        ? new Ruling.Refused(new Refusal.HasOwner(owner))
        : TakeOver(deal, live, by, now);

    /// <summary>Changes the owner from somebody else, after the user confirmed that.</summary>
    public static Ruling TakeOver(Deal deal, Review? live, Person by, Moment now) => deal.Owner?.Id == by.Id
        ? new Ruling.Refused(new Refusal.Outdated())
        : Ruling.Of(new Edit(deal, live, by, now)
            .Set(it => it with { Owner = by, OwnerAsWritten = null, Handed = null })
            .Note(Change.OwnerSet, from: deal.Owner?.Name ?? deal.OwnerAsWritten, to: by.Name));

    /// <summary>Assigns somebody else as the owner. Refused when the deal has one.</summary>
    public static Ruling Give(Deal deal, Review? live, Person owner, Person by, Moment now) => deal switch
    {
        { Ended: { } ending } => new Ruling.Refused(new Refusal.DealHasEnded(ending)),
        { Owner: { } same } when same.Id == owner.Id => new Ruling.Refused(new Refusal.Outdated()),
        { Owner: { } other } => new Ruling.Refused(new Refusal.HasOwner(other)),
        _ => Ruling.Of(new Edit(deal, live, by, now)
            .Set(it => it with { Owner = owner, OwnerAsWritten = null, Handed = null })
            .Note(Change.OwnerSet, from: deal.OwnerAsWritten, to: owner.Name)),
    };

    /// <summary>True if they own the deal, or it would return to them.</summary>
    public static bool IsTheirs(Deal deal, PersonId person) =>
        deal.Owner?.Id == person
        || deal.Arrival?.Owner?.Id == person
        || deal.Handed?.All.Any(it => it.From?.Id == person || it.To.Id == person) is true;

    /// <summary>Removes a colleague as the owner, and as the person to whom a handover returns the deal.</summary>
    public static Ruling.Accepted Disown(Deal deal, Review? live, PersonId person, Person by, Moment now)
    {
        var edit = new Edit(deal, live, by, now)
            .Set(it => it with { Handed = null, Arrival = null })
            .Set(it => it.Owner?.Id == person ? it with { Owner = null, OwnerAsWritten = null } : it)
            .Note(Change.NameErased);
        return new(edit.Deal with { Version = edit.Deal.Version + 1 }, edit.Review, edit.Journal);
    }

    /// <summary>Changes names and expected silence. Each part gets its own journal entry, and only if it has changed.</summary>
    public static Ruling Rename(Deal deal, Review? live, string customer, string title, DateOnly? silentUntil, Person by, Moment now)
    {
        var edit = new Edit(deal, live, by, now).Set(it => it with { Customer = customer, Title = title, SilentUntil = silentUntil });
        if ((deal.Customer, deal.Title) != (customer, title))
            edit = edit.Note(Change.DealCorrected, from: $"{deal.Customer} · {deal.Title}", to: $"{customer} · {title}");
        if (deal.SilentUntil != silentUntil)
            edit = edit.Note(Change.DealCorrected, nameof(Deal.SilentUntil), Day(deal.SilentUntil), Day(silentUntil));
        return Ruling.Of(edit);
    }

    /// <summary>Puts the deal on the list for the next review, until one starts.</summary>
    public static Ruling PutOnList(Deal deal, Review? live, Person by, Moment now) =>
        deal.Listed is not null || live is { IsRunning: true }
            ? new Ruling.Refused(new Refusal.Outdated())
            : WhileOpen(deal, live, by, now, edit => edit.Set(it => it with { Listed = new(by, now.Today) }).Note(Change.Listed));

    public static Ruling Pause(Deal deal, Review? live, DateOnly until, Person by, Moment now) =>
        WhileOpen(deal, live, by, now, edit => Paused(edit, until));

    /// <summary>Ends the pause of the deal and the snoozes of its open steps. Refused if there is neither.</summary>
    public static Ruling Resume(Deal deal, Review? live, Person by, Moment now)
    {
        var snoozed = deal.OpenSteps.Where(step => step.IsSnoozed(deal, now.Today)).ToArray();
        var isPaused = now.Today <= deal.PausedUntil;
        return snoozed.Length is 0 && !isPaused
            ? new Ruling.Refused(new Refusal.Outdated())
            : WhileOpen(deal, live, by, now, edit => snoozed.Aggregate(
                isPaused
                    ? edit.Set(it => it with { PausedUntil = null }).Note(Change.Paused, from: Day(deal.PausedUntil))
                    : edit,
                (all, step) => all
                    .Set(it => it with { Steps = it.Steps.Change(one => one.Id == step.Id, one => one with { Snoozed = null }) })
                    .Note(Change.StepSnoozed, step.What, from: Day(step.Snoozed?.Until) ?? nameof(SnoozeFor.NextReview))));
    }

    public static Ruling AskForHelp(Deal deal, Review? live, string ask, Person by, Moment now) =>
        deal.Questions.Count >= Limits.OpenQuestions
            ? new Ruling.Refused(new Refusal.Full(Limits.OpenQuestions))
            : WhileOpen(deal, live, by, now, edit => edit.AskForHelp(ask));

    /// <summary>
    /// Removes a question, because it is answered or no longer matters. Only for questions in a colleague's own words; the others are
    /// removed when their fact becomes known.
    /// </summary>
    public static Ruling Settle(Deal deal, Review? live, QuestionId question, QuestionEnd how, Person by, Moment now) =>
        deal.Questions.FirstOrDefault(it => it.Id == question && it.IsSettledByHand) is not { } asked
            ? new Ruling.Refused(new Refusal.Outdated())
            : Ruling.Of(new Edit(deal, live, by, now)
                .Set(it => it with { Questions = it.Questions.Where(other => other.Id != question) })
                .Note(how is QuestionEnd.Answered ? Change.QuestionAnswered : Change.QuestionDropped, asked.Text));

    /// <summary>Ends the deal. It can be reopened; nothing is lost.</summary>
    public static Ruling End(Deal deal, Review? live, Ending ending, Moment now) => live is { IsRunning: true }
        ? new Ruling.Refused(new Refusal.ReviewIsLive(live.Lead, live.Conversation))
        : WhileOpen(
            deal.Ended is { IsUnexplained: true } ? deal with { Ended = null } : deal, null, ending.By, now, edit => Ended(edit, ending));

    /// <summary>Adds to the ending what was learned too late, and the job that took longest.</summary>
    public static Ruling Explain(Deal deal, string? late, Job? longest, Person by, Moment now) =>
        deal.Ended is not { IsUnexplained: false } ended || (late, longest) is (null, null)
        || (ended.KnownLate, ended.Longest) == (late, longest)
            ? new Ruling.Refused(new Refusal.Outdated())
            : Ruling.Of(new Edit(deal with { Ended = ended with { KnownLate = late, Longest = longest } }, null, by, now)
                .Note(Change.EndingExplained, late, to: longest?.ToString()));

    /// <summary>Marks a win as announced. Refused if the deal was not bought, or was announced before.</summary>
    public static Ruling TellWon(Deal deal, Person by, Moment now) => deal.Ended is { How: EndingKind.Bought, IsTold: false } won
        ? Ruling.Of(new Edit(deal with { Ended = won with { IsTold = true } }, null, by, now).Note(Change.WonTold))
        : new Ruling.Refused(new Refusal.Outdated());

    /// <summary>Compensating action: the announcement was not delivered.</summary>
    public static Ruling NotTold(Deal deal, Person by, Moment now) => deal.Ended is { IsTold: true } won
        ? Ruling.Of(
            new Edit(deal with { Ended = won with { IsTold = false } }, null, by, now).Note(Change.WonTold, from: nameof(Ending.IsTold)))
        : new Ruling.Refused(new Refusal.Outdated());

    public static Ruling Reopen(Deal deal, Person by, Moment now) => deal.Ended is null
        ? new Ruling.Refused(new Refusal.Outdated())
        : Ruling.Of(
            new Edit(deal with { Ended = null, PausedUntil = null }, null, by, now).Note(
                Change.DealEnded, from: deal.Ended.Word));

    /// <summary>
    /// Stores an answer that arrived after its review was closed in the journal, so that it is not lost. Refused for private topics.
    /// </summary>
    public static Ruling SetAside(Deal deal, Review? live, Topic topic, string words, Person by, Moment now) => topic.IsPrivate()
        ? new Ruling.Refused(new Refusal.NoReview())
        : Ruling.Of(new Edit(deal, live, by, now, topic).Note(Change.AnswerSetAside, topic.ToString(), to: words));

    internal static Edit Ended(Edit edit, Ending ending) =>
        edit.Set(it => it with { Ended = ending }).Note(Change.DealEnded, ending.Decided, to: ending.Word) is var ended
        && ending is { KnownLate: null, Longest: null }
            ? ended
            : ended.Note(Change.EndingExplained, ending.KnownLate, to: ending.Longest?.ToString());

    internal static Edit Paused(Edit edit, DateOnly until) =>
        edit.Set(it => it with { PausedUntil = until }).Note(Change.Paused, to: Day(until));

    static string? Day(DateOnly? day) => day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    static Ruling WhileOpen(Deal deal, Review? live, Person by, Moment now, Func<Edit, Edit> change) => deal.Ended is { } ending
        ? new Ruling.Refused(new Refusal.DealHasEnded(ending))
        : Ruling.Of(change(new(deal, live, by, now)));
}
