using ReviewBot.Cards.Nudges;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Tests.Cards.Nudges;

/// <summary>Every kind of nudge has all of its parts; its buttons are covered by the tests of the routing table.</summary>
public sealed class NudgePresenterTests
{
    [Fact]
    public void Each_kind_is_planned_and_has_a_presenter() => NudgePresenter.AssertComplete(Enum.GetValues<NudgeKind>());

    [Fact]
    public void The_bot_does_not_start_when_a_kind_lacks_a_part() => Assert.EndsWith(
        ": 98, 99.",
        Assert.Throws<InvalidOperationException>(
            () => NudgePresenter.AssertComplete([NudgeKind.Steps, (NudgeKind)98, NudgeKind.Digest, (NudgeKind)99])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Each_kind_stands_once_in_the_table() =>
        Assert.Equal(Enum.GetValues<NudgeKind>(), NudgeKindDefinition.All.Select(it => it.Kind).Order());

    [Fact]
    public void A_face_has_the_kinds_that_are_found_by_it() => Assert.All(
        NudgeKindDefinition.All.Where(it => it.Plan is not null), it => Assert.Contains(it.Kind, NudgePresenter.Of(it.Kind).Kinds));
}
