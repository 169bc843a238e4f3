using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.Webhooks;
using ReviewBot.Reviews;
using ReviewBot.Storage.Keeping;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Webhooks;

/// <summary>Webhook events: signed, deduplicated by their id, and never lost.</summary>
public sealed class WebhookTests
{
    const string Secret = "a-secret-of-the-tests-with-forty-characters";
    static readonly string[] On = ["--ReviewBot:NudgeEvery", "01:00:00", "--Webhooks:Secret", Secret, "--Webhooks:AllowLoopback", "true"];

    [Fact]
    public async Task A_receiver_is_told_what_happened_to_which_deal_and_no_more()
    {
        await using var receiver = await FakeReceiver.Start();
        await using var post = await Open(receiver, tellsContent: false);
        await post.Bot.Has(Sample.Deal());

        await End(post.Bot);
        await post.Minutes(4);

        var got = Assert.Single(receiver.All);
        Assert.Equal(("deal.ended", "Contoso", null), ($"{got.Body["type"]}", $"{got.Body["deal"]?["customer"]}", got.Body["details"]));
        Assert.Equal(got.Id, $"{got.Body["id"]}");
        Assert.DoesNotContain("the board", got.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sample", got.Text, StringComparison.Ordinal); // nobody's name
        Assert.Equal(
            $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Bytes(Secret), Bytes($"{got.Timestamp}.{got.Text}")))}", got.Signature);
        Assert.InRange(post.Bot.Time.GetUtcNow().ToUnixTimeSeconds() - long.Parse(got.Timestamp, null), 0, 300);
        Assert.Empty(post.Bot.Failures);
    }

    [Fact]
    public async Task With_the_pipelines_leave_it_is_told_the_content()
    {
        await using var receiver = await FakeReceiver.Start();
        await using var post = await Open(receiver, tellsContent: true);
        await post.Bot.Has(Sample.Deal());

        await Ask(post.Bot);
        await End(post.Bot);
        await post.Minutes(4);

        Assert.Equal(["deal.ended", "help.asked"], receiver.All.Select(it => $"{it.Body["type"]}").Order());
        Assert.Contains(receiver.All, it => $"{it.Body["details"]?["text"]}" == "who knows their CFO");
        Assert.Contains(receiver.All, it => $"{it.Body["details"]?["decided"]}" == "the board wanted no change");
    }

    [Fact]
    public async Task A_review_that_was_closed_is_told()
    {
        await using var receiver = await FakeReceiver.Start();
        await using var post = await Open(receiver, tellsContent: true);
        await post.Bot.Has(Sample.Deal());
        var sam = post.Bot.Guest(Sample.Sam);
        await sam.Types("review Contoso");
        await sam.Presses("Short review, 4 minutes");
        await post.Bot.Pass(TimeSpan.FromMinutes(4));
        await sam.Presses("Lead’s view");
        await sam.Presses("Close the review");

        await post.Minutes(4);

        Assert.Equal("review.closed", $"{Assert.Single(receiver.All).Body["type"]}");
    }

    [Fact]
    public async Task A_step_whose_date_has_passed_is_told_once()
    {
        await using var receiver = await FakeReceiver.Start();
        await using var post = await Open(receiver, tellsContent: true);
        await post.Bot.Has(Sample.Deal() with { Steps = [Sample.Step(), Sample.Step("s2") with { By = Sample.Days(-9) }] });
        await post.Minutes(3);
        Assert.Empty(receiver.All); // what was late before is no event

        for (var day = 0; day < 8; day++)
        {
            await post.After(TimeSpan.FromDays(1));
            await post.Minutes(3);
        }

        var got = Assert.Single(receiver.All);
        Assert.Equal(("step.overdue", "2026-11-20"), ($"{got.Body["type"]}", $"{got.Body["details"]?["by_day"]}"));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task What_is_not_taken_is_sent_again_under_the_same_id(int status)
    {
        await using var receiver = await FakeReceiver.Start();
        await using var post = await Open(receiver, tellsContent: false);
        await post.Bot.Has(Sample.Deal());
        receiver.Statuses.Enqueue(status);
        receiver.Statuses.Enqueue(status);

        await End(post.Bot);
        await post.Minutes(4);
        var failed = await post.Bot.Deals.Webhooks.Find(BotFixture.Home(), default);
        await post.Minutes(20);
        var taken = await post.Bot.Deals.Webhooks.Find(BotFixture.Home(), default);

        Assert.Equal(3, receiver.All.Count);
        Assert.Single(receiver.All.Select(it => it.Id).Distinct());
        Assert.True(failed is { Failures: > 0, DeliveredAt: null } && failed.Status == status);
        Assert.True(taken is { Failures: 0, DeliveredAt: not null });
    }

    /// <summary>Kill test: the process is killed before each of its commits in turn, and another one continues.</summary>
    [Fact]
    public async Task What_is_saved_is_told_whoever_dies()
    {
        var saved = 0;
        for (var commits = 0; saved < 2; commits++)
        {
            Assert.True(commits < 20);
            using var kept = EmbeddedRows.InMemory();
            var rows = new KilledRows(kept);
            await using var receiver = await FakeReceiver.Start();
            await using (var dying = await Open(receiver, tellsContent: false, rows))
            {
                await dying.Bot.Has(Sample.Deal());
                rows.KillAfter(commits);
                await Record.ExceptionAsync(() => End(dying.Bot));
            }
            await using var next = await Open(null, tellsContent: false, kept);
            await next.Minutes(10);

            var isEnded = (await next.Bot.Now(Sample.Deal())).Deal.Ended is not null;
            Assert.Equal(isEnded ? 1 : 0, receiver.All.Select(it => it.Id).Distinct().Count());
            saved += isEnded ? 1 : 0;
        }
    }

    [Fact]
    public async Task This_computer_is_not_reached_unless_a_setting_allows_it()
    {
        await using var receiver = await FakeReceiver.Start();
        await using var post = new NudgeFixture(await BotFixture.Open(null, null, On[..4]));
        await Set(post, receiver.Address.Replace("http://127.0.0.1", "https://localhost", StringComparison.Ordinal), false);
        await post.Bot.Has(Sample.Deal());

        await End(post.Bot);
        await post.Minutes(4);

        Assert.Empty(receiver.All);
        Assert.True(await post.Bot.Deals.Webhooks.Find(BotFixture.Home(), default) is { Failures: > 0, Status: null });
    }

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.8.9.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::1", false)]
    [InlineData("2001:db8::1", false)]
    public void Only_the_public_internet_is_connected_to(string address, bool isPublic) =>
        Assert.Equal(isPublic, new PublicConnections(allowsLoopback: false).MayReach(IPAddress.Parse(address)));

    [Fact]
    public async Task An_admin_sets_it_and_sees_the_host_alone()
    {
        await using var receiver = await FakeReceiver.Start();
        await using var post = new NudgeFixture(await BotFixture.Open(null, null, On));
        await post.Bot.Has(Sample.Deal());
        await post.Bot.Guest(Sample.Sam).Types("help");
        var sam = post.Bot.Guest(Sample.Sam, TeamsConversation.Personal);
        await sam.Types("settings");
        await sam.Presses("A pipeline’s settings");
        await sam.Presses("Add an admin");
        await sam.Presses("Notify another system");

        await sam.Presses("Save", ("eventstell", "names"), ("eventsto", "http://10.0.0.1/"));
        Assert.Null(await post.Bot.Deals.Webhooks.Find(BotFixture.Home(), default));
        await sam.Presses("Save", ("eventstell", "names"), ("eventsto", receiver.Address));

        Assert.True(sam.Mine?.Says("Goes to 127.0.0.1"));
        Assert.DoesNotContain("receivers-secret", string.Concat(sam.Mine?.Lines ?? []), StringComparison.Ordinal);
        Assert.Equal("", sam.Mine?.Inputs["eventsto"]);
        Assert.Equal(receiver.Address, (await post.Bot.Deals.Webhooks.Find(BotFixture.Home(), default))?.Address);
        using var export = new MemoryStream();
        await post.Bot.Services.GetRequiredService<JsonExport>().Write(BotFixture.Home(), export, post.Bot.Time.GetUtcNow(), default);
        Assert.DoesNotContain("receivers-secret", Encoding.UTF8.GetString(export.ToArray()), StringComparison.Ordinal);

        await sam.Presses("Save", ("eventstell", "off"));
        Assert.Null(await post.Bot.Deals.Webhooks.Find(BotFixture.Home(), default));
        Assert.Equal(
            [(AuditKind.WebhookSet, Sample.Sam, "127.0.0.1"), (AuditKind.WebhookRemoved, Sample.Sam, "127.0.0.1")],
            (await post.Bot.Deals.FindWorkspace(BotFixture.Home(), default))?.Audit.Select(it => (it.What, it.By, it.About ?? "")));
    }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static async Task<NudgeFixture> Open(FakeReceiver? receiver, bool tellsContent, IRows? rows = null)
    {
        var post = new NudgeFixture(await BotFixture.Open(rows, null, On));
        if (receiver is not null)
            await Set(post, receiver.Address, tellsContent);
        return post;
    }

    static async Task Set(NudgeFixture post, string address, bool tellsContent)
    {
        await post.Bot.Guest(Sample.Sam).Types("help");
        Assert.True(await post.Bot.Deals.Webhooks.Save(
            BotFixture.Home(), new(address, tellsContent, Sample.Sam, post.Bot.Time.GetUtcNow(), Sample.Today), default));
    }

    static async Task End(BotFixture bot)
    {
        var found = await bot.Now(Sample.Deal());
        var ended = found.Deal with
        {
            Version = found.Deal.Version + 1,
            Ended = new(EndingReason.Indecision, Sample.Today, Sample.Sam) { Decided = "the board wanted no change" },
        };
        await bot.Deals.Save(
            BotFixture.Home(), found, new(ended, null, [new(bot.Time.GetUtcNow(), Sample.Sam, Change.DealEnded)]), null, default);
    }

    static async Task Ask(BotFixture bot)
    {
        var found = await bot.Now(Sample.Deal());
        var asked = found.Deal with
        {
            Version = found.Deal.Version + 1,
            Questions = [new(new("q1"), Asking.Written, null, "who knows their CFO", Sample.Lee, Sample.Today)],
        };
        await bot.Deals.Save(
            BotFixture.Home(), found, new(asked, null, [new(bot.Time.GetUtcNow(), Sample.Lee, Change.HelpAsked)]), null, default);
    }
}
