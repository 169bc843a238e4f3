using System.Text.Json.Nodes;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

/// <summary>A newer version has written to every row; this version displays what it can, and changes something in each.</summary>
public sealed class RollingUpdateTests : IDisposable
{
    const string Newer = "FromTomorrow";

    readonly WorkspaceId home = new("tenant", "team:19:team");
    readonly EmbeddedRows rows = EmbeddedRows.InMemory();
    readonly FakeTime time = new(Sample.Monday);

    DealStore Deals => rows.OpenDeals(time);

    public void Dispose() => rows.Dispose();

    [Fact]
    public async Task A_deal_that_this_version_changes_keeps_what_the_newer_one_wrote()
    {
        var deal = Sample.Deal() with { Buyers = [Sample.Priya with { Stance = Stance.For }, Sample.Jonas], Steps = [Sample.Step()] };
        await Deals.Save(home, null, new(deal, Sample.Review(deal) with { Signs = [OffCourse.NoneSeen] }, []), null, default);
        await Write(Table.Deals, Keys.Deal(deal.Id), body =>
        {
            body["forecast"] = new JsonObject { ["sure"] = true };
            body["buyers"]?[0]?["stance"]?.ReplaceWith(Newer);
            body["steps"]?[0]?["status"]?.ReplaceWith(Newer);
        });
        await Write(Table.Deals, Keys.Live(deal.Id), body => body["signs"]?[0]?.ReplaceWith(Newer));

        var found = await Deals.FindDeal(home, deal.Id, default);
        Assert.NotNull(found);
        var renamed = (Ruling.Accepted)DealRules.Rename(
            found.Deal, found.Live, "Contoso Ltd", found.Deal.Title, null, Sample.Lee, Sample.Now);
        var saved = await Deals.Save(home, found, renamed, "press", default);

        Assert.IsType<SaveResult.Done>(saved);
        Assert.Equal((Stance.NotKnown, 0), (found.Deal.Buyers[0].Stance, found.Deal.Steps.Count));
        var body = await Read(Table.Deals, Keys.Deal(deal.Id));
        Assert.Equal("Contoso Ltd", (string?)body["customer"]);
        Assert.Equal(true, (bool?)body["forecast"]?["sure"]);
        Assert.Equal((Newer, Newer), ((string?)body["buyers"]?[0]?["stance"], (string?)body["steps"]?[0]?["status"]));
        Assert.Equal(Newer, (string?)(await Read(Table.Deals, Keys.Live(deal.Id)))["signs"]?[0]);
    }

    /// <summary>What somebody has said since counts.</summary>
    [Fact]
    public async Task An_answer_replaces_what_the_newer_one_wrote()
    {
        var deal = Sample.Deal() with { Buyers = [Sample.Priya with { Stance = Stance.For }] };
        await Deals.Save(home, null, new(deal, null, []), null, default);
        await Write(Table.Deals, Keys.Deal(deal.Id), body => body["buyers"]?[0]?["stance"]?.ReplaceWith(Newer));

        var found = await Deals.FindDeal(home, deal.Id, default);
        Assert.NotNull(found);
        var said = found.Deal with { Buyers = found.Deal.Buyers.Change(_ => true, it => it with { Stance = Stance.Against }) };
        await Deals.Save(home, found, new(said, null, []), "press", default);

        Assert.Equal(nameof(Stance.Against), (string?)(await Read(Table.Deals, Keys.Deal(deal.Id)))["buyers"]?[0]?["stance"]);
    }

    [Fact]
    public async Task A_line_of_the_journal_that_is_not_known_is_told_neutrally_and_stays_as_it_is()
    {
        var deal = Sample.Deal();
        await Deals.Save(home, null, new(deal, null, [new(Sample.Monday, Sample.Lee, Change.DealAdded)]), null, default);
        var key = Keys.Journal(deal.Id, Sample.Monday, deal.Version);
        await Write(Table.Deals, key, body => body[0]?["change"]?.ReplaceWith(Newer));
        var before = await rows.Get(Table.Deals, Keys.Partition(home), key, default);

        var read = await Deals.ReadJournal(home, deal.Id, 10, default);

        Assert.Equal((Change.OfNewerVersion, 0), (Assert.Single(read).Change, read.Unreadable));
        Assert.Equal(before, await rows.Get(Table.Deals, Keys.Partition(home), key, default));
    }

