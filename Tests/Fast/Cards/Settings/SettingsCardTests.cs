using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Cards.Nudges;
using ReviewBot.Cards.Settings;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Cards.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Settings;

public sealed class SettingsCardTests
{
    static readonly Workspace Sales = Sample.Workspace() with
    {
        Zone = "Europe/Berlin",
        Holidays = [new(2026, 12, 25), new(2027, 1, 1)],
        Rules = MarkRuleDefaults.Standard.With(MarkRule.Quiet, 10).With(MarkRule.Indecision, null),
    };

    static readonly CardContext Sam = Readers.Lee with { Me = Sample.Sam };

    [Fact]
    public Task A_pipeline() => Approved.Card(SettingsCard.For(Sales, "Deal reviews", null, Readers.Everybody));

    [Fact]
    public Task A_pipeline_for_somebody_who_may_not_change_it() => Approved.Card(SettingsCard.For(Sales, null, null, Readers.Lee));

    [Fact]
    public Task One_that_nobody_set_up() =>
        Approved.Card(
            SettingsCard.For(Sales with { Admins = [], Rules = null, Holidays = [], Nudges = new() { IsOn = false } }, null, null, Sam));

    [Fact]
    public Task One_that_an_install_event_started() => Approved.Card(Started(Readers.Everybody));

    [Fact]
    public Task One_that_an_install_event_started_in_German() =>
        Approved.Card(Started(Readers.Everybody with { Say = Say.In(CultureInfo.GetCultureInfo("de-DE")) }));

    [Fact]
    public Task Which_pipeline() => Approved.Card(SettingsCard.Choose([("team", "Sales"), ("chat", "Partners")], Sam));

    [Fact]
    public Task Pace_and_calendar() =>
        Page(
            SettingsPage.Calendar,
            [new(Fields.Pace, "standard"), new(Fields.Days, "monday,tuesday"), new(Fields.Zone, "Atlantis")],
            new Notice.Unreadable(Fields.Zone, "Atlantis"));

    [Fact]
    public Task When_marks_appear() =>
        Page(
            SettingsPage.FirstMarks,
            [new(Fields.Of(MarkRule.Blind), "2"), new(Fields.Of(MarkRule.Quiet), "many")],
            new Notice.Unreadable(Fields.Of(MarkRule.Quiet), "many"));

    [Fact]
    public Task The_other_marks() => Page(SettingsPage.LaterMarks, [new(Fields.Of(MarkRule.Frozen), "21")]);

    [Fact]
    public Task Nudges_and_digest() =>
        Page(
            SettingsPage.Digest,
            [new(Fields.Nudging, Fields.Nudging), new(Fields.DigestDay, "monday"), new(Fields.DigestChannel, Fields.AsPipeline)]);

    [Fact]
    public Task Public_holidays() =>
        Page(SettingsPage.Holidays, [new(Fields.HolidayPlace, "DE-SN"), new(Fields.Holidays, "2026-12-24")]);

    [Fact]
    public Task Naming_an_admin() => Page(SettingsPage.Admins, []);

    [Fact]
    public Task Who_stands_in_for_the_lead() => Approved.Card(SettingsPageCard.For(
        SettingsPage.StandIn,
        Sales,
        [(Sample.Kim.Id.Value, Sample.Kim.Name), (Sample.Lee.Id.Value, Sample.Lee.Name)],
        [new(Fields.StandIn, Sample.Kim.Id.Value)],
        new Notice.Missing([Fields.Until]),
        Sam));

    [Fact]
    public Task Who_stands_in_for_the_lead_in_German() => Approved.Card(SettingsPageCard.For(
        SettingsPage.StandIn,
        Sales,
        [(Sample.Kim.Id.Value, Sample.Kim.Name), (Sample.Lee.Id.Value, Sample.Lee.Name)],
        [new(Fields.StandIn, Fields.Off)],
        null,
        Sam with { Say = Say.In(CultureInfo.GetCultureInfo("de-DE")) }));

    [Fact]
    public void Who_stands_in_is_shown_until_the_end_of_the_last_day()
    {
        Assert.True(Shown(0).Says("Kim Example, until"));
        Assert.False(Shown(-1).Says("Kim Example, until"));

        static CardFace Shown(int day) => new(
            SettingsCard.For(Sales with { StandIn = new(Sample.Kim, Sample.Days(day)) }, null, null, Sam).ToJson());
    }

