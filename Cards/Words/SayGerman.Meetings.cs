namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string AgendaTitle() => "Deals für dieses Meeting";

    public override string AgendaPlanned() => "Für jetzt geplant. Es beginnt nichts automatisch.";

    public override string AgendaByNeed() => "Geplant war nichts, deshalb hier die dringendsten Deals. Es beginnt nichts automatisch.";

    public override string AgendaInShort(string names) => $"Deals für dieses Meeting: {names}.";

    public override string PlannedFor(string clock) => $"Geplant für {clock}.";

    public override string ClosedWithMeeting() => "Das Meeting ist zu Ende. ";

    public override string ClosedInTheNameOf(string lead, string clock) =>
        $"Ich habe diese Besprechung um {clock} im Namen von {lead} so geschlossen, wie sie war. Die Zusammenfassung steht darunter.";

    public override string SummaryWithMeeting() =>
        "Das Meeting war zu Ende, deshalb habe ich diese Besprechung so geschlossen, wie sie war. Was offen blieb, kommt beim nächsten Mal dran.";

    public override string NotReached(string customer) => $"Nicht mehr drangekommen: {customer}";

    public override string NotReachedWhy() => "Diese Besprechung hatte noch nicht begonnen, deshalb wurde nichts geändert.";
}
