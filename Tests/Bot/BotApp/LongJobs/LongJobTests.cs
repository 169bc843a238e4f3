using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.LongJobs;
using ReviewBot.BotApp.Work;
using ReviewBot.Storage;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;
using ReviewBot.Storage.Work;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.LongJobs;

/// <summary>Background jobs; the test runs the worker itself.</summary>
public sealed partial class LongJobTests : IAsyncLifetime
{
    const int Lines = 180;

    readonly CutRows rows = new(EmbeddedRows.InMemory());
    BotFixture bot = null!;
    HttpUser lee = null!;
    CardFace list = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.OpenWithoutLongJobs(rows);
        lee = await bot.Meets(Sample.Lee);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task A_long_list_is_answered_at_once_and_its_card_says_when_it_is_done()
    {
        await Checks();

        await lee.Sends(list, $"Import {Lines} deals", null);
        var (answer, before) = (lee.Mine, await Count());
        await Works(bot);

        Assert.Equal(("I’m on it.", 0), (answer?.Title, before));
        Assert.Equal(Lines, await Count());
        Assert.Equal($"{Lines} deals added", Assert.Single(bot.Teams.Edits).Card?.Title);
    }

    [Fact]
    public async Task A_short_list_is_imported_in_the_press()
    {
        await Checks(50);

        await lee.Sends(list, "Import 50 deals", null);

        Assert.Equal(("50 deals added", 50), (lee.Mine?.Title, await Count()));
        Assert.Empty(await Waiting(bot));
    }

    [Fact]
    public async Task Two_presses_are_one_job()
    {
        await Checks();

        await lee.Sends(list, $"Import {Lines} deals", null);
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await lee.Sends(list, $"Import {Lines} deals", null);
        await Works(bot);
        await Works(bot);
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await lee.Sends(list, $"Import {Lines} deals", null);

        Assert.Equal(Lines, await Count());
        Assert.Equal($"{Lines} deals added", lee.Mine?.Title);
        Assert.Single(bot.Teams.Edits);
    }

    [Fact]
    public async Task Another_replica_applies_a_list_that_this_one_has_checked()
    {
        await Checks();
        await using var other = await BotFixture.OpenWithoutLongJobs(rows);
        var there = await other.Meets(Sample.Lee);

        await there.Sends(list, $"Import {Lines} deals", null);
        await Works(other);

        Assert.Equal(Lines, await Count());
    }

    [Fact]
    public async Task A_button_of_before_still_applies_its_list()
    {
        await Checks();
        var data = HttpUser.Data(list, $"Import {Lines} deals");
        data.Remove("w");

        await lee.Forges(data);
        await Works(bot);

        Assert.Equal(Lines, await Count());
    }

    [Fact]
    public async Task Killed_after_any_commit_it_is_finished_by_another_replica_with_nothing_lost_or_doubled()
    {
        await Checks();
        await lee.Sends(list, $"Import {Lines} deals", null);
        var kills = 0;
        for (var isOver = false; !isOver && kills < 50; kills++)
        {
            rows.DieAfter(kills);
            isOver = await TryWork(bot);
            rows.Live();
            bot.Time.Advance(LongJobRun.Duration + TimeSpan.FromMinutes(20));
        }

        Assert.InRange(kills, 5, 49);
        Assert.Equal(Lines, await Count());
        foreach (var found in await bot.Deals.ReadBoard(BotFixture.Home(), default))
            Assert.Single(await bot.Deals.ReadJournal(BotFixture.Home(), found.Deal.Id, 9, default));
        Assert.Equal($"{Lines} deals added", bot.Teams.Edits[^1].Card?.Title);
        Assert.Contains(await People().ReadMemberships(TeamsConversation.Tenant, Sample.Kim.Id, default), it => it.Name.Length > 0);
    }

    [Fact]
    public async Task Stopped_in_the_middle_it_says_what_is_in_and_what_is_not_and_goes_on_when_told()
    {
        await Checks();
        await lee.Sends(list, $"Import {Lines} deals", null);
        var running = lee.Mine ?? throw new InvalidOperationException();
        rows.Meanwhile(Table.Deals, 3, () => lee.Sends(running, "Stop", null));

        await Works(bot);

        var some = await Count();
        var told = bot.Teams.Edits[^1].Card ?? throw new InvalidOperationException();
        Assert.InRange(some, 1, Lines - 1);
        Assert.Equal("I’ve stopped", told.Title);
        Assert.True(told.Says($"{some} of {Lines} deals are in. I left out the other {Lines - some}."));

        await lee.Sends(told, "Continue", null);
        await Works(bot);

        Assert.Equal(Lines, await Count());
        Assert.Equal($"{Lines} deals added", bot.Teams.Edits[^1].Card?.Title);
    }

    [Fact]
    public async Task Nobody_else_stops_it()
    {
        await Checks();
        await lee.Sends(list, $"Import {Lines} deals", null);
        var kim = bot.Guest(Sample.Kim, new("a:personal-of-kim", "personal"));

        await kim.Sends(lee.Mine ?? throw new InvalidOperationException(), "Stop", null);
        await Works(bot);

        Assert.Equal(("This has finished", Lines), (kim.Mine?.Title, await Count()));
    }

