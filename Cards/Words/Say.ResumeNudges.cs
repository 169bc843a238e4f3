namespace ReviewBot.Cards.Words;

/// <summary>What is paused or snoozed, and goes on; and what goes into a calendar.</summary>
public partial class Say
{
    public virtual string ResumeNow() => "Resume now";

    /// <param name="day">Null: until the next review.</param>
    public virtual string IsSnoozed(string? day) => day is null ? "Snoozed until the next review." : $"Snoozed until {day}.";

    public virtual string NotAskedBefore() => "I won’t ask about the next step before then.";

    /// <summary>When a card was drawn.</summary>
    public virtual string AsOfTime(string time) => $"As of {time}";

    public virtual string Resumed() => "Resumed.";

    public virtual string StepResumed(string what) => $"Reminders resumed: {what}.";

    public virtual string AddToCalendar() => "Add to calendar";

    public virtual string CalendarSubject(string customer, string title) => $"Deal review: {customer} · {title}";

    public virtual string CalendarContent(string customer, string title) => $"Planned with ReviewBot: {customer} · {title}";
}
