using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Storage.Keeping;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Live;

/// <summary>Feedback on a review reaches its lead only, soon after it, and is in nothing that others read.</summary>
public sealed class MirrorTests
{
    [Fact]
    public async Task It_comes_once_in_the_personal_chat_of_the_lead()
    {
        await using var post = await NudgeFixture.Open();
        await post.Meets(Sample.Sam);
        await Close(post.Bot);
        Assert.DoesNotContain("Mirror", await Exported(post.Bot), StringComparison.Ordinal);
        Assert.Empty(Mirrors(post.Bot));

        await post.After(TimeSpan.FromMinutes(10));
        await post.After(TimeSpan.FromMinutes(10));

        var told = Assert.Single(Mirrors(post.Bot));
        Assert.Contains("personal", told.Path, StringComparison.Ordinal);
        Assert.Empty(await post.Bot.Deals.Outbox.Read(BotFixture.Home(), default));
        Assert.DoesNotContain("look back", await Exported(post.Bot), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_wants_none_gets_none()
    {
        await using var post = await NudgeFixture.Open();
        await post.Meets(Sample.Sam);
        await post.Bot.Guest(Sample.Sam).Forges(new System.Text.Json.Nodes.JsonObject { ["press"] = "mirror", ["isOn"] = false });
        await Close(post.Bot);

        await post.After(TimeSpan.FromMinutes(10));

        Assert.Empty(Mirrors(post.Bot));
    }

    static async Task Close(BotFixture bot)
    {
        await bot.Has(Sample.Deal());
        var sam = bot.Guest(Sample.Sam);
        await sam.Types("review contoso");
        await sam.Presses("Full review, 7 minutes");
        await sam.Presses("Lead’s view");
        await sam.Presses("Close the review");
    }

    static IEnumerable<Call> Mirrors(BotFixture bot) =>
        bot.Teams.Calls.Where(it => it.IsSend && it.Card?.Title.StartsWith("A look back", StringComparison.Ordinal) is true);

    static async Task<string> Exported(BotFixture bot)
    {
        using var file = new MemoryStream();
        await bot.Services.GetRequiredService<JsonExport>().Write(BotFixture.Home(), file, Sample.Monday, default);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
