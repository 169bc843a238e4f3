using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string PlannedTitle() => "Was für dich geplant ist";

    public override string PlannedForYouAlone() =>
        "„Was geplant ist“ zeigt deine anstehenden Fragen, und nur du siehst sie. Die Teamleitung sieht auch, was gesendet wurde.";

    public override string WhatWasSent() => "Was gesendet wurde";

    public override string PlannedHint(string pace) =>
        $"So oft schreibe ich dir: {pace}. Mit jeder Antwort, hier oder in einer Besprechung, wird die Liste kürzer.";

    public override string PlannedNext() => "Als Nächstes";

    public override string PlannedLater() => "Danach";

    public override string PlannedWhy(Rung rung, NudgeRole role, ToSee? toSee, string? words = null) => (rung, role) switch
    {
        (Rung.Choose, NudgeRole.Lead) => "Hilfe, Pause oder beenden? Du leitest das Team.",
        (Rung.Choose, _) => "Hilfe, Pause oder beenden?",
        (Rung.Ask, _) => DidItHappen(toSee, words),
        _ => "Woran hakt es?",
    };

    public override string AfterItsReview() => "Nach der Besprechung";

    public override string NothingPlanned() => "Nichts. Zu keinem Schritt deiner Kunden steht eine Antwort aus.";

    public override string PlannedPaused(string day) => Ended($"Pause bis zum {day}");

    public override string PlannedAt(string weekday, string time, string kind) => $"{weekday}, ab {time} Uhr: {kind}.";

    public override string PlannedBecause(int workingDays) => $"Bis dahin {WorkingDays(workingDays)} ohne Neuigkeiten.";

    public override string SentLately() => "Zuletzt gesendet";

    public override string NothingSentYet() => "Noch nichts.";

    public override string SentIn(string pipeline) => $"Gesendet: {pipeline}";

    public override string DeliveriesTitle() => "Was ich gesendet habe und was daraus wurde";

    public override string DeliveriesHint() =>
        "An alle, die hier für Deals zuständig sind, das Neueste zuerst. Hier steht nur, ob etwas ankam, nicht, wie jemand arbeitet.";

    public override string MayHaveComeTwice() => " · kam vielleicht zweimal";

    public override string StateIs(NudgeState state, SendFailure? failure) => (state, failure) switch
    {
        (NudgeState.Planned, _) => "geplant",
        (NudgeState.Sent, _) => "gesendet",
        (NudgeState.Answered, _) => "beantwortet",
        (NudgeState.Failed, SendFailure.Unreachable) => "nicht zugestellt: Teams meldet, die Person ist nicht erreichbar",
        (NudgeState.Failed, SendFailure.TooLate) => "nicht zugestellt: Der Arbeitstag war vorher zu Ende",
        (NudgeState.Failed, SendFailure.Refused) => "nicht zugestellt: Teams hat es abgelehnt",
        (NudgeState.Failed, SendFailure.Broken) => "nicht zugestellt: Teams hat nicht geantwortet",
        (NudgeState.Failed, SendFailure.BotDisabledByAdmin) =>
            "nicht zugestellt: Deine IT hat die App gesperrt",
        (NudgeState.Failed, SendFailure.ConversationBlockedByUser) => "nicht zugestellt: Die App wurde dort blockiert",
        (NudgeState.Failed, SendFailure.BotNotInConversationRoster) => "nicht zugestellt: Die App ist dort nicht installiert",
        (NudgeState.Failed, SendFailure.ConversationNotFound) => "nicht zugestellt: Den Chat gibt es nicht mehr",
        (NudgeState.Failed, SendFailure.NotEnoughPermissions) => "nicht zugestellt: Die App darf dort nicht schreiben",
        (NudgeState.Failed, SendFailure.MessageSizeTooBig) => "nicht zugestellt: Die Karte war zu groß",
        (NudgeState.Failed, SendFailure.AddressVoid) => "nicht zugestellt: Der Chat gehört zu einer früheren Registrierung der App",
        (NudgeState.Failed, SendFailure.Unauthorized) => "nicht zugestellt: Teams nimmt die Anmeldung des Bots nicht an",
        (NudgeState.Failed, _) => "nicht zugestellt",
        _ => throw new UnreachableException(),
    };

    public override string ReviewIsOn(string day) => Ended($"Die Besprechung ist am {day}");

    public override string ReviewPlannedTitle(string customer, string when) => $"Die Besprechung zu {customer} ist geplant: {when}";

    public override string ReviewPlannedBy(string lead) =>
        $"Geplant von {lead}. Wenn es so weit ist, können alle hier sie starten: Schreib „{Typed(Command.Review)}“ und den Namen.";

    public override string PreworkComes(string owner, string day) => Ended($"{owner} bekommt die offenen Fragen (etwa 90 Sekunden) am {day}");

    public override string NoPreworkWithoutOwner() => "Noch ist niemand zuständig, also wird vorher niemand gefragt.";

    public override string TookNine() => "Du hast keine Uhrzeit genannt, deshalb 9 Uhr. Schreib es noch einmal mit Uhrzeit, um das zu ändern.";

    public override string TookUtc() =>
        "Deine Zeitzone kenne ich nicht, das ist also UTC. Stell sie in „einstellungen“ ein und schreib es dann noch einmal.";

    public override string CallItOff() => "Absagen";

    public override string PlanIsOff(string customer) => $"Die geplante Besprechung zu {customer} ist abgesagt";

    public override string PlanIsOffWhy() => "Sonst hat sich nichts geändert. Du kannst jederzeit eine neue planen.";

    public override string ReviewPlannedFor(string when) => $"Eine Besprechung ist geplant: {when}";

    public override string PlannedByShort(string lead) => $", von {lead}.";

    public override string BoardPlanned(string day) => $"Besprechung am {day}";
}