    [Fact]
    public async Task Its_card_is_edited_every_two_seconds_at_most()
    {
        await Checks(500);
        await lee.Sends(list, "Import 500 deals", null);
        List<DateTimeOffset> edits = [];
        rows.BeforeEach = () =>
        {
            bot.Time.Advance(TimeSpan.FromSeconds(0.4));
            return Task.CompletedTask;
        };
        var seen = 0;
        rows.AfterEach = () =>
        {
            if (bot.Teams.Edits.Count > seen)
                edits.Add(bot.Time.GetUtcNow());
            seen = bot.Teams.Edits.Count;
        };

        await Works(bot);

        Assert.InRange(bot.Teams.Edits.Count, 2, 10);
        Assert.Matches(@"^I’m on it: \d+ of 500 deals so far\.$", bot.Teams.Edits[0].Card?.Title);
        Assert.All(edits.Zip(edits.Skip(1)), it => Assert.True(it.Second - it.First >= TimeSpan.FromSeconds(1.2)));
    }

    [Fact]
    public async Task What_came_of_it_is_a_new_message_when_the_card_is_gone()
    {
        await Checks();
        await lee.Sends(list, $"Import {Lines} deals", null);
        bot.Teams.Faults.Enqueue(("PUT", new Fault.Says(404)));

        await Works(bot);

        Assert.Equal($"{Lines} deals added", bot.Teams.Messages[0].Title);
    }

    [Fact]
    public async Task A_list_is_kept_for_a_day()
    {
        await Checks();
        bot.Time.Advance(TimeSpan.FromDays(1));

        await lee.Sends(list, $"Import {Lines} deals", null);

        Assert.True(lee.Mine?.Says("I don’t have this list anymore."));
        Assert.Equal(0, await Count());
    }

    [Fact]
    public async Task A_job_that_nobody_was_signalled_is_found_by_a_round()
    {
        await Checks();
        await lee.Sends(list, $"Import {Lines} deals", null);
        await using var other = await BotFixture.OpenWithoutLongJobs(rows);
        other.Time.Advance(TimeSpan.FromMinutes(1));

        await other.Services.GetRequiredService<WorkRound>().Run(default, default);

        await Works(other);
        Assert.Equal(Lines, await Count());
    }

    [Fact]
    public async Task A_name_is_erased_from_many_deals_in_a_job()
    {
        for (var at = 0; at < 60; at++)
            await bot.Has(Sample.Deal($"{at}") with { SharedGoal = "Priya told us" });
        var asked = await lee.Forges(
            HttpUser.Data("erase-check", ("target", "buyer"), ("name", "Priya"), ("pipeline", BotFixture.Home().Home)));

        await lee.Sends(asked.Card ?? throw new InvalidOperationException(asked.Body), "Erase for good", null);
        var answer = lee.Mine?.Title;
        await Works(bot);

        Assert.Equal("I’m on it.", answer);
        Assert.Equal("Erased", bot.Teams.Edits[^1].Card?.Title);
        Assert.All(await bot.Deals.ReadBoard(BotFixture.Home(), default), it => Assert.Equal("[erased] told us", it.Deal.SharedGoal));
    }

    [Fact]
    public async Task A_whole_pipeline_is_erased_in_a_job_that_leaves_nothing_behind()
    {
        await Checks();
        await lee.Sends(list, $"Import {Lines} deals", null);
        await Works(bot);
        var name = (await bot.Deals.FindWorkspace(BotFixture.Home(), default))?.Name ?? "";

        await lee.Forges(HttpUser.Data("erase-now", ("w", BotFixture.Home().Home), ("target", "workspace"), ("confirm", name)));
        await Works(bot);

        var left = await rows.Read(Table.Deals, Keys.Partition(BotFixture.Home()), Keys.Everything, 10, default);
        Assert.StartsWith("e:", Assert.Single(left).Key, StringComparison.Ordinal);
        Assert.Equal("Erased", bot.Teams.Edits[^1].Card?.Title);
    }

    [Fact]
    public async Task What_is_kept_about_somebody_in_many_pipelines_is_erased_in_a_job_that_leaves_nothing_behind()
    {
        for (var at = 0; at < 60; at++)
            await People().Remember(TeamsConversation.Tenant, Sample.Lee.Id, new(TeamsConversation.Tenant, $"team:{at}"), $"{at}", default);

        var came = await lee.Forges(HttpUser.Data("erase-me", ("confirmed", true)));
        await Works(bot);

        var partition = Keys.Partition(TeamsConversation.Tenant, Sample.Lee.Id);
        Assert.Empty(await rows.Read(Table.People, partition, Keys.Everything, 10, default));
        Assert.Equal(("I’m on it.", "Erased"), (came.Card?.Title, bot.Teams.Edits[^1].Card?.Title));
    }

