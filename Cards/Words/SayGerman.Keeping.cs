using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string ExportTitle() => "Deine Deals exportieren";

    public override string ExportHint() => "Die Liste lässt sich als Tabelle öffnen, und „importieren“ liest sie wieder ein.";

    public override string ExportFiles() =>
        "Als Datei bekommst du dieselbe Liste oder alles als JSON: alle Deals, ihre geschlossenen Besprechungen und was sich wann geändert hat.";

    public override string ExportFilesElsewhere() =>
        "Dateien gibt es in unserem Chat: Schreib dort „exportieren“. Hier kannst du die Liste kopieren.";

    public override string ExportCare() =>
        "Darin stehen Notizen über Personen beim Kunden. Bewahre sie nur so lange auf, wie du sie brauchst.";

    public override string ShowTheList() => "Liste zeigen";

    public override string ListAsFile() => "Liste als Datei";

    public override string EverythingAsFile() => "Alles als Datei";

    public override string AllAboutMe() => "Alles über mich";

    public override string TheList() => "Die Liste";

    public override string CopyTheList() => "Kopiere alles in eine Datei, deren Name auf .csv endet.";

    public override string ListLabel() => "Alle Deals, einer pro Zeile";

    public override string ListTooLong() =>
        "Sie ist zu lang für eine Karte. Als Datei gibt es sie in unserem Chat: Schreib dort „exportieren“.";

    public override string FileOffered() =>
        "Teams fragt dich in einer eigenen Nachricht, ob du die Datei speichern willst. Du findest sie dann in deinem OneDrive.";

    public override string LinkOffered() => "Wenn keine Nachricht kommt, nimm „Herunterladen“. Das geht einmal, zehn Minuten lang.";

    public override string Download() => "Herunterladen";

    public override string LinkReady() => "Dein Export ist fertig. Du kannst ihn einmal herunterladen.";

    public override string LinkOver() =>
        "Dieser Link wurde schon benutzt oder ist älter als zehn Minuten. Schreib ReviewBot in Teams „exportieren“, dann bekommst du einen neuen.";

    public override string FileAbout(ExportKind kind) => kind switch
    {
        ExportKind.Board => "Alle Deals dieser Pipeline als Tabelle",
        ExportKind.Everything => "Alles, was zu dieser Pipeline gespeichert ist",
        ExportKind.AboutMe => "Alles, was über dich gespeichert ist",
        _ => throw new UnreachableException(),
    };

    public override string FileNotSent() =>
        "Ich konnte die Datei dort nicht speichern. Schreib bitte „exportieren“ und versuch es noch einmal.";

    public override string EraseTitle() => "Etwas endgültig löschen";

    public override string EraseHint() =>
        "Für die Admins dieser Pipeline. Ich zeige zuerst, was gelöscht würde, und lösche nichts, bevor du es bestätigst.";

    public override string WhenRemoved() =>
        "Werde ich aus einem Team oder Chat entfernt, bleiben die Deals 30 Tage und werden dann gelöscht. Fügst du mich vorher wieder hinzu, ist alles noch da. Schreiben kann ich dir dann nicht, deshalb sage ich es jetzt.";

    public override string SomebodyThere() => "Jemand beim Kunden";

    public override string OneOfUs() => "Jemand von uns";

    public override string ADeal() => "Ein Deal";

    public override string ThisPipeline() => "Die ganze Pipeline";

    public override string TheirName() => "Der Name der Person beim Kunden (erforderlich)";

    public override string OtherSpellings() => "Andere Schreibweisen, durch Kommas getrennt";

    public override string SpellingsExample() => "Priya, P. Sample oder Sample Priya";

    public override string OurName() => "Name der Kollegin oder des Kollegen (erforderlich)";

    public override string DealsName() => "Der Kunde oder der Deal (erforderlich)";

    public override string NameIsNeeded() => "Gib den Namen ein.";

    public override string TypeItsName(string name) => $"Schreib zur Bestätigung „{name}“ (erforderlich)";

    public override string LookForIt() => "Suchen";

    public override string EraseForGood() => "Endgültig löschen";

    public override string EraseIt(Erased what, string name) => what switch
    {
        Erased.Buyer or Erased.Colleague => $"Den Namen {name} löschen?",
        Erased.Deal => $"Den Deal {name} löschen?",
        Erased.Workspace => $"Alles in {name} löschen?",
        _ => throw new UnreachableException(),
    };

    public override string WhatErasingDoes(Erased what, int deals) => what switch
    {
        Erased.Buyer =>
            $"Betroffen: {Deals(deals)}. Dort, in geschlossenen Besprechungen und in allem, was vorher gesagt wurde, steht statt des Namens dann „[erased]“ (gelöscht). Der Rest bleibt.",
        Erased.Colleague =>
            $"Betroffen: {Deals(deals)}. Dort steht statt des Namens dann „[erased]“ (gelöscht), die Zuständigkeit für diese Deals endet, und die Pipeline verschwindet aus der Liste dieser Person. War es ihre einzige, wird auch alles andere gelöscht, was über sie gespeichert ist.",
        Erased.Deal => "Schritte, Personen, Fragen, geschlossene Besprechungen und alles, was dazu gesagt wurde, sind dann weg.",
        Erased.Workspace => $"{Deals(deals)}, alle geschlossenen Besprechungen und alle Einstellungen sind dann weg.",
        _ => throw new UnreachableException(),
    };

    public override string EraseMe() => "Alles über dich löschen?";

    public override string WhatErasingMeDoes() =>
        "Deine Einstellungen, die Liste deiner Pipelines und die Erinnerungen, die du bekommen hast, sind dann weg. Was du in Besprechungen gesagt hast, gehört zu deren Pipelines: Ihre Admins können deinen Namen dort löschen.";

    public override string MessagesStay() => "Nachrichten in Teams bleiben unverändert. Lösche sie bei Bedarf dort.";

    public override string ErasedTitle() => "Gelöscht";

    public override string ErasedIsNoted() => "Hier ist vermerkt, wer wann etwas gelöscht hat, aber nicht, welcher Name es war.";

    public override string ErasedMeNext() => "Schreibst du mir wieder, fange ich von vorn an.";

    public override string WasErased(Erased what, string by, string day) => what switch
    {
        Erased.Buyer => $"{day}: {by} hat den Namen von jemandem bei einem Kunden gelöscht.",
        Erased.Colleague => $"{day}: {by} hat den Namen von jemandem von uns gelöscht.",
        Erased.Deal => $"{day}: {by} hat einen Deal gelöscht.",
        Erased.Workspace => $"{day}: {by} hat die Pipeline gelöscht, die vorher hier war.",
        _ => throw new UnreachableException(),
    };

    public override string CannotErase(EraseTrouble trouble) => trouble switch
    {
        EraseTrouble.NameMissing => "Wen oder was? ",
        EraseTrouble.NobodyOfThatName => "Dieser Name steht hier nirgends. ",
        EraseTrouble.SeveralOfThatName => "So heißen mehrere. ",
        EraseTrouble.NoSuchDeal => "Einen Deal mit diesem Namen gibt es hier nicht. ",
        EraseTrouble.NotTheSameName => "Das ist nicht der Name. ",
        EraseTrouble.YouAreTheOnlyAdmin => "Außer dir gibt es hier keinen Admin. ",
        _ => throw new UnreachableException(),
    };

    public override string EraseInstead(EraseTrouble trouble) => trouble switch
    {
        EraseTrouble.NameMissing => "Gib einen Namen mit mindestens zwei Buchstaben ein.",
        EraseTrouble.NobodyOfThatName => "Schreib ihn so, wie er in den Deals steht.",
        EraseTrouble.SeveralOfThatName => "Gib den ganzen Namen ein.",
        EraseTrouble.NoSuchDeal => "Gib den Namen des Kunden oder des Deals ein.",
        EraseTrouble.NotTheSameName => "Gelöscht wurde nichts. Schreib ihn genau so, wie er dort steht.",
        EraseTrouble.YouAreTheOnlyAdmin => "Mach zuerst jemand anderes zum Admin; dann kann dein Name gelöscht werden.",
        _ => throw new UnreachableException(),
    };
}
