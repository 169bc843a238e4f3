using System.Diagnostics;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of a person's own settings.</summary>
public partial class Say
{
    public virtual string MyReminders() => "My reminders";

    public virtual string MineTitle() => "How I remind you";

    public virtual string MineHint() =>
        "I write when a customer’s date has passed and nobody has said what happened, and before a planned review. Leads get a weekly list.";

    public virtual string MyPaceLabelShort() => "How often: ";

    public virtual string MyHoursLabelShort() => "When: ";

    public virtual string MyPauseLabelShort() => "Paused: ";

    public virtual string UntilDay(string day) => $"until {day}";

    public virtual string HoursAre(string days, TimeOnly from, TimeOnly to, string zone) => $"{days}, {Time(from)} to {Time(to)}, {zone}";

    public virtual string Time(TimeOnly time) => time.ToString("HH:mm", Culture);

    public virtual string AsYourPipeline() => "the working days of your pipeline";

    public virtual string CouldNotReachYou() =>
        "My last message did not reach you. Once you write to me in our personal chat, I try again.";

    public virtual string MyDaysAndHours() => "Days, hours, language";

    public virtual string GoBack() => "Back";

    public virtual string MyPaceTitle() => "How often shall I write?";

    public virtual string MyPaceHint() => "It holds at once, and for all your pipelines.";

    public virtual string MyPaceLabel() => "How often?";

    public virtual string MyPauseLabel() => "Nothing until (optional)";

    public virtual string PaceChoice(NudgePace pace) => pace switch
    {
        NudgePace.Daily => "Up to three cards a week, one a day at most",
        NudgePace.Weekly => "One card a week about steps, at most",
        NudgePace.Off => "Never. The board and the reviews ask",
        _ => throw new UnreachableException(),
    };

    public virtual string MyHoursTitle() => "When may I write?";

    public virtual string MyHoursHint() => "By your own clock. What is left empty follows your pipeline.";

    public virtual string MyDaysLabel() => "Your working days (optional)";

    public virtual string OpensLabel() => "From";

    public virtual string ClosesLabel() => "To";

    public virtual string MyZoneLabel() => "Your time zone (optional)";
}
