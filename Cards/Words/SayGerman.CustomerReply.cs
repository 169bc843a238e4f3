using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string WhatDidTheySay() => "Was sagt der Kunde?";

    public override string WhatCameBack(string day) =>
        $"Das stand in deiner Nachricht vom {Ended(day)} Was kam zurück, Punkt für Punkt?";

    public override string WhoAnswered() => "Wer hat geantwortet?";

    public override string SomeoneThere() => "Jemand anderes beim Kunden";

    public override string HowDidTheyAnswer() => "Wie kam die Antwort?";

    public override string Choice(CustomerReply reply) => reply switch
    {
        CustomerReply.Confirmed => "Bestätigt",
        CustomerReply.Corrected => "Korrigiert",
        _ => throw new UnreachableException(),
    };

    public override string NoAnswer() => "Keine Antwort";

    public override string AllConfirmed() => "Alles bestätigt";

    public override string NoteLineIs(NoteLineKind kind, string? number) => kind switch
    {
        NoteLineKind.Why => "Warum der Kunde etwas ändern will: ",
        NoteLineKind.Wanted => "Was der Kunde erreichen will: ",
        NoteLineKind.Step => number is null ? "Nächster Schritt des Kunden: " : $"Schritt {number} des Kunden: ",
        NoteLineKind.OurPart => number is null ? "Unser Teil: " : $"Unser Teil, {number}: ",
        _ => throw new UnreachableException(),
    };

    public override string NoteLineWords(bool isOurs, string words, string? who, string? day) => isOurs
        ? $"{words}{(who is null ? "" : $" ({who})")}{(day is null ? "" : $", bis {day}")}"
        : $"{(who is null ? words : StepNamed(who, words))}{(day is null ? "" : $", bis {day}")}";

    public override string WhoIn(string about) => $"{about}wer?";

    public override string ByWhenIn(string about) => $"{about}bis wann?";

    public override string ChangedHere(string? now) => now is null
        ? "Im Deal ist das nicht mehr offen. Die Antwort gilt für das, was du geschickt hast."
        : $"Im Deal steht inzwischen: {Ended(now)} Die Antwort gilt für das, was du geschickt hast.";

    public override string TheyCorrectedItTo(string theirs) => $"In den Worten des Kunden: {theirs}";

    public override string WhatDidTheySayInstead() => "Was sagt der Kunde stattdessen?";

    public override string ChangeWhatTheyChanged() =>
        "Unser Text steht schon da: Ändere, was der Kunde anders sagt. Das gilt dann im Deal, unser Text bleibt im Verlauf.";

    public override string NothingCopiedYet() => "Es gibt noch keine Nachricht an den Kunden";

    public override string CopyOneFirst() =>
        "Öffne in einer Zusammenfassung „Nachricht an den Kunden“ und schick sie ab. Ich merke mir, was darin steht, und du hakst ab, was der Kunde dazu sagt.";

    public override string NothingTicked() => "Du hast noch nichts gewählt. ";

    public override string TickWhatCameBack() => "Wähl bei einem Punkt, was der Kunde sagt, oder tipp auf „Alles bestätigt“.";

    public override string NoAnswerYet(string day) => $"noch keine Antwort auf deine Nachricht vom {day}";

    public override string LinesAnswered(int confirmed, int corrected, int lines) => (confirmed, corrected) switch
    {
        (0, _) => $"{Number(corrected)} von {Number(lines)} Punkten korrigiert",
        (_, 0) => $"{Number(confirmed)} von {Number(lines)} Punkten bestätigt",
        _ => $"{Number(confirmed)} von {Number(lines)} Punkten bestätigt und {Number(corrected)} korrigiert",
    };

    public override string AnsweredByOn(IEnumerable<string> names, string day) =>
        List(names) is { Length: > 0 } by ? $" von {by}, {day}" : $", {day}";

    public override string TheyCorrectedUs() => "Der Kunde hat uns korrigiert";

    public override string TheyCorrectedUsOn(NoteLineKind kind) => kind switch
    {
        NoteLineKind.Why => "Warum er etwas ändern will: ",
        NoteLineKind.Wanted => "Was er erreichen will: ",
        NoteLineKind.Step => "Sein nächster Schritt: ",
        NoteLineKind.OurPart => "Unser Teil: ",
        _ => throw new UnreachableException(),
    };

    public override string WeHadAndWho(string ours, string? name, Level how, string day) =>
        $" (bei uns stand: {ours}) · {(how is Level.Wrote ? "geschrieben" : "gesagt")}{(name is null ? "" : $" von {name}")}, {day}";

    public override string NoteWasCopied() => "Eine Nachricht an den Kunden wurde kopiert.";

    public override string TheyConfirmed(string? name, bool isWritten, string? about) =>
        $"{name ?? "Der Kunde"} hat {(isWritten ? "schriftlich " : "")}bestätigt: {about}.";

    public override string TheyCorrected(string? name, string? ours, string? theirs) =>
        $"{name ?? "Der Kunde"} hat uns korrigiert: {theirs} (vorher: {ours}).";

    public override string ReplyTakenBack(string? about) => $"Eine Antwort des Kunden wurde zurückgenommen: {about}.";
}
