using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Live;

/// <summary>The card that a live review has left, over HTTP.</summary>
public sealed class LeftCardTests : IAsyncLifetime
{
    BotFixture door = null!;
    HttpUser sam = null!;

    public async ValueTask InitializeAsync()
    {
        door = await BotFixture.Open();
        sam = door.Guest(Sample.Sam);
        await door.Has(Sample.Deal());
        await sam.Types("review Contoso");
        await sam.Presses("Short review, 4 minutes");
        await door.Pass(TimeSpan.FromMinutes(4));
        door.Teams.Forget();
    }

    public async ValueTask DisposeAsync() => await door.DisposeAsync();

    [Fact]
    public async Task Asked_for_again_it_is_posted_below_and_the_older_card_says_so()
    {
        var before = (await door.Now(Sample.Deal())).Live?.CardId;

        await sam.Types("review Contoso");

        var left = Assert.Single(door.Teams.Edits);
        Assert.Equal("The review of Contoso continues below", left.Card?.Title);
        Assert.EndsWith($"/{before}", left.Path, StringComparison.Ordinal);
        Assert.NotEqual(before, (await door.Now(Sample.Deal())).Live?.CardId);
    }

    [Fact]
    public async Task Its_lead_brings_it_to_their_own_chat()
    {
        var alone = door.Guest(Sample.Sam, new("a:personal-of-sam", "personal"));
        await alone.Types("review Contoso");
        Assert.Empty(door.Teams.Edits);

        await alone.Presses("Bring it here");

        Assert.Equal("The review of Contoso continues in Sam Sample’s chat with me", Assert.Single(door.Teams.Edits).Card?.Title);
        Assert.Equal("a:personal-of-sam", (await door.Now(Sample.Deal())).Live?.Conversation);
    }

    [Fact]
    public async Task Where_somebody_from_outside_reads_by_now_nothing_is_told()
    {
        var alone = door.Guest(Sample.Sam, new("a:personal-of-sam", "personal"));
        await alone.Types("review Contoso");
        door.Teams.Others = [FakeMember.Guest];
        await door.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, door.NextId()));
        door.Teams.Forget();

        await alone.Presses("Bring it here");

        Assert.DoesNotContain(door.Teams.Edits, it => $"{it.Body}".Contains("Contoso", StringComparison.Ordinal));
    }
}
