using ReviewBot.Cards;
using ReviewBot.Cards.LongJobs;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.LongJobs;

public sealed class LongJobCardTests
{
    [Fact]
    public Task While_it_runs() =>
        Approved.Card(LongJobCard.Running(LongJobKind.Import, 1480, 5000, new("1731744000123", "team:sales"), Readers.Lee));

    [Fact]
    public Task When_it_was_stopped() => Approved.Card(LongJobCard.Partly(
        LongJobKind.Import, true, 1480, 5000, new CardAction.ApplyImport("1731744000123", Home: "team:sales"), Readers.Lee));

    [Fact]
    public Task When_it_could_not_go_on() => Approved.Card(LongJobCard.Partly(LongJobKind.Erase, false, 0, null, null, Readers.Lee));

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void What_could_not_go_on_names_its_error_and_what_was_stopped_has_none(bool isStopped, bool isNamed) => Assert.Equal(
        isNamed,
        new CardFace(LongJobCard.Partly(LongJobKind.Import, isStopped, 5, 9, null, Readers.Lee, error: "1a2b3c4d").ToJson())
            .Says("1a2b3c4d"));

    [Theory]
    [InlineData(LongJobKind.Import, 0, null, "I’m on it.")]
    [InlineData(LongJobKind.Import, 1480, 5000, "I’m on it: 1,480 of 5,000 deals so far.")]
    [InlineData(LongJobKind.Erase, 1480, null, "I’m on it: 1,480 entries erased so far.")]
    [InlineData(LongJobKind.CrmLook, 0, null, "I’m on it.")]
    [InlineData(LongJobKind.CrmLook, 1480, 5000, "I’m on it: I’ve looked at 1,480 of 5,000 deals so far.")]
    [InlineData(LongJobKind.Export, 0, null, "I’m on it: your file is being written.")]
    public void How_far_it_is_stands_in_its_title(LongJobKind kind, int done, int? total, string title) =>
        Assert.Equal(title, new CardFace(LongJobCard.Running(kind, done, total, null, Readers.Lee).ToJson()).Title);
}
