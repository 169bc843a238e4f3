using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Live;
using ReviewBot.Reviews;
using ReviewBot.Tests.Cards.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Deals;

public sealed class PeopleCardTests
{
    static readonly ValueList<Field> Filled =
        [new(Fields.Name, "Priya Sample"), new(Fields.Function, "CFO"), new(Fields.Stance, "champion")];

    static readonly Deal Known = SampleDeals.Contoso with
    {
        Buyers = SampleDeals.Contoso.Buyers.Add(new(new("p9"), "Tom Example", "Head of purchasing") { Left = Sample.Days(-3) }),
    };

    [Fact]
    public Task People() => Approved.Card(PeopleCard.For(Known, null, null, Readers.Lee));

    [Fact]
    public void Who_left_is_said_so_on_the_deal_and_is_nobody_whom_we_know_at_the_start()
    {
        var deal = DealCard.For(Known, null, [], null, Readers.Lee).ToJson();
        var start = StartCard.For(Known, Table.Opened(Known), Readers.Lee).ToJson();

        Assert.Contains("Tom Example", deal, StringComparison.Ordinal);
        Assert.Contains("left, 13 Nov", deal, StringComparison.Ordinal);
        Assert.Contains("Priya Sample", start, StringComparison.Ordinal);
        Assert.DoesNotContain("Tom Example", start, StringComparison.Ordinal);
    }

    [Fact]
    public Task Nobody() => Approved.Card(PeopleCard.For(SampleDeals.Northwind with { Buyers = [] }, null, null, Readers.Lee));

    [Fact]
    public Task A_person() => Approved.Card(PersonCard.For(Known, Known.Buyers[0], Filled, null, Readers.Lee));

    [Fact]
    public Task Somebody_who_left() => Approved.Card(PersonCard.For(Known, Known.Buyers[^1], [], null, Readers.Lee));

    [Fact]
    public Task Somebody_new() => Approved.Card(PersonCard.For(Known, null, [], null, Readers.Lee));
}
