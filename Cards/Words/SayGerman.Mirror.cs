using System.Diagnostics;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string MirrorTitle(string customer) => $"Rückblick auf deine Besprechung zu {customer}";

    public override string MirrorIsYoursAlone() =>
        "Das bekommst nur du, und es geht um die Besprechung, nicht um einzelne Personen.";

    public override string MirrorMinutes(int minutes) => minutes switch
    {
        0 => "unter einer Minute",
        1 => "1 Minute",
        _ => $"{Number(minutes)} Minuten",
    };

    public override string MirrorTime(int minutes, int target) => minutes > target
        ? $"{MirrorMinutes(minutes)}, {Number(minutes - target)} mehr als geplant"
        : $"{MirrorMinutes(minutes)}, {Number(target)} waren geplant";

    public override string MirrorAnswers() => "Antworten";

    public override string FromOthers(int others, int all, bool hasOwner) => all is 0
        ? "Keine"
        : $"{Number(others)} von {Number(all)} {(others is 1 ? "kam" : "kamen")} {(hasOwner ? "von anderen" : "von anderen als dir")}";

    public override string MirrorPrompts() => "Anregungen";

    public override string PromptsLooked(int prompts) => prompts switch
    {
        0 => "Keine angezeigt",
        1 => "1 angezeigt",
        _ => $"{Number(prompts)} angezeigt",
    };

    public override string MirrorSkipped() => "Ausgelassen";

    public override string NothingSkipped() => "Nichts";

    public override string NextTimeYouCould() => "Idee fürs nächste Mal";

    public override string Hint(MirrorHint hint, string? topic) => hint switch
    {
        MirrorHint.LeaveTimeForNext => "Heb dir am Ende zwei Minuten für den nächsten Schritt des Kunden auf: Danach frage ich später.",
        MirrorHint.AskTheOthers => "Frag auch die Leute, die für den Deal nicht zuständig sind, was sie wissen.",
        MirrorHint.StopTheLongest => $"Nimm dir hierfür weniger Zeit: {topic}. „Wissen wir nicht“ ist eine gute Antwort.",
        MirrorHint.TryAPrompt => $"Tipp einmal auf „{AnotherPrompt()}“, wenn das Gespräch stockt.",
        MirrorHint.KeepItSo => "Weiter so: in der Zeit geblieben, und mehrere haben geantwortet.",
        _ => throw new UnreachableException(),
    };

    public override string NothingToLookBackAt() => "Du hast noch keine Besprechung moderiert";

    public override string WhenYouHaveLed() =>
        "Wenn du eine moderiert und geschlossen hast, zeige ich dir hier, wie sie lief. Sonst sieht das niemand.";

    public override string StopMirror() => "Nicht mehr senden";

    public override string StartMirror() => "Wieder senden";

    public override string MirrorSwitched(bool isOn) => isOn
        ? "Nach einer Besprechung, die du moderierst, bekommst du einen Rückblick"
        : "Du bekommst keinen Rückblick mehr";

    public override string MirrorIsIn() =>
        $"Das kannst du jederzeit ändern: Schreib „{Typed(Command.Settings)}“ in unserem Chat, dann „{ChangePace()}“.";

    public override string MyMirrorLabelShort() => "Nach einer Besprechung, die du moderierst: ";

    public override string MirrorIs(bool isOn) => isOn ? "ein Rückblick, nur für dich" : "nichts";

    public override string MyMirrorLabel() => "Nach jeder Besprechung, die du moderierst, ein Rückblick nur für dich?";

    public override string MirrorChoice(bool isOn) => isOn ? "Ja" : "Nein";
}
