using Microsoft.Extensions.Time.Testing;
using ReviewBot.CrmStandIns;
using ReviewBot.Playground;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.Tests.Playground;

/// <summary>What somebody does who works in the CRM, in the Playground with <c>--crm</c>.</summary>
public sealed class CrmCommandTests
{
    readonly StandInDeals there = StandInDeals.Samples(new FakeTimeProvider());

    [Fact]
    public void It_shows_what_the_CRM_has()
    {
        var answer = CrmCommand.Answer(there, " There ");

        Assert.Contains("Contoso · Service desk renewal: Open", answer, StringComparison.Ordinal);
        Assert.Contains("Coho Winery · Cellar planning: Won", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("won", CrmState.Won)]
    [InlineData("lost", CrmState.Lost)]
    public void A_deal_is_closed_there(string how, CrmState state)
    {
        Assert.Contains($"{state}", CrmCommand.Answer(there, $"there {how} contoso"), StringComparison.Ordinal);

        Assert.Equal(state, there.Find(1)?.State);
    }

    [Fact]
    public void A_new_one_is_added()
    {
        CrmCommand.Answer(there, "there new Fourth Coffee");

        Assert.Equal("Fourth Coffee", there.All[^1].Customer);
    }

    [Theory]
    [InlineData("board")]
    [InlineData("is there a step")]
    [InlineData("there won")]
    public void Anything_else_is_for_the_bot(string words) => Assert.Null(CrmCommand.Answer(there, words));
}
