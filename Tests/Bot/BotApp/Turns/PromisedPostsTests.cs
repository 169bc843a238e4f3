using System.Diagnostics;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Reviews;
using ReviewBot.Storage.Nudges;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

/// <summary>
/// Kill test of the outbox, on every adapter: messages about a saved decision are sent even if the process is killed before any of its
/// commits, with Teams having received everything before that, or nothing. The next process starts with the same rows.
/// </summary>
public abstract class PromisedPostsContract
{
    const string Copy = "Note for the customer";

    static readonly TimeSpan Later = TimeSpan.FromMinutes(10);

    protected abstract IRows Rows { get; }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_review_whose_close_is_cut_short_anywhere_has_its_summary_and_no_live_card(bool isHeard)
    {
        var commits = 0;
        for (var isWhole = false; !isWhole; commits++)
        {
            var rows = new KilledRows(Rows);
            await using var door = await Quiet(rows);
            var (sam, deal) = await Reviewed(door, $"Cut{(char)('A' + commits)}{isHeard}");
            if (!isHeard)
                Break(door, new Fault.Closes());
            rows.KillAfter(commits);

            await sam.Presses("Close the review");
            var said = Summaries(door);
            isWhole = !rows.IsKilled;
            await Heal();

            var isSaved = (await Now(deal)).Live is null;
            Assert.Equal(commits > 1, isSaved);
            Assert.InRange(Summaries(door), isSaved ? 1 : 0, !isSaved ? 0 : isHeard && !isWhole ? 2 : 1);
            Assert.Equal(isHeard && isSaved ? 1 : 0, said);
            Assert.Equal(isSaved, IsOver(door));
            await AssertNothingIsLeft(door);
        }
        Assert.InRange(commits, isHeard ? 4 : 3, 4);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_review_whose_opening_is_cut_short_anywhere_has_its_live_card(bool isHeard)
    {
        var commits = 0;
        for (var isWhole = false; !isWhole; commits++)
        {
            var rows = new KilledRows(Rows);
            await using var door = await Quiet(rows);
            var (sam, deal) = await Reviewing(door, $"Open{(char)('A' + commits)}{isHeard}");
            Refuse(door, isHeard ? null : new Fault.Says(500));
            rows.KillAfter(commits);

            await sam.Types($"review {deal.Customer}");
            isWhole = !rows.IsKilled;
            door.Teams.Troubles.Clear();
            await Heal();

            var review = (await Now(deal)).Live;
            Assert.InRange(Cards(door), review is null ? 0 : 1, review is null ? 0 : isHeard && !isWhole ? 2 : 1);
            Assert.Equal(review is null, review?.CardId is null);
            await AssertNothingIsLeft(door);
        }
        Assert.InRange(commits, 3, 12);
    }

    [Theory]
    [InlineData(500, 1)]
    [InlineData(429, 1)]
    [InlineData(0, 1)]
    [InlineData(403, 0)]
    public async Task A_live_card_that_Teams_does_not_take_is_posted_later_and_once_unless_it_is_refused(int status, int posted)
    {
        await using var door = await Quiet(Rows);
        var (sam, deal) = await Reviewing(door, $"First{status}");
        Refuse(door, status is 0 ? new Fault.Closes() : new Fault.Says(status, "60"));
        await door.Time.AdvanceUntil(() => sam.Types($"review {deal.Customer}"));
        Assert.Equal(0, Cards(door));
        if (status is not 403)
            door.Teams.Troubles.Clear();

        await Heal();
        if (status is 0)
            await Heal(TimeSpan.FromMinutes(30)); // it may have arrived: that is waited for

        Assert.Equal(posted, Cards(door));
        Assert.Equal(posted is 1, (await Now(deal)).Live?.CardId is not null);
        door.Teams.Troubles.Clear();
        await AssertNothingIsLeft(door);
    }

    [Fact]
    public async Task A_live_card_that_was_asked_for_again_meanwhile_is_not_posted_by_the_worker_too()
    {
        await using var door = await Quiet(Rows);
        var (sam, deal) = await Reviewing(door, "Asked");
        Refuse(door, new Fault.Says(403));
        await sam.Types($"review {deal.Customer}");
        door.Teams.Troubles.Clear();
        door.Time.Advance(TimeSpan.FromMinutes(1));
        await sam.Types($"review {deal.Customer}");
        Assert.Equal(1, Cards(door));

        await Heal();

        Assert.Equal(1, Cards(door));
        await AssertNothingIsLeft(door);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_worker_that_is_cut_short_anywhere_repeats_it_once_at_most(bool isHeard)
    {
        var commits = 0;
        for (var isWhole = false; !isWhole; commits++)
        {
            await using var door = await Quiet(Rows);
            var (sam, deal) = await Reviewed(door, $"Worker{(char)('A' + commits)}{isHeard}");
            Break(door, new Fault.Closes());
            await sam.Presses("Close the review");
            Assert.Equal(0, Summaries(door));

            var rows = new KilledRows(Rows);
            await using (var dying = await NudgeFixture.Open(rows))
            {
                if (!isHeard)
                    Break(door, new Fault.Closes());
                rows.KillAfter(commits);
                await Record.ExceptionAsync(() => dying.After(Later));
                isWhole = !rows.IsKilled;
            }
            door.Teams.Troubles.Clear();
            await Heal();

            Assert.InRange(Summaries(door), 1, isHeard && !isWhole ? 2 : 1);
            Assert.True(IsOver(door));
            await AssertNothingIsLeft(door);
        }
        Assert.InRange(commits, 4, 16);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    [InlineData(0)]
    public async Task What_Teams_does_not_take_is_said_later_and_once(int status)
    {
        await using var door = await Quiet(Rows);
        var (sam, _) = await Reviewed(door, $"Status{status}");
        Fault fault = status is 0 ? new Fault.Closes() : new Fault.Says(status, "60");
        Break(door, fault);

        var came = await sam.Presses("Close the review");
        Assert.Equal((200, 200, 0), (came.Status, came.Code, Summaries(door)));
        door.Teams.Troubles.Clear();
        await Heal();

        Assert.Equal(1, Summaries(door));
        Assert.True(IsOver(door));
        await AssertNothingIsLeft(door);
    }

    [Fact]
    public async Task The_last_edit_that_waits_for_open_inputs_is_made_after_a_kill()
    {
        await using var door = await Quiet(Rows);
        var (sam, _) = await Reviewed(door, "Held");
        await door.Guest(Sample.Lee).Presses("Answer");
        await sam.Presses("Close the review");
        Assert.Equal((1, false), (Summaries(door), IsOver(door)));

        await Heal();

        Assert.Equal((1, true), (Summaries(door), IsOver(door)));
        await AssertNothingIsLeft(door);
    }

    [Fact]
    public async Task A_deal_that_was_skipped_leaves_no_buttons_behind()
    {
        await using var door = await Quiet(Rows);
        var sam = door.Guest(Sample.Sam);
        await door.Has(Sample.Deal("Skipped"));
        await sam.Types("review Skipped");
        door.Teams.Troubles.Enqueue(("PUT", new Fault.Closes()));
        await sam.Presses("Skip this deal");
        Assert.True(door.Teams.Messages[0].Buttons.ContainsKey("Full review, 7 minutes"));

        await Heal();

        Assert.Equal("Skipped was skipped this time", door.Teams.Messages[0].Title);
        await AssertNothingIsLeft(door);
    }

    [Fact]
    public async Task A_colleague_hears_of_all_deals_of_a_handover_that_is_cut_short_anywhere_and_pressed_again()
    {
        var commits = 0;
        for (var isWhole = false; !isWhole; commits++)
        {
            var rows = new KilledRows(Rows);
            await using var door = await Quiet(rows);
            var lee = door.Guest(Sample.Lee, TeamsConversation.Personal);
            foreach (var person in new[] { Sample.Sam, Sample.Lee, Sample.Kim }) // Sam first, who leads it
                await door.Guest(person).Types("help");
            await door.Guest(Sample.Kim, new("a:personal-of-kim", "personal")).Types("help");
            await lee.Types("help");
            Deal[] deals =
            [
                await door.Has(Sample.Deal($"First{(char)('A' + commits)}")), await door.Has(Sample.Deal($"Second{(char)('A' + commits)}")),
            ];
            await lee.Types("hand over");
            var data = HttpUser.Data(lee.With("Hand over"), "Hand over", ("colleague", Sample.Kim.Id.Value));
            var (id, again) = (door.NextId(), data.DeepClone());
            door.Teams.Forget();
            rows.KillAfter(commits);

            await door.Post(TeamsConversation.Personal.Press(Sample.Lee, data, id));
            isWhole = !rows.IsKilled;
            await using (var next = await NudgeFixture.Open(Rows))
            {
                await next.Door.Post(TeamsConversation.Personal.Press(Sample.Lee, again, id));
                await next.Minutes(10);
            }

            foreach (var deal in deals)
                Assert.Equal(Sample.Kim, (await Now(deal)).Deal.Owner);
            var told = door.Teams.Calls.Where(it => it.IsSend && it.Path.Contains("personal-of-kim", StringComparison.Ordinal))
                .Select(it => it.Card).OfType<CardFace>().ToArray();
            Assert.InRange(told.Length, 1, isWhole ? 1 : 2);
            Assert.All(deals, it => Assert.True(told[^1].Says(it.Customer)));
            await AssertNothingIsLeft(door);
        }
        Assert.InRange(commits, 6, 20);
    }

    [Fact]
    public async Task What_cannot_be_said_for_a_day_is_given_up()
    {
        await using var door = await Quiet(Rows);
        var (sam, _) = await Reviewed(door, "Never");
        Break(door, new Fault.Says(500));
        await sam.Presses("Close the review");
        for (var call = 0; call < 50; call++)
            door.Teams.Troubles.Enqueue(("POST", new Fault.Says(500)));
        door.Teams.Forget();

        await using var next = await NudgeFixture.Open(Rows);
        for (var hours = 0; hours < 26; hours++)
            await next.After(TimeSpan.FromHours(1));

        Assert.InRange(door.Teams.Calls.Count(it => it.IsSend && !IsAlone(it)), 2, 7);
        await AssertNothingIsLeft(door);
    }

    [Fact]
    public async Task What_is_said_after_somebody_from_outside_came_is_neutral()
    {
        await using var door = await Quiet(Rows);
        var (sam, _) = await Reviewed(door, "Outside");
        Break(door, new Fault.Closes());
        await sam.Presses("Close the review");
        door.Teams.Others = [FakeMember.Guest];
        door.Teams.Forget();

        await Heal();

        var said = door.Teams.Calls
            .Where(it => (it.IsSend || it.IsEdit) && !IsAlone(it))
            .Select(it => it.Card)
            .OfType<CardFace>()
            .ToArray();
        Assert.Equal(2, said.Length);
        Assert.All(said, it => Assert.False(it.Says("Outside")));
        await AssertNothingIsLeft(door);
    }

    /// <summary>The lead's look back.</summary>
    static bool IsAlone(Call call) => !call.Path.Contains("pipeline@", StringComparison.Ordinal);

    /// <summary>The bot without its worker.</summary>
    static Task<BotFixture> Quiet(IRows rows) => BotFixture.Open(rows, settings: ["--ReviewBot:NudgeEvery", "01:00:00"]);

    /// <summary>A deal that somebody is about to review.</summary>
    static async Task<(HttpUser Lead, Deal Deal)> Reviewing(BotFixture door, string customer)
    {
        var sam = door.Guest(Sample.Sam);
        await sam.Types("help");
        var deal = await door.Has(Sample.Deal(customer));
        door.Teams.Forget();
        return (sam, deal);
    }

    /// <summary>No new message is taken.</summary>
    static void Refuse(BotFixture door, Fault? fault)
    {
        for (var call = 0; call < 20 && fault is not null; call++)
            door.Teams.Troubles.Enqueue(("POST", fault));
    }

    /// <summary>The live cards of reviews that have not started.</summary>
    static int Cards(BotFixture door) => door.Teams.Messages.Count(it => it.Buttons.ContainsKey("Full review, 7 minutes"));

    /// <summary>A review that its lead is about to close.</summary>
    static async Task<(HttpUser Lead, Deal Deal)> Reviewed(BotFixture door, string customer)
    {
        // no look back: it would take the faults that are meant for the summary
        var people = door.Services.GetRequiredService<People>();
        var known = await people.ReadSettings(TeamsConversation.Tenant, Sample.Sam.Id, default);
        var quiet = known with { Nudges = known.Nudges with { IsMirrorOff = true } };
        await people.Save(TeamsConversation.Tenant, Sample.Sam.Id, quiet, Sample.Monday, default);
        var sam = door.Guest(Sample.Sam);
        var deal = await door.Has(Sample.Deal(customer));
        await sam.Types($"review {customer}");
        await sam.Presses("Short review, 4 minutes");
        await door.Pass(TimeSpan.FromMinutes(4));
        await sam.Presses("Lead’s view");
        await door.Pass(TimeSpan.FromSeconds(2));
        door.Teams.Forget();
        return (sam, deal);
    }

    /// <summary>The last edit and the summary are not taken.</summary>
    static void Break(BotFixture door, Fault fault)
    {
        door.Teams.Troubles.Enqueue(("PUT", fault));
        door.Teams.Troubles.Enqueue(("POST", fault));
    }

    static int Summaries(BotFixture door) => door.Teams.Messages.Count(it => it.Buttons.ContainsKey(Copy));

    static bool IsOver(BotFixture door) => !door.Teams.Messages.Any(it => it.Buttons.ContainsKey("Answer"));

    /// <summary>Another process takes over, and looks a few times.</summary>
    async Task Heal(TimeSpan? later = null)
    {
        await using var next = await NudgeFixture.Open(Rows);
        await next.After(later ?? Later);
        await next.Minutes(3);
    }

    async Task<ReviewBot.Storage.Deals.DealSnapshot> Now(Deal deal) =>
        await Rows.OpenDeals(new FakeTime(Sample.Monday)).FindDeal(BotFixture.Home(), deal.Id, default)
            ?? throw new InvalidOperationException("The deal is gone.");

    /// <summary>Neither a row nor a hint, and nothing is said any more.</summary>
    async Task AssertNothingIsLeft(BotFixture door)
    {
        Assert.Empty(await Rows.OpenDeals(new FakeTime(Sample.Monday)).Outbox.Read(BotFixture.Home(), default));
        var sent = door.Teams.Calls.Count(it => it.IsSend || it.IsEdit);
        await Heal();
        Assert.Equal(sent, door.Teams.Calls.Count(it => it.IsSend || it.IsEdit));
    }
}

public sealed class PromisedPostsInMemoryTests : PromisedPostsContract, IDisposable
{
    readonly EmbeddedRows rows = EmbeddedRows.InMemory();

    protected override IRows Rows => rows;

    public void Dispose() => rows.Dispose();
}

public sealed class PromisedPostsInAzureTests : PromisedPostsContract, IAsyncLifetime
{
    IRows rows = EmbeddedRows.InMemory();
    Process? emulator;

    protected override IRows Rows => rows;

    public async ValueTask InitializeAsync()
    {
        (emulator, var connection) = await Azurite.Another(); // the worker looks at all rows there are
        rows = new AzureRows(new TableServiceClient(connection));
    }

    public ValueTask DisposeAsync()
    {
        emulator?.Kill();
        emulator?.Dispose();
        return ValueTask.CompletedTask;
    }
}
