using ReviewBot.Cards;
using ReviewBot.Cards.Settings;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Settings;

public sealed class SettingsDialogTests
{
    readonly ConversationFixture room = new();

    public SettingsDialogTests() => room.Deals.Save(new Workspace(room.Workspace, "Sales", [Sample.Sam]), default).GetAwaiter().GetResult();

    [Fact]
    public async Task A_changed_threshold_shows_on_the_board_at_once()
    {
        await room.Has(Sample.Deal() with { Reviewed = 1, Past = [Sample.Past(Sample.Days(-9))], Acts = [Sample.Act(Sample.Days(-9))] });
        var sam = room.Seat(Sample.Sam);
        await sam.Types("board");
        Assert.DoesNotContain("Quiet", string.Join('\n', sam.Card.Lines), StringComparison.Ordinal);

        await Opens(sam, "When marks appear");
        await sam.Presses("Save and continue", ("rule-quiet", "8"), ("rule-blind", ""));
        await sam.Presses("Save", ("rule-frozen", ""));
        await sam.Types("board");

        Assert.Contains("Quiet", string.Join('\n', room.Posts[0].Lines), StringComparison.Ordinal);
        var rules = (await Kept()).Rules;
        Assert.Equal((8, null, null), (rules?.Of(MarkRule.Quiet), rules?.Of(MarkRule.Blind), rules?.Of(MarkRule.Frozen)));
    }

    /// <summary>Some clients omit empty inputs, so that an empty form sends none, like a client that loses inputs.</summary>
    [Fact]
    public async Task All_thresholds_of_a_page_can_be_emptied_at_once()
    {
        var sam = room.Seat(Sample.Sam);
        await Opens(sam, "When marks appear");
        Assert.DoesNotContain("Switch all of these off", sam.Card.Buttons.Keys);

        await sam.Forges(new { press = "settings-save", home = "team:sales", page = "firstmarks", v = 1 });
        Assert.False((await Kept()).IsSetUp);
        await sam.Presses("Switch all of these off");

        var rules = (await Kept()).Rules;
        Assert.All(SettingsPageCard.RulesOf(SettingsPage.FirstMarks), it => Assert.Null(rules?.Of(it)));
        Assert.All(SettingsPageCard.RulesOf(SettingsPage.LaterMarks), it => Assert.NotNull(rules?.Of(it)));
        Assert.Contains("rule-frozen", sam.Card.Inputs.Keys);
    }

    [Fact]
    public async Task The_template_of_paths_is_seen_changed_and_deleted_where_the_other_settings_are()
    {
        var sam = room.Seat(Sample.Sam);
        await Opens(sam, "Template for paths");
        Assert.Equal("", sam.Card.Inputs[Fields.PathTemplate]);

        await sam.Presses("Save", (Fields.PathTemplate, "Vertrag\n the works council agrees; 12\nsigns;3\n\nSigns; 4"));

        Assert.Equal(
            [
                new(UsualStep.Legal, "approves the contract", 5),
                new(null, "the works council agrees", 12),
                new(UsualStep.Signature, "signs", 3),
            ],
            (await Kept()).PathTemplate);
        Assert.True(sam.Card.Says("Paths start from: Contract, the works council agrees and Signature"), string.Join('\n', sam.Card.Lines));
        await sam.Presses("Template for paths");
        Assert.Equal("Contract; 5\nthe works council agrees; 12\nSignature; 3", sam.Card.Inputs[Fields.PathTemplate]);
        await sam.Presses("Delete our template");

        Assert.Empty((await Kept()).PathTemplate);
        Assert.Equal([AuditKind.PathTemplateKept, AuditKind.PathTemplateDeleted], (await Kept()).Audit.Select(it => it.What));
        await sam.Presses("Template for paths");
        Assert.DoesNotContain("Delete our template", sam.Card.Buttons.Keys);
    }

