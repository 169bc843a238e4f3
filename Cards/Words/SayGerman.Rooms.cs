using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

public partial class SayGerman
{
    public override string NothingShownHere() => "Nicht hier";

    public override string SomebodyFromOutside() =>
        "In diesem Chat ist jemand von außerhalb deiner Firma, deshalb zeige ich hier keine Deals.";

    public override string CannotSeeWhoIsHere() =>
        "Ich konnte nicht feststellen, wer in diesem Chat ist, deshalb zeige ich hier keine Deals.";

    public override string ContinueAlone() => "In unserem Chat weiter";

    public override string ShowAnyway() => "Trotzdem hier zeigen";

    public override string OnlyForColleagues() => "Ich arbeite nur für Leute aus der Firma, die mich eingerichtet hat.";

    public override string AnsweredAlone() => "Ich habe in unserem Chat geantwortet.";

    public override string NoChatYet() => "Wir haben noch keinen Chat";

    public override string HowToOpenAChat() => "Suche mich in Teams unter Apps, wähle Öffnen und frag mich dort.";

    public override string OnlyLeadsShowAnyway() =>
        "Das kann nur erlauben, wer die Besprechung moderiert oder Admin ist, und nur, wenn deine IT es nicht abgeschaltet hat.";

    public override string ShownFromNowOn() => "Ab jetzt zeige ich hier Deals";

    public override string ShownUntilSomebodyJoins() =>
        "Bis jemand dazukommt. Wer das erlaubt hat, ist festgehalten. Frag mich noch einmal.";

    public override string ReviewIsHidden(string customer) => $"Ich habe die Besprechung zu {customer} aus dem Chat genommen";

    public override string WhyHidden() =>
        "Jemand von außerhalb deiner Firma kam dazu. Im Chat steht jetzt nur noch, dass ich dort keine Deals zeige. "
        + "Was vorher zu sehen war, kann noch dort stehen. Du kannst hier weitermachen.";

    public override string WhyHiddenUnknown() =>
        "Jemand kam dazu, und ich konnte nicht feststellen, wer jetzt im Chat ist. "
        + "Was vorher zu sehen war, kann noch dort stehen. Du kannst hier weitermachen.";

    public override string GoOnHere() => "Hier weitermachen";

    public override string Audited(AuditEntry entry, string day) => entry.What switch
    {
        AuditKind.ShownAnyway => $"{day}: {entry.By.Name} hat in {entry.About} Deals gezeigt, obwohl jemand von außen dabei war.",
        AuditKind.GuestsInside => $"{day}: {entry.By.Name} hat festgelegt, dass Gäste als intern zählen.",
        AuditKind.GuestsOutside => $"{day}: {entry.By.Name} hat festgelegt, dass Gäste als extern zählen.",
        AuditKind.TookList => $"{day}: {entry.By.Name} hat die Liste der Deals exportiert.",
        AuditKind.DealMovedOut => $"{day}: {entry.By.Name} hat einen Deal nach {entry.About} verschoben.",
        AuditKind.DealMovedIn => $"{day}: {entry.By.Name} hat einen Deal aus {entry.About} hierher verschoben.",
        AuditKind.StandInNamed => $"{day}: {entry.By.Name} lässt {entry.Whom?.Name ?? "jemanden"} die Teamleitung vertreten.",
        AuditKind.StandInEnded => $"{day}: {entry.By.Name} hat beendet, dass {entry.Whom?.Name ?? "jemand"} die Teamleitung vertritt.",
        AuditKind.SeriesBegun => $"{day}: {entry.By.Name} hat eine regelmäßige Besprechung begonnen.",
        AuditKind.SeriesSkipped => $"{day}: {entry.By.Name} hat eine regelmäßige Besprechung ausgelassen.",
        AuditKind.SeriesEnded => $"{day}: {entry.By.Name} hat eine regelmäßige Besprechung beendet.",
        AuditKind.TookEverything => $"{day}: {entry.By.Name} hat alles exportiert.",
        AuditKind.ListColumnsSaid => $"{day}: {entry.By.Name} hat gesagt, wie eine Liste zu lesen ist.",
        AuditKind.ListOwnersSaid => $"{day}: {entry.By.Name} hat gesagt, wer die Zuständigen in einer Liste sind.",
        AuditKind.ImportTakenBack => $"{day}: {entry.By.Name} hat einen Import zurückgenommen.",
        AuditKind.PathTemplateKept => $"{day}: {entry.By.Name} hat einen Fahrplan als Vorlage gespeichert.",
        AuditKind.PathTemplateDeleted => $"{day}: {entry.By.Name} hat die Vorlage für Fahrpläne gelöscht.",
        AuditKind.CrmConnected or AuditKind.CrmDisconnected or AuditKind.CrmWritesOn or AuditKind.CrmWritesOff =>
            $"{day}: {AuditedCrm(entry.What, entry.By.Name, entry.About)}",
        AuditKind.WebhookSet => $"{day}: {entry.By.Name} lässt Ereignisse an {entry.About ?? "ein anderes System"} schicken.",
        AuditKind.WebhookRemoved => $"{day}: {entry.By.Name} lässt keine Ereignisse mehr an {entry.About ?? "ein anderes System"} schicken.",
        AuditKind.AdminNamed => $"{day}: {entry.By.Name} hat {entry.Whom?.Name ?? "jemanden"} zum Admin gemacht.",
        AuditKind.SeriesLed => $"{day}: {entry.By.Name} moderiert jetzt eine regelmäßige Besprechung.",
        AuditKind.OfNewerVersion => $"{day}: {entry.By.Name} hat etwas getan, das nur eine neuere Version zeigen kann.",
        _ => throw new UnreachableException(),
    };

    public override string NoFullExport() => "Deine IT hat den Export von allem abgeschaltet. Sie kann ihn für dich machen.";

    public override string MayGuestsSeeDeals() => "Dürfen Gäste die Deals sehen?";

    public override string GuestsAreHere(string pipeline, string names) =>
        $"In {pipeline} sind Gäste: {names}. Solange du nicht zustimmst, zeige ich dort keine Deals.";

    public override string GuestsMay() => "Ja, sie dürfen";

    public override string GuestsMayNot() => "Nein, nicht mit Gästen";

    public override string GuestsAreSettled() => "Deine Antwort wird festgehalten und lässt sich in den Einstellungen ändern.";

    public override string GuestsSeeDeals(string pipeline) => $"Gäste sehen Deals in {pipeline}";

    public override string GuestsSeeNone(string pipeline) => $"Gäste sehen keine Deals in {pipeline}";

    public override string GuestsLabel() => "Gäste im Teams deiner Firma";

    public override string GuestsAreOutside() => "Zählen als extern: keine Deals, wo sie sind";

    public override string GuestsAreInside() => "Zählen als intern: Sie sehen die Deals";
}
