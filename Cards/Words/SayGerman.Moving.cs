namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string Where(string? name, string? alone) =>
        alone is not null ? $"im Chat von {alone} mit mir" : name is not null ? $"in {Quoted(name)}" : "in einer anderen Unterhaltung";

    public override string LiveIn(string customer, string where) => $"{customer} wird gerade {where} besprochen";

    public override string GoesOn(string customer, string? where) => $"Die Besprechung zu {customer} geht {where ?? "weiter unten"} weiter";

    public override string NothingLeftHere() => "Nichts ist verloren: Alle Antworten sind mitgekommen.";

    public override string GoThere() => "Dorthin wechseln";

    public override string BringItHere() => "Hierher holen";

    public override string BringHint() =>
        "Du moderierst sie. Wenn du sie hierher holst, geht sie mit allen Antworten weiter, und die Karte dort weist darauf hin.";
}
