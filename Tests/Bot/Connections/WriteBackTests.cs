using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
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

        var run = await crm.Run();
        var written = crm.There.Deals.Find(1)?.Written ?? new Dictionary<string, string>();
        crm.There.ForgetRequests();
        await crm.RunLater(run.Next - crm.Room.Time.GetUtcNow());

        Assert.InRange((run.Next - crm.Room.Time.GetUtcNow() ?? default) + FiveMinutes, TimeSpan.Zero, FiveMinutes);
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
    public async Task A_field_that_may_not_be_written_is_told_to_the_admin()
    {
        await using var crm = await Connected(Fields with { NextStep = "of_nobody" });
        await Changes(crm, it => it with { Steps = [Sample.Step()], Buyers = [Sample.Priya] });

        await crm.Run();

        Assert.NotNull((await crm.Now()).Trouble);
        Assert.Single(await crm.Promised(PostKind.CrmBroken));
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

    static async Task<SyncFixture> Connected(CrmWriting? writing, IRows? rows = null)
    {
        var crm = await SyncFixture.Start(rows: rows);
        await crm.Connect();
        await crm.Run();
        await crm.Store.Change(crm.Pipeline, it => it with { Writing = writing }, default);
        return crm;
    }

    static async Task Changes(SyncFixture crm, Func<Deal, Deal> how)
    {
        var found = await crm.Room.Deals.FindDeal(crm.Pipeline, crm.DealOf(1), default);
        var deal = found?.Deal ?? throw new InvalidOperationException("It is not there.");
        await crm.Room.Deals.Save(crm.Pipeline, found, new(how(deal) with { Version = deal.Version + 1 }, null, []), null, default);
    }
}
