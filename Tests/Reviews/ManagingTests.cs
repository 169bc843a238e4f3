using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews;

public sealed class ManagingTests
{
    static readonly Workspace Sales = Some.Workspace();

    [Fact]
    public void Whoever_set_it_up_may_change_it() => Assert.Equal(Pace.Fast, Yes(Managing.Change(Sales, Some.Sam, it => it.At(Pace.Fast))).Pace);

    [Fact]
    public void Nobody_else_may_and_hears_who_can() =>
        Assert.Equal(new Managed.No(new Refusal.OnlyAdmins([Some.Sam])), Managing.Change(Sales, Some.Kim, it => it.At(Pace.Fast)));

    [Fact]
    public void Whom_they_name_may_too() => Assert.True(Managing.May(Yes(Managing.Change(Sales, Some.Sam, it => it.With(Some.Kim))), Some.Kim));

    [Fact]
    public void Nobody_is_named_twice() => Assert.Equal(2, Sales.With(Some.Kim).With(Some.Kim).Admins.Count);

    [Fact]
    public void The_first_who_changes_one_that_nobody_set_up_becomes_its_admin() =>
        Assert.Equal([Some.Kim], Yes(Managing.Change(Sales with { Admins = [] }, Some.Kim, it => it with { ShowsCommercial = true })).Admins);

    [Fact]
    public void Another_pace_brings_its_own_thresholds() =>
        Assert.Equal(MarkRules.Complex, MarkRules.Of(Sales.With(MarkRules.Fast).At(Pace.Complex)));

    [Fact]
    public void The_same_pace_leaves_changed_thresholds_alone() =>
        Assert.Equal(MarkRules.Fast, MarkRules.Of(Sales.With(MarkRules.Fast).At(Sales.Pace)));

    [Fact]
    public void Thresholds_of_the_pace_are_not_changed_ones() => Assert.Null(Sales.With(MarkRules.Standard).Rules);

    [Fact]
    public void Each_threshold_is_changed_and_switched_off_by_itself()
    {
        foreach (var rule in Enum.GetValues<MarkRule>())
        {
            var changed = MarkRules.Standard.With(rule, 99);

            Assert.Equal(99, changed.Of(rule));
            Assert.Null(changed.With(rule, null).Of(rule));
            Assert.All(Enum.GetValues<MarkRule>().Where(it => it != rule), it => Assert.Equal(MarkRules.Standard.Of(it), changed.Of(it)));
        }
    }

    static Workspace Yes(Managed managed) => Assert.IsType<Managed.Yes>(managed).Workspace;
}
