namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string AgendaTitle() => "Deals für dieses Meeting";

    public override string AgendaPlanned() => "Ihre Besprechung ist für jetzt geplant. Von selbst beginnt nichts.";

    public override string AgendaByNeed() => "Geplant war keiner, deshalb die, die es am nötigsten haben. Von selbst beginnt nichts.";

    public override string AgendaInShort(string names) => $"Deals für dieses Meeting: {names}.";

    public override string PlannedFor(string clock) => $"Geplant für {clock}.";

    public override string ClosedWithMeeting() => "Das Meeting ist zu Ende. ";

    public override string ClosedInTheNameOf(string lead, string clock) =>
        $"Diese Besprechung wurde um {clock} mit dem geschlossen, was da war, im Namen von {lead}, der Leitung. Die Zusammenfassung steht darunter.";

    public override string SummaryWithMeeting() =>
        "Das Meeting ging zu Ende, und diese Besprechung wurde mit dem geschlossen, was da war. Was offen blieb, kommt beim nächsten Mal wieder.";

    public override string NotReached(string customer) => $"Nicht mehr drangekommen: {customer}";

    public override string NotReachedWhy() => "Diese Besprechung hatte noch nicht begonnen, deshalb wurde nichts geändert.";
}