    [Fact]
    public async Task The_file_of_a_big_pipeline_comes_when_it_is_written()
    {
        for (var at = 0; at < 201; at++)
            await bot.Has(Sample.Deal($"{at}"));

        await lee.Forges(HttpUser.Data("export-file", ("kind", "board"), ("pipeline", BotFixture.Home().Home)));
        bot.Teams.Forget();
        await Works(bot);

        Assert.Contains(
            bot.Teams.Calls, it => it.IsSend && it.Body?.ToJsonString().Contains("file.consent", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task The_file_of_a_big_pipeline_that_is_asked_for_twice_comes_once()
    {
        for (var at = 0; at < 201; at++)
            await bot.Has(Sample.Deal($"{at}"));
        var press = HttpUser.Data("export-file", ("kind", "board"), ("pipeline", BotFixture.Home().Home));
        bot.Teams.Forget();

        await lee.Forges(press.DeepClone());
        await lee.Forges(press.DeepClone());
        await Works(bot);
        await Works(bot);
        await lee.Forges(press);

        Assert.Single(
            bot.Teams.Calls, it => it.IsSend && it.Body?.ToJsonString().Contains("file.consent", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task It_does_not_end_with_the_press_that_started_it()
    {
        await Checks();
        await lee.Sends(list, $"Import {Lines} deals", null);
        using var worker = new CancellationTokenSource();
        rows.Meanwhile(Table.Deals, 3, worker.CancelAsync);

        await Works(bot, worker.Token);
        Assert.InRange(await Count(), 1, Lines - 1);
        await Works(bot);

        Assert.Equal(Lines, await Count());
    }

    async Task Checks(int lines = Lines)
    {
        var text = string.Join('\n', Enumerable.Range(0, lines).Select(
            it => string.Create(CultureInfo.InvariantCulture, $"Contoso {it},Renewal,Kim Example")));
        var came = await lee.Forges(
            HttpUser.Data("import-check", ("csv", $"Customer,Deal,Owner\n{text}"), ("pipeline", BotFixture.Home().Home)));
        list = came.Card ?? throw new InvalidOperationException(came.Body);
        Assert.Equal($"{lines} deals would be added", list.Title);
    }

    async Task<int> Count() => (await bot.Deals.ReadBoard(BotFixture.Home(), default)).Count;

    PersonStore People() => bot.Services.GetRequiredService<PersonStore>();

    async Task<IReadOnlyList<Row>> Waiting(BotFixture at)
    {
        List<Row> all = [];
        foreach (var shard in WorkQueue.Shards)
            all.AddRange(await rows.Read(Table.Due, shard, Keys.DueUntil(at.Time.GetUtcNow()), 100, default));
        return [.. all.Where(it => it.Columns.Text("Job") is not null)];
    }

    /// <summary>What the worker does with the next job that it is signalled.</summary>
    static async Task Works(BotFixture at, CancellationToken abort = default)
    {
        var run = at.Services.GetRequiredService<LongJobRun>();
        foreach (var subject in await Signalled(at))
            await at.Time.AdvanceUntil(() => run.Run(subject, abort));
    }

    static async Task<bool> TryWork(BotFixture at, string? end = null)
    {
        try
        {
            await Works(at);
        }
        catch (TimeoutException)
        {
            // it died
        }
        return at.Teams.Edits.Any(it => it.Card?.Title == (end ?? $"{Lines} deals added"));
    }

    /// <summary>All jobs in the work queue.</summary>
    static async Task<IReadOnlyList<Subject.OfJob>> Signalled(BotFixture at)
    {
        var queue = at.Services.GetRequiredService<WorkQueue>();
        List<Subject.OfJob> found = [];
        foreach (var shard in WorkQueue.Shards)
        {
            await foreach (var item in queue.ReadDue(shard, at.Time.GetUtcNow(), default))
            {
                if (item.Subject is Subject.OfJob job)
                    found.Add(job);
            }
        }
        return found;
    }

    /// <summary>Simulates a process killed in the middle, and a concurrent writer.</summary>
    sealed class CutRows(IRows rows) : IRows
    {
        int left = int.MaxValue;
        (Table Table, int After, Func<Task> Act)? meanwhile;

        public Func<Task>? BeforeEach { get; set; }

        public Action? AfterEach { get; set; }

        /// <summary>Before the commit to this table after so many.</summary>
        public void Meanwhile(Table table, int after, Func<Task> act) => meanwhile = (table, after, act);

        public void DieAfter(int commits) => left = commits;

        public void Live() => left = int.MaxValue;

        public Task<Row?> Get(Table table, string partition, string key, CancellationToken ct) => rows.Get(table, partition, key, ct);

        public Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct) =>
            rows.Read(table, partition, range, most, ct);

        public async Task<ReviewBot.Storage.Rows.CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct)
        {
            if (meanwhile is var (its, after, act) && its == table)
            {
                meanwhile = after > 0 ? (its, after - 1, act) : null;
                if (after == 0)
                    await act();
            }
            await (BeforeEach?.Invoke() ?? Task.CompletedTask);
            if (table is not Table.Due && left-- <= 0)
                throw new TimeoutException("It died.");
            var result = await rows.Commit(table, changes, ct);
            AfterEach?.Invoke();
            return result;
        }
    }
}
