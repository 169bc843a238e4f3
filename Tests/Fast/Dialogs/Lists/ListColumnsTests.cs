using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Lists;

/// <summary>A list is asked about once, and the next one with the same column names is not.</summary>
public sealed class ListColumnsTests
{
    readonly ConversationFixture room = new();
    readonly Seat lee;

    public ListColumnsTests() => lee = room.Seat(Sample.Lee);

    [Fact]
    public async Task Strange_columns_are_asked_about_once_and_known_from_then_on()
    {
        await Checks("Wer;Amt;Was\nContoso;Lee Sample;Renewal\nFabrikam;Lee Sample;Scanners");
        Assert.Equal("Which column is which?", lee.Card.Title);

        await lee.Presses("Read it like this", ("column-Customer", "0"), ("column-Title", "2"), ("column-Owner", "1"));
        Assert.Equal("2 deals would be added", lee.Card.Title);
        await lee.Presses("Import 2 deals");

        Assert.Equal(
            [("Contoso", "Renewal", "Lee Sample"), ("Fabrikam", "Scanners", "Lee Sample")],
            (await Board()).Select(it => (it.Customer, it.Title, it.Owner?.Name)).Order());
        await Checks("wer;amt;was\nLitware;;Rollout");
        Assert.Equal("1 deal would be added", lee.Card.Title);
        Assert.True(lee.Card.Says("I read the columns as chosen on 16 Nov."));
        Assert.Equal(AuditKind.ListColumnsSaid, Assert.Single((await Settings()).Audit).What);
    }

    [Theory]
    [InlineData("0", "-", "Contoso")]
    [InlineData("-", "1", "Renewal")]
    public async Task The_customer_or_the_deal_is_enough(string customer, string title, string both)
    {
        await Checks("Wer;Was;Amt\nContoso;Renewal;Lee Sample");

        await lee.Presses("Read it like this", ("column-Customer", customer), ("column-Title", title));
        await lee.Presses("Import 1 deal");

        var deal = Assert.Single(await Board());
        Assert.Equal((both, both), (deal.Customer, deal.Title));
    }

    [Fact]
    public async Task Without_either_it_is_asked_again_and_what_was_chosen_stays()
    {
        await Checks("Wer;Was;Amt\nContoso;Renewal;Lee Sample");

        await lee.Presses("Read it like this", ("column-Owner", "2"));

        Assert.True(lee.Card.Says("Choose the column with the customer or the one with the deal."));
        Assert.Equal("2", lee.Card.Inputs["column-Owner"]);
        Assert.Empty((await Settings()).ListColumns);
    }

    [Fact]
    public async Task Columns_that_were_taken_wrongly_can_be_changed_on_the_check_card()
    {
        await Checks("Customer,Deal,Owner,Closer\nContoso,Renewal,Kim Example,Lee Sample");
        await lee.Presses("Change the columns");
        Assert.Equal(("0", "1", "2", "-"), (
            lee.Card.Inputs["column-Customer"], lee.Card.Inputs["column-Title"], lee.Card.Inputs["column-Owner"],
            lee.Card.Inputs["column-NextStep"]));

        await lee.Presses("Read it like this", ("column-Owner", "3"));
        await lee.Presses("Import 1 deal");

        Assert.Equal("Lee Sample", Assert.Single(await Board()).Owner?.Name);
    }

    [Fact]
    public async Task Of_many_columns_all_can_be_reached_and_what_is_chosen_stays()
    {
        var names = string.Join(',', Enumerable.Range(1, 60).Select(it => $"Field {it}"));
        var cells = string.Join(',', Enumerable.Range(1, 60).Select(it => it is 2 ? "Contoso" : it is 58 ? "Renewal" : $"{it}"));
        await Checks($"{names}\n{cells}");

        await lee.Presses("Other columns", ("column-Customer", "1"));
        Assert.Equal("1", lee.Card.Inputs["column-Customer"]);
        await lee.Presses("Other columns", ("column-Customer", "1"));
        await lee.Presses("Read it like this", ("column-Customer", "1"), ("column-Title", "57"));
        await lee.Presses("Import 1 deal");

        Assert.Equal(("Contoso", "Renewal"), ((await Board()).Single().Customer, (await Board()).Single().Title));
    }

