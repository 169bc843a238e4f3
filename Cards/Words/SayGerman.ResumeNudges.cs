namespace ReviewBot.Cards.Words;

/// <summary>What is paused or snoozed, and goes on; and what goes into a calendar: in German.</summary>
public partial class SayGerman
{
    public override string ResumeNow() => "Jetzt fortsetzen";

    public override string IsSnoozed(string? day) =>
        day is null ? "Bis zur nächsten Besprechung aufgeschoben." : Ended($"Aufgeschoben bis zum {day}");

    public override string NotAskedBefore() => "Vorher frage ich nicht nach dem nächsten Schritt.";

    public override string AsOfTime(string time) => $"Stand {time}";

    public override string Resumed() => "Fortgesetzt.";

    public override string StepResumed(string what) => $"Ich frage wieder danach: {what}.";

    public override string AddToCalendar() => "In den Kalender";

    public override string CalendarSubject(string customer, string title) => $"Deal-Besprechung: {customer} · {title}";

    public override string CalendarContent(string customer, string title) => $"Geplant mit ReviewBot: {customer} · {title}";
}