    [Fact]
    public Task My_reminders() =>
        Approved.Card(
            PersonalSettingsCard.For(new() { PausedUntil = Sample.Days(3) }, NudgePace.Weekly, "Europe/Berlin", null, Readers.Lee));

    [Fact]
    public Task My_pace() =>
        Approved.Card(PersonalSettingsCard.Page(PersonalSettingsPage.Pace, [new(Fields.Pace, "daily")], null, Readers.Lee));

    [Fact]
    public Task My_days_and_hours() =>
        Approved.Card(
            PersonalSettingsCard.Page(
                PersonalSettingsPage.Hours,
                [new(Fields.Opens, "9"), new(Fields.Closes, "08:00")],
                new Notice.Unreadable(Fields.Closes, "08:00"),
                Readers.Lee));

    [Fact]
    public Task What_is_planned_and_what_was_sent()
    {
        var deal = Sample.Deal() with
        {
            Steps = [Sample.Step() with { By = Sample.Days(-2) }, Sample.Step("s2") with { What = "signs the order", By = Sample.Days(9) }]
        };
        NudgeItem Item(int step) =>
            new(Sample.Workspace().Id, deal, deal.Steps[step], Rung.Ask, NudgeRole.Owner, deal.Steps[step].By, 2, Sample.Days(8));
        return Approved.Card(PlannedCard.For(
            new(
                new(),
                NudgePace.Daily,
                new Plan.Card(NudgeCards.Id, Sample.Today, Sample.Monday, [Item(0)], 0, 1, 3),
                Sample.Monday.AddHours(24),
                [new(Sample.Days(13), Item(1))],
                [NudgeCards.Entry with { State = NudgeState.Answered }],
                [Sales]),
            Readers.Lee));
    }

    [Fact]
    public Task What_was_sent_in_a_pipeline() => Approved.Card(DeliveriesCard.For(
        Sales,
        [
            new(Sample.Lee, NudgeCards.Entry with { State = NudgeState.Answered }),
            new(Sample.Kim, NudgeCards.Entry with { Day = Sample.Days(-3), Kind = NudgeKind.Prework }),
            new(Sample.Kim, NudgeCards.Entry with { Day = Sample.Days(-4), State = NudgeState.Failed, Failure = SendFailure.Unreachable }),
        ],
        Sam));

    [Fact]
    public Task A_planned_review() => Approved.Card(ReviewPlannedCard.For(
        Sample.Deal(), new(Sample.Monday.AddDays(3).AddHours(1), Sample.Days(3), Sample.Sam, "19:x"), WorkCalendar.Default, isGuessed: true,
        new("https://teams.microsoft.com/l/meeting/new?subject=x"), Readers.Everybody));

    [Fact]
    public void A_review_that_is_planned_without_any_zone_says_that_it_is_utc()
    {
        var lost = Readers.Everybody with { IsZoneKnown = false };

        Assert.True(Planned(lost).Says("I don’t know your time zone, so this is in UTC."));
        Assert.True(Planned(lost with { Say = Say.In(CultureInfo.GetCultureInfo("de-DE")) }).Says("Deine Zeitzone kenne ich nicht"));
        Assert.False(Planned(Readers.Everybody).Says("UTC"));

        static CardFace Planned(CardContext context) => new(ReviewPlannedCard.For(
            Sample.Deal(), new(Sample.Monday.AddDays(3), Sample.Days(3), Sample.Sam, "19:x"), WorkCalendar.Default, false, null, context)
                .ToJson());
    }

    static AdaptiveCards.AdaptiveCard Started(CardContext context) => SettingsCard.For(
        Sales with { Admins = [Sample.Sam with { Name = "" }], Zone = "UTC", IsZoneAssumed = true, Rules = null }, null, null, context);

    static Task Page(
        SettingsPage page,
        ValueList<Field> filled,
        Notice? notice = null,
        [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        Approved.Card(SettingsPageCard.For(page, Sales, [("19:reviews", "Deal reviews")], filled, notice, Sam), name);
}
