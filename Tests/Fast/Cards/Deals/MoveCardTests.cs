using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Deals;

public sealed class MoveCardTests
{
    static readonly (string, string)[] Pipelines = [("team:service", "Service"), ("team:north", "North")];

    [Fact]
    public Task Where_it_goes() => Approved.Card(MoveCard.For(SampleDeals.Contoso, Pipelines, [], null, Readers.Lee));

    [Fact]
    public Task One_of_its_names_is_there() => Approved.Card(MoveCard.For(
        SampleDeals.Contoso, Pipelines, [new(Fields.Pipeline, "team:north")], new Notice.IsThereAlready(), Readers.Lee));

    [Fact]
    public Task There_is_no_other() => Approved.Card(MoveCard.For(SampleDeals.Contoso, [], [], null, Readers.Lee));

    [Fact]
    public Task It_has_moved() => Approved.Card(MoveCard.Moved(
        SampleDeals.Contoso with { Owner = null, OwnerAsWritten = "Lee Sample", Arrival = new("team", Sample.Sam, Sample.Lee, null, null) },
        "Service", isUndone: false, Readers.Lee));

    [Fact]
    public Task It_is_back() => Approved.Card(MoveCard.Moved(SampleDeals.Contoso, "Sales", isUndone: true, Readers.Lee));
}
