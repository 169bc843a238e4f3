using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Lists;

/// <summary>Deals that are closed in the file.</summary>
public sealed class ClosedInFileTests
{
    readonly ConversationFixture room = new();

    [Theory]
    [InlineData("Stage", "Closed Won", EndingKind.Bought)]
    [InlineData("Stage", "closedwon", EndingKind.Bought)]
    [InlineData("Deal Stage", "Closed Lost (Sales Pipeline)", EndingKind.ChoseOther)]
    [InlineData("Phase", "Geschlossen/Gewonnen", EndingKind.Bought)]
    [InlineData("Deal-Phase", "Abgeschlossen und verloren", EndingKind.ChoseOther)]
    [InlineData("Status", "Won", EndingKind.Bought)]
    [InlineData("Status", "verloren", EndingKind.ChoseOther)]
    [InlineData("Ended how", "NoDecision", EndingKind.NoDecision)]
    [InlineData("Ended how", "ChoseOther", EndingKind.ChoseOther)]
    [InlineData("Stage", "6 - Closed Won", EndingKind.Bought)]
    [InlineData("Stage", "Closed Lost - Price", EndingKind.ChoseOther)]
    [InlineData("Stage", "Closed Won - Signed", EndingKind.Bought)]
    [InlineData("Stage", "Won - Signed", EndingKind.Bought)]
    [InlineData("Stage", "No Decision", EndingKind.NoDecision)]
    [InlineData("Stage", "Closed: No Decision", EndingKind.NoDecision)]
    [InlineData("Phase", "7. Abgeschlossen – verloren (Preis)", EndingKind.ChoseOther)]
    [InlineData("Phase", "Keine Entscheidung", EndingKind.NoDecision)]
    [InlineData("Won time", "2026-10-02", EndingKind.Bought)]
    [InlineData("Lost time", "2026-10-02 10:15:00", EndingKind.ChoseOther)]
    [InlineData("Lost reason", "too slow", EndingKind.ChoseOther)]
    [InlineData("Lost reason", "-", null)]
    [InlineData("Lost", "2026-10-02", EndingKind.ChoseOther)]
    [InlineData("Won", "0", null)]
    [InlineData("Stage", "Not closed", null)]
    [InlineData("Stage", "3 - Negotiation", null)]
    [InlineData("Status", "Open", null)]
    [InlineData("Stage", "Negotiation to be won", null)]
    [InlineData("Stage", "Proposal/Price Quote", null)]
    public void It_is_known_by_its_stage_or_status(string column, string value, EndingKind? expected) =>
        Assert.Equal(expected, Reading.Row($"Customer,Deal,{column}\nContoso,Renewal,{value}").Ended);

    [Theory]
    [InlineData("Is Deal Closed?", "true")]
    [InlineData("Ist geschlossen", "ja")]
    [InlineData("Closed", "2026-10-02")]
    public void That_it_is_closed_is_known_by_a_flag_or_a_day(string column, string value) =>
        Assert.True(Reading.Row($"Customer,Deal,{column}\nContoso,Renewal,{value}").IsClosed);

    [Fact]
    public void The_reason_of_an_earlier_loss_does_not_end_one_that_has_a_stage() =>
        Assert.False(Reading.Row("Customer,Deal,Stage,Lost reason\nContoso,Renewal,Proposal,too slow").IsClosed);

    [Theory]
    [InlineData("10/2/2026", "2026-10-02")]
    [InlineData("1/31/2030", null)]
    [InlineData("soon", null)]
    public void It_ended_on_its_close_date_where_that_has_passed(string date, string? day)
    {
        var row = Reading.Row($"Customer,Deal,Stage,Close Date\nContoso,Renewal,Closed Won,{date}");

        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), row.EndedOn);
    }

    [Fact]
    public async Task They_are_left_out_until_somebody_keeps_them()
    {
        var kim = room.Seat(Sample.Kim);
        await kim.Types("import\nCustomer,Deal,Stage,Next step,By,Closed Lost Reason\nContoso,Renewal,Closed Won,Signs,2026-12-04,\n"
            + "Fabrikam,Scanners,Proposal,,,\nLitware,Rollout,Closed Lost,,,too slow");

        Assert.True(kim.Card.Says("2 deals are closed in this file and will be left out: Contoso, Litware"));
        var check = kim.Card;
        await kim.Presses("Import 1 deal");
        Assert.Equal(["Fabrikam"], (await Board()).Select(it => it.Customer));

        await kim.Types("import\nCustomer,Deal,Stage,Next step,By,Closed Lost Reason\nContoso,Renewal,Closed Won,Signs,2026-12-04,\n"
            + "Fabrikam,Scanners,Proposal,,,\nLitware,Rollout,Closed Lost,,,too slow");
        var second = kim.Card;
        Assert.Contains("Keep 2 as ended", second.Buttons.Keys);
        await kim.Sends(check, "Import 3, 2 as ended", null);
        Assert.Single(await Board());
        await kim.Sends(second, "Keep 2 as ended", null);

        Assert.Equal(
            [("Contoso", EndingKind.Bought, null, 0), ("Fabrikam", null, null, 0), ("Litware", EndingKind.ChoseOther, "too slow", 0)],
            (await Board()).OrderBy(it => it.Customer)
                .Select(it => (it.Customer, it.Ended?.How, it.Ended?.Decided, it.Steps.Count)));
    }

    [Fact]
    public async Task One_that_is_open_here_ends_when_it_is_kept()
    {
        var deal = await room.Has(Sample.Deal() with { Id = DealKey.Of("Contoso", "Renewal"), Title = "Renewal" });
        var kim = room.Seat(Sample.Kim);

        await kim.Types("import\nCustomer,Deal,Stage\nContoso,Renewal,Closed Won");
        await kim.Presses("Keep 1 as ended");

        Assert.Equal(EndingKind.Bought, (await room.Now(deal)).Deal.Ended?.How);
    }

    [Fact]
    public async Task None_ends_under_a_review()
    {
        var deal = await room.Has(Sample.Deal() with { Id = DealKey.Of("Contoso", "Renewal"), Title = "Renewal" });
        var (sam, kim) = (room.Seat(Sample.Sam), room.Seat(Sample.Kim));
        await sam.Types("review Contoso");
        await sam.Presses("Short review, 4 minutes");

        await kim.Types("import\nCustomer,Deal,Stage\nContoso,Renewal,Closed Won");
        await kim.Presses("Keep 1 as ended");

        Assert.Null((await room.Now(deal)).Deal.Ended);
        Assert.True(kim.Card.Says("Contoso"));
    }

    [Fact]
    public void What_we_export_comes_back_as_it_ended()
    {
        var csv = ReviewBot.Dialogs.Lists.BoardCsv.Of(
            [Sample.Deal() with
            {
                Ended = new(EndingReason.Other, Sample.Today, Sample.Lee) { How = EndingKind.Bought, Decided = "the pilot" }
            }],
            System.Globalization.CultureInfo.GetCultureInfo("en-US"));

        var row = Reading.Row(csv);

        Assert.Equal((EndingKind.Bought, Sample.Today, "the pilot"), (row.Ended, row.EndedOn, row.Decided));
    }

    async Task<IEnumerable<Deal>> Board() => (await room.Deals.ReadBoard(room.Workspace, default)).Select(it => it.Deal);
}
