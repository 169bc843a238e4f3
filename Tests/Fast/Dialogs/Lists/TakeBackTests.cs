using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Lists;

/// <summary>An import is taken back for a day, as one act.</summary>
public sealed class TakeBackTests
{
    readonly ConversationFixture room = new();
    readonly Seat lee;

    public TakeBackTests() => lee = room.Seat(Sample.Lee);

    [Fact]
    public async Task New_deals_go_and_changed_ones_are_as_before()
    {
        await Imports("Customer,Deal,Note\nContoso,Renewal,before");
        await Imports("Customer,Deal,Note\nContoso,Renewal,after\nFabrikam,Scanners,", "Import 2 deals");

        await lee.Presses("Undo this import");
        Assert.True(lee.Card.Says("1 new deal would be removed, and 1 would be changed back."));
        await lee.Presses("Yes, undo it");

        Assert.Equal("1 deal removed, 1 changed back", lee.Card.Title);
        var deal = Assert.Single(await Board());
        Assert.Equal(("Contoso", "before"), (deal.Customer, deal.Note));
        Assert.Equal(AuditKind.ImportTakenBack, (await room.Deals.FindWorkspace(room.Workspace, default))?.Audit[^1].What);
        Assert.Equal(Change.ImportTakenBack, (await room.Deals.ReadJournal(room.Workspace, deal.Id, 9, default))[0].Change);
        Assert.Empty(await room.Deals.ReadJournal(room.Workspace, DealKey.Of("Fabrikam", "Scanners"), 9, default));
    }

    [Theory]
    [InlineData("take this back")]
    [InlineData("undo my last import")]
    [InlineData("nimm den Import zurück")]
    public async Task Typed_it_leads_to_the_card_of_the_last_import(string words)
    {
        Assert.Equal("I can’t undo this", (await Alone(words)).Title);
        await Imports("Customer,Deal\nContoso,Renewal\nFabrikam,Scanners", "Import 2 deals");
        room.Time.Advance(TimeSpan.FromMinutes(2));
        await Imports("Customer,Deal\nNorthwind,Renewal", "Import 1 deal");

        var card = await Alone(words);

        Assert.True(card.Says("1 new deal would be removed."), string.Join('\n', card.Lines));
    }

    async Task<CardFace> Alone(string words) =>
        new((await room.Dispatcher.HandleText(room.Alone(Sample.Lee), words, default)).Posts[0].ToJson());

    [Fact]
    public async Task What_was_changed_since_stays_and_is_named()
    {
        await Imports("Customer,Deal\nContoso,Renewal\nFabrikam,Scanners", "Import 2 deals");
        var done = lee.Card;
        await lee.Types("deal contoso");
        await lee.Presses("I own this");

        await lee.Sends(done, "Undo this import", null);
        await lee.Presses("Yes, undo it");

        Assert.Equal("Contoso", Assert.Single(await Board()).Customer);
        Assert.True(lee.Card.Says("1 deal stays."));
        Assert.True(lee.Card.Says("Changed since the import: Contoso"));
    }

    [Fact]
    public async Task It_is_done_once_and_the_import_does_not_come_again()
    {
        await Checks("Customer,Deal\nContoso,Renewal");
        var check = lee.Card;
        await lee.Presses("Import 1 deal");
        var done = lee.Card;
        await lee.Presses("Undo this import");
        var asked = lee.Card;
        await lee.Presses("Yes, undo it");
        await Imports("Customer,Deal\nContoso,Renewal");

        room.Time.Advance(TimeSpan.FromMinutes(2));
        await lee.Sends(asked, "Yes, undo it", null);
        Assert.Equal("1 deal removed", lee.Card.Title);
        await lee.Sends(done, "Undo this import", null);
        Assert.Equal("1 deal removed", lee.Card.Title);
        await lee.Sends(check, "Import 1 deal", null);

        Assert.True(lee.Card.Says("I don’t have this list anymore."));
        Assert.Single(await Board());
    }

    [Fact]
    public async Task Whoever_imported_it_may_and_admins_and_nobody_else()
    {
        await room.Deals.Save(new Workspace(room.Workspace, "Sales", [Sample.Sam]), default);
        await Imports("Customer,Deal\nContoso,Renewal");
        var done = lee.Card;
        var (kim, sam) = (room.Seat(Sample.Kim), room.Seat(Sample.Sam));

        await kim.Sends(done, "Undo this import", null);
        Assert.Equal("I can’t undo this", kim.Card.Title);
        await sam.Sends(done, "Undo this import", null);
        await sam.Presses("Yes, undo it");

        Assert.Empty(await Board());
    }

    [Fact]
    public async Task It_is_possible_for_a_day_from_the_import_on()
    {
        await Checks("Customer,Deal\nContoso,Renewal");
        room.Time.Advance(TimeSpan.FromHours(23));
        await lee.Presses("Import 1 deal");
        var done = lee.Card;

        room.Time.Advance(TimeSpan.FromHours(23));
        await lee.Sends(done, "Undo this import", null);
        Assert.Equal("Undo this import?", lee.Card.Title);
        room.Time.Advance(TimeSpan.FromHours(2));
        await lee.Presses("Yes, undo it");

        Assert.Equal("I can’t undo this", lee.Card.Title);
        Assert.Single(await Board());
    }

    [Fact]
    public async Task What_has_changed_nothing_is_not_taken_back()
    {
        await Imports("Customer,Deal\nContoso,Renewal");
        await Checks("Customer,Deal\nContoso,Renewal");

        Assert.DoesNotContain("Undo this import", lee.Card.Buttons.Keys);
    }

    async Task Imports(string list, string button = "Import 1 deal")
    {
        await Checks(list);
        await lee.Presses(button);
    }

    async Task Checks(string list)
    {
        room.Time.Advance(TimeSpan.FromSeconds(1));
        await lee.Forges(new { press = "import-check", csv = list });
    }

    async Task<IReadOnlyList<Deal>> Board() => [.. (await room.Deals.ReadBoard(room.Workspace, default)).Select(it => it.Deal)];
}
