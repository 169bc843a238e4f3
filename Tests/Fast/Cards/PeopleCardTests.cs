using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards;

public sealed class PeopleCardTests
{
    static readonly ValueList<Field> Filled =
        [new(Fields.Name, "Priya Sample"), new(Fields.Function, "CFO"), new(Fields.Stance, "champion")];

    static readonly Deal Known = Deals.Contoso with
    {
        Buyers = Deals.Contoso.Buyers.Add(new(new("p9"), "Tom Example", "Head of purchasing") { Left = Sample.Days(-3) }),
    };

    [Fact]
    public Task People() => Approved.Card(PeopleCard.For(Known, null, null, Readers.Lee));

    [Fact]
    public Task Nobody() => Approved.Card(PeopleCard.For(Deals.Northwind with { Buyers = [] }, null, null, Readers.Lee));

    [Fact]
    public Task A_person() => Approved.Card(PersonCard.For(Known, Known.Buyers[0], Filled, null, Readers.Lee));

    [Fact]
    public Task Somebody_who_left() => Approved.Card(PersonCard.For(Known, Known.Buyers[^1], [], null, Readers.Lee));

    [Fact]
    public Task Somebody_new() => Approved.Card(PersonCard.For(Known, null, [], null, Readers.Lee));
}
