namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string HandOver() => "Übergeben";

    public override string ChooseThese() => "Wählen";

    public override string TakeThemBack() => "Rückgängig machen";

    public override string HandoverWhere() => "Deals aus welcher Pipeline?";

    public override string HandoverWhose() => "Wessen Deals?";

    public override string OwnerHas(string owner, int deals, bool hasLeft) =>
        $"{owner}{(hasLeft ? " (nicht mehr dabei)" : "")}: {Deals(deals)}";

    public override string HandoverTitle(string owner) => $"Wer übernimmt die Deals von {owner}?";

    public override string HandoverOfYours() => "Wer übernimmt deine Deals?";

    public override string HandoverOfNobody() => "Wer übernimmt diesen Deal?";

    public override string HandoverHint() =>
        "Ich sage der Person einmal Bescheid und stelle ab dann ihr die Fragen zu den Schritten des Kunden. Du kannst es rückgängig machen.";

    public override string WhichDealsLabel() => "Welche Deals?";

    public override string ColleagueLabel() => "An wen? (erforderlich)";

    public override string ColleagueMissing() => "Wähle jemanden aus dem Team.";

    public override string HandoverUntilLabel() => "Zurück am (leer: dauerhaft)";

    public override string NothingToHandOver() => "Es gibt keinen offenen Deal zu übergeben.";

    public override string NobodyToHandOverTo() =>
        "Ich kenne in dieser Pipeline noch niemand anderen. Wer mir dort einmal im Kanal oder Chat schreibt, steht hier zur Auswahl.";

    public override string HandedOverTo(string name, int deals) => $"{Deals(deals)} an {name} übergeben";

    public override string NothingHandedOver() => "Es wurde nichts übergeben";

    public override string UntilThen(string day) => $"Geht am {day} automatisch zurück.";

    public override string WasTold(string name) => $"{name} weiß Bescheid.";

    public override string TellThemYourself(string name) => $"{name} habe ich nicht erreicht. Sag am besten selbst Bescheid.";

    public override string ChangedHandsSince() => "Inzwischen geändert und deshalb so belassen: ";

    public override string YouHaveNow(string by, int deals) => $"{by} hat dir {Deals(deals)} übergeben";

    public override string AddedForYou(string by) => $"{by} hat einen Deal angelegt, für den du zuständig bist";

    public override string YoursAreWith(string by, string to, int deals) => $"{by} hat {Deals(deals)} von dir an {to} übergeben";

    public override string TakenBackFromYou(string by, int deals) => $"{by} hat {Deals(deals)} von dir zurückgenommen";

    public override string BackWithYou(string from, int deals) => $"{Deals(deals)} von {from} zurück bei dir";

    public override string WentBackFromYou(string to, int deals) => $"{Deals(deals)} heute zurück an {to}";

    public override string StaysWithYou(string left, int deals) => $"Du behältst {Deals(deals)}: {left} ist nicht mehr dabei";

    public override string AskedOfYouAgain() => "Ich frage wieder dich nach den Schritten des Kunden.";

    public override string YouStandIn(string pipeline, string day) => $"Du vertrittst bis {day} die Teamleitung von {pipeline}";

    public override string StandInMeans() =>
        "Du darfst, was die Teamleitung darf, und bekommst die Wochenliste der Deals, die Hilfe gebrauchen können.";

    public override string CardIsOfBefore() => "Diese Karte ist nicht mehr aktuell.";

    public override string IsPartOf(string customer) => $"Dieser Deal gehört jetzt zu {customer}";

    public override string IsInAnotherPipeline() => "Dieser Deal ist jetzt in einer anderen Pipeline";

    public override string NotYourPipeline() => "Dort bist du nicht dabei. Frag, wer für den Deal zuständig ist.";

    public override string TookBack(int deals) => $"{Deals(deals)} zurückgegeben";

    public override string NothingTakenBack() => "Es gibt nichts rückgängig zu machen";

    public override string OwnerLeft(string owner, int deals) => $"{owner} ist nicht mehr dabei, aber noch für {Deals(deals)} zuständig.";

    public override string WentBack(string? from, string? to, string? stays) => stays is null
        ? $"Zurück bei {to} (vorher: {from})."
        : $"Bleibt bei {to}: {stays} ist nicht mehr dabei.";

    public override string HandedOver(string? from, string? to, string? back) =>
        Ended($"Übergeben an {to}{(from is null ? "" : $" (vorher: {from})")}{(back is null ? "" : $", bis {back}")}");

    public override string HandoverUndone(string? from, string? to) => to is null
        ? $"Die Übergabe wurde rückgängig gemacht (vorher: {from})."
        : $"Die Übergabe wurde rückgängig gemacht: zurück bei {to} (vorher: {from}).";
}
