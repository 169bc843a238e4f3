using System.Diagnostics;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Words.German;

sealed partial class SayGerman
{
    public override string OffWord() => "aus";

    public override string Rule(MarkRule rule, int? preset) =>
        $"{RuleName(rule)}: {RuleMeans(rule)} (Vorgabe: {(preset is { } number ? Number(number) : OffWord())})";

    public override string RuleName(MarkRule rule) => rule switch
    {
        MarkRule.Blind => "Im Blindflug",
        MarkRule.Overdue => "Überfällig",
        MarkRule.PastDate => "Festgefahren (Termin)",
        MarkRule.Quiet => "Still",
        MarkRule.NoAct => "Festgefahren (Stille)",
        MarkRule.Slow => "Langsam",
        MarkRule.Moved => "Festgefahren (verschoben)",
        MarkRule.NothingNew => "Festgefahren (nichts Neues)",
        MarkRule.StatusQuo => "Versandet (Status quo)",
        MarkRule.Indecision => "Versandet (unentschlossen)",
        MarkRule.SingleVoice => "Nur eine Stimme",
        MarkRule.Frozen => "Eingefroren",
        _ => throw new UnreachableException(),
    };

    public override string RuleMeans(MarkRule rule) => rule switch
    {
        MarkRule.Blind => "Arbeitstage ohne nächsten Schritt",
        MarkRule.Overdue => "Arbeitstage nach einem Termin, ohne Antwort",
        MarkRule.PastDate => "Arbeitstage nach einem Termin",
        MarkRule.Quiet => "Tage ohne bekannten Schritt",
        MarkRule.NoAct => "Tage ohne bekannten Schritt",
        MarkRule.Slow => "Tage an einer Kaufaufgabe",
        MarkRule.Moved => "so oft wurde ein Termin verschoben",
        MarkRule.NothingNew => "Besprechungen ohne Neues hintereinander",
        MarkRule.StatusQuo => "Besprechungen, und „wenn nichts geschieht“ ist nicht bekannt",
        MarkRule.Indecision => "Besprechungen hintereinander, ohne dass sie wählen können",
        MarkRule.SingleVoice => "Tage mit nur einer bekannten Person",
        MarkRule.Frozen => "Tage im Stillstand",
        _ => throw new UnreachableException(),
    };

    public override string WriteItAs(string input) => input switch
    {
        Fields.Zone => "Bitte schreib eine Stadt wie Berlin oder eine Zone wie Europe/Berlin.",
        Fields.Holidays => "Bitte schreib einen Tag je Zeile, etwa 25.12.2026 oder 2026-12-25, höchstens sechzig.",
        Fields.Opens or Fields.Closes => "Bitte schreib eine Uhrzeit wie 08:30, die erste früher als die zweite.",
        Fields.Admin or Fields.Lead => "Bitte schreib den Namen, wie Teams ihn zeigt, von jemandem aus diesem Ort.",
        Fields.Days => "Bitte wähle mindestens einen Tag.",
        _ => $"Bitte schreib eine ganze Zahl von 1 bis {Number(MarkRuleValues.Most)} oder lass es leer.",
    };

    protected override string NamedSetting(string input) => input switch
    {
        Fields.Pace => "das Tempo",
        Fields.Days => "die Arbeitstage",
        Fields.Zone => "die Zeitzone",
        Fields.Holidays => "die Feiertage",
        Fields.Opens => "ab wann",
        Fields.Closes => "bis wann",
        Fields.Admin => "wer noch verwaltet",
        Fields.Lead => "wer die Liste bekommt",
        Fields.DigestDay => "der Tag der Übersicht",
        Fields.DigestChannel => "wohin die Übersicht kommt",
        _ => Enum.GetValues<MarkRule>().Where(rule => Fields.Of(rule) == input).Select(RuleName).FirstOrDefault() ?? "eine der Antworten",
    };
}
