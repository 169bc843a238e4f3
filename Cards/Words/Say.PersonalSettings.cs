using System.Diagnostics;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of a person's own settings.</summary>
public partial class Say
{
    public virtual string MyReminders() => "My reminders";

    public virtual string MineTitle() => "How I remind you";

    public virtual string MineHint() =>
        "I message you when a customer’s date has passed and no one has said what happened, and before a planned review. Leads get a weekly list.";

    public virtual string MyPaceLabelShort() => "How often: ";

    public virtual string MyHoursLabelShort() => "When: ";

    public virtual string MyPauseLabelShort() => "Paused: ";

    public virtual string UntilDay(string day) => $"until {day}";

    public virtual string HoursAre(string days, TimeOnly from, TimeOnly to, string zone) => $"{days}, {Time(from)} to {Time(to)}, {zone}";

    public virtual string AsYourPipeline() => "your pipeline’s working days";

    public virtual string CouldNotReachYou() =>
        "My last message didn’t reach you. Message me in our chat and I’ll try again.";

    public virtual string MyDaysAndHours() => "Days, hours, language";

    public virtual string GoBack() => "Back";

    public virtual string MyPaceTitle() => "How often should I message you?";

    public virtual string MyPaceHint() => "Takes effect right away, in all your pipelines.";

    public virtual string MyPaceLabel() => "How often?";

    public virtual string MyPauseLabel() => "Pause until (optional)";

    public virtual string PaceChoice(NudgePace pace) => pace switch
    {
        NudgePace.Daily => "Up to three cards a week, at most one a day",
        NudgePace.Weekly => "At most one card a week about overdue steps",
        NudgePace.Off => "Never. I’ll only ask in reviews",
        _ => throw new UnreachableException(),
    };

    public virtual string MyHoursTitle() => "When can I message you?";

    public virtual string MyHoursHint() => "In your time zone. Anything left blank follows your pipeline.";

    public virtual string MyDaysLabel() => "Your working days (optional)";

    public virtual string OpensLabel() => "From";

    public virtual string ClosesLabel() => "To";

    public virtual string MyZoneLabel() => "Your time zone (optional)";
}
