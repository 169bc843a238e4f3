using System.Diagnostics;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string MyReminders() => "Meine Erinnerungen";

    public override string MineTitle() => "Wie ich dich erinnere";

    public override string MineHint() =>
        "Ich schreibe, wenn ein Termin beim Kunden vorbei ist und niemand gesagt hat, was passiert ist, und vor einer geplanten Besprechung. Die Leitung bekommt eine Wochenliste.";

    public override string MyPaceLabelShort() => "Wie oft: ";

    public override string MyHoursLabelShort() => "Wann: ";

    public override string MyPauseLabelShort() => "Pause: ";

    public override string UntilDay(string day) => $"bis {day}";

    public override string HoursAre(string days, TimeOnly from, TimeOnly to, string zone) =>
        $"{days}, {Time(from)} bis {Time(to)} Uhr, {zone}";

    public override string Time(TimeOnly time) => time.ToString("HH:mm", Culture);

    public override string AsYourPipeline() => "an den Arbeitstagen deiner Pipeline";

    public override string CouldNotReachYou() =>
        "Meine letzte Nachricht hat dich nicht erreicht. Sobald du mir in unserem Chat schreibst, versuche ich es wieder.";

    public override string MyDaysAndHours() => "Tage, Zeiten, Sprache";

    public override string GoBack() => "Zurück";

    public override string MyPaceTitle() => "Wie oft soll ich schreiben?";

    public override string MyPaceHint() => "Es gilt sofort und für alle deine Pipelines.";

    public override string MyPaceLabel() => "Wie oft?";

    public override string MyPauseLabel() => "Nichts bis (optional)";

    public override string PaceChoice(NudgePace pace) => pace switch
    {
        NudgePace.Daily => "Bis zu drei Karten in der Woche, höchstens eine am Tag",
        NudgePace.Weekly => "Höchstens eine Karte zu Schritten in der Woche",
        NudgePace.Off => "Nie. Ich frage dann nur in Besprechungen",
        _ => throw new UnreachableException(),
    };

    public override string MyHoursTitle() => "Wann darf ich schreiben?";

    public override string MyHoursHint() => "Nach deiner eigenen Uhr. Was leer bleibt, folgt deiner Pipeline.";

    public override string MyDaysLabel() => "Deine Arbeitstage (optional)";

    public override string OpensLabel() => "Von";

    public override string ClosesLabel() => "Bis";

    public override string MyZoneLabel() => "Deine Zeitzone (optional)";
}
