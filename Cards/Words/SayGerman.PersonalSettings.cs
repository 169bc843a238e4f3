using System.Diagnostics;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string MyReminders() => "Meine Erinnerungen";

    public override string MineTitle() => "Wie ich dich erinnere";

    public override string MineHint() =>
        "Ich schreibe dir vor einer geplanten Besprechung und wenn ein Zieldatum verstrichen ist und wir nicht wissen, was daraus wurde. Die Teamleitung bekommt eine Wochenliste.";

    public override string MyPaceLabelShort() => "Wie oft: ";

    public override string MyHoursLabelShort() => "Wann: ";

    public override string MyPauseLabelShort() => "Pause: ";

    public override string UntilDay(string day) => $"bis {day}";

    public override string HoursAre(string days, TimeOnly from, TimeOnly to, string zone) =>
        $"{days}, {Time(from)} bis {Time(to)} Uhr, {zone}";

    public override string AsYourPipeline() => "an den Arbeitstagen deiner Pipeline";

    public override string CouldNotReachYou() =>
        "Meine letzte Nachricht hat dich nicht erreicht. Schreib mir in unserem Chat, dann versuche ich es wieder.";

    public override string MyDaysAndHours() => "Tage, Zeiten, Sprache";

    public override string GoBack() => "Zurück";

    public override string MyPaceTitle() => "Wie oft soll ich dir schreiben?";

    public override string MyPaceHint() => "Gilt sofort und für alle deine Pipelines.";

    public override string MyPaceLabel() => "Wie oft?";

    public override string MyPauseLabel() => "Pause bis (optional)";

    public override string PaceChoice(NudgePace pace) => pace switch
    {
        NudgePace.Daily => "Bis zu drei Karten pro Woche, höchstens eine pro Tag",
        NudgePace.Weekly => "Höchstens eine Karte pro Woche zu überfälligen Schritten",
        NudgePace.Off => "Nie. Ich frage dann nur in Besprechungen",
        _ => throw new UnreachableException(),
    };

    public override string MyHoursTitle() => "Wann darf ich dir schreiben?";

    public override string MyHoursHint() => "In deiner Zeitzone. Was leer bleibt, gilt wie in deiner Pipeline.";

    public override string MyDaysLabel() => "Deine Arbeitstage (optional)";

    public override string OpensLabel() => "Von";

    public override string ClosesLabel() => "Bis";

    public override string MyZoneLabel() => "Deine Zeitzone (optional)";
}
