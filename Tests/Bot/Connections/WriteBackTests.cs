using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Connections;

/// <summary>What has changed here is written into the CRM, where it is switched on: into the named fields or a note, and once.</summary>
public sealed class WriteBackTests
{
    static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    static readonly CrmWriting Fields = new()
    {
        NextStep = "sample_nextstep", NextStepBy = "sample_nextstepby", LastHeard = "sample_lastheard", Headline = "sample_summary",
    };

    [Fact]
    public async Task A_changed_deal_is_there_within_five_minutes_and_then_rests()
    {
        await using var crm = await Connected(Fields);
        await Changes(crm, it => it with { Steps = [Sample.Step()], Buyers = [Sample.Priya], Acts = [Sample.Act(Sample.Days(-3))] });

        var began = crm.Room.Time.GetUtcNow();
        var run = await crm.Run();
        var written = crm.There.Deals.Find(1)?.Written ?? new Dictionary<string, string>();
        crm.There.ForgetRequests();
        await crm.RunLater(run.Next - crm.Room.Time.GetUtcNow());

        Assert.InRange((run.Next - began).GetValueOrDefault(), TimeSpan.FromSeconds(1), FiveMinutes);
        Assert.Equal(
            ["sample_lastheard 2026-11-13", "sample_nextstep Priya Sample (CFO) names the budget owner", "sample_nextstepby 2026-11-20"],
            written.Select(it => $"{it.Key} {it.Value}").Order());
        Assert.DoesNotContain(crm.There.Requests, it => it.Method is "PATCH" or "POST" && it.Path.Contains("opportunit", StringComparison.Ordinal));
        Assert.All(crm.There.Deals.All.Skip(1), it => Assert.Empty(it.Written));
    }

    [Fact]
    public async Task Nothing_is_written_before_it_is_switched_on()
    {
        await using var crm = await Connected(null);
        await Changes(crm, it => it with { Steps = [Sample.Step()], Buyers = [Sample.Priya] });

        await crm.RunLater();

        Assert.All(crm.There.Deals.All, it => Assert.Empty(it.Written));
    }

    [Fact]
    public async Task A_writing_that_fails_is_tried_again()
    {
        await using var crm = await Connected(Fields);
        await Changes(crm, it => it with { Steps = [Sample.Step()], Buyers = [Sample.Priya] });
        crm.There.Faults.Enqueue(new(429, RetryAfter: 200));

        await crm.Run();
        Assert.Empty(crm.There.Deals.Find(1)?.Written ?? new Dictionary<string, string>());
        await crm.RunLater(FiveMinutes);

        Assert.NotEmpty(crm.There.Deals.Find(1)?.Written ?? new Dictionary<string, string>());
    }

    [Fact]
    public async Task A_field_that_may_not_be_written_is_told_to_the_admin_once_and_reading_goes_on()
    {
        await using var crm = await Connected(Fields with { NextStep = "of_nobody" });
        await Changes(crm, it => it with { Steps = [Sample.Step()], Buyers = [Sample.Priya] });

        await crm.Run();
        for (var quarter = 0; quarter < 4; quarter++)
            await crm.RunLater();

        var now = await crm.Now();
        Assert.Null(now.Trouble);
        Assert.NotNull(now.WriteTrouble);
        Assert.Equal(Sample.Sam.Id, Assert.Single(await crm.PendingPosts(PostKind.CrmBroken)).To);
        Assert.Equal(crm.Room.Time.GetUtcNow(), now.ReadAt);
        await crm.Sam.TypesAlone("connect");
        Assert.True(crm.Sam.Card.Says("Something I wrote back was refused."));
    }

    [Theory]
    [InlineData(CrmSystem.Dynamics)]
    [InlineData(CrmSystem.Salesforce)]
    [InlineData(CrmSystem.HubSpot)]
    public async Task One_deal_that_is_refused_holds_up_no_other_and_is_tried_again(CrmSystem system)
    {
        await using var crm = await Connected(Fields, system: system, count: 90);
        crm.There.Deals.Change(1, it => it with { IsLocked = true });
        foreach (var deal in await crm.Board())
            await Changes(crm, deal.Id, it => it with { Steps = [Sample.Step()], Buyers = [Sample.Priya] });

        await crm.Run();
        var written = crm.There.Deals.All.Count(it => it.Written.Count > 0);
        crm.There.ForgetRequests();
        await crm.RunLater(FiveMinutes);

        Assert.Equal((await crm.Board()).Count - 1, written);
        Assert.Empty(crm.There.Requests);
        Assert.NotNull((await crm.Now()).WriteTrouble);

        crm.There.Deals.Change(1, it => it with { IsLocked = false });
        await crm.RunLater();

        Assert.NotEmpty(crm.There.Deals.Find(1)?.Written ?? new Dictionary<string, string>());
        Assert.Null((await crm.Now()).WriteTrouble);
    }

    [Fact]
    public async Task A_note_that_is_refused_is_tried_again()
    {
        await using var crm = await Connected(new() { AsNote = true });
        await Changes(crm, it => it with { Steps = [Sample.Step()], Buyers = [Sample.Priya] });
        crm.There.Deals.Change(1, it => it with { IsLocked = true });

        await crm.Run();
        Assert.NotNull((await crm.Now()).WriteTrouble);
        crm.There.Deals.Change(1, it => it with { IsLocked = false });
        await crm.RunLater();

        Assert.Single(crm.There.Deals.Find(1)?.Notes ?? []);
        Assert.Null((await crm.Now()).WriteTrouble);
    }

