using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.Nudges;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public abstract partial class StoresContract
{
    LedgerStore Ledger => forgetful.Value.OpenLedger();

    [Fact]
    public async Task A_nudge_comes_back_as_it_was_written_down_the_newest_first()
    {
        var first = Planned(0) with
        {
            Lines = [new(home, Sample.Deal().Id, Sample.Step().Id, Rung.Obstacle, Sample.Today, 1)],
            Failure = SendFailure.Broken,
            SentAt = Sample.Monday,
            Conversation = "a:1",
            Message = "2",
            Tries = 3,
        };
        await Ledger.Begin(Lee, first, null, None);
        await Ledger.Begin(Lee, Planned(1), null, None);

        Assert.Equal([Planned(1), first], (await Ledger.ReadEntries(Lee, Sample.Monday, None)).Select(it => it.Entry));
    }

    [Fact]
    public async Task Of_two_who_are_about_to_say_it_one_does()
    {
        var begun = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Ledger.Begin(Lee, Planned(0), null, None)));
        var found = Assert.Single(await Ledger.ReadEntries(Lee, Sample.Monday, None));
        var again = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Ledger.Begin(Lee, Planned(0) with { Tries = 2 }, found, None)));

        Assert.Single(begun.OfType<StoredEntry>());
        Assert.Single(again.OfType<StoredEntry>());
    }

    [Fact]
    public async Task What_became_of_it_is_written_over_an_answer_that_came_first_and_takes_nothing_from_it()
    {
        var kept = await Begun(Lee, Planned(0));
        await Ledger.MarkAnswered(home.Tenant, Sample.Lee.Id, Sample.Today, Sample.Monday.AddMinutes(1), None);

        await Ledger.Change(Lee, kept, it => it with { SentAt = Sample.Monday }, None);

        var entry = Assert.Single(await Ledger.ReadEntries(Lee, Sample.Monday, None)).Entry;
        Assert.Equal((NudgeState.Answered, Sample.Monday.AddMinutes(1), Sample.Monday), (entry.State, entry.AnsweredAt, entry.SentAt));
    }

    [Fact]
    public async Task What_is_older_than_half_a_year_is_not_read()
    {
        await Begun(Lee, Planned(0));

        Assert.Single(await Ledger.ReadEntries(Lee, Sample.Monday.AddDays(179), None));
        Assert.Empty(await Ledger.ReadEntries(Lee, Sample.Monday.AddDays(182), None));
    }

    [Fact]
    public async Task A_workspace_has_a_ledger_of_its_own()
    {
        await Begun(new Subject.OfWorkspace(home), Planned(0) with { Kind = NudgeKind.Digest });

        Assert.Single(await Ledger.ReadEntries(new Subject.OfWorkspace(home), Sample.Monday, None));
        Assert.Empty(await Ledger.ReadEntries(Lee, Sample.Monday, None));
        Assert.Empty(await Deals.ReadBoard(home, None));
    }

    [Fact]
    public async Task All_of_a_person_is_one_range()
    {
        await Kept(
            Sample.Deal() with { Steps = [Sample.Step()], Planned = new(Sample.Monday.AddDays(2), Sample.Days(2), Sample.Sam, "19:chat") });
        await People.Save(
            home.Tenant,
            Sample.Lee.Id,
            new() { Nudges = new() { Pace = NudgePace.Weekly, Hours = new(new(7, 0), new(12, 15)) } },
            Sample.Monday,
            None);
        await People.Remember(home.Tenant, Sample.Lee.Id, home, "Sales", None);
        await Begun(Lee, Planned(0));
        counting.Value.Reset();

        var record = await People.ReadRecord(home.Tenant, Sample.Lee.Id, Sample.Monday, None);

        Assert.Equal((0, 1, 0), counting.Value.Counts);
        Assert.Equal(
            (NudgePace.Weekly, new WorkHours(new(7, 0), new(12, 15))), (record.Settings.Nudges.Pace, record.Settings.Nudges.Hours));
        Assert.Equal(new(home.Home, Sample.Deal().Id, Sample.Days(4), Sample.Days(2)), Assert.Single(record.Agenda));
        Assert.Equal(Planned(0), Assert.Single(record.Ledger).Entry);
        Assert.Equal(home, Assert.Single(record.Memberships).Workspace);
    }

    [Fact]
    public async Task A_nudge_that_cannot_be_read_hides_no_other_and_is_not_said_again()
    {
        await Begun(Lee, Planned(0));
        await Rows.Commit(
            Table.People,
            [new RowChange.Upsert(
                new(Keys.Partition(home.Tenant, Sample.Lee.Id), Keys.LedgerAt(Planned(1).Slot, Planned(1).Id.Value), Columns.None))],
            None);

        var ledger = await Ledger.ReadEntries(Lee, Sample.Monday, None);

        Assert.Equal((Planned(0), 1), (Assert.Single(ledger).Entry, ledger.Unreadable));
        Assert.Null(await Ledger.Begin(Lee, Planned(1), null, None));
    }

    [Fact]
    public async Task Whoever_changes_how_they_are_nudged_is_looked_at_soon_after()
    {
        await People.Save(home.Tenant, Sample.Lee.Id, new(), Sample.Monday, None);

        Assert.Empty(await WhoWaits(Sample.Monday.AddMinutes(1)));
        Assert.Equal([Lee], await WhoWaits(Sample.Monday.AddMinutes(2)));
    }

    [Fact]
    public async Task A_workspace_that_is_changed_is_looked_at_soon_after_and_its_lead_remembered_there()
    {
        await Deals.Save(Sample.Workspace() with { Id = home }, None);

        Assert.Equal([new Subject.OfWorkspace(home)], await WhoWaits(Sample.Monday.AddMinutes(2)));
        Assert.Equal(home, Assert.Single(await People.ReadMemberships(home.Tenant, Sample.Sam.Id, None)).Workspace);
    }

    static LedgerEntry Planned(int days) =>
        new(NudgeId.Of(Sample.Days(days)), NudgeKind.Steps, Sample.Days(days), [], NudgeState.Planned, Sample.Monday.AddDays(days));

    async Task<StoredEntry> Begun(Subject subject, LedgerEntry entry) =>
        await Ledger.Begin(subject, entry, null, None) ?? throw new InvalidOperationException("Somebody was first.");
}
