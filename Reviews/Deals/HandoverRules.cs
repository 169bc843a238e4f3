namespace ReviewBot.Reviews.Deals;

/// <summary>Deals that go to a colleague, and come back.</summary>
public static class HandoverRules
{
    /// <summary>The lead, who stands in for them, and the admins of a pipeline, as far as its deals go.</summary>
    public static bool IsLead(Workspace workspace, PersonId by, DateOnly today) =>
        workspace.IsLedBy(by, today) || workspace.Admins.Any(admin => admin.Id == by);

    /// <summary>The owner for their own deals, the lead and the admins for all.</summary>
    public static bool May(Workspace workspace, Person? owner, PersonId by, DateOnly today) =>
        owner?.Id == by || IsLead(workspace, by, today);

    /// <summary>Refused when it is no longer with the colleague that it is handed over by, or is with the other one already.</summary>
    public static Ruling HandOver(Deal deal, Review? live, Handover over, Moment now) => deal switch
    {
        { Ended: { } ending } => new Ruling.Refused(new Refusal.DealHasEnded(ending)),
        { Owner: var owner } when owner?.Id != over.From?.Id || owner?.Id == over.To.Id => new Ruling.Refused(new Refusal.Outdated()),
        _ when over.Back <= now.Today => new Ruling.Refused(new Refusal.DayHasPassed(over.Back ?? now.Today)),
        _ => Ruling.Of(new Edit(deal, live, over.By, now)
            .Set(it => it with
            {
                Owner = over.To,
                OwnerAsWritten = null,
                Handed = over with { FromAsWritten = deal.OwnerAsWritten, Before = Holding(deal) },
            })
            .Note(Change.HandedOver, Day(over.Back), deal.Owner?.Name ?? deal.OwnerAsWritten, over.To.Name)),
    };

    /// <summary>Undoes one press. Refused when the deal has changed hands since.</summary>
    public static Ruling TakeBack(Deal deal, Review? live, string id, Person by, Moment now) =>
        Holding(deal) is not { } over || over.Id != id
            ? new Ruling.Refused(new Refusal.Outdated())
            : Ruling.Of(new Edit(deal, live, by, now)
                .Set(it => it with { Owner = over.From, OwnerAsWritten = over.FromAsWritten, Handed = over.Before })
                .Note(Change.HandoverUndone, from: over.To.Name, to: over.From?.Name ?? over.FromAsWritten));

    /// <summary>Gives it back on its day. Of several that are due the earliest counts: it goes straight to whoever had it first.</summary>
    /// <param name="left">Who works in the pipeline no longer: what is theirs stays where it is.</param>
    public static Ruling Return(Deal deal, Review? live, ValueList<PersonId> left, Moment now)
    {
        if (Due(deal, now.Today) is not { From: { } first } due || Holding(deal) is not { } over)
            return new Ruling.Refused(new Refusal.Outdated());

        var edit = new Edit(deal, live, due.By, now);
        return Ruling.Of(left.Contains(first.Id)
            ? edit.Set(it => it with { Handed = due.Before }).Note(Change.HandedBack, first.Name, over.To.Name, over.To.Name)
            : edit.Set(it => it with { Owner = first, Handed = due.Before }).Note(Change.HandedBack, from: over.To.Name, to: first.Name));
    }

    /// <summary>What ends today or has ended; null: nothing.</summary>
    public static Handover? Due(Deal deal, DateOnly today) => Holding(deal)?.All.LastOrDefault(it => it.Back <= today);

    /// <summary>The first day on which it goes back; null: on none.</summary>
    public static DateOnly? NextReturn(Deal deal) => Holding(deal)?.All.Min(it => it.Back);

    /// <summary>The present one; null: nobody has it from anybody.</summary>
    static Handover? Holding(Deal deal) => deal is { Handed: { } over, Owner: { } owner } && over.To.Id == owner.Id ? over : null;

    static string? Day(DateOnly? day) => day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