    [Theory]
    [InlineData("signs; soon", "signs; soon")]
    [InlineData("signs; 0", "signs; 0")]
    [InlineData("signs\n; 5", "; 5")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13", "13")]
    public async Task A_line_of_the_template_that_is_no_step_comes_back(string typed, string wrong)
    {
        var sam = room.Seat(Sample.Sam);
        await Opens(sam, "Template for paths");

        await sam.Presses("Save", (Fields.PathTemplate, typed));

        Assert.True(sam.Card.Says($"I can’t read “{wrong}” (the steps)."), string.Join('\n', sam.Card.Lines));
        Assert.Equal(typed, sam.Card.Inputs[Fields.PathTemplate]);
        Assert.Empty((await Kept()).PathTemplate);
    }

    /// <summary>The same as when it is saved from a path.</summary>
    [Fact]
    public async Task The_lead_changes_the_template_and_who_is_neither_admin_nor_lead_does_not()
    {
        await room.Deals.Save(await Kept() with { Nudges = new() { Lead = Sample.Lee } }, default);
        var (lee, kim) = (room.Seat(Sample.Lee), room.Seat(Sample.Kim));

        await Opens(lee, "Template for paths");
        await lee.Presses("Save", (Fields.PathTemplate, "signs; 3"));
        await kim.Forges(new { press = "settings-save", home = "team:sales", page = "paths", v = 3, pathsteps = "nothing; 1" });

        Assert.Equal(["signs"], (await Kept()).PathTemplate.Select(it => it.What));
    }

    /// <summary>A person who keeps the pipeline's working days follows later changes.</summary>
    [Theory]
    [InlineData("sunday,monday", null)]
    [InlineData("monday", "monday")]
    public async Task Own_working_days_are_ticked_as_in_the_pipeline(string ticked, string? kept)
    {
        await room.Deals.Save(
            await Kept() with { WorkingDays = [DayOfWeek.Monday, DayOfWeek.Sunday] }, default);
        var lee = room.Seat(Sample.Lee);
        await lee.Types("help");

        await lee.Forges(new { press = "mine-open", page = "hours" });
        Assert.Equal("monday,sunday", lee.Card.Inputs["days"]);
        await lee.Presses("Save", ("days", ticked));

        var now = (await room.Rows.OpenPeople().ReadSettings(ConversationFixture.Tenant, Sample.Lee.Id, default)).Nudges.Days;
        Assert.Equal(kept, now is null ? null : string.Join(',', now.Select(Fields.Choice)));
    }

    [Theory]
    [InlineData("Pace, days, language", "zone", "Atlantis", "I can’t read “Atlantis” (the time zone)")]
    [InlineData("Holidays", "holidays", "2026-12-25\nsoon", "I can’t read “soon” (the holidays)")]
    [InlineData("Pace, days, language", "days", "", "(the working days)")]
    [InlineData("When marks appear", "rule-slow", "many", "I can’t read “many” (Slow)")]
    [InlineData("When marks appear", "rule-slow", "0", "I can’t read “0” (Slow)")]
    [InlineData("Reminders and digest", "lead", "Nobody Known", "I can’t read “Nobody Known”")]
    public async Task What_cannot_be_read_comes_back_with_a_notice_and_nothing_is_lost(
        string page, string input, string typed, string notice)
    {
        var sam = room.Seat(Sample.Sam);
        await Opens(sam, page);

        await sam.Presses(page is "When marks appear" ? "Save and continue" : "Save", (input, typed));

        Assert.Contains(notice, string.Join('\n', sam.Card.Lines), StringComparison.Ordinal);
        Assert.Equal(typed, sam.Card.Inputs.GetValueOrDefault(input, ""));
        Assert.False((await Kept()).IsSetUp);
    }

    [Theory]
    [InlineData("UTC", "UTC")]
    [InlineData("Etc/UTC", "UTC")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("New York", "America/New_York")]
    [InlineData("Zürich", "Europe/Zurich")]
    [InlineData("Wien", "Europe/Vienna")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    public void A_zone_is_read_as_people_write_it_and_again_as_it_was_kept(string typed, string kept)
    {
        Assert.Equal(kept, Zones.Read(typed));
        Assert.Equal(kept, Zones.Read(kept));
    }

    [Fact]
    public async Task Pace_days_zone_and_holidays_are_kept()
    {
        var sam = room.Seat(Sample.Sam);
        await Opens(sam, "Pace, days, language");

        await sam.Presses(
            "Save",
            ("pace", "complex"),
            ("days", "sunday,monday"),
            ("zone", "Berlin"),
            ("holidays", "25 Dec 2026\n2027-01-01"),
            ("commercial", "commercial"));

        var kept = await Kept();
        Assert.Equal((Pace.Complex, "Europe/Berlin", true), (kept.Pace, kept.Zone, kept.ShowsCommercial));
        Assert.Equal([DayOfWeek.Sunday, DayOfWeek.Monday], kept.WorkingDays);
        Assert.Equal([new(2026, 12, 25), new(2027, 1, 1)], kept.Holidays);
        Assert.Contains("Saved", string.Join('\n', sam.Card.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_place_of_the_public_holidays_and_further_days_are_kept()
    {
        var sam = room.Seat(Sample.Sam);
        await Opens(sam, "Holidays");

        await sam.Presses("Save", ("holidayplace", "DE-SN"), ("holidays", "24.12.2026\n31 Dec 2026"));

        var kept = await Kept();
        Assert.Equal(("DE-SN", 2), (kept.HolidayPlace, kept.Holidays.Count));
        Assert.Contains(sam.Card.Lines, it => it.Contains("Germany: Sachsen (18 Nov, 24 Dec", StringComparison.Ordinal));
        await Opens(sam, "Holidays");
        Assert.Equal(("DE-SN", "2026-12-24\n2026-12-31"), (sam.Card.Inputs["holidayplace"], sam.Card.Inputs["holidays"]));
        await sam.Presses("Save", ("holidayplace", "off"), ("holidays", ""));
        Assert.Equal((null, 0, 0), ((await Kept()).HolidayPlace, (await Kept()).Holidays.Count, (await Kept()).PublicHolidays.Count));
    }

    [Fact]
    public async Task A_place_that_nobody_offered_is_refused()
    {
        var sam = room.Seat(Sample.Sam);
        await Opens(sam, "Holidays");

        await sam.Presses("Save", ("holidayplace", "XX"));

        Assert.False((await Kept()).IsSetUp);
    }

    /// <summary>Cards of earlier versions have the holidays on this page.</summary>
    [Fact]
    public async Task Days_that_were_written_before_stay_when_the_other_days_are_saved()
    {
        await room.Deals.Save(await Kept() with { Holidays = [new(2026, 12, 24)] }, default);
        room.Time.Advance(TimeSpan.FromMinutes(2));
        var sam = room.Seat(Sample.Sam);
        await Opens(sam, "Pace, days, language");

        await sam.Presses("Save", ("zone", "Berlin"));

        Assert.Equal(("Europe/Berlin", new DateOnly(2026, 12, 24)), ((await Kept()).Zone, Assert.Single((await Kept()).Holidays)));
    }

    [Fact]
    public async Task A_pause_of_ones_own_is_ended_where_it_is_said()
    {
        var lee = new ConversationFixture(room.Rows, PlaceKind.Personal, home: null).Seat(Sample.Lee);
        await lee.Types("settings");
        await lee.Presses("Change pace or stop");
        await lee.Presses("Save", ("until", "2026-11-30"));
        await lee.Types("nudges");

        await lee.Presses("Resume now");

        Assert.Null((await room.Rows.OpenPeople().ReadSettings(ConversationFixture.Tenant, Sample.Lee.Id, default)).Nudges.PausedUntil);
        Assert.DoesNotContain("Resume now", lee.Card.Buttons.Keys);
    }

    [Fact]
    public async Task Nudges_digest_and_lead_are_kept()
    {
        var sam = room.Seat(Sample.Sam);
        room.Seat(Sample.Kim);
        await Opens(sam, "Reminders and digest");

        await sam.Presses("Save", ("lead", "kim example"), ("digestday", "thursday"), ("digestchannel", "off"));

        var kept = (await Kept()).Nudges;
        Assert.Equal((Sample.Kim.Id, DayOfWeek.Thursday, false, true), (kept.Lead?.Id, kept.DigestDay, kept.HasDigest, kept.IsOn));
    }

    [Fact]
    public async Task A_digest_goes_to_no_conversation_of_others()
    {
        var sam = room.Seat(Sample.Sam);
        await Opens(sam, "Reminders and digest");

        await sam.Presses("Save", ("digestchannel", "19:others@thread.tacv2"));

        Assert.Null((await Kept()).Nudges.DigestConversation);
        Assert.DoesNotContain("Saved", string.Join('\n', sam.Card.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_an_admin_may_change_it_and_whom_they_name_may()
    {
        var (sam, kim) = (room.Seat(Sample.Sam), room.Seat(Sample.Kim));
        await kim.Types("settings");
        Assert.DoesNotContain("Pace, days, language", kim.Card.Buttons.Keys);
        await kim.Forges(new { press = "settings-open", home = "team:sales", page = "calendar" });
        Assert.Contains(
            "Sam Sample can change this, or make you an admin.", string.Join('\n', kim.Card.Lines), StringComparison.Ordinal);

        await Opens(sam, "Add an admin");
        await sam.Presses("Save", ("admin", "Kim Example"));
        await Opens(kim, "Pace, days, language");
        await kim.Presses("Save", ("pace", "fast"));

        Assert.Equal(Pace.Fast, (await Kept()).Pace);
    }

    [Fact]
    public async Task Two_admins_with_the_same_page_open_do_not_undo_each_others_changes()
    {
        var (sam, kim) = (room.Seat(Sample.Sam), room.Seat(Sample.Kim));
        await room.Deals.Save((await Kept()) with { Admins = [Sample.Sam, Sample.Kim] }, default);
        await Opens(sam, "Pace, days, language");
        await Opens(kim, "Pace, days, language");
        await sam.Presses("Save", ("zone", "Berlin"));

        await kim.Presses("Save", ("pace", "fast"));

        Assert.Equal("Europe/Berlin", (await Kept()).Zone);
        Assert.Contains("This card was out of date", string.Join('\n', kim.Card.Lines), StringComparison.Ordinal);
        await kim.Presses("Save", ("pace", "fast"));
        Assert.Equal(("Europe/Berlin", Pace.Fast), ((await Kept()).Zone, (await Kept()).Pace));
    }

    [Fact]
    public async Task One_admin_too_many_is_not_said_to_be_saved()
    {
        var sam = room.Seat(Sample.Sam);
        room.Seat(Sample.Kim);
        await room.Deals.Save(
            (await Kept()) with
            {
                Admins = [
                    Sample.Sam,
                    .. Enumerable.Range(1, PipelineSettingsRules.MostAdmins - 1).Select(at => Sample.Person($"Admin{at} Sample")),
                ],
            },
            default);
        await Opens(sam, "Add an admin");

        await sam.Presses("Save", ("admin", "Kim Example"));

        Assert.DoesNotContain("Saved", string.Join('\n', sam.Card.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipeline_that_is_not_in_view_keeps_its_settings_to_itself()
    {
        var sam = room.Seat(Sample.Sam);

        await sam.Forges(new { press = "settings-save", home = "team:others", page = "calendar", pace = "fast", days = "monday" });

        Assert.Contains("I can’t find that deal here", string.Join('\n', sam.Card.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_pace_pause_days_hours_and_zone_are_kept()
    {
        var alone = new ConversationFixture(room.Rows, PlaceKind.Personal, home: null);
        var lee = alone.Seat(Sample.Lee);
        await lee.Types("settings");
        await lee.Presses("Change pace or stop");
        await lee.Presses("Save", ("pace", "weekly"), ("until", "2026-11-30"));
        await lee.Presses("Days, hours, language");
        await lee.Presses("Save", ("days", "tuesday"), ("opens", "9"), ("closes", "15:30"), ("zone", "Asia/Tokyo"));

        var mine = (await room.Rows.OpenPeople().ReadSettings(ConversationFixture.Tenant, Sample.Lee.Id, default)).Nudges;
        Assert.Equal((NudgePace.Weekly, new DateOnly(2026, 11, 30), "Asia/Tokyo"), (mine.Pace, mine.PausedUntil, mine.Zone));
        Assert.Equal((new(new(9, 0), new(15, 30)), DayOfWeek.Tuesday), (mine.Hours, Assert.Single(mine.Days ?? [])));
        Assert.Contains("Tuesday, 09:00 to 15:30, Asia/Tokyo", string.Join('\n', lee.Card.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("opens", "25:00")]
    [InlineData("closes", "08:00")]
    [InlineData("zone", "Nowhere")]
    public async Task Hours_that_make_no_sense_come_back(string input, string typed)
    {
        var lee = new ConversationFixture(room.Rows, PlaceKind.Personal, home: null).Seat(Sample.Lee);
        await lee.Types("settings");
        await lee.Presses("Days, hours, language");

        await lee.Presses("Save", (input, typed));

        Assert.Contains($"I can’t read “{typed}”", string.Join('\n', lee.Card.Lines), StringComparison.Ordinal);
        Assert.Equal(typed, lee.Card.Inputs[input]);
    }

    static async Task Opens(Seat seat, string page)
    {
        await seat.Types("settings");
        if (page is "Holidays")
            await seat.Presses("Pace, days, language");
        await seat.Presses(page);
    }

    async Task<Workspace> Kept() =>
        await room.Deals.FindWorkspace(room.Workspace, default) ?? throw new InvalidOperationException("It was never saved.");
}
