using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string OffWord() => "aus";

    public override string Rule(MarkRule rule, int? preset) =>
        $"{RuleName(rule)}: {RuleMeans(rule)} (Vorgabe: {(preset is { } number ? Number(number) : OffWord())})";

    public override string WriteItAs(string input) => input switch
    {
        Fields.Zone => "Bitte schreib eine Stadt wie Berlin oder eine Zone wie Europe/Berlin.",
        Fields.Holidays => "Bitte schreib einen Tag je Zeile, etwa 25.12.2026 oder 2026-12-25, höchstens sechzig.",
        Fields.HolidayPlace => "Bitte wähl einen Eintrag der Liste.",
        Fields.Opens or Fields.Closes => "Bitte schreib eine Uhrzeit wie 08:30, die erste früher als die zweite.",
        Fields.Admin or Fields.Lead => "Bitte schreib den Namen, wie Teams ihn zeigt, von jemandem aus diesem Ort.",
        Fields.Job or Fields.Signs or Fields.Agreement or Fields.Stance or Fields.Sure => "Bitte schreib es wie im Beispiel.",
        Fields.Days => "Bitte wähle mindestens einen Tag.",
        _ => $"Bitte schreib eine ganze Zahl von 1 bis {Number(MarkRules.Most)} oder lass es leer.",
    };

    protected override string NamedSetting(string input) => input switch
    {
        Fields.Pace => "das Tempo",
        Fields.Days => "die Arbeitstage",
        Fields.Zone => "die Zeitzone",
        Fields.Holidays => "die Feiertage",
        Fields.HolidayPlace => "wessen Feiertage",
        Fields.Opens => "ab wann",
        Fields.Closes => "bis wann",
        Fields.Admin => "wer noch verwaltet",
        Fields.Lead => "wer die Liste bekommt",
        Fields.StandIn => "wer die Leitung vertritt",
        Fields.DigestDay => "der Tag der Übersicht",
        Fields.DigestChannel => "wohin die Übersicht kommt",
        _ => Enum.GetValues<MarkRule>().Where(rule => Fields.Of(rule) == input).Select(RuleName).FirstOrDefault() ?? "eine der Antworten",
    };
}
