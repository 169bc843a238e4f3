using ReviewBot.Cards.Deals;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Deals;

public sealed class MergeCardTests
{
    [Fact]
    public Task Which_is_the_same() => Approved.Card(MergeCard.For(SampleDeals.Contoso, [SampleDeals.Fabrikam, SampleDeals.Tailspin], [], null, Readers.Lee));

    [Fact]
    public Task There_is_no_other() => Approved.Card(MergeCard.For(SampleDeals.Contoso, [], [], null, Readers.Lee));

    [Fact]
    public Task One_now() => Approved.Card(MergeCard.Done(SampleDeals.Contoso, SampleDeals.Fabrikam, isUndone: false, Readers.Lee));

    [Fact]
    public Task Two_again() => Approved.Card(MergeCard.Done(SampleDeals.Contoso, SampleDeals.Fabrikam, isUndone: true, Readers.Lee));
}
