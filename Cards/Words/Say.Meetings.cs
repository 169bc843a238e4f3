namespace ReviewBot.Cards.Words;

/// <summary>Texts at the start and end of a meeting.</summary>
public partial class Say
{
    public virtual string AgendaTitle() => "Deals for this meeting";

    public virtual string AgendaPlanned() => "Their reviews were planned for now. Nothing starts by itself.";

    public virtual string AgendaByNeed() => "None was planned, so these are the ones that need it most. Nothing starts by itself.";

    public virtual string AgendaInShort(string names) => $"Deals for this meeting: {names}.";

    public virtual string PlannedFor(string clock) => $"Planned for {clock}.";

    public virtual string ClosedWithMeeting() => "The meeting ended. ";

    public virtual string ClosedInTheNameOf(string lead, string clock) =>
        $"This review was closed at {clock} with what was there, in the name of {lead}, who led it. Its summary is below.";

    public virtual string SummaryWithMeeting() =>
        "The meeting ended, and this review was closed with what was there. What was not covered comes back next time.";

    public virtual string NotReached(string customer) => $"{customer} were not reached";

    public virtual string NotReachedWhy() => "This review had not started, so nothing was changed.";
}
