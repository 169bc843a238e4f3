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
        (1, true) => "Ein Kundenschritt, der seit Wochen stillsteht",
        (1, _) => "Ein Kundenschritt, dessen Termin vorbei ist",
        _ => $"{Count(steps)} Kundenschritte, deren Termin vorbei ist",
    };

    public override string NudgeAllAnswered() => "Alles beantwortet";

    public override string NudgeThanks() => "Danke. Auf dem Board und in der nächsten Besprechung steht es schon.";

    public override string NudgeHint(int steps, bool isEnd) => (steps, isEnd) switch
    {
        (1, true) => "Einmal tippen genügt.",
        (1, _) => "Einmal tippen genügt. „Weiß ich nicht“ geht auch: Wähle „Noch nicht“.",
        _ => "Etwa eine Minute. Antworte, was du weißt, und lass den Rest.",
    };

    public override string NudgeInShort(string title, string customers) => $"{title}: {customers}. Öffne Teams, um zu antworten.";

    public override string AgreedBy(Agreement agreement, string? by, string day) =>
        Ended($"{HowFirm(agreement)}, notiert von {by ?? "dir"} am {day}");

    public override string NudgeAsks(Rung rung, NudgeRole role, string? listedOn) => (rung, role) switch
    {
        (Rung.Ask, _) => "Ist es passiert?",
        (Rung.Choose, NudgeRole.Lead) => "Es gibt nichts Neues dazu. Hilfe, Pause oder Schluss: Alle drei sind gute Antworten.",
        (Rung.Choose, _) =>
            "Ist es passiert? Wenn nicht: Hilfe, Pause oder Schluss. Alle drei sind gute Antworten. Ich frage nicht noch einmal.",
        _ when listedOn is null => "Was ist im Weg? Es steht auf der wöchentlichen Liste „kann Hilfe gebrauchen“.",
        _ => $"Was ist im Weg? Wenn ich nichts höre, kommt es am {listedOn} auf die wöchentliche Liste „kann Hilfe gebrauchen“.",
    };

    public override string NudgeMore(int steps) => steps == 1
        ? "Und 1 weiterer. Er kommt an einem anderen Tag; „Was geplant ist“ zeigt ihn schon."
        : $"Und {Number(steps)} weitere. Sie kommen an einem anderen Tag; „Was geplant ist“ zeigt sie schon.";

    public override string NudgeNumber(
        int number,
        int most) =>
            most == 1
                ? "Deine eine Karte zu Schritten in dieser Woche."
                : $"Karte {Number(number)} von höchstens {Number(most)} in dieser Woche.";

    public override string NobodyElseBefore(string day) => $"Vor dem {day} erfährt es sonst niemand.";

    public override string TheyDid() => "Ist passiert";

    public override string NotYet() => "Noch nicht";

    public override string SomethingInTheWay() => "Etwas ist im Weg";

    public override string SnoozeIt() => "Später";

    public override string ChangePace() => "Seltener oder nie";

    public override string WhatIsPlanned() => "Was geplant ist";

    public override string ChangeMyAnswer() => "Antwort ändern";

    public override string NewDateLabel() => "Neuer Termin, wenn du einen weißt (optional)";

    public override string SaveNotYet() => "„Noch nicht“ speichern";

    public override string InTheWayLabel() => "Was ist im Weg?";

    public override string InTheWayExample() => "Ein paar Worte genügen";

    public override string SaveInTheWay() => "Speichern";

    public override string SnoozeHowLong() => "Bis wann soll ich damit warten?";

    public override string SnoozeTomorrow() => "Morgen";

    public override string SnoozeThreeDays() => "3 Arbeitstage";

    public override string SnoozeNextReview() => "Nächste Besprechung";

    public override string SnoozeUntilDay() => "Bis zu diesem Tag";

    public override string SnoozeDayLabel() => "Oder bis zu einem Tag deiner Wahl";

    public override string ThirdSnooze() => "Es wurde schon zweimal aufgeschoben. Sollen wir den Deal pausieren oder um Hilfe bitten?";

    public override string NumberedLabel(int number, string label) => $"{Number(number)}. {label}";

    public override string SavedSo() => "Gespeichert. ";

    public override string SaidAt(string? by, string? day, string clock) => $"{(by is null ? "sagst du" : $"sagt {by}")}, {day ?? clock}";

    public override string NudgeDone(string who, string what, string said) => Ended($"{who} {what}: passiert, {said}");

    public override string NudgeDropped(string who, string what, string said) => Ended($"{who} {what}: entfällt, {said}");

    public override string NudgeStarted(string who, string what, string said) => Ended($"{who} {what}: angefangen, {said}");

    public override string NudgeMoved(string who, string what, string day, string said) =>
        Ended($"{who} {what}: noch nicht, jetzt bis {day}, {said}");

    public override string NudgeNotYet(string who, string what, string said) =>
        $"{Ended($"{who} {what}: noch nicht, {said}")} Ich frage später wieder.";

    public override string NudgeBlocked(string who, string what, string? why, string said) => Ended(why is null
        ? $"{who} {what}: Etwas ist im Weg, {said}"
        : $"{who} {what}: Im Weg ist „{why}“, {said}");

    public override string NudgePaused(string day) => $"{Ended($"Pausiert bis {day}")} So lange frage ich nichts.";

    public override string NudgeSnoozed(string? day) =>
        day is null ? "Aufgeschoben bis zur nächsten Besprechung." : Ended($"Aufgeschoben bis {day}");

    public override string NudgeGone() => "Diesen Schritt gibt es nicht mehr. ";

    public override string NudgeGoneWhy() => "Er oder sein Deal wurde entfernt, seit ich gefragt habe.";

    public override string PaceIs(NudgePace pace) => pace switch
    {
        NudgePace.Daily => "höchstens eine Karte am Tag und drei in der Woche",
        NudgePace.Weekly => "höchstens eine Karte zu Schritten in der Woche",
        NudgePace.Off => "nie",
        _ => throw new UnreachableException(),
    };
}
