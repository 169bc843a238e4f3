using ReviewBot.Cards.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Nudges;

public sealed class DigestLossCardTests
{
    [Fact]
    public Task It_goes_nowhere() => Approved.Card(DigestLossCard.For(Sample.Workspace(), "Deal reviews", null, Readers.Lee));

    [Fact]
    public Task It_goes_elsewhere() => Approved.Card(DigestLossCard.For(Sample.Workspace(), null, "Sales", Readers.Lee));
}
