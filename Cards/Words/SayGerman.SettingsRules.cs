using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string OffWord() => "aus";

    public override string Rule(MarkRule rule, int? preset) =>
        $"{RuleName(rule)}: {RuleMeans(rule)} (Vorgabe: {(preset is { } number ? Number(number) : OffWord())})";

    public override string WriteItAs(string input) => input switch
    {
        Fields.Zone => "Gib eine Stadt wie Berlin oder eine Zone wie Europe/Berlin ein.",
        Fields.Holidays => "Gib ein Datum pro Zeile ein, etwa 25.12.2026 oder 2026-12-25, höchstens sechzig.",
        Fields.HolidayPlace => "Wähle einen Eintrag aus der Liste.",
        Fields.PathTemplate => $"Gib einen Schritt pro Zeile ein, etwa „unterschreibt; 3“, höchstens {Number(Limits.PathSteps)}.",
        Fields.Opens or Fields.Closes => "Gib Uhrzeiten wie 08:30 ein, die erste früher als die zweite.",
        Fields.Admin or Fields.Lead => "Gib den Namen von jemandem aus diesem Team oder Chat ein, wie Teams ihn zeigt.",
        Fields.Job or Fields.Signs or Fields.Agreement or Fields.Stance or Fields.Sure => "Schreib es wie im Beispiel.",
        Fields.ToSee => $"Schreib eins davon: {string.Join(", ", Enum.GetValues<ToSee>().Select(Choice))}.",
        Fields.Days => "Wähle mindestens einen Tag.",
        Fields.OurPart => $"Zu unserem Teil passt {PromiseWords()}.",
        _ => $"Gib eine ganze Zahl von 1 bis {Number(MarkRules.Most)} ein oder lass es leer.",
    };

    protected override string NamedSetting(string input) => input switch
    {
        Fields.Pace => "das Tempo",
        Fields.Days => "die Arbeitstage",
        Fields.Zone => "die Zeitzone",
        Fields.Holidays => "die Feiertage",
        Fields.HolidayPlace => "wessen Feiertage",
        Fields.PathTemplate => "die Schritte",
        Fields.Opens => "ab wann",
        Fields.Closes => "bis wann",
        Fields.Admin => "der neue Admin",
        Fields.Lead => "wer die Liste bekommt",
        Fields.StandIn => "wer die Teamleitung vertritt",
        Fields.DigestDay => "der Tag der Übersicht",
        Fields.DigestChannel => "wohin die Übersicht kommt",
        Fields.WebhookAddress => "die Adresse",
        Fields.Scope => "welche Deals hierher gehören",
        _ => Enum.GetValues<MarkRule>().Where(rule => Fields.Of(rule) == input).Select(RuleName).FirstOrDefault() ?? "eine der Antworten",
    };
}
