using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.Work;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp;

/// <summary>Restores a backup of the tables into another account, following infra/README.md, and continues there.</summary>
public sealed class RestoredTests
{
    static readonly NodeFolder Infra = new("../../infra");

    [Fact]
    public async Task A_review_goes_on_from_the_backup_and_who_is_due_is_found()
    {
        var source = await Azurite.Another();
        var restored = await Azurite.Another();
        var (deal, card) = await Reviewed(source);
        await Copy(source, restored);

        await using var bot = await BotFixture.Open(restored.Rows);
        var sam = bot.Guest(Sample.Sam);
        var reply = await sam.Sends(card, "Full review, 7 minutes", "f:restored");
        await sam.Types("board");
        bot.Time.Advance(TimeSpan.FromDays(30));
        var due = await bot.Services.GetRequiredService<WorkRound>().Run(default, default);

        Assert.Equal((200, 200), (reply.Status, reply.Code));
        Assert.True((await bot.Now(deal)).Live?.IsRunning);
        Assert.Equal(Change.ReviewStarted, (await bot.Deals.ReadJournal(BotFixture.Home(), deal.Id, 1, default))[0].Change);
        Assert.True(bot.Teams.Messages[0].Says("Contoso"));
        Assert.True(due > 0);
        Assert.Empty(bot.Failures);
    }

    /// <summary>A deal under review, and the card with the button that starts it.</summary>
    static async Task<(Deal Deal, CardFace Card)> Reviewed(EmulatedTables tables)
    {
        await using var bot = await BotFixture.Open(tables.Rows);
        var deal = await bot.Has(Sample.Deal() with { Steps = [Sample.Step()] });
        var sam = bot.Guest(Sample.Sam);
        await sam.Types("review contoso");
        return (deal, sam.With("Full review, 7 minutes"));
    }

    static async Task Copy(EmulatedTables source, EmulatedTables target)
    {
        const string by = "DefaultEndpointsProtocol=http;"; // the package for Node.js asks for it
        using var script = await Infra.Start("copy-tables.mjs", by + source.ConnectionString, by + target.ConnectionString);
        script.StandardInput.Close();
        await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        Assert.Equal(0, script.ExitCode);
    }
}