    [Fact]
    public async Task What_is_on_record_for_a_pipeline_stays()
    {
        await Deals.Save(new Workspace(home, "Sales", [Sample.Sam])
        {
            Audit = [new(Sample.Monday, Sample.Sam, AuditKind.TookList), new(Sample.Monday, Sample.Sam, AuditKind.TookEverything)],
        }, default);
        await Write(Table.Deals, Keys.Settings, body => body["audit"]?[1]?["what"]?.ReplaceWith(Newer));

        var workspace = await Deals.FindWorkspace(home, default);
        Assert.NotNull(workspace);
        await Deals.Save(workspace with { Name = "Sales EMEA" }, default);

        Assert.Equal(AuditKind.OfNewerVersion, workspace.Audit[1].What);
        var body = await Read(Table.Deals, Keys.Settings);
        Assert.Equal(("Sales EMEA", Newer), ((string?)body["name"], (string?)body["audit"]?[1]?["what"]));
    }

    /// <summary>It takes its slot, and counts as sent.</summary>
    [Fact]
    public async Task A_nudge_of_a_kind_that_is_not_known_counts_and_stays()
    {
        var (ledger, subject) = (rows.OpenLedger(), new Subject.OfPerson(home.Tenant, Sample.Lee.Id));
        var entry = new LedgerEntry(NudgeId.Of(Sample.Today), NudgeKind.Steps, Sample.Today, [], NudgeState.Sent, Sample.Monday);
        await ledger.Begin(subject, entry, null, default);
        var (partition, key) = (Keys.Partition(home.Tenant, Sample.Lee.Id), Keys.LedgerAt(entry.Slot, entry.Id.Value));
        await Write(Table.People, key, body => body["kind"]?.ReplaceWith(Newer), partition);

        var read = Assert.Single(await ledger.ReadEntries(subject, Sample.Monday, default));
        await ledger.MarkAnswered(home.Tenant, Sample.Lee.Id, Sample.Today, Sample.Monday, default);

        Assert.Equal((NudgeKind.OfNewerVersion, true), (read.Entry.Kind, read.Entry.WasSent));
        Assert.Null(await ledger.Begin(subject, entry, null, default));
        var body = await Read(Table.People, key, partition);
        Assert.Equal((Newer, nameof(NudgeState.Answered)), ((string?)body["kind"], (string?)body["state"]));
    }

    [Fact]
    public async Task Columns_of_places_and_members_that_are_not_known_stay()
    {
        var (places, people) = (new PlaceStore(rows), rows.OpenPeople());
        await places.Save("tenant", new("19:room", PlaceKind.Channel, "Sales", "19:team", home.Home, "{}", Sample.Monday), default);
        await people.Remember("tenant", Sample.Lee.Id, "29:lee", home, "Sales", null, default);
        await Mark(Table.Places, Keys.Partition("tenant"), Keys.Place("19:room"));
        await Mark(Table.Deals, Keys.Partition(home), Keys.Member(Sample.Lee.Id));
        await Mark(Table.People, Keys.Partition("tenant", Sample.Lee.Id), Keys.Membership(home));

        await places.Change("tenant", "19:room", it => it with { IsQuiet = true }, default);
        await people.Remember("tenant", Sample.Lee.Id, "29:lee", home, "Sales EMEA", null, default);

        Assert.Equal(Newer, (await Columns(Table.Places, Keys.Partition("tenant"), Keys.Place("19:room"))).Text("Newer"));
        Assert.Equal(
            ("Sales EMEA", Newer),
            (await Columns(Table.People, Keys.Partition("tenant", Sample.Lee.Id), Keys.Membership(home))) is var now
                ? (now.Text("Name"), now.Text("Newer"))
                : default);
    }

