using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of a pipeline's settings.</summary>
public partial class Say
{
    public virtual string SettingsWord() => "Settings";

    public virtual string SettingsInShort() => "How this pipeline works: pace, working days, marks, nudges and the weekly digest.";

    public virtual string SettingsTitle() => "How this pipeline works";

    public virtual string WhichSettings() => "Which pipeline’s settings?";

    public virtual string OpenSettings() => "Open its settings";

    public virtual string NoAdminYet() => "No one has set it up yet. The first person to change something becomes its admin.";

    /// <summary>The admins by name. Teams does not tell who added the bot to a team until they write there.</summary>
    public string Admins(IEnumerable<Person> admins) => List(admins.Select(
        (it, place) => it.Name.Length > 0 ? it.Name : place is 0 ? WhoAddedMe() : Small(WhoAddedMe())));

    public virtual string WhoAddedMe() => "The person who added me";

    public virtual string ZoneNotKnown() => "UTC until I know your time zone";

    public virtual string AdminsAre(string names) => $"{names} can change this and add admins.";

    public virtual string Page(SettingsPage page) => page switch
    {
        SettingsPage.Calendar => "Pace, days, language",
        SettingsPage.FirstMarks => "When marks appear",
        SettingsPage.LaterMarks => "More marks",
        SettingsPage.Digest => "Reminders and digest",
        SettingsPage.Admins => "Add an admin",
        SettingsPage.Holidays => "Holidays",
        SettingsPage.StandIn => "Stand-in for the lead",
        SettingsPage.Webhook => "Notify another system",
        SettingsPage.Paths => "Template for paths",
        _ => throw new UnreachableException(),
    };

    public virtual string PageTitle(SettingsPage page) => page switch
    {
        SettingsPage.Calendar => "Pace and calendar",
        SettingsPage.FirstMarks => "When does a deal get a mark?",
        SettingsPage.LaterMarks => "When does a deal get a mark? The other six",
        SettingsPage.Digest => "Who hears about stalled deals?",
        SettingsPage.Admins => "Who else can change this?",
        SettingsPage.Holidays => "Which days are off?",
        SettingsPage.StandIn => "Who stands in for the lead?",
        SettingsPage.Webhook => "Notify another system",
        SettingsPage.Paths => "Which steps does a new path start from?",
        _ => throw new UnreachableException(),
    };

    public virtual string PageHint(SettingsPage page) => page switch
    {
        SettingsPage.Calendar => "Changing the pace changes when marks appear.",
        SettingsPage.FirstMarks or SettingsPage.LaterMarks =>
            "Whole numbers. Leave one blank to switch that mark off. Applies right away.",
        SettingsPage.Digest => "Owners get at most three cards a week. The list and the digest come once a week, and don’t @mention anyone.",
        SettingsPage.Admins => "An admin can change these settings and add others.",
        SettingsPage.Holidays => "Public holidays are filled in automatically, every year. Below, add any other days your team has off.",
        SettingsPage.StandIn =>
            "Until the end of that day they can do what the lead can: hand over, move and merge deals, and see what was sent.",
        SettingsPage.Webhook =>
            "When a step is late, a review is closed, a deal ends or someone asks for help, I’ll notify one address that you choose.",
        SettingsPage.Paths =>
            "In order, one per line. The number is how many working days it takes until the next step. "
            + "Paths that are already planned stay as they are.",
        _ => throw new UnreachableException(),
    };

    public virtual string BackToSettings() => "Back to the settings";

    public virtual string PipelineSettings() => "A pipeline’s settings";

    public virtual string PaceLabelShort() => "Pace: ";

    public virtual string PaceLabel() => "How long does this kind of purchase take?";

    public virtual string PaceOfPipeline(Pace pace) => pace switch
    {
        Pace.Fast => "Fast (weeks)",
        Pace.Standard => "Standard (a few months)",
        Pace.Complex => "Complex (many months)",
        _ => throw new UnreachableException(),
    };

