using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string LedByShort(string name) => $" · moderiert von {name}";

    public override string CorrectedShort(string name, string day) => $" · korrigiert von {name}, {day}";

    public override string Sentence(JournalEntry entry, CardContext context)
    {
        var (about, from, to) = (Cut(entry.About), Value(entry.From, context), Value(entry.To, context));
        return entry.Change switch
        {
            Change.DealAdded => "Der Deal wurde angelegt.",
            Change.DealImported => "Der Deal wurde importiert.",
            Change.ImportTakenBack => "Was der Import geändert hatte, wurde zurückgenommen.",
            Change.DealCorrected when entry.About is nameof(Deal.SilentUntil) => ExpectedSilence(from, to),
            Change.DealCorrected => $"Der Deal heißt jetzt: {to} (vorher: {from}).",
            Change.OwnerSet => from is null ? $"Zuständig: {to}." : $"Zuständig: {to} (vorher: {from}).",
            Change.HandedOver => HandedOver(from, to, Value(entry.About, context)),
            Change.HandedBack => WentBack(from, to, about),
            Change.DealsMerged => DealsMerged(about, to),
            Change.MergeUndone => MergeUndone(about),
            Change.CrmLinked => CrmLinked(about, entry.To),
            Change.MovedHere => MovedHere(from, to),
            Change.HandoverUndone => HandoverUndone(from, to),
            Change.ReviewStarted => "Eine Besprechung hat begonnen.",
            Change.ReviewClosed => "Eine Besprechung wurde geschlossen.",
            Change.MeetingEnded => "Das Meeting war zu Ende, deshalb wurde die Besprechung geschlossen.",
            Change.ReviewAbandoned => "Eine Besprechung wurde abgebrochen.",
            Change.ReviewPlanned =>
                to is null ? "Die geplante Besprechung wurde abgesagt." : $"Eine Besprechung wurde für den {to} geplant.",
            Change.Listed => ListedChange(),
            Change.LeadTaken => $"{to} moderiert jetzt (vorher: {from}).",
            Change.TopicSkipped => $"Übersprungen: {TopicOf(entry.About)}.",
            Change.ActRecorded => about is null ? $"Von {to} erfahren." : $"Neu vom Kunden: {about}.",
            Change.NothingKnown => "Nichts bekannt.",
            Change.StepAdded => $"Neuer nächster Schritt: {about}.",
            Change.StepAnswered => $"{OutcomeOf(entry.To)}: {about}.",
            Change.StepMoved => $"Verschoben auf den {to} (vorher: {from}): {about}.",
            Change.StepChanged => $"Nächster Schritt geändert: {about}.",
            Change.ToSeeSet => ToSeeSet(about, entry.From, entry.To),
            Change.StepDropped => $"Entfällt: {about}.",
            Change.GoLiveSet => GoLiveSet(from, to, about),
            Change.PathCounted => PathCounted(about, from, to),
            Change.StepBlocked => $"Es hakt: {about} ({to}).",
            Change.AnswerTakenBack => $"Eine Antwort wurde zurückgenommen: {about}.",
            Change.PreworkAnswered => "Vor der geplanten Besprechung beantwortet.",
            Change.StepSnoozed when entry.From is not null => StepResumed(about ?? ""),
            Change.StepSnoozed =>
                to is null ? $"Bis zur nächsten Besprechung aufgeschoben: {about}." : $"Aufgeschoben bis zum {to}: {about}.",
            Change.CaseWritten => $"{CaseOf(entry.About)}: {to ?? WeDoNotKnowYet()}{Was(from)}.",
            Change.CaseConfirmed => "Der Grund, etwas zu ändern, gilt noch.",
            Change.CaseInDoubt => "Wir wissen nicht, ob der Grund, etwas zu ändern, noch gilt.",
            Change.JobChanged => $"{JobOf(entry.About)}: {StatusOf(entry.To)} (vorher: {StatusOf(entry.From)}).",
            Change.SentBackSaid => $"Warum der Kunde wieder bei „{JobOf(entry.About)}“ ist: {to}.",
            Change.BuyerAdded => $"Hinzugefügt: {about}.",
            Change.BuyerChanged => $"Geändert: {about}.",
            Change.BuyerLeft => $"{about} hat die Firma verlassen.",
            Change.BuyerBack => $"{about} ist wieder dort.",
            Change.BuyersMerged => $"{about}: Zwei Einträge zusammengeführt ({from}).",
            Change.BuyerRemoved => $"Aus der Liste der Personen entfernt: {about}.",
            Change.GoalWritten =>
                $"{(entry.About is nameof(Deal.SharedGoal) ? "Was alle wollen" : "Noch strittig")}: {to}{Was(from)}.",
            Change.SignsTicked => $"Könnte den Kunden vom Kurs abbringen: {SignsOf(entry.To)}.",
            Change.HelpAdded => $"Unser Teil: {about} ({to}).",
            Change.HelpNotNeeded => "Hilfe ist nicht nötig.",
            Change.HelpDone => $"Unser Teil ist erledigt: {about}.",
            Change.HelpMoved => to is null || to == from
                ? $"Unser Teil ist noch nicht erledigt: {about}."
                : $"Unser Teil ist noch nicht erledigt, jetzt bis zum {to}: {about}.",
            Change.HelpChanged => $"Unser Teil geändert: {about} (vorher: {from}).",
            Change.HelpJobSet => HelpJobSet(about, entry.From, entry.To),
            Change.HelpDropped => $"Unser Teil ist nicht mehr nötig: {about}.",
            Change.NoteCopied => NoteWasCopied(),
            Change.TheyConfirmed => TheyConfirmed(to, entry.From is nameof(Level.Wrote), about),
            Change.TheyCorrected => TheyCorrected(about, from, to),
            Change.ReplyTakenBack => ReplyTakenBack(about),
            Change.StandstillSaid => StandstillSaid(RemedyOf(entry.From), RemedyOf(entry.To) ?? RemedyKind.AskThem),
            Change.QuestionRaised => $"Neue Frage: {Ended(AskingOf(entry.About))}",
            Change.QuestionAnswered => $"Beantwortet: {AskingOf(entry.About)}",
            Change.QuestionDropped => $"Nicht mehr gefragt: {AskingOf(entry.About)}",
            Change.Rated => "Einschätzung abgegeben.",
            Change.RoomAnswered => RoomAnswered(to, entry.From),
            Change.AnswerSetAside => $"Nicht übernommen ({TopicOf(entry.About)}): {to}.",
            Change.OutcomeSetAside => $"Nicht übernommen, weil schon abgeschlossen: {about} ({OutcomeOf(entry.To)}).",
            Change.Paused when entry.To is null => Resumed(),
            Change.Paused => Ended($"Pause bis zum {to}"),
            Change.HelpAsked => $"Um Hilfe gebeten: {to}.",
            Change.DealEnded => entry.To is null ? "Der Deal wurde wieder geöffnet." : EndingIs(entry.To, about),
            Change.EndingExplained => EndingMore(entry.About, Enum.TryParse<Job>(entry.To, out var took) ? took : null),
            Change.DealDeleted => "Der Deal wurde gelöscht.",
            Change.ShownToOutsiders => "In einem Chat gezeigt, in dem jemand von außen ist.",
            Change.NameErased => "Ein Name wurde gelöscht.",
            Change.OfNewerVersion => "Etwas hat sich geändert, das nur eine neuere Version zeigen kann.",
            _ => base.Sentence(entry, context),
        };
    }

    public override string ExpectedSilence(string? from, string? to) => to is null
        ? $"Mit Funkstille rechnen wir nicht mehr{Was(from)}."
        : $"Bis zum {to} rechnen wir mit Funkstille{Was(from)}.";

    static string Was(string? from) => from is null ? "" : $" (vorher: {from})";

    public override string AndMoved(JournalEntry moved, CardContext context) =>
        $"Neues Zieldatum: {Ended($"{Value(moved.To, context)} (vorher: {Value(moved.From, context)})")}";
}
