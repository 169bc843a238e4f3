using System.Text;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Keeping;
using ReviewBot.Storage.LongJobs;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public abstract partial class StoresContract
{
    LongJob Import => new("f:1", LongJobKind.Import, home.Home, Sample.Lee, Sample.Monday) { Lines = 2 };

    Subject.OfJob ImportJob => LongJobStore.SubjectOf(home.Tenant, Import);

    LongJobStore LongJobs => forgetful.Value.OpenLongJobs(new FixedTime(Sample.Monday));

    [Fact]
    public async Task Cut_after_any_commit_many_saves_go_on_where_they_were()
    {
        var all = Enumerable.Range(0, 130).Select(at => New(at)).ToArray();
        await LongJobs.SaveChecked(home.Tenant, Import, [], None);
        await LongJobs.Change(ImportJob, it => it is null ? null : it with { State = LongJobState.Running }, None);

        var cuts = 0;
        for (var isOver = false; !isOver && cuts < 50; cuts++)
        {
            var dying = new DyingRows(forgetful.Value, cuts);
            isOver = await Record.ExceptionAsync(() => GoOn(dying, all)) is null;
        }

        Assert.InRange(cuts, 5, 49);
        Assert.Equal(130, (await LongJobs.Find(ImportJob, None))?.Done);
        Assert.Equal(130, (await Deals.ReadBoard(home, None)).Count);
        Assert.Equal(130, (await Agenda(Sample.Lee)).Count);
        for (var at = 0; at < 130; at += 10)
            Assert.Single(await Deals.ReadJournal(home, all[at].Accepted.Deal.Id, 10, None));
    }

    [Fact]
    public async Task Many_saves_whose_answer_was_lost_are_counted_once()
    {
        var all = Enumerable.Range(0, 60).Select(at => New(at)).ToArray();
        await LongJobs.SaveChecked(home.Tenant, Import, [], None);
        await LongJobs.Change(ImportJob, it => it is null ? null : it with { State = LongJobState.Running }, None);
        forgetful.Value.Losing[Table.Deals] = 2;

        await GoOn(forgetful.Value, all);

        Assert.Equal((60, 0), await LongJobs.Find(ImportJob, None) is { } job ? (job.Done, job.LeftOut.Count) : default);
        Assert.Equal(60, (await Deals.ReadBoard(home, None)).Count);
    }

    [Fact]
    public async Task Whoever_lost_a_job_without_noticing_saves_nothing_more()
    {
        await LongJobs.SaveChecked(home.Tenant, Import, [], None);
        await LongJobs.Change(ImportJob, it => it is null ? null : it with { State = LongJobState.Running }, None);
        var mine = await LongJobs.TakeOver(ImportJob, None);
        var cursor = mine is null
            ? null
            : await LongJobs.OpenCursor(home.Tenant, mine, (done, _) => mine with { Done = done }, _ => Task.CompletedTask, None);
        await LongJobs.TakeOver(ImportJob, None);

        Assert.NotNull(cursor);
        Assert.False(await Deals.SaveAll(home, [New(1)], cursor, None));
        Assert.Empty(await Deals.ReadBoard(home, None));
    }

    [Fact]
    public async Task A_deal_that_somebody_changed_is_left_out_of_many_and_holds_up_no_other()
    {
        var found = await Kept();
        await Save(found, Renamed(found, "Theirs"));
        await LongJobs.SaveChecked(home.Tenant, Import, [], None);
        await LongJobs.Change(ImportJob, it => it is null ? null : it with { State = LongJobState.Running }, None);

        await GoOn(forgetful.Value, [New(1), (found, Renamed(found, "Mine")), New(2)]);

        Assert.Equal([found.Deal.Id], (await LongJobs.Find(ImportJob, None))?.LeftOut ?? []);
        Assert.Equal(3, (await Deals.ReadBoard(home, None)).Count);
        Assert.Equal("Theirs", (await Found()).Deal.Title);
    }

    [Fact]
    public async Task A_checked_list_is_kept_for_a_day_and_swept_then()
    {
        await Kept();
        await Seen("19:chat", null);
        await LongJobs.SaveChecked(home.Tenant, Import, [new(2, "Contoso", "Renewal"), new(3, "Fabrikam", "Scanners")], None);
        var later = forgetful.Value.OpenLongJobs(new FixedTime(Sample.Monday.AddDays(1)));

        Assert.Equal(["Contoso", "Fabrikam"], (await LongJobs.ReadList(home, "f:1", None)).Select(it => it.Customer));
        Assert.Null(await later.Find(ImportJob, None));
        await Sweeping.Run(home.Tenant, ForGood, Sample.Monday.AddHours(23), None);
        Assert.NotNull(await LongJobs.Find(ImportJob, None));
        await Sweeping.Run(home.Tenant, ForGood, Sample.Monday + LongJobStore.Kept + LongJobStore.Grace, None);

        Assert.Null(await LongJobs.Find(ImportJob, None));
        Assert.Empty(await Rows.Read(Table.Deals, Keys.Partition(home), Keys.JobLists, 10, None));
    }

    [Fact]
    public async Task A_long_list_is_kept_whole_and_of_one_person_three_at_most()
    {
        var list =
            Enumerable.Range(2, 3000).Select(at => new ImportRow(at, $"Contoso {at}", new('x', 80)) { Note = new('y', 300) }).ToList();
        for (var at = 0; at < 5; at++)
        {
            await LongJobs.SaveChecked(
                home.Tenant, Import with { Id = $"f:{at}", At = Sample.Monday.AddMinutes(at), Lines = 3000 }, list, None);
        }

        Assert.Equal(list, await LongJobs.ReadList(home, "f:4", None));
        Assert.Equal(3, (await Rows.Read(Table.Deals, Keys.Partition(home), Keys.LongJobs, 10, None)).Count);
        Assert.Empty(await LongJobs.ReadList(home, "f:1", None));
    }

    [Fact]
    public async Task A_checked_list_is_exported_and_what_is_erased_goes_out_of_it()
    {
        await LongJobs.SaveChecked(
            home.Tenant,
            Import,
            [new(2, "Contoso", "Renewal") { Contacts = [new("Priya Sample")] }, new(3, "Fabrikam", "Scanners")],
            None);
        using var export = new MemoryStream();
        await new JsonExport(Rows).Write(home, export, Sample.Monday, None);

        await Erase(new("e1", Erased.Buyer, Sample.Sam, Sample.Monday) { Names = ["Priya Sample"] });
        await Erase(new("e2", Erased.Deal, Sample.Sam, Sample.Monday) { Deal = DealKey.Of("Fabrikam", "Scanners") });

        Assert.Contains("Priya Sample", Encoding.UTF8.GetString(export.ToArray()), StringComparison.Ordinal);
        var left = Assert.Single(await LongJobs.ReadList(home, "f:1", None));
        Assert.Equal(("Contoso", "[erased]"), (left.Customer, left.Contacts[0].Name));
        Assert.DoesNotContain("fabrikam", await Everything(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_file_is_kept_as_it_was_beside_its_list_and_goes_with_it()
    {
        await Kept();
        await Seen("19:chat", null);
        var sheet = new Sheet([
            .. Enumerable.Range(1, 4000).Select(it => new SheetLine(it, [$"Contoso {it}", null, new('ü', 90)])),
            new(4001, ["\"open"], BrokenLine.UnclosedQuote),
        ])
        {
            Name = "Deals", Hidden = 2, IsGuess = true,
        };

        Assert.True(await LongJobs.SaveSheet(home.Tenant, Import, sheet, None));
        await LongJobs.SaveChecked(home.Tenant, Import, [], None);

        var read = await LongJobs.ReadSheet(home, Import.Id, None);
        Assert.Equal(("Deals", 2, true), (read?.Name, read?.Hidden, read?.IsGuess));
        Assert.Equal(sheet.Lines.Select(Words), read?.Lines.Select(Words) ?? []);
        Assert.Empty(await LongJobs.ReadList(home, Import.Id, None));
        await Sweeping.Run(home.Tenant, ForGood, Sample.Monday + LongJobStore.Kept + LongJobStore.Grace, None);
        Assert.Empty(await Rows.Read(Table.Deals, Keys.Partition(home), Keys.JobRests, 10, None));

        static string Words(SheetLine it) => $"{it.Number}|{string.Join('|', it.Cells.Select(cell => cell ?? "-"))}|{it.Broken}";
    }

    [Theory]
    [InlineData(1, 300_000)]
    [InlineData(100, 100_000)]
    public async Task A_file_that_is_too_large_is_not_kept(int lines, int letters)
    {
        var sheet = new Sheet([.. Enumerable.Range(1, lines).Select(it => new SheetLine(it, [new('x', letters)]))]);

        Assert.False(await LongJobs.SaveSheet(home.Tenant, Import, sheet, None));
        Assert.Null(await LongJobs.ReadSheet(home, Import.Id, None));
    }

    [Fact]
    public async Task Of_what_an_import_changes_the_later_beginning_counts()
    {
        ImportedChange Of(
            int line, string was) => new(line, new($"d{line}")) { Before = new(was, "Renewal"), After = new("now", "Renewal") };
        await LongJobs.SaveUndo(home.Tenant, Import, [Of(2, "first"), Of(3, "first"), Of(4, "first")], None);
        await LongJobs.SaveUndo(home.Tenant, Import with { Line = 2 }, [Of(3, "second")], None);

        Assert.Equal(
            [(2, "first"), (3, "second"), (4, "first")],
            (await LongJobs.ReadUndo(home, Import.Id, None)).Select(it => (it.Line, it.Before?.Customer)));
    }

    [Fact]
    public async Task What_is_erased_goes_out_of_files_and_of_what_could_be_taken_back()
    {
        await LongJobs.SaveSheet(home.Tenant, Import, new([new(1, ["Fabrikam", "Scanners"])]), None);
        await LongJobs.SaveUndo(
            home.Tenant, Import, [new(2, DealKey.Of("Fabrikam", "Scanners")) { Before = new("Fabrikam", "x") }, new(3, new("d3"))], None);

        await Erase(new("e1", Erased.Deal, Sample.Sam, Sample.Monday) { Deal = DealKey.Of("Fabrikam", "Scanners") });
        Assert.Equal([3], (await LongJobs.ReadUndo(home, Import.Id, None)).Select(it => it.Line));
        Assert.DoesNotContain("fabrikam", await Everything(), StringComparison.OrdinalIgnoreCase);

        await LongJobs.SaveSheet(home.Tenant, Import, new([new(1, ["Contoso", "Priya Sample"])]), None);
        await Erase(new("e2", Erased.Buyer, Sample.Sam, Sample.Monday) { Names = ["Priya Sample"] });
        Assert.Empty(await LongJobs.ReadUndo(home, Import.Id, None));
        Assert.Equal(["Contoso", "[erased]"], (await LongJobs.ReadSheet(home, Import.Id, None))?.Lines[0].Cells ?? []);
    }

    [Fact]
    public async Task A_job_is_in_the_work_queue_as_soon_as_it_runs_and_its_lease_can_be_renewed()
    {
        await LongJobs.Start(ImportJob, it => it is null ? Import with { State = LongJobState.Running } : null, None);
        var waiting = await DueTimes.FindDue(ImportJob, Sample.Monday, None);
        var lease = waiting is null ? null : await DueTimes.Lease(waiting, Sample.Monday.AddMinutes(2), None);

        Assert.NotNull(lease);
        Assert.Null(await DueTimes.FindDue(ImportJob, Sample.Monday.AddMinutes(1), None));
        var renewed = await DueTimes.Extend(lease, Sample.Monday.AddMinutes(4), None);
        Assert.NotNull(renewed);
        Assert.Null(await DueTimes.FindDue(ImportJob, Sample.Monday.AddMinutes(3), None));
        Assert.Null(await DueTimes.Extend(lease, Sample.Monday.AddMinutes(9), None));
        Assert.NotNull(await DueTimes.FindDue(ImportJob, Sample.Monday.AddMinutes(5), None));
    }

    /// <summary>What a replica does that takes the job up: goes on behind what is done.</summary>
    async Task GoOn(IRows over, (DealSnapshot? Before, Ruling.Accepted Accepted)[] all)
    {
        var jobs = over.OpenLongJobs(new FixedTime(Sample.Monday));
        var deals = over.OpenDeals(new FixedTime(Sample.Monday));
        var job = await jobs.TakeOver(ImportJob, None);
        Assert.NotNull(job);
        var cursor = await jobs.OpenCursor(
            home.Tenant,
            job,
            (done, leftOut) => job with { Done = job.Done + done, LeftOut = [.. job.LeftOut, .. leftOut] },
            _ => Task.CompletedTask,
            None);
        Assert.NotNull(cursor);
        Assert.True(await deals.SaveAll(home, all[job.Done..], cursor, None));
    }
}
