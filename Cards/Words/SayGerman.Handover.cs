namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string HandOver() => "Übergeben";

    public override string ChooseThese() => "Wählen";

    public override string TakeThemBack() => "Rückgängig machen";

    public override string HandoverWhere() => "Deals welcher Pipeline?";

    public override string HandoverWhose() => "Wessen Deals?";

    public override string OwnerHas(string owner, int deals, bool hasLeft) =>
        $"{owner}: {Deals(deals)}{(hasLeft ? ", nicht mehr dabei" : "")}";

    public override string HandoverTitle(string owner) => $"Wer übernimmt die Deals von {owner}?";

    public override string HandoverOfYours() => "Wer übernimmt deine Deals?";

    public override string HandoverOfNobody() => "Wer übernimmt diesen Deal?";

    public override string HandoverHint() =>
        "Ich sage es der Person einmal und frage ab jetzt sie nach den Schritten des Kunden. Du kannst es rückgängig machen.";

    public override string WhichDealsLabel() => "Welche Deals?";

    public override string ColleagueLabel() => "An wen? (erforderlich)";

    public override string ColleagueMissing() => "Wähle jemanden aus dem Team.";

    public override string HandoverUntilLabel() => "Zurück am (leer: auf Dauer)";

    public override string NothingToHandOver() => "Es gibt keinen offenen Deal zu übergeben.";

    public override string NobodyToHandOverTo() =>
        "Ich kenne in dieser Pipeline noch niemand anderen. Wer mir einmal in ihrem Kanal oder Chat schreibt, steht hier zur Wahl.";

    public override string HandedOverTo(string name, int deals) => $"{name} hat jetzt {Deals(deals)}";

    public override string NothingHandedOver() => "Es wurde nichts übergeben";

    public override string UntilThen(string day) => Ended($"Von selbst zurück am {day}");

    public override string WasTold(string name) => $"{name} weiß Bescheid.";

    public override string TellThemYourself(string name) => $"{name} habe ich nicht erreicht. Sag es am besten selbst.";

    public override string ChangedHandsSince() => "Inzwischen geändert, deshalb unverändert: ";

    public override string YouHaveNow(string by, int deals) => $"{by} hat dir {Deals(deals)} übergeben";

    public override string AddedForYou(string by) => $"{by} hat einen Deal angelegt, für den du zuständig bist";

    public override string YoursAreWith(string by, string to, int deals) => $"{by} hat {Deals(deals)} von dir an {to} übergeben";

    public override string TakenBackFromYou(string by, int deals) => $"{by} hat {Deals(deals)} von dir zurückgenommen";

    public override string TookBack(int deals) => $"{Deals(deals)} zurückgegeben";

    public override string NothingTakenBack() => "Es gibt nichts zurückzunehmen";

    public override string OwnerLeft(string owner, int deals) => $"{owner} ist nicht mehr dabei und hat noch {Deals(deals)}.";

    public override string WentBack(string? from, string? to, string? stays) => stays is null
        ? $"Zurück bei {to} (vorher: {from})."
        : $"Bleibt bei {to}: {stays} ist nicht mehr dabei.";

    public override string HandedOver(string? from, string? to, string? back) =>
        Ended($"Übergeben an {to}{(from is null ? "" : $" (vorher: {from})")}{(back is null ? "" : $", bis {back}")}");

    public override string HandoverUndone(string? from, string? to) => to is null
        ? $"Die Übergabe wurde rückgängig gemacht (vorher: {from})."
        : $"Die Übergabe wurde rückgängig gemacht: zurück bei {to} (vorher: {from}).";
}
