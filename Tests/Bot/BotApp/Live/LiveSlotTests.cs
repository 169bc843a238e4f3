using System.Globalization;
using AdaptiveCards;
using ReviewBot.BotApp.Live;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Live;

public sealed class LiveSlotTests
{
    static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    static readonly DateTimeOffset Now = Sample.Monday;

    readonly LiveSlot slot = new(Second);

    [Fact]
    public void What_was_decided_before_what_is_shown_is_not_shown_any_more()
    {
        Assert.True(Takes(Card(version: 5)));
        slot.RecordEdit(Card(version: 5));

        Assert.False(slot.TryStart(By, Card(version: 4), Now + Second));
        Assert.Null(slot.TakeDue(Now + 10 * Second));
    }

    [Fact]
    public void After_the_clock_was_put_back_nothing_waits_for_what_is_later_now()
    {
        Assert.True(Takes(Card(version: 5)));
        slot.RecordEdit(Card(version: 5));
        Assert.False(Takes(Card(version: 6)));

        Assert.True(slot.TryStart(By, Card(version: 7), Now.AddDays(-1)));
    }

    [Fact]
    public void What_waits_when_the_clock_is_put_back_is_due()
    {
        Assert.True(Takes(Card(version: 5)));
        slot.RecordEdit(Card(version: 5));
        Assert.False(Takes(Card(version: 6)));

        Assert.Equal(6, slot.TakeDue(Now.AddDays(-1))?.Card.Version);
    }

    [Fact]
    public void What_waits_is_the_newest()
    {
        Assert.True(Takes(Card(version: 5)));
        slot.RecordEdit(Card(version: 5));
        Assert.False(Takes(Card(version: 7)));
        Assert.False(Takes(Card(version: 6)));

        Assert.Equal(7, slot.TakeDue(Now + Second)?.Card.Version);
    }

    [Fact]
    public void After_an_edit_that_failed_the_same_is_shown_again()
    {
        Assert.True(Takes(Card(version: 5)));
        slot.RecordFailure();

        Assert.True(slot.TryStart(By, Card(version: 5), Now + Second));
    }

    [Fact]
    public void Inputs_wait_for_the_edit_that_is_on_its_way_and_keep_no_pace()
    {
        Assert.True(Takes(Card(version: 5)));
        Assert.False(Takes(Card(version: 6, comesFirst: true)));
        var running = slot.Running;
        Assert.False(running?.IsCompleted);

        slot.RecordEdit(Card(version: 5));

        Assert.True(running?.IsCompleted);
        Assert.True(Takes(Card(version: 6, comesFirst: true)));
        Assert.Null(slot.TakeDue(Now + 10 * Second));
    }

    static Turn By { get; } = new(
        "t",
        Sample.Sam,
        new("c", PlaceKind.Group, null, null, null, "", Now),
        "c",
        "a",
        Now,
        Say.In(CultureInfo.GetCultureInfo("en")),
        TimeZoneInfo.Utc);

    bool Takes(LiveCard card) => slot.TryStart(By, card, Now);

    static LiveCard Card(int version, bool comesFirst = false) =>
        new(new("t", "w"), new("d"), new("r"), "c", "1", new AdaptiveCard("1.5"), version, ComesFirst: comesFirst);
}
