using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public abstract partial class StoresContract
{
    [Fact]
    public async Task Many_deals_are_saved_in_few_transactions()
    {
        counting.Value.Reset();
        var conflicts = await SaveAll([.. Enumerable.Range(0, 80).Select(at => New(at, owner: null))]);

        Assert.Empty(conflicts);
        Assert.Equal((0, 0, 3), counting.Value.Counts);
        Assert.Equal(80, (await Deals.ReadBoard(home, None)).Count);
    }

    [Fact]
    public async Task A_deal_that_somebody_else_saved_first_holds_up_no_other()
    {
        var found = await Kept();
        await Save(found, Renamed(found, "Theirs"));

        var conflicts = await SaveAll([New(1), (found, Renamed(found, "Mine")), New(2)]);

        Assert.Equal([found.Deal.Id], conflicts);
        Assert.Equal(3, (await Deals.ReadBoard(home, None)).Count);
        Assert.Equal("Theirs", (await Found()).Deal.Title);
    }

    [Fact]
    public async Task An_import_that_is_repeated_has_its_effect_once()
    {
        await SaveAll([New(1), New(2)]);

        Assert.Empty(await SaveAll([New(2), New(3)]));

        Assert.Equal(3, (await Deals.ReadBoard(home, None)).Count);
        Assert.Single(await Deals.ReadJournal(home, new("d-2"), 10, None));
        Assert.Equal(3, (await Agenda(Sample.Lee)).Count);
    }

    [Fact]
    public async Task An_import_whose_answer_was_lost_is_done()
    {
        forgetful.Value.Losing[Table.Deals] = 1;

        Assert.Empty(await SaveAll([New(1), New(2)]));

        Assert.Equal(2, (await Deals.ReadBoard(home, None)).Count);
    }

    [Fact]
    public async Task Deals_of_the_greatest_size_are_saved_together()
    {
        var all = Enumerable.Range(0, 12).Select(at => MaximalDeal.Deal() with { Id = new($"d-{at}") }).ToList();

        Assert.Empty(await SaveAll([.. all.Select(deal => ((DealSnapshot?)null, Added(deal, at: deal.Id.Value == "d-0")))]));

        Assert.Equal(12, (await Deals.ReadBoard(home, None)).Count);
    }

    [Fact]
    public async Task What_cannot_be_read_is_counted_and_neither_hidden_nor_overwritten()
    {
        var good = await Kept(Sample.Deal("Fabrikam"), Review(Sample.Deal()));
        await Kept();
        await Spoil(Keys.Deal(Sample.Deal().Id), columns => columns.With("Schema", 99L));
        await Kept(Sample.Deal("Tailspin"), Review(Sample.Deal()));
        await Spoil(Keys.Live(new("d-Tailspin")), columns => columns.WithBody("{"));

        var board = await Deals.ReadBoard(home, None);

        Assert.Equal((good, 2), (Assert.Single(board), board.Unreadable));
        await Assert.ThrowsAsync<UnreadableRowException>(() => Found());
        await Assert.ThrowsAsync<UnreadableRowException>(() => Found(new("d-Tailspin")));
        Assert.IsType<SaveResult.Conflict>(await Save(null, Added(Sample.Deal())));
        Assert.Equal(2, (await Deals.ReadBoard(home, None)).Unreadable);
    }

    static (DealSnapshot? Before, Ruling.Accepted Accepted) New(int at) => New(at, Sample.Lee);

    static (DealSnapshot? Before, Ruling.Accepted Accepted) New(int at, Person? owner) =>
        (null, Added(Sample.Deal($"{at}") with { Owner = owner }));

    static Ruling.Accepted Added(Deal deal, bool at) => Added(deal, at ? MaximalDeal.Review(deal) : null);

    Task<IReadOnlyList<DealId>> SaveAll(IReadOnlyList<(DealSnapshot? Before, Ruling.Accepted Accepted)> all) =>
        Deals.SaveAll(home, all, "import", None);

    async Task Spoil(string key, Func<Columns, Columns> change)
    {
        var row = await Rows.Get(Table.Deals, Keys.Partition(home), key, None);
        Assert.NotNull(row);
        await Rows.Commit(Table.Deals, [new RowChange.Replace(row with { Columns = change(row.Columns) })], None);
    }
}