    [Fact]
    public async Task Days_that_can_be_read_two_ways_are_asked_about_once()
    {
        await Checks("Customer,Deal,Next step,By\nContoso,Renewal,Priya names the budget owner,03/12/2026");
        Assert.True(lee.Card.Says("“03/12/2026” under “By”: which day is that?"));
        Assert.True(lee.Card.Says("For now I’m reading it as 3 Dec."));

        await lee.Presses("12 Mar");
        Assert.True(lee.Card.Says("I read “03/12/2026” as 12 Mar, as chosen before."));
        await Checks("Customer,Deal,Next step,By\nFabrikam,Scanners,Jonas tests them,04/12/2026");

        Assert.False(lee.Card.Says("which day is that?"));
        await lee.Presses("Import 1 deal");
        Assert.Equal(new DateOnly(2026, 4, 12), Assert.Single(await Board()).ListedStepBy);
        await Checks("Customer,Deal,Owner,Next step,By\nFabrikam,Scanners,,Jonas tests them,04/12/2026");
        Assert.True(lee.Card.Says("which day is that?")); // other column names
    }

    [Fact]
    public async Task Only_whoever_sent_a_list_is_asked_about_it_and_for_a_day()
    {
        await Checks("Wer;Was\nContoso;Renewal");
        var asked = lee.Card;

        var kim = room.Seat(Sample.Kim);
        await kim.Sends(asked, "Read it like this", null, ("column-Customer", "0"));
        Assert.True(kim.Card.Says("I don’t have this list anymore."));
        room.Time.Advance(TimeSpan.FromDays(1));
        await lee.Sends(asked, "Read it like this", null, ("column-Customer", "0"));

        Assert.True(lee.Card.Says("I don’t have this list anymore."));
        Assert.Empty((await Settings()).ListColumns);
    }

    [Fact]
    public async Task Of_lists_with_other_names_the_newest_ten_are_known()
    {
        for (var at = 0; at < 11; at++)
        {
            room.Time.Advance(TimeSpan.FromMinutes(2));
            await Checks($"Wer{at};Was\nContoso;Renewal");
            await lee.Presses("Read it like this", ("column-Customer", "0"));
        }

        Assert.Equal(10, (await Settings()).ListColumns.Count);
        await Checks("Wer0;Was\nContoso;Renewal");
        Assert.Equal("Which column is which?", lee.Card.Title);
    }

    [Fact]
    public async Task One_line_is_told_how_to_send_the_file()
    {
        await Checks("Customer,Deal Contoso,Renewal");

        Assert.True(lee.Card.Says("Save it as a file, and send me that in our chat."));
    }

    /// <summary>What a review starts from, until a step is written down.</summary>
    [Fact]
    public async Task A_next_step_whose_day_cannot_be_read_is_kept_to_start_from()
    {
        await Checks("Customer,Deal,Owner,Next step,By\nContoso,Renewal,Lee Sample,Priya names the budget owner,after the fair");
        Assert.True(lee.Card.Says("1 next step is missing a person or a future date. I’ll keep the wording as a starting point for the next review."));

        await lee.Presses("Import 1 deal");

        Assert.Equal("Priya names the budget owner", Assert.Single(await Board()).ListedStep);
        await lee.Types("deal contoso");
        Assert.True(lee.Card.Says("“Priya names the budget owner”"));
    }

    async Task Checks(string list)
    {
        room.Time.Advance(TimeSpan.FromSeconds(1));
        await lee.Forges(new { press = "import-check", csv = list });
    }

    async Task<IReadOnlyList<Deal>> Board() => [.. (await room.Deals.ReadBoard(room.Workspace, default)).Select(it => it.Deal)];

    async Task<Workspace> Settings() =>
        await room.Deals.FindWorkspace(room.Workspace, default) ?? new(room.Workspace, "", []);
}
