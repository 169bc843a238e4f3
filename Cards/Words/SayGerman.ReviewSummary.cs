using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string ReviewIsOver(string customer) => $"Die Besprechung zu {customer} ist zu Ende";

    public override string ReviewedOn(string day) => $"Besprochen am {day}";

    public override string ClosedBy(string name, string day, string clock) =>
        $"{name} hat diese Besprechung am {day} um {clock} geschlossen. ";

    public override string SummaryIsBelow() => "Die Zusammenfassung zeigt, was wir gelernt haben und was als Nächstes kommt.";

    public override string ShowTheSummary() => "Zusammenfassung zeigen";

    public override string LeftOut(string customer) => $"{customer} wird diesmal übersprungen";

    public override string LeftOutBy(string name) => $"{name} hat diesen Deal übersprungen. ";

    public override string NothingWasChanged() => "Am Deal wurde nichts geändert; er bleibt auf dem Board.";

    public override string OpenTheDeal() => "Deal öffnen";

    public override string ReviewItAfterAll() => "Doch besprechen";

    public override string CorrectedBy(string name, string day, Topic topic) =>
        $"Korrigiert von {name} am {day}: {Short(topic)}. Die frühere Fassung bleibt erhalten.";

    public override string NextIsNotKnown() => "noch nicht bekannt. Das ist die erste Frage.";

    public override string AgreementIs(Agreement agreement) => agreement switch
    {
        Agreement.Agreed => " Mit dem Kunden vereinbart.",
        Agreement.Told => " Der Kunde weiß davon.",
        Agreement.OurHope => " Der Kunde weiß noch nichts davon.",
        _ => throw new UnreachableException(),
    };

    public override string WeHelpLabel() => "Unser Teil: ";

    public override string WhatTheyDidSince(string? day) =>
        day is null ? "Was der Kunde bisher getan hat" : $"Was der Kunde seit dem {day} getan hat";

    public override string IfNothingLabel() => "Wenn der Kunde nichts tut: ";

    public override string TheyWantLabel() => "Der Kunde möchte: ";

    public override string QuestionsOpen() => "Offene Fragen";

    public override string ShowOrHideTheRest() => "Mehr/weniger anzeigen";

    public override string PeopleKnown(int known, int withPriority) => (known, withPriority) switch
    {
        (0, _) => "Noch keine Namen.",
        (_, 0) => $"Wir kennen {Persons(known)}, aber noch nicht, was dort wem wichtig ist.",
        (1, _) => "Wir kennen 1 Person und wissen, was ihr wichtig ist.",
        (_, 1) => $"Wir kennen {Persons(known)} und wissen von 1, was ihr wichtig ist.",
        _ => $"Wir kennen {Persons(known)} und wissen von {Number(withPriority)}, was ihnen wichtig ist.",
    };

    string Persons(int people) => people == 1 ? "1 Person" : $"{Number(people)} Personen";

    public override string SharedGoalIs(string? goal) => goal is null ? "" : $" Gemeinsames Ziel: {Ended(goal)}";

    public override string OpenConflictIs(string? conflict) => conflict is null ? "" : $" Noch strittig: {Ended(conflict)}";

    public override string OffCourseHeading() => "Was den Kunden vom Kurs abbringen könnte";

    public override string? Remedy(RemedyKind remedy) => remedy switch
    {
        RemedyKind.HelpThemChoose =>
            "Der Kunde will, kann sich aber nicht entscheiden: eine Option empfehlen, die Auswahl verkleinern, das Risiko senken.",
        RemedyKind.RebuildTheReason => "Neu klären, warum sich etwas ändern muss, in den Worten des Kunden.",
        _ => null,
    };

    public override string RatedNotRevealed(int answers) => $"{Answers(answers)}, nicht aufgedeckt.";

    public override string NotCoveredThisTime(IEnumerable<string> topics) =>
        $"Diesmal nicht besprochen: {List(topics)}. Das kommt beim nächsten Mal wieder dran.";

    public override string RemindersHeading() => "Erinnerungen";

    public override string ReminderOn(string owner, string day) =>
        $"Wenn vorher niemand antwortet, wird {owner} am {day} gefragt, ob es erledigt ist.";

    public override string NoReminderLeft() => "Keine zum nächsten Schritt, bis sich etwas ändert.";

    public override string NoReminders() => "Keine: Es gibt keinen nächsten Schritt mit Datum.";

    public override string CopyForCustomer() => "Nachricht an den Kunden";

    public override string Correct() => "Korrigieren";

    public override string Reminders() => "Erinnerungen";

    public override string History() => "Verlauf";

    public override string NextDeal(string customer) => $"Weiter: {Truncate.To(customer, 16)}";

    public override string SummaryOf(string headline, string customer) => $"Zusammenfassung der Besprechung zu {customer}. {headline}.";
}
