using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string ForYou(string name) => $"Für dich, {name}";

    public override string CardAboutSteps(int lines) => lines == 1 ? "eine Karte zu 1 Schritt" : $"eine Karte zu {Number(lines)} Schritten";

    public override string NudgeTitle(int steps, bool isEnd) => (steps, isEnd) switch
    {
        (1, true) => "Bei einem Kunden ist ein Schritt seit Wochen überfällig",
        (1, _) => "Bei einem Kunden ist ein Schritt überfällig",
        _ => $"Bei Kunden sind {InWords(steps)} Schritte überfällig",
    };

    public override string NudgeAllAnswered() => "Alles beantwortet";

    public override string NudgeThanks() => "Danke, das Board ist aktuell.";

    public override string NudgeHint(int steps, bool isEnd) => (steps, isEnd) switch
    {
        (1, true) => "Einmal antippen genügt.",
        (1, _) => "Einmal antippen genügt. Nicht sicher? Dann „Noch nicht“.",
        _ => "Etwa eine Minute. Beantworte, was du weißt, und lass den Rest offen.",
    };

    public override string NudgeInShort(string title, string customers) => $"{title}: {customers}. Öffne Teams, um zu antworten.";

    public override string FromThePath(string day) => $"Aus dem Fahrplan vom {day}: bisher nur unser Wunsch.";

    public override string AgreedBy(Agreement agreement, string? by, string day) =>
        Ended($"{HowFirm(agreement)}, notiert von {by ?? "dir"} am {day}");

    public override string NudgeAsks(Rung rung, NudgeRole role, string? listedOn, string? words, ToSee? toSee) => (rung, role) switch
    {
        (Rung.Ask, _) => DidItHappen(toSee, words),
        (Rung.Choose, NudgeRole.Lead) => "Seitdem nichts Neues. Hilfe holen, pausieren oder den Deal beenden? Alle drei sind in Ordnung.",
        (Rung.Choose, _) =>
            $"{DidItHappen(toSee, words)} Wenn nicht: Hilfe holen, pausieren oder den Deal beenden. Alle drei sind in Ordnung. Ich frage nicht noch einmal.",
        _ when listedOn is null => $"{WhatIsInTheWay(toSee, words)} Es steht auf der Wochenliste „kann Hilfe gebrauchen“.",
        _ => $"{WhatIsInTheWay(toSee, words)} Wenn ich nichts höre, kommt es am {listedOn} auf die Wochenliste „kann Hilfe gebrauchen“.",
    };

    public override string NudgeMore(int steps) => steps == 1
        ? "Und 1 weiterer. Er kommt an einem anderen Tag; „Was geplant ist“ zeigt ihn schon."
        : $"Und {Number(steps)} weitere. Sie kommen an einem anderen Tag; „Was geplant ist“ zeigt sie schon.";

    public override string NudgeNumber(
        int number,
        int most) =>
            most == 1
                ? "Deine einzige Karte zu überfälligen Schritten in 7 Tagen."
                : $"Karte {Number(number)} von höchstens {Number(most)} in 7 Tagen.";

    public override string NotListedBefore(string day) => $"Vor dem {day} auf keiner Wochenliste.";

    public override string TheyDid() => "Erledigt";

    public override string NotYet() => "Noch nicht";

    public override string SomethingInTheWay() => "Es hakt";

    public override string SnoozeIt() => "Frag später";

    public override string ChangePace() => "Seltener oder nie";

    public override string WhatIsPlanned() => "Was geplant ist";

    public override string ChangeMyAnswer() => "Antwort ändern";

    public override string NewDateLabel() => "Neues Zieldatum, wenn du eins weißt (optional)";

    public override string SaveNotYet() => "„Noch nicht“ speichern";

    public override string InTheWayLabel() => "Woran hakt es?";

    public override string InTheWayExample() => "Ein paar Worte genügen";

    public override string SaveInTheWay() => "Speichern";

    public override string SnoozeHowLong() => "Bis wann soll ich damit warten?";

    public override string SnoozeTomorrow() => "Morgen";

    public override string SnoozeThreeDays() => "3 Arbeitstage";

    public override string SnoozeNextReview() => "Nächste Besprechung";

    public override string SnoozeUntilDay() => "Bis zu diesem Tag";

    public override string SnoozeDayLabel() => "Oder wähle einen Tag";

    public override string ThirdSnooze() => "Das wurde schon zweimal aufgeschoben. Den Deal pausieren oder um Hilfe bitten?";

    public override string NumberedLabel(int number, string label) => $"{Number(number)}. {label}";

    public override string SavedSo() => "Gespeichert. ";

    public override string SaidAt(string? by, string? day, string clock) => $"({by ?? "du"}, {day ?? clock})";

    public override string NudgeDone(string who, string what, string said) => Ended($"{StepNamed(who, what)}: erledigt {said}");

    public override string NudgeDropped(string who, string what, string said) => Ended($"{StepNamed(who, what)}: entfällt {said}");

    public override string NudgeStarted(string who, string what, string said) => Ended($"{StepNamed(who, what)}: begonnen {said}");

    public override string NudgeMoved(string who, string what, string day, string said) =>
        Ended($"{StepNamed(who, what)}: noch nicht, jetzt bis zum {day} {said}");

    public override string NudgeNotYet(string who, string what, string said) =>
        $"{Ended($"{StepNamed(who, what)}: noch nicht {said}")} Ich frage später wieder.";

    public override string NudgeBlocked(string who, string what, string? why, string said) => Ended(why is null
        ? $"{StepNamed(who, what)}: es hakt {said}"
        : $"{StepNamed(who, what)}: hakt an „{why}“ {said}");

    public override string NudgePaused(string day) => $"{Ended($"Pausiert bis zum {day}")} So lange frage ich nicht.";

    public override string NudgeSnoozed(string? day) =>
        day is null ? "Aufgeschoben bis zur nächsten Besprechung." : Ended($"Aufgeschoben bis zum {day}");

    public override string NudgeGone() => "Diesen Schritt gibt es nicht mehr. ";

    public override string NudgeGoneWhy() => "Seit ich gefragt habe, wurde der Schritt oder der Deal entfernt.";

    public override string PaceIs(NudgePace pace) => pace switch
    {
        NudgePace.Daily => "höchstens eine Karte pro Tag und drei pro Woche",
        NudgePace.Weekly => "höchstens eine Karte pro Woche zu überfälligen Schritten",
        NudgePace.Off => "nie",
        _ => throw new UnreachableException(),
    };
}
