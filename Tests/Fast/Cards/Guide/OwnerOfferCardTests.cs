using ReviewBot.Cards.Guide;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Guide;

public sealed class OwnerOfferCardTests
{
    [Fact]
    public Task Who_owns_it() => Approved.Card(
        OwnerOfferCard.For(SampleDeals.Contoso with { Owner = null }, [Sample.Kim, Sample.Sam], Readers.Everybody));

    [Fact]
    public Task Somebody_does_now() => Approved.Card(OwnerOfferCard.Given(SampleDeals.Contoso, Sample.Lee, Readers.Everybody));
}
