using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Lists;

/// <summary>A list that was pasted behind "import", where the client has lost its line breaks.</summary>
public sealed class PastedListTests
{
    readonly ConversationFixture room = new();

    [Theory]
    [InlineData("importCustomer,Deal,OwnerContoso,Renewal,Lee SampleFabrikam,Scanners,Kim Example")]
    [InlineData("import Kunde;Deal;Zuständig Contoso;Verlängerung;Lee Sample Fabrikam;Scanner;Kim Example")]
    public async Task It_is_told_that_it_came_as_one_line(string typed)
    {
        var kim = room.Seat(Sample.Kim);

        await kim.Types(typed);

        Assert.True(kim.Card.Says("It arrived as a single line"), string.Join('\n', kim.Card.Lines));
    }

    [Fact]
    public async Task A_sentence_with_commas_is_none()
    {
        var kim = room.Seat(Sample.Kim);

        await kim.Types("importantly, Contoso, I think, is quiet");

        Assert.False(kim.Card.Says("It arrived as a single line"));
    }
}
