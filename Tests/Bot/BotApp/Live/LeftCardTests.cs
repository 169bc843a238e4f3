using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Live;

/// <summary>The card that a live review has left, over HTTP.</summary>
public sealed class LeftCardTests : IAsyncLifetime
{
    BotFixture bot = null!;
    HttpUser sam = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open();
        sam = bot.Guest(Sample.Sam);
        await bot.Has(Sample.Deal());
        await sam.Types("review Contoso");
        await sam.Presses("Short review, 4 minutes");
        await bot.Pass(TimeSpan.FromMinutes(4));
        bot.Teams.Forget();
    }

    public async ValueTask DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Asked_for_again_it_is_posted_below_and_the_older_card_says_so()
    {
        var before = (await bot.Now(Sample.Deal())).Live?.CardId;

        await sam.Types("review Contoso");

        var left = Assert.Single(bot.Teams.Edits);
        Assert.Equal("The review of Contoso continues below", left.Card?.Title);
        Assert.EndsWith($"/{before}", left.Path, StringComparison.Ordinal);
        Assert.NotEqual(before, (await bot.Now(Sample.Deal())).Live?.CardId);
    }

    [Fact]
    public async Task Its_lead_brings_it_to_their_own_chat()
    {
        var alone = bot.Guest(Sample.Sam, new("a:personal-of-sam", "personal"));
        await alone.Types("review Contoso");
        Assert.Empty(bot.Teams.Edits);

        await alone.Presses("Bring it here");

        Assert.Equal("The review of Contoso continues in Sam Sample’s chat with me", Assert.Single(bot.Teams.Edits).Card?.Title);
        Assert.Equal("a:personal-of-sam", (await bot.Now(Sample.Deal())).Live?.Conversation);
    }

    [Fact]
    public async Task Where_somebody_from_outside_reads_by_now_nothing_is_told()
    {
        var alone = bot.Guest(Sample.Sam, new("a:personal-of-sam", "personal"));
        await alone.Types("review Contoso");
        bot.Teams.Others = [FakeMember.Guest];
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));
        bot.Teams.Forget();

        await alone.Presses("Bring it here");

        Assert.NotEmpty(bot.Teams.Edits);
        Assert.DoesNotContain(bot.Teams.Edits, it => $"{it.Body}".Contains("Contoso", StringComparison.Ordinal));
    }
}
