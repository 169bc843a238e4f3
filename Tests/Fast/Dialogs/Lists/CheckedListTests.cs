using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Lists;

/// <summary>Lists that were checked and are not applied yet.</summary>
public sealed class CheckedListTests
{
    readonly ConversationFixture room = new();

    [Fact]
    public async Task The_newest_few_of_a_person_are_kept_so_that_nobody_fills_the_memory()
    {
        var (lee, kim) = (room.Seat(Sample.Lee), room.Seat(Sample.Kim));
        var others = await Checked(kim, "Northwind");
        var oldest = await Checked(lee, "Contoso");
        for (var more = 0; more < 3; more++)
            await Checked(lee, $"Fabrikam {more}");
        var newest = await Checked(lee, "Litware");

        await lee.Sends(oldest, "Import 1 deal", null);
        await lee.Sends(newest, "Import 1 deal", null);
        await kim.Sends(others, "Import 1 deal", null);

        Assert.Equal(
            ["Litware", "Northwind"], (await room.Deals.ReadBoard(room.Workspace, default)).Select(it => it.Deal.Customer).Order());
    }

    async Task<CardFace> Checked(Seat seat, string customer)
    {
        room.Time.Advance(TimeSpan.FromSeconds(1));
        await seat.Forges(new { press = "import-check", csv = $"Customer,Deal\n{customer},Renewal\n" });
        return seat.Card;
    }
}
