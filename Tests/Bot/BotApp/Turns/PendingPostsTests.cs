using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Reviews;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

/// <summary>
/// Kill test of the outbox, on every adapter: messages about a saved decision are sent even if the process is killed before any of its
/// commits, with Teams having received everything before that, or nothing. The next process starts with the same rows.
/// </summary>
public abstract class PendingPostsContract
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
            await using var bot = await Quiet(rows);
            var (sam, deal) = await Reviewed(bot, $"Cut{(char)('A' + commits)}{isHeard}");
            if (!isHeard)
                Break(bot, new Fault.Closes());
            rows.KillAfter(commits);

            await sam.Presses("Close the review");
            var said = Summaries(bot);
            isWhole = !rows.IsKilled;
            await Heal(bot);

            var isSaved = (await Now(deal)).Live is null;
            Assert.Equal(commits > 1, isSaved);
            Assert.InRange(Summaries(bot), isSaved ? 1 : 0, !isSaved ? 0 : isHeard && !isWhole ? 2 : 1);
            Assert.Equal(isHeard && isSaved ? 1 : 0, said);
            Assert.Equal(isSaved, IsOver(bot));
            await AssertNothingIsLeft(bot);
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
            await using var bot = await Quiet(rows);
            var (sam, deal) = await Reviewing(bot, $"Open{(char)('A' + commits)}{isHeard}");
            Refuse(bot, isHeard ? null : new Fault.Says(500));
            rows.KillAfter(commits);

            await sam.Types($"review {deal.Customer}");
            isWhole = !rows.IsKilled;
            bot.Teams.Faults.Clear();
            await Heal(bot);

            var review = (await Now(deal)).Live;
            Assert.InRange(Cards(bot), review is null ? 0 : 1, review is null ? 0 : isHeard && !isWhole ? 2 : 1);
            Assert.Equal(review is null, review?.CardId is null);
            await AssertNothingIsLeft(bot);
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
        await using var bot = await Quiet(Rows);
        var (sam, deal) = await Reviewing(bot, $"First{status}");
        Refuse(bot, status is 0 ? new Fault.Closes() : new Fault.Says(status, "60"));
        await bot.Time.AdvanceUntil(() => sam.Types($"review {deal.Customer}"));
        Assert.Equal(0, Cards(bot));
        if (status is not 403)
            bot.Teams.Faults.Clear();

        await Heal(bot);
        if (status is 0)
            await Heal(bot, TimeSpan.FromMinutes(30)); // it may have arrived: that is waited for

        Assert.Equal(posted, Cards(bot));
        Assert.Equal(posted is 1, (await Now(deal)).Live?.CardId is not null);
        bot.Teams.Faults.Clear();
        await AssertNothingIsLeft(bot);
    }

    [Fact]
    public async Task A_live_card_that_was_asked_for_again_meanwhile_is_not_posted_by_the_worker_too()
    {
        await using var bot = await Quiet(Rows);
        var (sam, deal) = await Reviewing(bot, "Asked");
        Refuse(bot, new Fault.Says(403));
        await sam.Types($"review {deal.Customer}");
        bot.Teams.Faults.Clear();
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await sam.Types($"review {deal.Customer}");
        Assert.Equal(1, Cards(bot));

        await Heal(bot);

        Assert.Equal(1, Cards(bot));
        await AssertNothingIsLeft(bot);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_worker_that_is_cut_short_anywhere_repeats_it_once_at_most(bool isHeard)
    {
        var commits = 0;
        for (var isWhole = false; !isWhole; commits++)
        {
            await using var bot = await Quiet(Rows);
            var (sam, deal) = await Reviewed(bot, $"Worker{(char)('A' + commits)}{isHeard}");
            Break(bot, new Fault.Closes());
            await sam.Presses("Close the review");
            Assert.Equal(0, Summaries(bot));

            var rows = new KilledRows(Rows);
            await using (var dying = await NudgeFixture.Open(rows))
            {
                if (!isHeard)
                    Break(bot, new Fault.Closes());
                rows.KillAfter(commits);
                await Record.ExceptionAsync(() => dying.After(Later));
                isWhole = !rows.IsKilled;
            }
            bot.Teams.Faults.Clear();
            await Heal(bot);

            Assert.InRange(Summaries(bot), 1, isHeard && !isWhole ? 2 : 1);
            Assert.True(IsOver(bot));
            await AssertNothingIsLeft(bot);
        }
        Assert.InRange(commits, 4, 16);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    [InlineData(0)]
    public async Task What_Teams_does_not_take_is_said_later_and_once(int status)
    {
        await using var bot = await Quiet(Rows);
        var (sam, _) = await Reviewed(bot, $"Status{status}");
        Fault fault = status is 0 ? new Fault.Closes() : new Fault.Says(status, "60");
        Break(bot, fault);

        var came = await sam.Presses("Close the review");
        Assert.Equal((200, 200, 0), (came.Status, came.Code, Summaries(bot)));
        bot.Teams.Faults.Clear();
        await Heal(bot);

        Assert.Equal(1, Summaries(bot));
        Assert.True(IsOver(bot));
        await AssertNothingIsLeft(bot);
    }

    [Fact]
    public async Task The_last_edit_that_waits_for_open_inputs_is_made_after_a_kill()
    {
        await using var bot = await Quiet(Rows);
        var (sam, _) = await Reviewed(bot, "Held");
        await bot.Guest(Sample.Lee).Presses("Answer");
        await sam.Presses("Close the review");
        Assert.Equal((1, false), (Summaries(bot), IsOver(bot)));

        await Heal(bot);

        Assert.Equal((1, true), (Summaries(bot), IsOver(bot)));
        await AssertNothingIsLeft(bot);
    }

    [Fact]
    public async Task A_deal_that_was_skipped_leaves_no_buttons_behind()
    {
        await using var bot = await Quiet(Rows);
        var sam = bot.Guest(Sample.Sam);
        await bot.Has(Sample.Deal("Skipped"));
        await sam.Types("review Skipped");
        bot.Teams.Faults.Enqueue(("PUT", new Fault.Closes()));
        await sam.Presses("Skip this deal");
        Assert.True(bot.Teams.Messages[0].Buttons.ContainsKey("Full review, 7 minutes"));

        await Heal(bot);

        Assert.Equal("Skipped was skipped this time", bot.Teams.Messages[0].Title);
        await AssertNothingIsLeft(bot);
    }

    [Fact]
    public async Task A_colleague_hears_of_all_deals_of_a_handover_that_is_cut_short_anywhere_and_pressed_again()
    {
        var commits = 0;
        for (var isWhole = false; !isWhole; commits++)
        {
            var rows = new KilledRows(Rows);
            await using var bot = await Quiet(rows);
            var lee = bot.Guest(Sample.Lee, TeamsConversation.Personal);
            foreach (var person in new[] { Sample.Sam, Sample.Lee, Sample.Kim }) // Sam first, who leads it
                await bot.Guest(person).Types("help");
            await bot.Guest(Sample.Kim, new("a:personal-of-kim", "personal")).Types("help");
            await lee.Types("help");
            Deal[] deals =
            [
                await bot.Has(Sample.Deal($"First{(char)('A' + commits)}")), await bot.Has(Sample.Deal($"Second{(char)('A' + commits)}")),
            ];
            await lee.Types("hand over");
            var data = HttpUser.Data(lee.With("Hand over"), "Hand over", ("colleague", Sample.Kim.Id.Value));
            var (id, again) = (bot.NextId(), data.DeepClone());
            bot.Teams.Forget();
            rows.KillAfter(commits);

            await bot.Post(TeamsConversation.Personal.Press(Sample.Lee, data, id));
            isWhole = !rows.IsKilled;
            await using (var next = await NudgeFixture.Open(Rows))
            {
                await next.Bot.Post(TeamsConversation.Personal.Press(Sample.Lee, again, id));
                await next.Minutes(10);
            }

            foreach (var deal in deals)
                Assert.Equal(Sample.Kim, (await Now(deal)).Deal.Owner);
            var told = bot.Teams.Calls.Where(it => it.IsSend && it.Path.Contains("personal-of-kim", StringComparison.Ordinal))
                .Select(it => it.Card).OfType<CardFace>().ToArray();
            Assert.InRange(told.Length, 1, isWhole ? 1 : 2);
            Assert.All(deals, it => Assert.True(told[^1].Says(it.Customer)));
            await AssertNothingIsLeft(bot);
        }
        Assert.InRange(commits, 6, 20);
    }

    [Fact]
    public async Task What_cannot_be_said_for_a_day_is_given_up()
    {
        await using var bot = await Quiet(Rows);
        var (sam, _) = await Reviewed(bot, "Never");
        Break(bot, new Fault.Says(500));
        await sam.Presses("Close the review");
        for (var call = 0; call < 50; call++)
            bot.Teams.Faults.Enqueue(("POST", new Fault.Says(500)));
        bot.Teams.Forget();

        await using var next = await NudgeFixture.Open(Rows);
        for (var hours = 0; hours < 26; hours++)
            await next.After(TimeSpan.FromHours(1));

        Assert.InRange(bot.Teams.Calls.Count(it => it.IsSend && !IsAlone(it)), 2, 7);
        await AssertNothingIsLeft(bot);
    }

    [Fact]
    public async Task What_is_said_after_somebody_from_outside_came_is_neutral()
    {
        await using var bot = await Quiet(Rows);
        var (sam, _) = await Reviewed(bot, "Outside");
        Break(bot, new Fault.Closes());
        await sam.Presses("Close the review");
        bot.Teams.Others = [FakeMember.Guest];
        bot.Teams.Forget();

        await Heal(bot);

        var said = bot.Teams.Calls
            .Where(it => (it.IsSend || it.IsEdit) && !IsAlone(it))
            .Select(it => it.Card)
            .OfType<CardFace>()
            .ToArray();
        Assert.Equal(2, said.Length);
        Assert.All(said, it => Assert.False(it.Says("Outside")));
        await AssertNothingIsLeft(bot);
    }

    /// <summary>The lead's look back.</summary>
    static bool IsAlone(Call call) => !call.Path.Contains("pipeline@", StringComparison.Ordinal);

    /// <summary>The bot without its worker.</summary>
    static Task<BotFixture> Quiet(IRows rows) => BotFixture.Open(rows, settings: ["--ReviewBot:NudgeEvery", "01:00:00"]);

    /// <summary>A deal that somebody is about to review.</summary>
    static async Task<(HttpUser Lead, Deal Deal)> Reviewing(BotFixture bot, string customer)
    {
        var sam = bot.Guest(Sample.Sam);
        await sam.Types("help");
        var deal = await bot.Has(Sample.Deal(customer));
        bot.Teams.Forget();
        return (sam, deal);
    }

    /// <summary>No new message is taken.</summary>
    static void Refuse(BotFixture bot, Fault? fault)
    {
        for (var call = 0; call < 20 && fault is not null; call++)
            bot.Teams.Faults.Enqueue(("POST", fault));
    }

    /// <summary>The live cards of reviews that have not started.</summary>
    static int Cards(BotFixture bot) => bot.Teams.Messages.Count(it => it.Buttons.ContainsKey("Full review, 7 minutes"));

    /// <summary>A review that its lead is about to close.</summary>
    static async Task<(HttpUser Lead, Deal Deal)> Reviewed(BotFixture bot, string customer)
    {
        // no look back: it would take the faults that are meant for the summary
        var people = bot.Services.GetRequiredService<PersonStore>();
        var known = await people.ReadSettings(TeamsConversation.Tenant, Sample.Sam.Id, default);
        var quiet = known with { Nudges = known.Nudges with { IsMirrorOff = true } };
        await people.Save(TeamsConversation.Tenant, Sample.Sam.Id, quiet, Sample.Monday, default);
        var sam = bot.Guest(Sample.Sam);
        var deal = await bot.Has(Sample.Deal(customer));
        await sam.Types($"review {customer}");
        await sam.Presses("Short review, 4 minutes");
        await bot.Pass(TimeSpan.FromMinutes(4));
        await sam.Presses("Lead’s view");
        await bot.Pass(TimeSpan.FromSeconds(2));
        bot.Teams.Forget();
        return (sam, deal);
    }

    /// <summary>The last edit and the summary are not taken.</summary>
    static void Break(BotFixture bot, Fault fault)
    {
        bot.Teams.Faults.Enqueue(("PUT", fault));
        bot.Teams.Faults.Enqueue(("POST", fault));
    }

    static int Summaries(BotFixture bot) => bot.Teams.Messages.Count(it => it.Buttons.ContainsKey(Copy));

    static bool IsOver(BotFixture bot) => !bot.Teams.Messages.Any(it => it.Buttons.ContainsKey("Answer"));

    /// <summary>Another process takes over after the bot has ended, and looks a few times.</summary>
    async Task Heal(BotFixture bot, TimeSpan? later = null)
    {
        await using var next = await NudgeFixture.Open(Rows);
        await next.After(bot.Time.GetUtcNow() - next.Bot.Time.GetUtcNow() + (later ?? Later));
        await next.Minutes(3);
    }

    async Task<ReviewBot.Storage.Deals.DealSnapshot> Now(Deal deal) =>
        await Rows.OpenDeals(new FakeTime(Sample.Monday)).FindDeal(BotFixture.Home(), deal.Id, default)
            ?? throw new InvalidOperationException("The deal is gone.");

    /// <summary>Neither a row nor a hint, and nothing is said any more.</summary>
    async Task AssertNothingIsLeft(BotFixture bot)
    {
        Assert.Empty(await Rows.OpenDeals(new FakeTime(Sample.Monday)).Outbox.Read(BotFixture.Home(), default));
        var sent = bot.Teams.Calls.Count(it => it.IsSend || it.IsEdit);
        await Heal(bot);
        Assert.Equal(sent, bot.Teams.Calls.Count(it => it.IsSend || it.IsEdit));
    }
}

public sealed class PendingPostsInMemoryTests : PendingPostsContract, IDisposable
{
    readonly EmbeddedRows rows = EmbeddedRows.InMemory();

    protected override IRows Rows => rows;

    public void Dispose() => rows.Dispose();
}

public sealed class PendingPostsInAzureTests : PendingPostsContract, IAsyncLifetime
{
    EmulatedTables tables = null!;

    protected override IRows Rows => tables.Rows;

    public async ValueTask InitializeAsync() => tables = await Azurite.Another(); // the worker looks at all rows there are

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
