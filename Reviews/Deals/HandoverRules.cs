namespace ReviewBot.Reviews.Deals;

/// <summary>Handovers of deals to a colleague, and their return.</summary>
public static class HandoverRules
{
    /// <summary>True for the lead, the stand-in and the admins of the pipeline.</summary>
    public static bool IsLead(Workspace workspace, PersonId by, DateOnly today) =>
        workspace.IsLedBy(by, today) || workspace.Admins.Any(admin => admin.Id == by);

    /// <summary>Authorization: owners for their own deals, the lead and admins for all.</summary>
    public static bool May(Workspace workspace, Person? owner, PersonId by, DateOnly today) =>
        owner?.Id == by || IsLead(workspace, by, today);

    /// <summary>Refused if the deal is no longer with the giver, or is with the recipient already.</summary>
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

    /// <summary>Undoes one press. Refused if the deal has changed hands since.</summary>
    public static Ruling TakeBack(Deal deal, Review? live, string id, Person by, Moment now) =>
        Holding(deal) is not { } over || over.Id != id
            ? new Ruling.Refused(new Refusal.Outdated())
            : Ruling.Of(new Edit(deal, live, by, now)
                .Set(it => it with { Owner = over.From, OwnerAsWritten = over.FromAsWritten, Handed = over.Before })
                .Note(Change.HandoverUndone, from: over.To.Name, to: over.From?.Name ?? over.FromAsWritten));

    /// <summary>Returns a deal on its day. If several handovers of it are due, it goes directly to the first giver.</summary>
    /// <param name="left">People who have left the pipeline. A deal that would return to one of them stays.</param>
    public static Ruling Return(Deal deal, Review? live, ValueList<PersonId> left, Moment now)
    {
        if (Due(deal, now.Today) is not { From: { } first } due || Holding(deal) is not { } over)
            return new Ruling.Refused(new Refusal.Outdated());

        var edit = new Edit(deal, live, due.By, now);
        return Ruling.Of(left.Contains(first.Id)
            ? edit.Set(it => it with { Handed = due.Before }).Note(Change.HandedBack, first.Name, over.To.Name, over.To.Name)
            : edit.Set(it => it with { Owner = first, Handed = due.Before }).Note(Change.HandedBack, from: over.To.Name, to: first.Name));
    }

    /// <summary>The earliest handover that is due; null: none.</summary>
    public static Handover? Due(Deal deal, DateOnly today) => Holding(deal)?.All.LastOrDefault(it => it.Back <= today);

    /// <summary>The earliest day of return; null: none.</summary>
    public static DateOnly? NextReturn(Deal deal) => Holding(deal)?.All.Min(it => it.Back);

    /// <summary>The handover in force; null: none.</summary>
    static Handover? Holding(Deal deal) => deal is { Handed: { } over, Owner: { } owner } && over.To.Id == owner.Id ? over : null;

    static string? Day(DateOnly? day) => day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
