namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string MoveDeal() => "Verschieben";

    public override string MoveIt() => "Verschieben";

    public override string MoveTitle(string customer) => $"Wohin soll {customer} verschoben werden?";

    public override string MoveHint() =>
        "Besprechungen und Verlauf kommen mit. Wer dort nicht dabei ist, sieht den Deal nicht mehr. Du kannst es rückgängig machen.";

    public override string MoveToLabel() => "In welche Pipeline? (erforderlich)";

    public override string NoOtherPipeline() => "Du arbeitest in keiner anderen Pipeline. Verschieben kannst du einen Deal nur in eine Pipeline, in der du auch arbeitest.";

    public override string IsMoved(string customer, string pipeline) => $"{customer} ist jetzt in {pipeline}";

    public override string OwnerIsNotThere(string owner) =>
        $"{owner} ist in dieser Pipeline nicht dabei. Dort ist also noch niemand zuständig.";

    public override string IsThereAlready() => "Dort gibt es schon einen Deal mit diesem Kunden und diesem Namen. ";

    public override string RenameItFirst() => "Benenne zuerst einen der beiden um.";

    public override string MovedHere(string? from, string? to) => Ended($"Verschoben von {from} nach {to}");
}
