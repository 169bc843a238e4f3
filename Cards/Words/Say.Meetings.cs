namespace ReviewBot.Cards.Words;

/// <summary>Texts at the start and end of a meeting.</summary>
public partial class Say
{
    public virtual string AgendaTitle() => "Deals for this meeting";

    public virtual string AgendaPlanned() => "Planned for this meeting. Nothing starts automatically.";

    public virtual string AgendaByNeed() =>
        "Nothing was planned, so here are the deals that need a review most. Nothing starts automatically.";

    public virtual string AgendaInShort(string names) => $"Deals for this meeting: {names}.";

    public virtual string PlannedFor(string clock) => $"Planned for {clock}.";

    public virtual string ClosedWithMeeting() => "The meeting ended. ";

    public virtual string ClosedInTheNameOf(string lead, string clock) =>
        $"I closed this review at {clock} with what we had, on {lead}’s behalf. The summary is below.";

    public virtual string SummaryWithMeeting() =>
        "The meeting ended, so I closed this review with what we had. Anything we didn’t get to comes up next time.";

    public virtual string NotReached(string customer) => $"We didn’t get to {customer}";

    public virtual string NotReachedWhy() => "This review hadn’t started, so nothing was changed.";
}
