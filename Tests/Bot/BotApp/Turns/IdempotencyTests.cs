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
    BotFixture door = null!;
    HttpUser sam = null!;

    public async ValueTask InitializeAsync()
    {
        door = await BotFixture.Open(rows);
        sam = door.Guest(Sample.Sam);
        await sam.Types("help");
    }

    public async ValueTask DisposeAsync()
    {
        await door.DisposeAsync();
        rows.Dispose();
    }

    [Fact]
    public async Task A_review_that_is_typed_again_within_a_minute_has_one_card()
    {
        await door.Has(Sample.Deal());
        var before = Sent(door);

        await sam.Types("review contoso");
        door.Time.Advance(Soon);
        await sam.Types("review contoso");

        Assert.Equal(before + 1, Sent(door));
    }

    [Fact]
    public async Task A_review_that_is_typed_again_after_a_minute_gets_its_card_again()
    {
        await door.Has(Sample.Deal());
        var before = Sent(door);

        await sam.Types("review contoso");
        door.Time.Advance(TimeSpan.FromMinutes(1));
        await sam.Types("review contoso");
        door.Time.Advance(Soon);
        await sam.Types("review contoso");

        Assert.Equal(before + 2, Sent(door));
    }

    [Fact]
    public async Task A_deal_that_was_left_out_can_be_reviewed_again_at_once()
    {
        var deal = await door.Has(Sample.Deal());

        await sam.Types("review contoso");
        door.Time.Advance(Soon);
        await sam.Presses("Skip this deal");
        Assert.Null((await door.Now(deal)).Live);
        await sam.Types("review contoso");

        Assert.NotNull((await door.Now(deal)).Live);
    }

    [Fact]
    public async Task A_press_under_a_new_id_has_no_second_effect_and_is_answered_as_done()
    {
        var deal = await door.Has(Sample.Deal());
        var lee = door.Guest(Sample.Lee);
        await sam.Types("review contoso");
        await sam.Presses("Full review, 7 minutes");
        await lee.Presses("Answer");
        var card = lee.Mine ?? throw new InvalidOperationException();

        await lee.Sends(card, "Save and continue", "f:first", ("also", "Jonas opened the trial"), ("evidence", "said"));
        var saved = await door.Now(deal);
        door.Time.Advance(Soon);
        var again = await lee.Sends(card, "Save and continue", "f:second", ("also", "Jonas opened the trial"), ("evidence", "said"));

        Assert.Equal(saved, await door.Now(deal));
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

        await door.Post(Press("f:one"));
        door.Time.Advance(Soon);
        var again = await door.Post(Press("f:two"));

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
        var alone = door.Guest(Sample.Sam, TeamsConversation.Personal);
        await alone.Types("settings");
        await alone.Presses("A pipeline’s settings");
        await alone.Presses(page);
        var card = alone.Mine ?? throw new InvalidOperationException();
        var save = page is "When marks appear" ? "Save and continue" : "Save";

        await alone.Sends(card, save, "f:first", (input, value));
        var (lines, kept) = (alone.Mine?.Lines, await door.Deals.FindWorkspace(BotFixture.Home(), default));
        await alone.Sends(card, save, "f:second", (input, value));

        Assert.Equal(kept, await door.Deals.FindWorkspace(BotFixture.Home(), default));
        Assert.Equal(lines, alone.Mine?.Lines);
        await alone.Sends(card, save, "f:third", (input, other));
        Assert.Contains(alone.Mine?.Lines ?? [], it => it.Contains("out of date", StringComparison.Ordinal));
        Assert.Equal(kept, await door.Deals.FindWorkspace(BotFixture.Home(), default));
    }

    [Fact]
    public async Task A_list_that_is_exported_again_under_a_new_id_is_on_record_once()
    {
        await door.Has(Sample.Deal());
        var press = JsonNode.Parse(new ReviewBot.Cards.CardAction.ExportList().ToJson());

        await sam.Forges(press?.DeepClone());
        door.Time.Advance(Soon);
        await sam.Forges(press?.DeepClone());
        Assert.Single((await door.Deals.FindWorkspace(BotFixture.Home(), default))?.Audit ?? []);
        door.Time.Advance(TimeSpan.FromMinutes(1));
        await sam.Forges(press);

        Assert.Equal(2, (await door.Deals.FindWorkspace(BotFixture.Home(), default))?.Audit.Count);
    }

    [Fact]
    public async Task A_file_that_is_exported_again_under_a_new_id_is_offered_once()
    {
        await door.Has(Sample.Deal());
        var alone = door.Guest(Sample.Sam, TeamsConversation.Personal);
        var press = JsonNode.Parse(new ReviewBot.Cards.CardAction.ExportFile(ReviewBot.Cards.ExportKind.Board).ToJson());

        await alone.Forges(press?.DeepClone());
        door.Time.Advance(Soon);
        await alone.Forges(press?.DeepClone());
        Assert.Equal(1, Offers());
        door.Time.Advance(TimeSpan.FromMinutes(1));
        await alone.Forges(press);
        Assert.Equal(2, Offers());

        int Offers() => door.Teams.Calls.Count(
            it => it.IsSend && it.Body?.ToJsonString().Contains("file.consent", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task A_deal_that_is_added_again_after_a_minute_is_on_the_list_already()
    {
        await sam.Forges(Adding("Northwind"));
        door.Time.Advance(TimeSpan.FromMinutes(1));

        var again = await sam.Forges(Adding("Northwind"));

        Assert.Contains("already on the list", again.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_arrive_twice_at_once_are_answered_once()
    {
        await door.Has(Sample.Deal());
        var before = Sent(door);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(at =>
            door.Post(TeamsConversation.Channel.Message(Sample.Sam, "review contoso", at < 4 ? "f:same" : $"f:{at}"))));

        Assert.Equal(before + 1, Sent(door));
    }

    [Fact]
    public async Task A_press_that_arrives_twice_at_once_gets_the_same_answer()
    {
        var came = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            door.Post(TeamsConversation.Channel.Press(Sample.Sam, Adding("Northwind"), "f:same"))));

        Assert.All(came, it => Assert.Contains("Northwind", it.Card?.Title, StringComparison.Ordinal));
        Assert.All(came, it => Assert.DoesNotContain("already on the list", it.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_people_with_the_same_id_do_not_swallow_each_other()
    {
        var deal = await door.Has(Sample.Deal());
        var (lee, kim) = (door.Guest(Sample.Lee), door.Guest(Sample.Kim));
        await sam.Types("review contoso");
        await sam.Presses("Full review, 7 minutes");
        await lee.Presses("Answer");
        await kim.Presses("Answer");

        await lee.Sends(lee.Mine!, "Save and continue", "1795400000777", ("also", "Jonas opened the trial"), ("evidence", "said"));
        await kim.Sends(kim.Mine!, "Save", "1795400000777", ("also", "Robin called back"), ("evidence", "said"));

        var now = await door.Now(deal);
        var kept = string.Join(
            '\n', now.Deal.Acts.Select(act => act.What).Concat(now.Live?.Drafts.Select(draft => draft.Words) ?? []));
        Assert.Contains("Jonas opened the trial", kept, StringComparison.Ordinal);
        Assert.Contains("Robin called back", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_conversations_with_the_same_id_do_not_swallow_each_other()
    {
        await door.Has(Sample.Deal());
        await door.Has(Sample.Deal("Fabrikam"));
        var other = TeamsConversation.Channel with { Id = "19:pipeline@thread.tacv2;messageid=1795400000009" };
        var before = Sent(door);

        await door.Post(TeamsConversation.Channel.Message(Sample.Sam, "review contoso", "1795400000888"));
        await door.Post(other.Message(Sample.Sam, "review fabrikam", "1795400000888"));

        Assert.Equal(before + 2, Sent(door));
        Assert.NotNull((await door.Now(Sample.Deal("Fabrikam"))).Live);
    }

    [Fact]
    public async Task The_same_words_of_two_people_are_two()
    {
        var deal = await door.Has(Sample.Deal());
        var kim = door.Guest(Sample.Kim);

        await sam.Types("review contoso");
        await kim.Types("review contoso");

        Assert.Equal(Sample.Kim, (await door.Now(deal)).Live?.Lead);
    }

    [Fact]
    public async Task Back_and_forth_within_a_minute_is_meant()
    {
        var deal = await door.Has(Sample.Deal());

        foreach (var hour in new[] { 10, 11, 10 })
        {
            await sam.Types($"review contoso tomorrow {hour}:00");
            door.Time.Advance(Soon);
        }

        Assert.Equal(10, (await door.Now(deal)).Deal.Planned?.At.Hour);
    }

    [Fact]
    public async Task What_somebody_else_took_back_can_be_done_again_at_once()
    {
        var deal = await door.Has(Sample.Deal());
        await sam.Types("review contoso tomorrow 10:00");
        await door.Guest(Sample.Lee).Presses("Cancel the review");
        Assert.Null((await door.Now(deal)).Deal.Planned);

        await sam.Types("review contoso tomorrow 10:00");

        Assert.NotNull((await door.Now(deal)).Deal.Planned);
    }

    [Fact]
    public async Task Another_prompt_is_another_each_time()
    {
        var deal = await door.Has(Sample.Deal());
        await sam.Types("review contoso");
        await sam.Presses("Full review, 7 minutes");
        await sam.Presses("Lead’s view");
        var card = sam.Mine ?? throw new InvalidOperationException();

        await sam.Sends(card, "Another prompt", null);
        var first = (await door.Now(deal)).Deal.Version;
        await sam.Sends(card, "Another prompt", null);

        Assert.Equal(first + 1, (await door.Now(deal)).Deal.Version);
    }

    [Fact]
    public async Task Another_replica_knows_what_was_done_here()
    {
        var deal = await door.Has(Sample.Deal());
        await using var replica = await BotFixture.Open(rows);
        replica.Teams.Admit(Sample.Sam);
        var (before, there) = (Sent(door), Sent(replica));

        await door.Post(TeamsConversation.Channel.Message(Sample.Sam, "review contoso", "f:here"));
        await replica.Post(TeamsConversation.Channel.Message(Sample.Sam, "review contoso", "f:there"));

        Assert.NotNull((await door.Now(deal)).Live);
        Assert.Equal((before + 1, there), (Sent(door), Sent(replica)));
    }

    static int Sent(BotFixture door) => door.Teams.Calls.Count(call => call.IsSend);

    static JsonObject Adding(string customer) => new()
    {
        ["press"] = "deal-save", ["customer"] = customer, ["title"] = "Support desk", ["owner"] = "me",
    };
}