    public virtual string DaysLabelShort() => "Working days: ";

    public virtual string DaysLabel() => "Which days do you work?";

    /// <summary>Working days: "Monday to Friday", or a list.</summary>
    public virtual string DaysAre(ValueList<DayOfWeek> days) => (days.Count, Weekdays(days)) switch
    {
        (0 or 7, _) => "every day",
        (5, true) => $"{DayOfWeek(System.DayOfWeek.Monday)} to {DayOfWeek(System.DayOfWeek.Friday)}",
        _ => List(days.OrderBy(day => ((int)day + 6) % 7).Select(DayOfWeek)),
    };

    public virtual string ZoneLabel() => "Time zone";

    public virtual string ZoneExample() => "For example: Berlin, or Europe/Berlin";

    public virtual string HolidaysLabelShort() => "Holidays: ";

    public virtual string HolidaysExample() => "For example: 25 Dec 2026";

    public virtual string HolidaysAre(ValueList<string> days, int more) => days.Count == 0
        ? "none"
        : more == 0 ? List(days) : $"{string.Join(", ", days)} and {Number(more)} more";

    public virtual string MarksLabelShort() => "Marks: ";

    public virtual string MarksAre(int changed, ValueList<string> off) => string.Join(
        ", ",
        new[] { changed == 0
            ? "defaults for this pace"
            : $"{Number(changed)} of 12 differ from the defaults", off.Count == 0 ? null : $"off: {List(off)}" }.OfType<string>());

    public virtual string NudgesLabelShort() => "Nudges: ";

    public virtual string NudgesAreOn(string? lead) => lead is null ? "on" : $"on, and {lead} gets the weekly list";

    public virtual string NudgesAreOff() => "off, so no one is asked between reviews";

    public virtual string NudgingLabel() => "Nudges about overdue steps";

    public virtual string NudgingOn() => "On";

    public virtual string NudgingOff() => "Off, for everyone here";

    public virtual string LeadLabel() => "Who gets the weekly list? (blank: the first admin)";

    public virtual string NameExample() => "Name as shown in Teams";

    public virtual string DigestLabelShort() => "Weekly digest: ";

    public virtual string DigestDayLabel() => "Which day should the list and the digest come?";

    public virtual string DigestChannelLabel() => "Where does the digest go?";

    public virtual string OwnChannel() => "The channel where I was added";

    public virtual string SwitchAllOff() => "Switch all of these off";

    /// <summary>Teams' own name of a team's first channel, which it does not tell.</summary>
    public virtual string FirstChannel() => "General";

    public virtual string DigestIs(string day, string? channel) => channel is null ? $"on {day}" : $"on {day}, in {channel}";

    public virtual string DigestIsOff() => "No digest";

    public virtual string CommercialLabelShort() => "Imported values: ";

    public virtual string CommercialLabel() => "Imported values, such as an amount";

    public virtual string CommercialShown() => "Shown, collapsed";

    public virtual string CommercialHidden() => "Hidden";

    public virtual string AdminLabel() => "Add an admin";

    public virtual string Unreadable(string name, string words) => $"I can’t read “{words}” ({name}). ";

    protected static bool Weekdays(ValueList<DayOfWeek> days) =>
        !days.Contains(System.DayOfWeek.Saturday) && !days.Contains(System.DayOfWeek.Sunday);

    public virtual string PathTemplateLabel() => "Paths start from: ";

    public virtual string PathTemplateSteps() => "Steps, one per line";

    public virtual string PathTemplateExample() => "For example: gets the works council to agree; 10";

    public virtual string StandInLabel() => "Who?";

    public virtual string NobodyStandsIn() => "No one";

    /// <summary>A button.</summary>
    public virtual string EndStandIn() => "End it now";

    public virtual string StandInUntilLabel() => "Until (the last day)";

    public virtual string StandInLabelShort() => "Stand-in for the lead: ";

    public virtual string StandInIs(string name, string day) => $"{name}, until {day}";
}
