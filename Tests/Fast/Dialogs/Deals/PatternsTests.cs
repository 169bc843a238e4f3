using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Deals;

/// <summary>What the deals of a pipeline have in common, and the list for the next review.</summary>
public sealed class PatternsTests
{
    static readonly string[] Customers = ["Contoso", "Fabrikam", "Tailspin Toys", "Northwind Traders", "Alpine Ski House"];

    readonly ConversationFixture room = new();

    [Fact]
    public async Task A_deal_on_the_list_is_proposed_first_until_its_review_starts()
    {
        var deals = await Pipeline();
        var kim = room.Seat(Sample.Kim);

        await kim.Types("patterns");
        Assert.True(kim.Card.Says("Agreement is holding up 2 deals: Contoso, Fabrikam"));
        Assert.True(kim.Card.Says("moved 3 times"));
        await kim.Presses("Add to next review");

        var listed = (await room.Now(deals[0])).Deal;
        Assert.Equal(new(Sample.Kim, Sample.Today), listed.Listed);
        Assert.True(kim.Card.Says("Kim Example added it to the next review on"));
        await kim.Types("review");
        Assert.True(kim.Card.Says("Kim Example added it to the next review"));

        await kim.Types("review Contoso");
        await kim.Presses("Short review, 4 minutes");
        Assert.Null((await room.Now(deals[0])).Deal.Listed);
    }

    [Fact]
    public async Task Of_three_deals_nothing_is_claimed()
    {
        await room.Has(Sample.Deal());
        var kim = room.Seat(Sample.Kim);

        await kim.Types("patterns");

        Assert.True(kim.Card.Says("There are too few open deals to see a pattern. Once there are four, I’ll look for one."));
    }

    async Task<Deal[]> Pipeline()
    {
        var late = Sample.Step() with { By = Sample.Days(-20), Job = Job.Consensus };
        var deals = Customers.Select((customer, at) => Sample.Deal(customer) with
        {
            Id = new($"d-{at}"),
            Reviewed = 1,
            Past = [Sample.Past(Sample.Days(-2))],
            Acts = [Sample.Act(Sample.Days(-2))],
            Buyers = [Sample.Priya, Sample.Jonas],
            Steps = at switch
            {
                0 => [late with { MovedOn = [Sample.Days(-60), Sample.Days(-50), Sample.Days(-40)] }],
                1 => [late],
                _ => [],
            },
        }).ToArray();
        foreach (var deal in deals)
            await room.Has(deal);
        return deals;
    }
}
