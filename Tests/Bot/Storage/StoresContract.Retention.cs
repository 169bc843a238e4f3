using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.Keeping;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public abstract partial class StoresContract
{
    static readonly RetentionPolicy ForGood = new(null, null, null);

    RetentionJob Sweeping => new(forgetful.Value, Deals, LongJobs, Erasures, Places);

    [Fact]
    public async Task What_is_older_than_it_is_kept_goes_and_the_deal_stays()
    {
        await Seen("19:chat", null);
        var found = await Kept();
        for (var day = 1; day <= 3; day++)
            found = Done(await Save(found, Closing(found, day * 100, null)));
        var now = Sample.Monday.AddDays(365);

        await Sweeping.Run(home.Tenant, new(Reviews: 6, Journal: 3, Ledger: 12), now, None);

        Assert.Equal(["r300", "r200"], (await Deals.ReadClosed(home, found.Deal.Id, 10, None)).Select(it => it.Review.Id.Value));
        Assert.Equal([Sample.Monday.AddDays(300)], (await Deals.ReadJournal(home, found.Deal.Id, 10, None)).Select(it => it.At));
        Assert.Equal(found.Deal, (await Found()).Deal);
    }

    [Fact]
    public async Task Where_nothing_is_set_only_presses_go()
    {
        await Seen("19:chat", null);
        var found = Done(await Save(null, Added(Sample.Deal()), "press"));
        found = Done(await Save(found, Closing(found, 1, null)));

        Assert.Equal(1, await Sweeping.Run(home.Tenant, ForGood, Sample.Monday.AddYears(5), None));

        Assert.Single(await Deals.ReadClosed(home, found.Deal.Id, 10, None));
        Assert.Equal(2, (await Deals.ReadJournal(home, found.Deal.Id, 10, None)).Count);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public async Task Deals_stay_for_thirty_days_after_the_bot_was_removed(int days, bool stay)
    {
        await Seen("19:chat", Sample.Monday);
        await Seen("19:other", Sample.Monday);
        await Kept();

        await Sweeping.Run(home.Tenant, ForGood, Sample.Monday.AddDays(days), None);
        await Sweeping.Run(home.Tenant, ForGood, Sample.Monday.AddDays(days), None);

        Assert.Equal(stay ? 1 : 0, (await Deals.ReadBoard(home, None)).Count);
        Assert.Equal(stay ? 2 : 0, (await Places.FindByHome(home.Tenant, home.Home, None)).Count);
        Assert.Equal(stay ? 0 : 1, (await Erasures.ReadErasures(home, None)).Count);
    }

    [Fact]
    public async Task Deals_stay_while_one_place_still_reviews_them()
    {
        await Seen("19:chat", Sample.Monday);
        await Seen("19:other", null);
        await Kept();

        await Sweeping.Run(home.Tenant, ForGood, Sample.Monday.AddYears(1), None);

        Assert.Single(await Deals.ReadBoard(home, None));
    }

    [Fact]
    public async Task All_channels_of_a_team_are_left_at_once_and_no_other_place()
    {
        await Seen("19:a", null);
        await Seen("19:b", null);
        await Places.Save(home.Tenant, new("19:chat", PlaceKind.Group, null, null, "chat:19:chat", "{}", Sample.Monday), None);

        await Places.MarkLeft(home.Tenant, "19:a", "team", Sample.Monday, None);

        Assert.Equal(
            [("19:a", Sample.Monday), ("19:b", Sample.Monday), ("19:chat", null)],
            (await Places.ReadAll(home.Tenant, None)).Select(it => (it.Conversation, it.LeftAt)));
    }

    [Fact]
    public async Task A_sweep_takes_up_what_was_cut_short()
    {
        await Seen("19:chat", null);
        await Keep("Priya Sample");
        var dying = new DyingRows(Rows, 1);
        await Record.ExceptionAsync(
            () => dying.OpenErasures(new FixedTime(Sample.Monday))
            .Run(home, new("e1", Erased.Buyer, Sample.Sam, Sample.Monday) { Names = ["Priya Sample", "Priya"] }, None));

        await Sweeping.Run(home.Tenant, ForGood, Sample.Monday.AddHours(1), None);

        Assert.DoesNotContain("priya", await Everything(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_ledger_of_whoever_owned_a_deal_before_is_swept_as_well()
    {
        await Seen("19:chat", null);
        await Deals.Save(new Workspace(home, "Sales", [Sample.Sam]), None);
        await People.Remember(home.Tenant, Sample.Kim.Id, home, "Sales", None);
        Subject kim = new Subject.OfPerson(home.Tenant, Sample.Kim.Id);
        await Rows.OpenLedger().Begin(
            kim, new(NudgeId.Of(Sample.Today), NudgeKind.Steps, Sample.Today, [], NudgeState.Sent, Sample.Monday), null, None);
        await Kept();

        await Sweeping.Run(home.Tenant, new(null, null, Ledger: 7), Sample.Monday.AddMonths(9), None);

        Assert.Empty(await Rows.Read(Table.People, Keys.Partition(home.Tenant, Sample.Kim.Id), Keys.Ledger, 10, None));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_in_one_pipeline_keeps_no_other_from_being_swept()
    {
        var other = home with { Home = "team:z" };
        await Seen("19:chat", null);
        await Places.Save(home.Tenant, new("19:z", PlaceKind.Channel, "Z", "z", other.Home, "{}", Sample.Monday), None);
        await Rows.Commit(
            Table.Deals, [new RowChange.Insert(new(Keys.Partition(home), Keys.Settings, Columns.None.With("Schema", 99L)))], None);
        await Rows.Commit(
            Table.Deals,
            [new RowChange.Insert(new(Keys.Partition(other), Keys.Press("old"), Columns.None.With("At", Sample.Monday)))],
            None);

        await Record.ExceptionAsync(() => Sweeping.Run(home.Tenant, new(null, null, Ledger: 7), Sample.Monday.AddMonths(9), None));

        Assert.Empty(await Rows.Read(Table.Deals, Keys.Partition(other), Keys.Presses, 10, None));
    }

    Task<bool> Seen(string conversation, DateTimeOffset? leftAt) =>
        Places.Save(
            home.Tenant, new(conversation, PlaceKind.Channel, "Sales", "team", home.Home, "{}", Sample.Monday) { LeftAt = leftAt }, None);
}
