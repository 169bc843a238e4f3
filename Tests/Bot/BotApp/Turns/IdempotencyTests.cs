using System.Text.Json.Nodes;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

/// <summary>
/// Idempotency: repetitions with a new id, at the same time, or on another replica have no second effect; intended ones have.
/// </summary>
public sealed class IdempotencyTests : IAsyncLifetime
{
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    readonly EmbeddedRows rows = EmbeddedRows.InMemory();
    BotFixture bot = null!;
    HttpUser sam = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open(rows);
        sam = bot.Guest(Sample.Sam);
        await sam.Types("help");
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        rows.Dispose();
    }

    [Fact]
    public async Task A_review_that_is_typed_again_within_a_minute_has_one_card()
    {
        await bot.Has(Sample.Deal());
        var before = Sent(bot);

        await sam.Types("review contoso");
        bot.Time.Advance(Soon);
        await sam.Types("review contoso");

        Assert.Equal(before + 1, Sent(bot));
    }

    [Fact]
    public async Task A_review_that_is_typed_again_after_a_minute_gets_its_card_again()
    {
        await bot.Has(Sample.Deal());
        var before = Sent(bot);

        await sam.Types("review contoso");
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await sam.Types("review contoso");
        bot.Time.Advance(Soon);
        await sam.Types("review contoso");

        Assert.Equal(before + 2, Sent(bot));
    }

    [Fact]
    public async Task A_deal_that_was_left_out_can_be_reviewed_again_at_once()
    {
        var deal = await bot.Has(Sample.Deal());

        await sam.Types("review contoso");
        bot.Time.Advance(Soon);
        await sam.Presses("Skip this deal");
        Assert.Null((await bot.Now(deal)).Live);
        await sam.Types("review contoso");

        Assert.NotNull((await bot.Now(deal)).Live);
    }

    [Fact]
    public async Task A_press_under_a_new_id_has_no_second_effect_and_is_answered_as_done()
    {
        var deal = await bot.Has(Sample.Deal());
        var lee = bot.Guest(Sample.Lee);
        await sam.Reviews();
        await lee.Presses("Answer");
        var card = lee.Mine ?? throw new InvalidOperationException();

        await lee.Sends(card, "Save and continue", "f:first", ("also", "Jonas opened the trial"), ("evidence", "said"));
        var saved = await bot.Now(deal);
        bot.Time.Advance(Soon);
        var again = await lee.Sends(card, "Save and continue", "f:second", ("also", "Jonas opened the trial"), ("evidence", "said"));

        Assert.Equal(saved, await bot.Now(deal));
        Assert.DoesNotContain("meanwhile", again.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("up to date", again.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "Saved a moment ago")]
    [InlineData("de-DE", "Eben gespeichert")]
    public async Task A_deal_that_is_added_again_within_a_minute_was_saved_a_moment_ago(string language, string said)
    {
        JsonObject Press(string id)
        {
            var press = TeamsConversation.Channel.Press(Sample.Sam, Adding("Northwind"), id);
            press["locale"] = language;
            return press;
        }

        await bot.Post(Press("f:one"));
        bot.Time.Advance(Soon);
        var again = await bot.Post(Press("f:two"));

        Assert.Contains(said, again.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Pace, days, language", "zone", "Europe/Vienna", "Asia/Tokyo")]
    [InlineData("When marks appear", "rule-quiet", "9", "10")]
    [InlineData("Reminders and digest", "digestday", "friday", "monday")]
    [InlineData("Add an admin", "guests", "guests", "off")]
    public async Task Settings_that_are_saved_again_under_a_new_id_are_answered_as_saved(
        string page, string input, string value, string other)
    {
        var alone = bot.Guest(Sample.Sam, TeamsConversation.Personal);
        await alone.Types("settings");
        await alone.Presses("A pipeline’s settings");
        await alone.Presses(page);
        var card = alone.Mine ?? throw new InvalidOperationException();
        var save = page is "When marks appear" ? "Save and continue" : "Save";

        await alone.Sends(card, save, "f:first", (input, value));
        var (lines, kept) = (alone.Mine?.Lines, await bot.Deals.FindWorkspace(BotFixture.Home(), default));
        await alone.Sends(card, save, "f:second", (input, value));

        Assert.Equal(kept, await bot.Deals.FindWorkspace(BotFixture.Home(), default));
        Assert.Equal(lines, alone.Mine?.Lines);
        await alone.Sends(card, save, "f:third", (input, other));
        Assert.Contains(alone.Mine?.Lines ?? [], it => it.Contains("out of date", StringComparison.Ordinal));
        Assert.Equal(kept, await bot.Deals.FindWorkspace(BotFixture.Home(), default));
    }

    [Fact]
    public async Task A_list_that_is_exported_again_under_a_new_id_is_on_record_once()
    {
        await bot.Has(Sample.Deal());
        var press = JsonNode.Parse(new ReviewBot.Cards.CardAction.ExportList().ToJson());

        await sam.Forges(press?.DeepClone());
        bot.Time.Advance(Soon);
        await sam.Forges(press?.DeepClone());
        Assert.Single((await bot.Deals.FindWorkspace(BotFixture.Home(), default))?.Audit ?? []);
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await sam.Forges(press);

        Assert.Equal(2, (await bot.Deals.FindWorkspace(BotFixture.Home(), default))?.Audit.Count);
    }

    [Fact]
    public async Task A_file_that_is_exported_again_under_a_new_id_is_offered_once()
    {
        await bot.Has(Sample.Deal());
        var alone = bot.Guest(Sample.Sam, TeamsConversation.Personal);
        var press = JsonNode.Parse(new ReviewBot.Cards.CardAction.ExportFile(ReviewBot.Cards.ExportKind.Board).ToJson());

        await alone.Forges(press?.DeepClone());
        bot.Time.Advance(Soon);
        await alone.Forges(press?.DeepClone());
        Assert.Equal(1, Offers());
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await alone.Forges(press);
        Assert.Equal(2, Offers());

        int Offers() => bot.Teams.Calls.Count(
            it => it.IsSend && it.Body?.ToJsonString().Contains("file.consent", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task A_deal_that_is_added_again_after_a_minute_is_on_the_list_already()
    {
        await sam.Forges(Adding("Northwind"));
        bot.Time.Advance(TimeSpan.FromMinutes(1));

        var again = await sam.Forges(Adding("Northwind"));

        Assert.Contains("already on the list", again.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_arrive_twice_at_once_are_answered_once()
    {
        await bot.Has(Sample.Deal());
        var before = Sent(bot);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(at =>
            bot.Post(TeamsConversation.Channel.Message(Sample.Sam, "review contoso", at < 4 ? "f:same" : $"f:{at}"))));

        Assert.Equal(before + 1, Sent(bot));
    }

    [Fact]
    public async Task A_press_that_arrives_twice_at_once_gets_the_same_answer()
    {
        var came = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            bot.Post(TeamsConversation.Channel.Press(Sample.Sam, Adding("Northwind"), "f:same"))));

        Assert.All(came, it => Assert.Contains("Northwind", it.Card?.Title, StringComparison.Ordinal));
        Assert.All(came, it => Assert.DoesNotContain("already on the list", it.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_people_with_the_same_id_do_not_swallow_each_other()
    {
        var deal = await bot.Has(Sample.Deal());
        var (lee, kim) = (bot.Guest(Sample.Lee), bot.Guest(Sample.Kim));
        await sam.Reviews();
        await lee.Presses("Answer");
        await kim.Presses("Answer");

        await lee.Sends(lee.Mine!, "Save and continue", "1795400000777", ("also", "Jonas opened the trial"), ("evidence", "said"));
        await kim.Sends(kim.Mine!, "Save", "1795400000777", ("also", "Robin called back"), ("evidence", "said"));

        var now = await bot.Now(deal);
        var kept = string.Join(
            '\n', now.Deal.Acts.Select(act => act.What).Concat(now.Live?.Drafts.Select(draft => draft.Words) ?? []));
        Assert.Contains("Jonas opened the trial", kept, StringComparison.Ordinal);
        Assert.Contains("Robin called back", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_conversations_with_the_same_id_do_not_swallow_each_other()
    {
        await bot.Has(Sample.Deal());
        await bot.Has(Sample.Deal("Fabrikam"));
        var other = TeamsConversation.Channel with { Id = "19:pipeline@thread.tacv2;messageid=1795400000009" };
        var before = Sent(bot);

        await bot.Post(TeamsConversation.Channel.Message(Sample.Sam, "review contoso", "1795400000888"));
        await bot.Post(other.Message(Sample.Sam, "review fabrikam", "1795400000888"));

        Assert.Equal(before + 2, Sent(bot));
        Assert.NotNull((await bot.Now(Sample.Deal("Fabrikam"))).Live);
    }

    [Fact]
    public async Task The_same_words_of_two_people_are_two()
    {
        var deal = await bot.Has(Sample.Deal());
        var kim = bot.Guest(Sample.Kim);

        await sam.Types("review contoso");
        await kim.Types("review contoso");

        Assert.Equal(Sample.Kim, (await bot.Now(deal)).Live?.Lead);
    }

    [Fact]
    public async Task Back_and_forth_within_a_minute_is_meant()
    {
        var deal = await bot.Has(Sample.Deal());

        foreach (var hour in new[] { 10, 11, 10 })
        {
            await sam.Types($"review contoso tomorrow {hour}:00");
            bot.Time.Advance(Soon);
        }

        Assert.Equal(10, (await bot.Now(deal)).Deal.Planned?.At.Hour);
    }

    [Fact]
    public async Task What_somebody_else_took_back_can_be_done_again_at_once()
    {
        var deal = await bot.Has(Sample.Deal());
        await sam.Types("review contoso tomorrow 10:00");
        await bot.Guest(Sample.Lee).Presses("Cancel the review");
        Assert.Null((await bot.Now(deal)).Deal.Planned);

        await sam.Types("review contoso tomorrow 10:00");

        Assert.NotNull((await bot.Now(deal)).Deal.Planned);
    }

    [Fact]
    public async Task Another_prompt_is_another_each_time()
    {
        var deal = await bot.Has(Sample.Deal());
        await sam.Reviews();
        await sam.Presses("Lead’s view");
        var card = sam.Mine ?? throw new InvalidOperationException();

        await sam.Sends(card, "Another prompt", null);
        var first = (await bot.Now(deal)).Deal.Version;
        await sam.Sends(card, "Another prompt", null);

        Assert.Equal(first + 1, (await bot.Now(deal)).Deal.Version);
    }

    [Fact]
    public async Task Another_replica_knows_what_was_done_here()
    {
        var deal = await bot.Has(Sample.Deal());
        await using var replica = await BotFixture.Open(rows);
        replica.Teams.Admit(Sample.Sam);
        var (before, there) = (Sent(bot), Sent(replica));

        await bot.Post(TeamsConversation.Channel.Message(Sample.Sam, "review contoso", "f:here"));
        await replica.Post(TeamsConversation.Channel.Message(Sample.Sam, "review contoso", "f:there"));

        Assert.NotNull((await bot.Now(deal)).Live);
        Assert.Equal((before + 1, there), (Sent(bot), Sent(replica)));
    }

    static int Sent(BotFixture bot) => bot.Teams.Calls.Count(call => call.IsSend);

    static JsonObject Adding(string customer) => new()
    {
        ["press"] = "deal-save", ["customer"] = customer, ["title"] = "Support desk", ["owner"] = "me",
    };
}
