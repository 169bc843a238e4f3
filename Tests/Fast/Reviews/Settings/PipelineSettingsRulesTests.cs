using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Reviews.Settings;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Settings;

public sealed class PipelineSettingsRulesTests
{
    static readonly Workspace Sales = Sample.Workspace();

    [Fact]
    public void Whoever_set_it_up_may_change_it() =>
        Assert.Equal(Pace.Fast, Yes(PipelineSettingsRules.Change(Sales, Sample.Sam, it => it.At(Pace.Fast))).Pace);

    [Fact]
    public void Nobody_else_may_and_hears_who_can() =>
        Assert.Equal(
            new SettingsRuling.No(new Refusal.OnlyAdmins([Sample.Sam])),
            PipelineSettingsRules.Change(Sales, Sample.Kim, it => it.At(Pace.Fast)));

    [Fact]
    public void Whom_they_name_may_too() =>
        Assert.True(
            PipelineSettingsRules.May(
                Yes(PipelineSettingsRules.Change(Sales, Sample.Sam, it => it.WithAdmin(Sample.Kim, Sample.Sam, Sample.Monday))),
                Sample.Kim));

    [Fact]
    public void Nobody_is_named_twice_and_that_they_were_is_on_record()
    {
        var named = Sales.WithAdmin(Sample.Kim, Sample.Sam, Sample.Monday);

        Assert.Equal(named, named.WithAdmin(Sample.Kim, Sample.Sam, Sample.Monday));
        Assert.Equal([Sample.Sam, Sample.Kim], named.Admins);
        Assert.Equal([new AuditEntry(Sample.Monday, Sample.Sam, AuditKind.AdminNamed) { Whom = Sample.Kim }], named.Audit);
    }

    [Fact]
    public void What_was_done_once_is_not_pushed_out_of_the_record_by_what_is_done_every_day()
    {
        var shown = new AuditEntry(Sample.Monday, Sample.Sam, AuditKind.ShownAnyway, "Call");
        var sales = Sales.With(shown);

        for (var day = 0; day < 3 * PipelineSettingsRules.MostAudit; day++)
            sales = sales.With(new AuditEntry(Sample.Monday.AddDays(day), Sample.Kim, AuditKind.TookList));

        Assert.Equal(PipelineSettingsRules.MostAudit, sales.Audit.Count);
        Assert.Equal(shown, sales.Audit[0]);
        Assert.Equal(Sample.Monday.AddDays((3 * PipelineSettingsRules.MostAudit) - 1), sales.Audit[^1].At);
        Assert.Equal(sales.Audit.OrderBy(it => it.At), sales.Audit);
    }

    [Fact]
    public void The_first_who_changes_one_that_nobody_set_up_becomes_its_admin() =>
        Assert.Equal(
            [Sample.Kim],
            Yes(PipelineSettingsRules.Change(Sales with { Admins = [] }, Sample.Kim, it => it with { ShowsCommercial = true })).Admins);

    [Fact]
    public void What_an_install_event_does_not_tell_is_filled_in_once()
    {
        var (vienna, tokyo) = (ZonedClock.Zone("Europe/Vienna"), ZonedClock.Zone("Asia/Tokyo"));
        var started = Sales with { Admins = [Sample.Sam with { Name = "" }], IsZoneAssumed = true };

        var byLee = started.Complete(Sample.Lee, vienna);
        var bySam = byLee.Complete(Sample.Sam, tokyo);

        Assert.Equal(started with { Zone = "Europe/Vienna", IsZoneAssumed = false }, byLee);
        Assert.Equal(byLee with { Admins = [Sample.Sam] }, bySam);
    }

    [Fact]
    public void What_is_known_stays_as_it_is()
    {
        var sales = Sales with { Zone = "Europe/Berlin" };

        Assert.Equal(sales, sales.Complete(Sample.Sam with { Name = "Another Name" }, ZonedClock.Zone("Asia/Tokyo")));
        Assert.Equal(sales with { IsZoneAssumed = true }, (sales with { IsZoneAssumed = true }).Complete(Sample.Sam, null));
    }

    [Fact]
    public void Who_owners_are_is_kept_once_a_name_fifty_of_them_and_noted_only_when_it_is_new()
    {
        var one = new OwnerChoice("Robin S", Sample.Kim, Sample.Today);
        var said = Sales.With([one], Sample.Lee, Sample.Monday);

        Assert.Equal(said, said.With([one], Sample.Sam, Sample.Monday));
        var again = said.With([one with { Written = "ROBIN  S", Who = Sample.Lee }], Sample.Lee, Sample.Monday);
        Assert.Equal([one with { Written = "ROBIN  S", Who = Sample.Lee }], again.OwnerChoices);
        Assert.Equal([AuditKind.ListOwnersSaid, AuditKind.ListOwnersSaid], again.Audit.Select(it => it.What));
        var full = said.With([.. Enumerable.Range(0, 50).Select(it => one with { Written = $"robin {it}" })], Sample.Lee, Sample.Monday);
        Assert.Equal((50, "robin 0"), (full.OwnerChoices.Count, full.OwnerChoices[0].Written));
        Assert.Empty(full.WithoutOwner(Sample.Kim.Id).OwnerChoices);
    }

    [Fact]
    public void A_colleague_who_is_removed_leaves_the_pipeline_to_somebody()
    {
        var led = Sales with { Nudges = Sales.Nudges with { Lead = Sample.Sam } };

        Assert.Equal([Sample.Kim], (led with { Admins = [Sample.Sam, Sample.Kim] }).WithoutColleague(Sample.Sam.Id, Sample.Lee).Admins);
        Assert.Equal([Sample.Lee], led.WithoutColleague(Sample.Sam.Id, Sample.Lee).Admins);
        Assert.Null(led.WithoutColleague(Sample.Sam.Id, Sample.Lee).Nudges.Lead);
        var without = led.WithoutColleague(Sample.Sam.Id, Sample.Sam);
        Assert.True(PipelineSettingsRules.May(without, Sample.Kim), "Nobody may change it any more.");
    }

    [Fact]
    public void Another_pace_brings_its_own_thresholds() =>
        Assert.Equal(MarkRuleDefaults.Complex, MarkRuleDefaults.Of(Sales.With(MarkRuleDefaults.Fast).At(Pace.Complex)));

    [Fact]
    public void The_same_pace_leaves_changed_thresholds_alone() =>
        Assert.Equal(MarkRuleDefaults.Fast, MarkRuleDefaults.Of(Sales.With(MarkRuleDefaults.Fast).At(Sales.Pace)));

    [Fact]
    public void Thresholds_of_the_pace_are_not_changed_ones() => Assert.Null(Sales.With(MarkRuleDefaults.Standard).Rules);

    [Fact]
    public void Each_threshold_is_changed_and_switched_off_by_itself()
    {
        foreach (var rule in Enum.GetValues<MarkRule>())
        {
            var changed = MarkRuleDefaults.Standard.With(rule, 99);

            Assert.Equal(99, changed.Of(rule));
            Assert.Null(changed.With(rule, null).Of(rule));
            Assert.All(
                Enum.GetValues<MarkRule>().Where(it => it != rule), it => Assert.Equal(MarkRuleDefaults.Standard.Of(it), changed.Of(it)));
        }
    }

    static Workspace Yes(SettingsRuling managed) => Assert.IsType<SettingsRuling.Yes>(managed).Workspace;
}
