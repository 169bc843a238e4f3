using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public abstract partial class StoresContract
{
    [Fact]
    public async Task The_name_of_a_person_at_the_customer_is_erased_everywhere()
    {
        await Keep("Priya Sample");
        Assert.Contains("priya sample", await Everything(), StringComparison.OrdinalIgnoreCase);

        var done = await Erase(new("e1", Erased.Buyer, Sample.Sam, Sample.Monday) { Names = ["priya sample", "Priya"] });

        Assert.DoesNotContain("priya", await Everything(), StringComparison.OrdinalIgnoreCase);
        Assert.True(done.Rows > 20);
        var found = await Found();
        Assert.Equal(("[erased]", "CFO"), (found.Deal.Buyers[0].Name, found.Deal.Buyers[0].Function));
        Assert.Equal("[erased] told Jonas Example about it", found.Deal.SharedGoal);
        Assert.Equal(Job.Consensus, found.Deal.Steps[0].Job);
        Assert.Equal(55, (await Deals.ReadClosed(home, found.Deal.Id, 100, None)).Count);
        var line = (await Deals.ReadJournal(home, found.Deal.Id, 100, None)).Single(it => it.Change is Change.NameErased);
        Assert.Equal((Sample.Sam, Sample.Monday, null, null), (line.By, line.At, line.From, line.To));
    }

    [Fact]
    public async Task What_only_looks_like_the_name_stays()
    {
        await Kept(Sample.Deal() with { SharedGoal = "Anna met Ann’s team; annual plan, Annie, ANN.", OpenConflict = "Open" });

        await Erase(new("e1", Erased.Buyer, Sample.Sam, Sample.Monday) { Names = ["Ann", "open"] });

        Assert.Equal(
            ("Anna met [erased]’s team; annual plan, Annie, [erased].", "Open"),
            ((await Found()).Deal.SharedGoal, (await Found()).Deal.OpenConflict));
    }

    [Fact]
    public async Task A_name_in_what_decided_it_is_erased()
    {
        await Kept(Sample.Deal() with
        {
            Ended = new(EndingReason.Other, Sample.Today, Sample.Lee) { How = EndingKind.Bought, Decided = "Priya’s numbers" }
        });

        await Erase(new("e1", Erased.Buyer, Sample.Sam, Sample.Monday) { Names = ["Priya", "Bought"] });

        Assert.Equal(
            new(EndingReason.Other, Sample.Today, Sample.Lee) { How = EndingKind.Bought, Decided = "[erased]’s numbers" },
            (await Found()).Deal.Ended);
    }

    [Fact]
    public async Task One_of_us_is_erased_and_owns_and_administers_nothing_any_more()
    {
        await Keep("Priya Sample");
        await Deals.Save(
            new Workspace(home, "Lee Sample and others", [Sample.Lee, Sample.Sam])
            {
                OwnerChoices = [new("lsa", Sample.Lee, Sample.Today), new("sam", Sample.Sam, Sample.Today)],
            },
            None);
        await People.Remember(home.Tenant, Sample.Lee.Id, home, "Lee Sample and others", None);
        await People.Remember(home.Tenant, Sample.Sam.Id, home, "Lee Sample and others", None);
        await People.Save(home.Tenant, Sample.Lee.Id, new() { Language = "de" }, Sample.Monday, None);
        await Places.Save(home.Tenant, new("19:chat", PlaceKind.Group, "Lee Sample, Sam", null, home.Home, "{}", Sample.Monday), None);

        await Erase(new("e1", Erased.Colleague, Sample.Sam, Sample.Monday) { Names = ["Lee Sample"], Person = Sample.Lee.Id });

        var left = await Everything(Sample.Lee, Sample.Sam);
        Assert.DoesNotContain("lee sample", left, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Sample.Lee.Id.Value, left, StringComparison.Ordinal);
        Assert.Null((await Found()).Deal.Owner);
        Assert.Equal([Sample.Sam], (await Deals.FindWorkspace(home, None))?.Admins);
        Assert.Equal(["sam"], (await Deals.FindWorkspace(home, None))?.OwnerChoices.Select(it => it.Written));
        Assert.Empty(await Rows.Read(Table.People, Keys.Partition(home.Tenant, Sample.Lee.Id), Keys.Everything, 10, None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task What_one_of_us_wrote_alone_goes_with_them_also_after_an_erasure_that_was_cut_short(int commits)
    {
        var live = ReviewLifecycle.For(Sample.Deal(), new("r1"), Sample.Sam, "19:chat", [], Sample.Now) with
        {
            Doubts = [new(Sample.Kim.Id, "a rival is cheaper"), new(Sample.Lee.Id, "their CFO waits")],
        };
        await Kept(live: live);
        var erasure = new Erasure("e1", Erased.Colleague, Sample.Sam, Sample.Monday) { Names = [Sample.Kim.Name], Person = Sample.Kim.Id };
        var dying = new DyingRows(Rows, commits).OpenErasures(new FixedTime(Sample.Monday));
        await Record.ExceptionAsync(() => dying.Run(home, erasure, None));

        await Erase(erasure);

        Assert.Equal([new(Sample.Lee.Id, "their CFO waits")], (await Found()).Live?.Doubts);
        Assert.DoesNotContain("a rival is cheaper", await Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_of_us_has_in_other_pipelines_stays_with_them()
    {
        await Kept();
        await People.Remember(home.Tenant, Sample.Lee.Id, home, "Here", None);
        await People.Remember(home.Tenant, Sample.Lee.Id, home with { Home = "elsewhere" }, "Elsewhere", None);
        await People.Save(home.Tenant, Sample.Lee.Id, new() { Language = "de" }, Sample.Monday, None);

        await Erase(new("e1", Erased.Colleague, Sample.Sam, Sample.Monday) { Names = [Sample.Lee.Name], Person = Sample.Lee.Id });

        Assert.Equal("Elsewhere", Assert.Single(await People.ReadMemberships(home.Tenant, Sample.Lee.Id, None)).Name);
        Assert.Equal("de", (await People.ReadSettings(home.Tenant, Sample.Lee.Id, None)).Language);
    }

    [Fact]
    public async Task A_deal_is_erased_with_all_that_was_said_of_it()
    {
        await Keep("Priya Sample");
        await Kept(Sample.Deal("Fabrikam"));

        await Erase(new("e1", Erased.Deal, Sample.Sam, Sample.Monday) { Deal = Sample.Deal().Id });

        Assert.DoesNotContain("contoso", await Everything(Sample.Lee), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Fabrikam", (await Found(Sample.Deal("Fabrikam").Id)).Deal.Customer);
    }

    [Fact]
    public async Task Nothing_goes_back_to_a_colleague_who_is_erased()
    {
        var over = new Handover("h1", Sample.Lee, Sample.Kim, Sample.Lee, Sample.Today, Sample.Days(5));
        await Kept(
            HandoverRules.HandOver(Sample.Deal(), null, over, Sample.Now) is Ruling.Accepted accepted ? accepted.Deal : Sample.Deal());

        await Erase(new("e1", Erased.Colleague, Sample.Sam, Sample.Monday) { Names = ["Lee Sample"], Person = Sample.Lee.Id });

        Assert.Equal((Sample.Kim, null), ((await Found()).Deal.Owner, (await Found()).Deal.Handed));
        Assert.DoesNotContain("lee", await Everything(Sample.Lee), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_workspace_is_erased_but_for_the_line_that_says_so()
    {
        await Keep("Priya Sample");
        await Deals.Save(new Workspace(home, "Sales", [Sample.Sam]), None);
        await People.Remember(home.Tenant, Sample.Lee.Id, home, "Sales", None);
        await People.Remember(home.Tenant, Sample.Kim.Id, home, "Sales", None);
        await Places.Save(home.Tenant, new("19:chat", PlaceKind.Group, "Sales", null, home.Home, "{}", Sample.Monday), None);

        await Erase(new("e1", Erased.Workspace, Sample.Sam, Sample.Monday));

        Assert.StartsWith(
            "e:",
            Assert.Single(await Rows.Read(Table.Deals, Keys.Partition(home), Keys.Everything, 10, None)).Key,
            StringComparison.Ordinal);
        Assert.Empty(await Places.FindByHome(home.Tenant, home.Home, None));
        Assert.Empty(await People.ReadMemberships(home.Tenant, Sample.Lee.Id, None));
        Assert.Empty(await People.ReadMemberships(home.Tenant, Sample.Kim.Id, None));
        Assert.Empty(await Agenda(Sample.Lee));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task An_erasure_that_was_cut_short_is_found_and_finished(int commits)
    {
        await Keep("Priya Sample");
        var dying = new DyingRows(Rows, commits);
        var erasures = dying.OpenErasures(new FixedTime(Sample.Monday));
        await Record.ExceptionAsync(
            () => erasures.Run(home, new("e1", Erased.Buyer, Sample.Sam, Sample.Monday) { Names = ["Priya Sample", "Priya"] }, None));

        var resumed = await Erasures.Resume(home, Sample.Monday.AddSeconds(1), None);

        Assert.Equal(commits is 0 ? 0 : 1, resumed);
        Assert.Equal(commits is 0, (await Everything()).Contains("priya", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(0, await Erasures.Resume(home, Sample.Monday.AddSeconds(1), None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task A_workspace_whose_erasure_was_cut_short_is_found_by_the_sweep_wherever_it_stopped(int commits)
    {
        await Kept();
        await Seen("19:chat", null);
        await Deals.Save(new Workspace(home, "Sales of Sam", [Sample.Sam]), None);
        await People.Remember(home.Tenant, Sample.Kim.Id, home, "Sales", None);
        var dying = new DyingRows(Rows, commits);
        await Record.ExceptionAsync(
            () => dying.OpenErasures(new FixedTime(Sample.Monday))
            .Run(home, new("e1", Erased.Workspace, Sample.Sam, Sample.Monday), None));

        await Sweeping.Run(home.Tenant, ForGood, Sample.Monday.AddHours(1), None);

        Assert.NotNull(Assert.Single(await Erasures.ReadErasures(home, None)).DoneAt);
        Assert.StartsWith(
            "e:",
            Assert.Single(await Rows.Read(Table.Deals, Keys.Partition(home), Keys.Everything, 10, None)).Key,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_of_an_erasure_says_who_and_when_and_no_name()
    {
        await Keep("Priya Sample");

        await Erase(new("e1", Erased.Buyer, Sample.Sam, Sample.Monday) { Names = ["Priya Sample"] });

        var left = Assert.Single(await Erasures.ReadErasures(home, None));
        Assert.Equal((Erased.Buyer, Sample.Sam, Sample.Monday, Sample.Monday), (left.What, left.By, left.At, left.DoneAt));
        Assert.Empty(left.Names);
    }

    /// <summary>A deal with a live review and many closed ones, in all of which somebody is named.</summary>
    async Task Keep(string name)
    {
        var deal = Sample.Deal() with
        {
            SharedGoal = $"{name} told Jonas Example about it",
            Steps = [
                Sample.Step() with
                {
                    What = $"asks {name.ToUpperInvariant()} for the number", Evidence = new(Level.Said, name, Sample.Today)
                },
            ],
            Commercial = [new("Contact mail", "priya.sample@contoso.example")],
        };
        var found = await Kept(deal, Review(deal) with { Drafts = [Sample.Draft(Sample.Kim, Topic.Next, $"{name.Split(' ')[0]}'s list")] });
        for (var day = 1; day <= 55; day++)
        {
            found =
                Done(
                    await Save(
                        found,
                        Closing(found, day, null) with
                        {
                            Review = found.Live,
                            Journal = [Entry(Change.BuyerAdded) with { About = name, By = Sample.Lee }]
                        }));
        }
    }

    Task<Erasure> Erase(Erasure erasure) => Erasures.Run(home, erasure, None);

    /// <summary>All that stands in any row of this tenant, as one text.</summary>
    async Task<string> Everything(params Person[] people)
    {
        List<Row> all = [
            .. await Rows.Read(Table.Deals, Keys.Partition(home), Keys.Everything, int.MaxValue, None),
            .. await Rows.Read(Table.Places, Keys.Partition(home.Tenant), Keys.Everything, int.MaxValue, None),
        ];
        foreach (var person in people)
            all.AddRange(await Rows.Read(Table.People, Keys.Partition(home.Tenant, person.Id), Keys.Everything, int.MaxValue, None));
        return string.Join('\n', all.Select(row => $"{row.Key} {row.Columns} {row.Columns.Body()}"));
    }

    /// <summary>The process dies when it tries one commit more than so many.</summary>
    sealed class DyingRows(IRows rows, int commits) : IRows
    {
        int left = commits;

        public Task<Row?> Get(Table table, string partition, string key, CancellationToken ct) => rows.Get(table, partition, key, ct);

        public Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct) =>
            rows.Read(table, partition, range, most, ct);

        public Task<ReviewBot.Storage.Rows.CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct) =>
            Interlocked.Decrement(ref left) >= 0 ? rows.Commit(table, changes, ct) : throw new TimeoutException("It died.");
    }
}