    [Theory]
    [InlineData(CrmSystem.Dynamics)]
    [InlineData(CrmSystem.Salesforce)]
    [InlineData(CrmSystem.HubSpot)]
    public async Task A_next_step_that_is_done_or_whose_deal_has_ended_is_emptied_there(CrmSystem system)
    {
        await using var crm = await Connected(Fields, system: system);
        await Changes(crm, it => it with { Steps = [Sample.Step()], Buyers = [Sample.Priya] });
        await Changes(crm, crm.DealOf(2), it => it with { Steps = [Sample.Step()], Buyers = [Sample.Priya] });
        await crm.Run();

        await Changes(crm, it => it with { Steps = [], Acts = [Sample.Act(Sample.Days(-3))] });
        await Changes(crm, crm.DealOf(2), it => it with { Ended = new(EndingReason.Other, Sample.Today, Sample.Lee) });
        await crm.RunLater(FiveMinutes);

        foreach (var number in new[] { 1, 2 })
        {
            var written = crm.There.Deals.Find(number)?.Written ?? new Dictionary<string, string>();
            Assert.Equal(("", ""), (written["sample_nextstep"], written["sample_nextstepby"]));
        }
    }

    [Fact]
    public async Task A_note_is_written_once_whatever_is_cut()
    {
        for (var commits = 0; commits < 3; commits++)
        {
            var rows = new KilledRows(EmbeddedRows.InMemory());
            await using var crm = await Connected(new() { AsNote = true }, rows);
            await Changes(crm, it => it with { Steps = [Sample.Step()], Buyers = [Sample.Priya] });
            rows.KillAfter(commits);
            await Assert.ThrowsAnyAsync<Exception>(async () =>
            {
                await crm.Run();
                throw new TimeoutException("It was not cut.");
            });
            rows.Revive();

            await crm.RunLater(FiveMinutes);
            await crm.RunLater(FiveMinutes);

            Assert.Contains("names the budget owner", Assert.Single(crm.There.Deals.Find(1)?.Notes ?? []), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_has_ended_or_is_gone_there_is_not_written()
    {
        await using var crm = await Connected(Fields);
        await Changes(crm, it => it with
        {
            Steps = [Sample.Step()],
            Buyers = [Sample.Priya],
            Ended = new(EndingReason.Other, Sample.Today, Sample.Lee),
        });

        await crm.Run();

        Assert.Empty(crm.There.Deals.Find(1)?.Written ?? new Dictionary<string, string>());
    }

    /// <summary>Every few minutes it is looked for what has changed: where nothing has, that costs no reading of the deals.</summary>
    [Fact]
    public async Task While_nothing_changes_the_deals_are_not_read_and_whatever_changes_is_written()
    {
        const int Many = 400;
        var counting = new CountingRows(EmbeddedRows.InMemory());
        using var stamped = new StampedRows(counting, new Stamps());
        await using var crm = await Connected(Fields, stamped, count: Many);
        await Changes(crm, it => it with { Steps = [Sample.Step()], Buyers = [Sample.Priya] });
        await crm.RunLater(FiveMinutes);

        counting.Reset();
        await crm.RunLater(FiveMinutes);
        Assert.InRange(counting.RowsRead, 0, 20);

        await Changes(crm, crm.DealOf(2), it => it with { Steps = [Sample.Step()], Buyers = [Sample.Priya] });
        await crm.RunLater(TimeSpan.FromMinutes(2));
        Assert.NotEmpty(crm.There.Deals.Find(2)?.Written ?? new Dictionary<string, string>());

        await crm.Sam.TypesAlone("connect");
        await crm.Sam.Presses("Write back");
        await crm.Sam.Presses("Switch it on", ("crmstep", "next_step"));
        await crm.RunLater(FiveMinutes);
        Assert.Contains("next_step", crm.There.Deals.Find(2)?.Written.Keys ?? []);
    }

    /// <summary>
    /// A transaction without room for the stamp is followed by it: who dies in between leaves a change that no stamp tells of.
    /// </summary>
    [Fact]
    public async Task A_change_without_its_stamp_is_written_after_the_night()
    {
        var rows = EmbeddedRows.InMemory();
        using var stamped = new StampedRows(rows, new Stamps());
        await using var crm = await Connected(Fields, stamped);
        await Changes(crm, it => it with { Steps = [Sample.Step()], Buyers = [Sample.Priya] });
        await crm.RunLater(FiveMinutes);

        await Changes(rows.OpenDeals(crm.Room.Time), crm.Pipeline, crm.DealOf(2), it => it with
        {
            Steps = [Sample.Step()],
            Buyers = [Sample.Priya],
        });
        await crm.RunLater(TimeSpan.FromDays(1));

        Assert.NotEmpty(crm.There.Deals.Find(2)?.Written ?? new Dictionary<string, string>());
    }

    static async Task<SyncFixture> Connected(
        CrmWriting? writing, IRows? rows = null, CrmSystem system = CrmSystem.Dynamics, int? count = null)
    {
        var crm = await SyncFixture.Start(system, rows, count);
        await crm.Connect();
        await crm.Run();
        await crm.Store.Change(crm.Pipeline, it => it with { Writing = writing }, default);
        return crm;
    }

    static Task Changes(SyncFixture crm, Func<Deal, Deal> how) => Changes(crm, crm.DealOf(1), how);

    static Task Changes(SyncFixture crm, DealId id, Func<Deal, Deal> how) => Changes(crm.Room.Deals, crm.Pipeline, id, how);

    static async Task Changes(DealStore deals, WorkspaceId pipeline, DealId id, Func<Deal, Deal> how)
    {
        var found = await deals.FindDeal(pipeline, id, default);
        var deal = found?.Deal ?? throw new InvalidOperationException("It is not there.");
        await deals.Save(pipeline, found, new(how(deal) with { Version = deal.Version + 1 }, null, []), null, default);
    }
}
