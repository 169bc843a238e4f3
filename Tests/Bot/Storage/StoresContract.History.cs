using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public abstract partial class StoresContract
{
    [Fact]
    public async Task A_workspace_is_saved_by_whoever_read_the_last_one()
    {
        Assert.Null(await Deals.FindWorkspace(home, None));
        var first = Sample.Workspace() with { Id = home, Holidays = [Sample.Today] };
        Assert.True(await Deals.Save(first, None));
        Assert.False(await Deals.Save(first with { Name = "Other" }, None));

        var second = await Deals.FindWorkspace(home, None);

        Assert.Equal(first with { Version = 1 }, second);
        Assert.NotNull(second);
        Assert.True(await Deals.Save(second with { Pace = Pace.Fast }, None));
        Assert.False(await Deals.Save(second with { Pace = Pace.Complex }, None));
        Assert.Equal(Pace.Fast, (await Deals.FindWorkspace(home, None))?.Pace);
    }

    [Fact]
    public async Task Closed_reviews_are_kept_newest_first_and_found_as_they_were_corrected()
    {
        var found = await Kept();
        for (var day = 1; day <= 25; day++)
            found = Done(await Save(found, Closing(found, day, null)));
        var corrected = Closing(found, 3, new(Sample.Lee, new(Sample.Monday.AddDays(40), Sample.Days(40)), Topic.Why));
        Done(await Save(found, corrected));

        var newest = await Deals.ReadClosed(home, found.Deal.Id, 3, None);

        Assert.Equal(["r3", "r25", "r24"], newest.Select(it => it.Review.Id.Value));
        Assert.Equal(corrected.Closed, await Deals.FindClosed(home, found.Deal.Id, new("r3"), None));
        Assert.Equal("r1", (await Deals.FindClosed(home, found.Deal.Id, new("r1"), None))?.Review.Id.Value);
        Assert.Null(await Deals.FindClosed(home, found.Deal.Id, new("r99"), None));
        Assert.Equal(26, (await Deals.ReadClosed(home, found.Deal.Id, 100, None)).Count);
    }

    [Fact]
    public async Task The_journal_tells_what_happened_newest_first()
    {
        var found = await Kept();
        found = Done(await Save(found, Renamed(found, "x") with { Journal = [Entry(Change.StepAdded), Entry(Change.StepMoved)] }));
        Done(await Save(found, Renamed(found, "y") with { Journal = [] }));

        var journal = await Deals.ReadJournal(home, found.Deal.Id, 10, None);

        Assert.Equal([Change.StepMoved, Change.StepAdded, Change.DealAdded], journal.Select(it => it.Change));
        Assert.Equal(Change.StepMoved, Assert.Single(await Deals.ReadJournal(home, found.Deal.Id, 1, None)).Change);
    }

    [Fact]
    public async Task A_deleted_deal_leaves_nothing_behind()
    {
        var other = await Kept(Sample.Deal("Fabrikam"));
        var found = await Kept(live: Review(Sample.Deal()));
        for (var day = 1; day <= 22; day++)
            found = Done(await Save(found, Closing(found, day, null) with { Review = found.Live }));

        Assert.True(await Deals.Delete(home, found, None));

        var left = await Rows.Read(Table.Deals, Keys.Partition(home), new("!", "~"), 1000, None);
        Assert.All(left, row => Assert.Contains(other.Deal.Id.Value, row.Key, StringComparison.Ordinal));
        Assert.Equal(other.Deal.Id, Assert.Single(await Agenda(Sample.Lee)).Deal);
    }

    [Fact]
    public async Task A_deal_that_somebody_changed_is_not_deleted()
    {
        var found = await Kept();
        await Save(found, Renamed(found, "Wanted"));

        Assert.False(await Deals.Delete(home, found, None));

        Assert.Equal("Wanted", (await Found()).Deal.Title);
        Assert.Single(await Agenda(Sample.Lee));
        Assert.Equal(2, (await Deals.ReadJournal(home, found.Deal.Id, 10, None)).Count);
    }

    [Fact]
    public async Task A_deletion_that_was_cut_short_is_finished_by_another()
    {
        var found = await Kept();
        forgetful.Value.Losing[Table.Deals] = 1;
        forgetful.Value.GivesUp = true;
        await Assert.ThrowsAsync<TimeoutException>(() => Deals.Delete(home, found, None));

        Assert.True(await Deals.Delete(home, found, None));

        Assert.Empty(await Rows.Read(Table.Deals, Keys.Partition(home), new("!", "~"), 1000, None));
        Assert.Empty(await Agenda(Sample.Lee));
    }

    [Fact]
    public async Task Old_presses_are_forgotten()
    {
        var found = await Kept();
        found = Done(await Save(found, Renamed(found, "x"), "p1"));
        await Rows.Commit(Table.Deals, [.. Enumerable.Range(0, 100).Select(Press)], None);

        Assert.Equal(0, await Deals.DeleteOldPresses(home, Sample.Monday, None));
        Assert.Equal(101, await Deals.DeleteOldPresses(home, Sample.Monday.AddSeconds(1), None));
        Assert.Empty(await Rows.Read(Table.Deals, Keys.Partition(home), Keys.Presses, 1000, None));
        Assert.Equal(found, await Found());

        RowChange Press(int at) =>
            new RowChange.Insert(new(Keys.Partition(home), Keys.Press($"press {at}"), Columns.None.With("At", Sample.Monday)));
    }

    static Ruling.Accepted Closing(DealSnapshot found, int day, Correction? correction)
    {
        var at = new Moment(Sample.Monday.AddDays(day), Sample.Days(day));
        var review = Review(found.Deal) with { Id = new($"r{day}") };
        var accepted = new Ruling.Accepted(found.Deal with { Version = found.Deal.Version + 1 }, null, [Entry(Change.ReviewClosed, at.At)]);
        return accepted with { Closed = new(review, accepted.Deal, Sample.Sam, at, correction) };
    }
}