    /// <summary>A body of which a newer version says that this one cannot read it.</summary>
    [Fact]
    public async Task A_row_of_a_newer_schema_is_never_overwritten()
    {
        var deal = Sample.Deal();
        await Deals.Save(home, null, new(deal, null, []), null, default);
        await Deals.Save(new Workspace(home, "Sales", [Sample.Sam]), default);
        await rows.OpenPeople().Save("tenant", Sample.Lee.Id, new() { Name = "Lee Sample" }, Sample.Monday, default);
        (Table Table, string Partition, string Key)[] all =
        [
            (Table.Deals, Keys.Partition(home), Keys.Deal(deal.Id)),
            (Table.Deals, Keys.Partition(home), Keys.Settings),
            (Table.People, Keys.Partition("tenant", Sample.Lee.Id), Keys.Me),
        ];
        foreach (var (table, partition, key) in all)
            await Mark(table, partition, key, columns => columns.With("Schema", 2));
        var before = await Task.WhenAll(all.Select(it => Columns(it.Table, it.Partition, it.Key)));

        Assert.True((await Assert.ThrowsAsync<UnreadableRowException>(() => Deals.FindDeal(home, deal.Id, default))).IsNewer);
        Assert.True((await Assert.ThrowsAsync<UnreadableRowException>(() => Deals.FindWorkspace(home, default))).IsNewer);
        Assert.IsType<SaveResult.Conflict>(await Deals.Save(home, null, new(deal, null, []), null, default));
        Assert.False(await Deals.Save(new Workspace(home, "Mine", [Sample.Lee]), default));
        Assert.False(await rows.OpenPeople().Save("tenant", Sample.Lee.Id, new(), Sample.Monday, default));

        Assert.Equal(before, await Task.WhenAll(all.Select(it => Columns(it.Table, it.Partition, it.Key))));
    }

    [Fact]
    public async Task Whoever_presses_on_a_deal_of_a_newer_schema_is_told_so()
    {
        await using var bot = await BotFixture.Open(rows);
        var deal = await bot.Has(Sample.Deal());
        var sam = bot.Guest(Sample.Sam);
        await sam.Types("review contoso");
        await Mark(Table.Deals, Keys.Partition(BotFixture.Home()), Keys.Live(deal.Id), columns => columns.With("Schema", 2));

        var reply = await sam.Presses("Full review, 7 minutes");

        Assert.True(reply.Card?.Says("A newer version of me wrote this"));
        Assert.All(bot.Failures, it => Assert.Contains("is left as it is: NewerSchema", it, StringComparison.Ordinal));
    }

    async Task Write(Table table, string key, Action<JsonNode> change, string? partition = null)
    {
        var row = await rows.Get(table, partition ?? Keys.Partition(home), key, default);
        var body = JsonNode.Parse(row?.Columns.Body() ?? "");
        Assert.NotNull(row);
        Assert.NotNull(body);
        change(body);
        var written = body.ToJsonString();
        Assert.Contains(Newer, written, StringComparison.Ordinal);
        await rows.Commit(table, [new RowChange.Replace(row with { Columns = row.Columns.WithBody(written) })], default);
    }

    async Task<JsonNode> Read(Table table, string key, string? partition = null) =>
        JsonNode.Parse((await Columns(table, partition ?? Keys.Partition(home), key)).Body() ?? "")
            ?? throw new InvalidOperationException(key);

    async Task Mark(Table table, string partition, string key, Func<Columns, Columns>? change = null)
    {
        var row = await rows.Get(table, partition, key, default);
        Assert.NotNull(row);
        change ??= columns => columns.With("Newer", Newer);
        await rows.Commit(table, [new RowChange.Replace(row with { Columns = change(row.Columns) })], default);
    }

    async Task<Columns> Columns(Table table, string partition, string key) =>
        (await rows.Get(table, partition, key, default))?.Columns ?? throw new InvalidOperationException(key);
}
