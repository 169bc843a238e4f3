namespace ReviewBot.Cards.Words;

public partial class SayGerman
{
    public override string TypedEvery(bool everyOther) => everyOther ? "besprechung alle zwei Wochen am" : "besprechung jeden";

    public override string Every(int weeks, string day, string time) =>
        weeks is 1 ? $"Jeden {day}, {time}" : $"Alle zwei Wochen am {day}, {time}";

    public override string EveryTitle(string every) => $"Regelmäßige Besprechung: {Small(every)}";

    public override string EveryHint() =>
        "Ich wähle jedes Mal die dringendsten Deals aus und frage am Arbeitstag davor die Zuständigen. Feiertage aus „einstellungen“ lasse ich aus.";

    public override string EveryNext(string when, string lead) => $"{Ended($"Nächstes Mal: {when}")} {lead} moderiert.";

    public override string DealsChosenBefore() => "regelmäßig; die Deals wähle ich am Arbeitstag davor aus";

    public override string EveryHasNone() => "An keinem dieser Tage wird gearbeitet, deshalb ist nichts geplant.";

    public override string SkipDay(string day) => $"{day} auslassen";

    public override string EndSeries() => "Serie beenden";

    public override string LeadSeries() => "Ich moderiere";

    public override string SeriesHasEnded(string every) => $"Beendet: {every}";

    public override string SeriesIsOver() => "Diese regelmäßige Besprechung ist beendet";

    public override string WhatIsOffToo() => "Was dafür geplant war, ist auch abgesagt.";

    public override string EveryNotRead() => "An welchem Tag, und um wie viel Uhr?";

    public override string WriteEverySo() =>
        "Schreib es so: „besprechung jeden Donnerstag 10 Uhr“ oder „besprechung alle zwei Wochen Donnerstag 10 Uhr“.";

    public override string EveryWhere() => "Schreib das bitte in dem Kanal oder Chat, in dem die Besprechung stattfindet.";

    public override string SeriesLeadLeft(string lead) => $"{lead} ist nicht mehr dabei, moderiert aber eine regelmäßige Besprechung";

    public override string SeriesWaits() => "Ich plane sie wieder, sobald jemand die Moderation übernimmt.";

    public override string RecurringLabel() => "Regelmäßige Besprechungen: ";

    public override string RecurringHeading() => "Regelmäßige Besprechungen";
}
