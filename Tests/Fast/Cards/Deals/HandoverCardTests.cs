using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Deals;

public sealed class HandoverCardTests
{
    static readonly Handover Over = new("a1b2c3", Sample.Lee, Sample.Kim, Sample.Lee, Sample.Today, Sample.Days(9));

    static readonly HandoverForm Form = new(Sample.Lee, [SampleDeals.Contoso, SampleDeals.Fabrikam], [Sample.Kim, Sample.Sam], null);

    [Fact]
    public Task Which_pipeline() => Approved.Card(HandoverCard.WhichPipeline([("team:a", "Sales"), ("team:b", "Service")], Readers.Alone));

    [Fact]
    public Task Whose_deals() => Approved.Card(HandoverCard.WhoseDeals(
        "Sales", [new(Sample.Lee, 4, false), new(Sample.Person("Max Sample"), 1, true)], Readers.Everybody with { Me = Sample.Sam }));

    [Fact]
    public Task Ones_own() => Approved.Card(HandoverCard.For(Form, [new(Fields.Picked, "d-contoso,d-fabrikam")], null, Readers.Lee));

    [Fact]
    public Task Somebody_elses_and_nobody_was_chosen() => Approved.Card(HandoverCard.For(
        Form with { One = SampleDeals.Contoso }, [], new Notice.Missing([Fields.Picked, Fields.Colleague]),
        Readers.Everybody with { Me = Sample.Sam }));

    [Fact]
    public Task Nobody_is_there() => Approved.Card(HandoverCard.For(Form with { Colleagues = [] }, [], null, Readers.Lee));

    [Fact]
    public Task Handed_over(
        ) => Approved.Card(HandoverCard.Done(new(Over, [SampleDeals.Contoso], [SampleDeals.Fabrikam], Sample.Kim), Readers.Lee));

    [Fact]
    public Task Nothing_was() => Approved.Card(HandoverCard.Done(new(Over, [], [SampleDeals.Fabrikam], null), Readers.Lee));

    [Fact]
    public Task The_colleague_is_told() => Approved.Card(HandoverCard.Told(Over, [SampleDeals.Contoso], isTaken: true, Readers.Everybody));

    [Fact]
    public Task The_owner_before_is_told() => Approved.Card(
        HandoverCard.Told(Over with { By = Sample.Sam }, [SampleDeals.Contoso], isTaken: false, Readers.Everybody));

    [Fact]
    public Task Undone() => Approved.Card(HandoverCard.Undone([SampleDeals.Contoso], [SampleDeals.Fabrikam], Readers.Lee));

    [Fact]
    public Task Taken_back() => Approved.Card(HandoverCard.TakenBack(Sample.Lee, [SampleDeals.Contoso], Readers.Everybody));

    [Fact]
    public async Task The_fullest_ones_are_fine()
    {
        var many = Enumerable.Range(0, 80).Select(it => SampleDeals.Contoso with
        {
            Id = new($"d-{it:D10}"),
            Customer = new string('界', Limits.Customer),
            Title = new string('"', Limits.Title),
        }).ToArray();
        var people = Enumerable.Range(0, 80)
            .Select(it => new Person(new($"00000000-0000-0000-0000-0000000000{it:D2}"), new string('界', Limits.Name))).ToArray();
        var context = Readers.Lee with { Home = Readers.Home };

        Assert.Empty(await CardCheck.Problems(HandoverCard.For(
            new(people[0], many, people, many[0]), [new(Fields.Picked, string.Join(',', many.Take(30).Select(it => it.Id.Value)))],
            new Notice.Missing([Fields.Colleague]), context).ToJson()));
        Assert.Empty(await CardCheck.Problems(HandoverCard.WhoseDeals(
            "Sales", [.. people.Select(it => new DealOwner(it, 99, true))], context).ToJson()));
        Assert.Empty(await CardCheck.Problems(HandoverCard.Done(new(Over, many[..30], many, null), context).ToJson()));
        Assert.Empty(await CardCheck.Problems(HandoverCard.Told(Over, many[..30], isTaken: true, context).ToJson()));
    }
}
