using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Storage.Deals;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

/// <summary>One is made of two deals of a workspace, and two again.</summary>
public abstract partial class StoresContract
{
    /// <summary>Twice as many changes of history as a transaction holds.</summary>
    const int LongHistory = 60;

    [Theory]
    [InlineData(2)]
    [InlineData(LongHistory)]
    public async Task One_of_two_has_the_history_of_both_and_two_are_as_before(int lines)
    {
        var (stays, goes) = await Two(lines);

        Assert.True(await Deals.Merge(home, stays, goes, Merged(stays, goes), None));

        await AssertOne(stays, goes, lines);
        Assert.Single(await Agenda(Sample.Lee));
        var now = await Found(stays.Deal.Id);
        Assert.NotNull(await Deals.Split(home, now, goes.Deal.Id, Sample.Sam, Sample.Now, None));
        await AssertTwo(stays, goes, lines);
        Assert.Equal(goes.Deal with { Version = goes.Deal.Version + 1 }, (await Found(goes.Deal.Id)).Deal);
    }

    [Fact]
    public async Task What_was_changed_since_stays_one()
    {
        var (stays, goes) = await Two(2);
        await Deals.Merge(home, stays, goes, Merged(stays, goes), None);
        var now = await Found(stays.Deal.Id);
        Done(await Save(now, Renamed(now, "Renamed")));

        Assert.Null(await Deals.Split(home, await Found(stays.Deal.Id), goes.Deal.Id, Sample.Sam, Sample.Now, None));

        Assert.Null(await Deals.FindDeal(home, goes.Deal.Id, None));
    }

    [Fact]
    public async Task A_merge_that_is_cut_short_anywhere_loses_nothing_and_doubles_nothing()
    {
        for (var (commits, isThrough) = (0, false); !isThrough; commits++)
        {
            await Empty();
            var (stays, goes) = await Two(LongHistory);
            isThrough = await Record.ExceptionAsync(() => new DyingRows(Rows, commits).OpenDeals(new FixedTime(Sample.Monday))
                .Merge(home, stays, goes, Merged(stays, goes), None)) is null;

            if (await Deals.FindDeal(home, goes.Deal.Id, None) is null)
            {
                await Deals.FinishMerges(home, Sample.Monday.AddDays(-30), None);
                await AssertOne(stays, goes, LongHistory);
            }
            else
            {
                await AssertTwo(stays, goes, LongHistory);
            }
        }
    }

    [Fact]
    public async Task An_undo_that_is_cut_short_anywhere_loses_nothing_and_doubles_nothing()
    {
        for (var (commits, isThrough) = (0, false); !isThrough; commits++)
        {
            await Empty();
            var (stays, goes) = await Two(LongHistory);
            await Deals.Merge(home, stays, goes, Merged(stays, goes), None);
            var now = await Found(stays.Deal.Id);
            isThrough = await Record.ExceptionAsync(() => new DyingRows(Rows, commits).OpenDeals(new FixedTime(Sample.Monday))
                .Split(home, now, goes.Deal.Id, Sample.Sam, Sample.Now, None)) is null;

            await Deals.FinishMerges(home, Sample.Monday.AddDays(-30), None);
            if (await Deals.FindDeal(home, goes.Deal.Id, None) is null)
                await AssertOne(stays, goes, LongHistory);
            else
                await AssertTwo(stays, goes, LongHistory);
        }
    }

    [Fact]
    public async Task What_is_erased_does_not_come_back_by_an_undo()
    {
        var (stays, goes) = await Two(2, "Priya Sample");
        await Deals.Merge(home, stays, goes, Merged(stays, goes), None);

        await Erase(new("e1", Erased.Buyer, Sample.Sam, Sample.Monday) { Names = ["Priya Sample", "Priya"] });

        Assert.DoesNotContain("priya", await Everything(), StringComparison.OrdinalIgnoreCase);
        Assert.Null(await Deals.Split(home, await Found(stays.Deal.Id), goes.Deal.Id, Sample.Sam, Sample.Now, None));
    }

    static Ruling.Accepted Merged(DealSnapshot stays, DealSnapshot goes) =>
        Assert.IsType<Ruling.Accepted>(MergeRules.Merge(stays.Deal, null, goes.Deal, null, Sample.Sam, Sample.Now));

    /// <summary>Two deals that were imported at the same instant, the second one with a long history.</summary>
    async Task<(DealSnapshot Stays, DealSnapshot Goes)> Two(int lines, string goal = "one desk")
    {
        var stays = await Kept(Sample.Deal() with { Steps = [Sample.Step()] });
        var goes = await Kept(Sample.Deal("Fabrikam") with { Steps = [Sample.Step() with { What = "signs" }], SharedGoal = goal });
        for (var line = 0; line < lines; line++)
        {
            var said = new Ruling.Accepted(
                goes.Deal with { Version = goes.Deal.Version + 1 }, null, [Entry(Change.NothingKnown, Sample.Monday.AddMinutes(-line))]);
            goes = Done(await Save(goes, said));
        }
        return (stays, goes);
    }

    async Task AssertOne(DealSnapshot stays, DealSnapshot goes, int lines)
    {
        Assert.Equal([stays.Deal.Id], (await Deals.ReadBoard(home, None)).Select(it => it.Deal.Id));
        Assert.Equal(["names the budget owner", "signs"], (await Found(stays.Deal.Id)).Deal.Steps.Select(it => it.What));
        Assert.Equal(lines, await CountSaid(stays.Deal.Id));
        Assert.Equal(0, await CountSaid(goes.Deal.Id));
        // One entry too many costs a read, one too few would lose a nudge.
        Assert.Contains(stays.Deal.Id, (await Agenda(Sample.Lee)).Select(it => it.Deal));
    }

    async Task AssertTwo(DealSnapshot stays, DealSnapshot goes, int lines)
    {
        Assert.Equal(2, (await Deals.ReadBoard(home, None)).Count);
        Assert.Equal(stays.Deal.Steps, (await Found(stays.Deal.Id)).Deal.Steps);
        Assert.Equal(goes.Deal.Steps, (await Found(goes.Deal.Id)).Deal.Steps);
        Assert.Equal(0, await CountSaid(stays.Deal.Id));
        Assert.Equal(lines, await CountSaid(goes.Deal.Id));
        Assert.Equal(2, (await Agenda(Sample.Lee)).Select(it => it.Deal).Distinct().Count());
    }

    async Task<int> CountSaid(DealId deal) =>
        (await Deals.ReadJournal(home, deal, 1000, None)).Count(it => it.Change is Change.NothingKnown);
}
