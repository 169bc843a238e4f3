using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string Refused(Refusal why, DateOnly today) => why switch
    {
        Refusal.OnlyTheLead no =>
            $"{no.Lead.Name} moderiert diese Besprechung. Nach zehn Minuten ohne Aktivität können alle hier übernehmen.",
        Refusal.OnlyOwnerOrLead { Owner: { } owner, Lead: { } lead } when owner.Id != lead.Id =>
            $"Zuständig für den Deal ist {owner.Name}, und {lead.Name} moderiert die Besprechung.",
        Refusal.OnlyOwnerOrLead { Owner: { } owner } => $"Zuständig für den Deal ist {owner.Name}.",
        Refusal.OnlyOwnerOrLead { Lead: { } lead } => $"{lead.Name} moderiert die Besprechung.",
        Refusal.OnlyOwnerOrLead =>
            "Für den Deal ist noch niemand zuständig: Öffne ihn und wähle „Ich bin zuständig“.",
        Refusal.HasOwner no => $"Möchtest du übernehmen? {no.Owner.Name} sieht den Deal weiterhin, und der Wechsel steht im Verlauf.",
        Refusal.NoReview => "Vielleicht wurde sie geschlossen. Schreib „besprechung“ und den Namen des Kunden, um eine zu beginnen.",
        Refusal.ReviewIsLive no => $"{no.Lead.Name} moderiert die Besprechung. Sobald sie geschlossen ist, geht es hier weiter.",
        Refusal.NotStarted no => $"{no.Lead.Name} kann sie über die Startkarte beginnen.",
        Refusal.DealHasEnded { Ending: var ending } =>
            $"{ending.By.Name} hat ihn am {Day(ending.On, today)} beendet. Öffne ihn und wähle „Deal wieder öffnen“, dann geht es weiter.",
        Refusal.Outdated => "Diese Karte ist nicht mehr aktuell; die Frage darauf ist schon erledigt.",
        Refusal.AnsweredMeanwhile no =>
            $"{no.By.Name} hat geantwortet, während du geschrieben hast. Nichts ist verloren: Du wählst, was gelten soll.",
        Refusal.TooManySteps => $"{Limits.OpenSteps} Schritte sind schon offen. Streich einen, dann ist Platz für den neuen.",
        Refusal.NotRatedYet { Missing: { Count: > 0 } missing } =>
            $"Noch hat niemand eine Einschätzung abgegeben. Zuerst antworten können: {List(missing.Select(it => it.Name))}.",
        Refusal.NotRatedYet => "Noch hat niemand eine Einschätzung abgegeben.",
        Refusal.Full no => $"Mehr als {no.Most} Einträge passen nicht hinein. Streich zuerst etwas Altes.",
        Refusal.OnlyAdmins no => $"Admins sind hier: {Admins(no.Admins)}. Sie können auch dich zum Admin machen.",
        Refusal.AskedOfOthers => "Du antwortest auf der Karte selbst.",
        Refusal.AskedBefore => "Eine pro Besprechung reicht. Ergänzen kannst du weiterhin überall.",
        Refusal.NothingToAsk => "Was ich fragen könnte, wissen wir schon. Ergänzen kannst du weiterhin überall.",
        Refusal.AlreadyAnswered { Step: { AnsweredBy: { } by, AnsweredOn: { } on } } =>
            $"{by.Name} hat das am {Day(on, today)} beantwortet, und der Schritt ist abgeschlossen.",
        Refusal.AlreadyAnswered => "Jemand hat das beantwortet, und der Schritt ist abgeschlossen.",
        Refusal.SnoozedOften => "Braucht der Deal eine Pause, oder braucht er Hilfe?",
        Refusal.DoerHasLeft { Doer: { Left: { } left } gone } =>
            $"{gone.Name} hat das Unternehmen verlassen ({Day(left, today)}). Wähle jemand anderen oder „noch nicht bekannt“.",
        Refusal.DoerHasLeft no => $"{no.Doer.Name} hat das Unternehmen verlassen. Wähle jemand anderen oder „noch nicht bekannt“.",
        Refusal.DayHasPassed => "Wähle einen in der Zukunft.",
        _ => base.Refused(why, today),
    };

    public override string RefusedInShort(Refusal why) => why switch
    {
        Refusal.OnlyTheLead => "Das kann nur, wer moderiert",
        Refusal.OnlyOwnerOrLead => "Das kann nur, wer zuständig ist oder moderiert",
        Refusal.HasOwner no => $"Zuständig ist {no.Owner.Name}",
        Refusal.NoReview => "Es läuft keine Besprechung",
        Refusal.ReviewIsLive => "Dieser Deal wird gerade besprochen",
        Refusal.NotStarted => "Die Besprechung hat noch nicht begonnen",
        Refusal.DealHasEnded => "Dieser Deal ist beendet",
        Refusal.Outdated => "Inzwischen hat sich etwas geändert",
        Refusal.AnsweredMeanwhile => "Jemand war schneller",
        Refusal.TooManySteps => "Zu viele offene Schritte",
        Refusal.NotRatedYet => "Es gibt noch nichts aufzudecken",
        Refusal.Full => "Diese Liste ist voll",
        Refusal.OnlyAdmins => "Das können nur Admins der Pipeline",
        Refusal.AskedOfOthers => "Das ist für alle, die weder zuständig sind noch moderieren",
        Refusal.AskedBefore => "Du hast deine Frage schon beantwortet, danke",
        Refusal.NothingToAsk => "Für dich gibt es gerade keine Frage",
        Refusal.AlreadyAnswered => "Das ist schon beantwortet",
        Refusal.SnoozedOften => "Schon zweimal aufgeschoben",
        Refusal.DoerHasLeft no => $"{no.Doer.Name} arbeitet dort nicht mehr",
        Refusal.DayHasPassed => "Dieser Zeitpunkt ist vorbei",
        _ => base.RefusedInShort(why),
    };
}
