using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string Refused(Refusal why) => why switch
    {
        Refusal.OnlyTheLead no =>
            $"{no.Lead.Name} leitet diese Besprechung und führt sie weiter. Bleibt es dort zehn Minuten still, kann jede Person hier die Leitung übernehmen.",
        Refusal.OnlyOwnerOrLead { Owner: { } owner, Lead: { } lead } when owner.Id != lead.Id =>
            $"Das können nur {owner.Name} (zuständig für den Deal) und {lead.Name} (leitet die Besprechung).",
        Refusal.OnlyOwnerOrLead { Owner: { } owner } => $"Das kann nur {owner.Name} (zuständig für den Deal).",
        Refusal.OnlyOwnerOrLead { Lead: { } lead } => $"Das kann nur {lead.Name} (leitet die Besprechung).",
        Refusal.OnlyOwnerOrLead =>
            "Das kann nur, wer für den Deal zuständig ist, und noch ist es niemand: Öffne ihn und wähle „Ich bin zuständig“.",
        Refusal.HasOwner no => $"Möchtest du übernehmen? {no.Owner.Name} sieht den Deal weiterhin, und sein Verlauf zeigt den Wechsel.",
        Refusal.NoReview => "Vielleicht wurde sie geschlossen. Schreib „besprechung“ und den Namen des Kunden, um eine zu beginnen.",
        Refusal.ReviewIsLive no => $"{no.Lead.Name} leitet gerade eine Besprechung dieses Deals. Ist sie geschlossen, geht es hier weiter.",
        Refusal.NotStarted no => $"{no.Lead.Name} kann sie auf ihrer ersten Karte beginnen.",
        Refusal.DealHasEnded { Ending: var ending } =>
            $"{ending.By.Name} hat diesen Deal am {Day(ending.On, ending.On)} geschlossen. Öffne ihn und wähle „Deal wieder öffnen“, dann geht es weiter.",
        Refusal.Outdated => "Diese Karte zeigte einen älteren Stand, und was sie fragte, ist erledigt.",
        Refusal.AnsweredMeanwhile no =>
            $"{no.By.Name} hat geantwortet, während du geschrieben hast. Nichts ist verloren: Du wählst, was gelten soll.",
        Refusal.TooManySteps => $"{Limits.OpenSteps} Schritte sind schon offen. Streich einen, dann ist Platz für den neuen.",
        Refusal.NotRatedYet { Missing: { Count: > 0 } missing } =>
            $"Noch hat niemand gesagt, wie sicher es ist. Zuerst antworten können: {List(missing.Select(it => it.Name))}.",
        Refusal.NotRatedYet => "Noch hat niemand gesagt, wie sicher es ist.",
        Refusal.Full no => $"Diese Liste fasst {no.Most} Einträge und ist voll. Streich zuerst etwas Altes.",
        Refusal.OnlyAdmins no => $"Das können ändern: {Admins(no.Admins)}. Sie können auch dich benennen.",
        Refusal.AlreadyAnswered { Step: { AnsweredBy: { } by, AnsweredOn: { } on } } =>
            $"{by.Name} hat das am {Day(on, on)} beantwortet, und der Schritt ist abgeschlossen.",
        Refusal.AlreadyAnswered => "Jemand hat das beantwortet, und der Schritt ist abgeschlossen.",
        Refusal.SnoozedOften => "Braucht der Deal eine Pause, oder braucht er Hilfe?",
        Refusal.DayHasPassed => "Wähle einen, der noch kommt.",
        _ => base.Refused(why),
    };

    public override string RefusedInShort(Refusal why) => why switch
    {
        Refusal.OnlyTheLead => "Das kann nur die Leitung",
        Refusal.OnlyOwnerOrLead => "Das entscheidet jemand anderes",
        Refusal.HasOwner no => $"Zuständig ist {no.Owner.Name}",
        Refusal.NoReview => "Es läuft keine Besprechung",
        Refusal.ReviewIsLive => "Dieser Deal wird gerade besprochen",
        Refusal.NotStarted => "Die Besprechung hat noch nicht begonnen",
        Refusal.DealHasEnded => "Dieser Deal ist geschlossen",
        Refusal.Outdated => "Es ist schon weitergegangen",
        Refusal.AnsweredMeanwhile => "Jemand hat zuerst geantwortet",
        Refusal.TooManySteps => "Welcher Schritt kommt zuerst?",
        Refusal.NotRatedYet => "Noch ist nichts aufzudecken",
        Refusal.Full => "Hier ist kein Platz für mehr",
        Refusal.OnlyAdmins => "Das entscheidet, wer die Pipeline verwaltet",
        Refusal.AlreadyAnswered => "Das ist schon beantwortet",
        Refusal.SnoozedOften => "Schon zweimal aufgeschoben",
        Refusal.DayHasPassed => "Dieser Tag ist vorbei",
        _ => base.RefusedInShort(why),
    };
}
