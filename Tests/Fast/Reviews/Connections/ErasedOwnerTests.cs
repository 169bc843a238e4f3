using ReviewBot.Reviews.Connections;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Keeping;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Connections;

/// <summary>An opportunity that waits keeps nothing of its owner in the CRM after that colleague was erased.</summary>
public sealed class ErasedOwnerTests
{
    [Theory]
    [InlineData("Lee Sample", null, true)]
    [InlineData("L. S.", "lee-sample", true)]
    [InlineData("Kim Sample", "KIM-SAMPLE", false)]
    public void Their_address_goes_with_their_name_or_id(string name, string? id, bool isErased)
    {
        var there = new CrmDeal("9001", "Service desk", CrmState.Open, Sample.Monday) { Owner = new(id, "l.s.77@contoso.com", name) };
        var row = new Row("p", "w", Body.With(Columns.None, new CrmWaiting(there, CrmWait.SameName)));

        var left = new NameRedactor(["Lee Sample"], Sample.Lee.Id).Redact(row) ?? row;

        Assert.Equal(isErased, left.Columns.Body()?.Contains("l.s.77", StringComparison.Ordinal) is false);
        Assert.Equal(
            isErased ? null : "l.s.77@contoso.com", Body.Of<CrmWaiting>(left.Columns, out _)?.There.Owner?.Email);
    }
}
