using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.LongJobs;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Keeping;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.LongJobs;

/// <summary>A long import that is taken back.</summary>
public sealed partial class LongJobTests
{
    [Fact]
    public async Task A_long_import_is_taken_back_by_any_replica()
    {
        var asked = await Imported();
        await using var other = await BotFixture.OpenWithoutLongJobs(rows);
        var there = await other.Meets(Sample.Lee);
        Assert.Equal(Lines, await Count());

        await there.Sends(asked, "Yes, undo it", null);
        Assert.Equal("I’m on it.", there.Mine?.Title);
        await Works(other);

        Assert.Equal($"{Lines - 1} deals removed, 1 changed back", other.Teams.Edits[^1].Card?.Title);
        await AsBefore();
    }

    [Fact]
    public async Task Killed_after_any_commit_it_is_taken_back_with_nothing_lost_or_doubled()
    {
        var asked = await Imported();
        await lee.Sends(asked, "Yes, undo it", null);
        var kills = 0;
        for (var isOver = false; !isOver && kills < 200; kills++)
        {
            rows.DieAfter(7 * kills);
            isOver = await TryWork(bot, $"{Lines - 1} deals removed, 1 changed back");
            rows.Live();
            bot.Time.Advance(LongJobRun.Duration + TimeSpan.FromMinutes(20));
        }

        Assert.InRange(kills, 3, 199);
        Assert.Equal($"{Lines - 1} deals removed, 1 changed back", bot.Teams.Edits[^1].Card?.Title);
        await AsBefore();
    }

    [Fact]
    public async Task Stopped_in_the_middle_it_is_taken_back_when_told()
    {
        var asked = await Imported();
        await lee.Sends(asked, "Yes, undo it", null);
        var running = lee.Mine ?? throw new InvalidOperationException();
        rows.Meanwhile(Table.Deals, 20, () => lee.Sends(running, "Stop", null));
        await Works(bot);
        Assert.InRange(await Count(), 2, Lines - 1);
        Assert.Equal("I’ve stopped", bot.Teams.Edits[^1].Card?.Title);

        await lee.Sends(bot.Teams.Edits[^1].Card ?? throw new InvalidOperationException(), "Continue", null);
        await Works(bot);

        await AsBefore();
    }

    /// <summary>What is erased does not come back.</summary>
    [Fact]
    public async Task After_a_name_was_erased_it_cannot_be_taken_back()
    {
        var asked = await Imported();
        await bot.Services.GetRequiredService<ErasureService>().Run(
            BotFixture.Home(), new("e1", Erased.Buyer, Sample.Lee, bot.Time.GetUtcNow()) { Names = ["Priya Sample"] }, default);

        await lee.Sends(asked, "Yes, undo it", null);

        Assert.Equal("I can’t undo this", lee.Mine?.Title);
        Assert.Equal(Lines, await Count());
    }

    /// <summary>The deal that was there has its note again, all others are gone without a trace.</summary>
    async Task AsBefore()
    {
        var deal = Assert.Single(await bot.Deals.ReadBoard(BotFixture.Home(), default)).Deal;
        Assert.Equal(("Before", "old"), (deal.Customer, deal.Note));
        var journal = await bot.Deals.ReadJournal(BotFixture.Home(), deal.Id, 9, default);
        Assert.Equal([Change.ImportTakenBack, Change.DealImported], journal.Select(it => it.Change));
        var left = await rows.Read(Table.Deals, Keys.Partition(BotFixture.Home()), Keys.AllJournals, int.MaxValue, default);
        Assert.All(left, it => Assert.Equal(deal.Id, Keys.DealOf(it.Key)));
    }

    /// <summary>An import of new deals and of one that was there; the card that asks whether to take it back.</summary>
    async Task<CardFace> Imported()
    {
        await bot.Has(Sample.Deal("Before") with { Id = DealKey.Of("Before", "Renewal"), Title = "Renewal", Note = "old" });
        var text = string.Join('\n', Enumerable.Range(0, Lines - 1)
            .Select(it => string.Create(CultureInfo.InvariantCulture, $"Contoso {it},Renewal,new"))
            .Prepend("Before,Renewal,new"));
        var came = await lee.Forges(
            HttpUser.Data("import-check", ("csv", $"Customer,Deal,Note\n{text}"), ("pipeline", BotFixture.Home().Home)));
        await lee.Sends(came.Card ?? throw new InvalidOperationException(came.Body), $"Import {Lines} deals", null);
        await Works(bot);
        await lee.Sends(bot.Teams.Edits[^1].Card ?? throw new InvalidOperationException(), "Undo this import", null);
        return lee.Mine ?? throw new InvalidOperationException();
    }
}
