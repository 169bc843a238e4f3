using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Cards;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Keeping;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Live;

/// <summary>"What could stop this from happening?": on the card of the last question, alone, and then for all.</summary>
public sealed class DoubtTalkTests
{
    readonly ConversationFixture room = new();

    [Fact]
    public async Task It_goes_with_the_tap_and_is_everybodys_after_the_reveal()
    {
        var (sam, lee, kim) = await Started();
        await kim.Presses("Answer");
        await kim.Presses("2 · I doubt it", ("doubt", "their CFO has frozen the budget"));
        Assert.DoesNotContain("frozen", Text(room.Live), StringComparison.Ordinal);
        await kim.Presses("Answer");
        Assert.Equal("their CFO has frozen the budget", kim.Card.Inputs["doubt"]);
        await kim.Presses("Back to the review");
        await lee.Presses("Answer");
        Assert.Equal("", lee.Card.Inputs["doubt"]);
        await lee.Presses("4 · I think so", ("doubt", "a rival is cheaper"));
        await sam.Presses("Answer");
        await sam.Presses("3 · Could go either way");

        await lee.Presses("Reveal the answers");

        var shown = Text(room.Live);
        Assert.Contains("“a rival is cheaper”", shown, StringComparison.Ordinal);
        Assert.True(
            shown.IndexOf("a rival", StringComparison.Ordinal) < shown.IndexOf("their CFO", StringComparison.Ordinal), shown);
        Assert.DoesNotContain("Kim", shown[shown.IndexOf("What could stop this", StringComparison.Ordinal)..], StringComparison.Ordinal);
        await lee.Presses("I’ll find out");
        Assert.Contains("“a rival is cheaper” → Lee Sample will find out", Text(room.Live), StringComparison.Ordinal);
        var asked = (await room.Now(Sample.Deal())).Deal.Questions[^1];
        Assert.Equal((Asking.Doubt, Sample.Lee), (asked.Asking, asked.Asks));
        await sam.Presses("Finish");
        Assert.Contains("Could this be true: “a rival is cheaper”? Lee Sample will find out", Text(room.Posts[0]), StringComparison.Ordinal);
        await lee.Types("deal contoso");
        await lee.Presses("Answered");
        Assert.DoesNotContain((await room.Now(Sample.Deal())).Deal.Questions, it => it.Asking is Asking.Doubt);
    }

    [Fact]
    public async Task It_can_be_kept_without_a_rating_corrected_and_taken_back()
    {
        var (_, _, kim) = await Started();
        await kim.Presses("Answer");
        await kim.Presses("Save without a rating", ("doubt", ""));
        Assert.True(kim.Card.Says("One answer is still missing: what could stop it"), Text(kim.Card));
        await kim.Presses("Save without a rating", ("doubt", new string('x', Limits.Doubt + 1)));
        Assert.True(kim.Card.Says("A little too long"), Text(kim.Card));
        await kim.Presses("Save without a rating", ("doubt", "they wait"));
        Assert.True(kim.Card.Says("Only you see it until the answers are revealed"), Text(kim.Card));
        Assert.Empty((await Live()).Ratings);

        await kim.Presses("Answer");
        await kim.Presses("Save without a rating", ("doubt", "they wait for spring"));
        Assert.Equal([new(Sample.Kim.Id, "they wait for spring")], (await Live()).Doubts);

        await kim.Presses("Answer");
        await kim.Presses("Save without a rating", ("doubt", ""));
        Assert.True(kim.Card.Says("Taken back."), Text(kim.Card));
        Assert.Empty((await Live()).Doubts);
    }

    [Fact]
    public async Task It_can_be_typed_behind_the_rating()
    {
        var (_, _, kim) = await Started();
        await kim.Presses("Answer");

        await kim.TypesAlone("answer 4; their budget is frozen; until spring");

        Assert.Equal([new(Sample.Kim.Id, "their budget is frozen; until spring")], (await Live()).Doubts);
        Assert.Equal([4], (await Live()).Ratings.Select(it => it.Value));
    }

    [Theory]
    [InlineData("answer doubt: their budget is frozen; until spring")]
    [InlineData("antworte Zweifel: their budget is frozen; until spring")]
    public async Task It_can_be_typed_without_a_rating(string words)
    {
        var (_, _, kim) = await Started();
        await kim.Presses("Answer");

        await kim.TypesAlone(words);

        Assert.Equal([new(Sample.Kim.Id, "their budget is frozen; until spring")], (await Live()).Doubts);
        Assert.Empty((await Live()).Ratings);
    }

    [Fact]
    public async Task Where_nobody_rates_it_is_revealed_all_the_same()
    {
        var (sam, _, kim) = await Started();
        await kim.Presses("Answer");
        await kim.Presses("Save without a rating", ("doubt", "they wait for spring"));

        await sam.Presses("Lead’s view");
        await sam.Presses("Reveal the answers");

        Assert.Equal([new("they wait for spring")], (await Live()).RevealedDoubts);
        Assert.Contains("“they wait for spring”", Text(room.Live), StringComparison.Ordinal);
        Assert.DoesNotContain("stay hidden", Text(room.Live), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_one_alone_it_is_said_that_people_may_guess()
    {
        var (sam, _, kim) = await Started();
        await kim.Presses("Answer");
        await kim.Presses("2 · I doubt it", ("doubt", "they wait"));

        await sam.Presses("Lead’s view");
        await sam.Presses("Reveal the answers");

        Assert.True(sam.Card.Says("Only one person wrote something"), Text(sam.Card));
        await sam.Presses("I’ll find out");
        Assert.True(sam.Card.Says("You could ask"), Text(sam.Card));
        Assert.Equal(Sample.Sam, (await room.Now(Sample.Deal())).Deal.Questions[^1].Asks);
    }

    [Fact]
    public async Task What_comes_after_the_reveal_is_given_back_to_its_writer_alone()
    {
        var (sam, _, kim) = await Started();
        await kim.Presses("Answer");
        var form = kim.Card;
        await sam.Presses("Answer");
        await sam.Presses("3 · Could go either way");
        await sam.Presses("Lead’s view");
        await sam.Presses("Reveal the answers");

        await kim.Sends(form, "Save without a rating", null, ("doubt", "they wait"));

        Assert.True(kim.Card.Says("What you wrote wasn’t added or kept: “they wait”"), Text(kim.Card));
        await kim.Sends(form, "2 · I doubt it", null, ("doubt", "they wait"));
        Assert.True(kim.Card.Says("What you wrote wasn’t added or kept: “they wait”"), Text(kim.Card));
        Assert.Equal(2, (await Live()).Ratings.Count);
        Assert.DoesNotContain("they wait", await Everything(), StringComparison.Ordinal);
        await sam.Presses("Finish");
        await kim.Sends(form, "Save without a rating", null, ("doubt", "they wait"));
        Assert.DoesNotContain("they wait", await Everything(), StringComparison.Ordinal);
    }

    /// <summary>A client without cards for one person gets its answer as a message that all read.</summary>
    [Fact]
    public async Task A_form_that_all_read_is_not_filled_in()
    {
        var (_, _, kim) = await Started();
        await kim.Presses("Answer");
        await kim.Presses("2 · I doubt it", ("doubt", "they wait"));

        var turn = room.Turn(Sample.Kim) with { IsReadByAll = true };
        var press = new CardAction.OpenTopic(new("team:sales", Sample.Deal().Id.Value, 1), Topic.Reveal).ToJson();
        var reply = await room.Presses.Handle(turn, press, default);

        Assert.NotNull(reply.ForPresser);
        var card = reply.ForPresser.ToJson();
        Assert.DoesNotContain("they wait", card, StringComparison.Ordinal);
        Assert.DoesNotContain("You said", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_reveal_it_is_in_the_file_of_its_writer_and_in_no_other()
    {
        var (_, _, kim) = await Started();
        await kim.Presses("Answer");
        await kim.Presses("2 · I doubt it", ("doubt", "they wait"));

        Assert.Contains("they wait", await File(Sample.Kim, "", ExportKind.AboutMe), StringComparison.Ordinal);
        Assert.DoesNotContain("they wait", await File(Sample.Lee, "", ExportKind.AboutMe), StringComparison.Ordinal);
        Assert.DoesNotContain("they wait", await File(Sample.Kim, "team:sales", ExportKind.Everything), StringComparison.Ordinal);
        Assert.DoesNotContain("they wait", await File(Sample.Kim, "team:sales", ExportKind.Board), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_erases_themselves_takes_it_along()
    {
        var (_, lee, kim) = await Started();
        await kim.Presses("Answer");
        await kim.Presses("2 · I doubt it", ("doubt", "they wait"));
        await lee.Presses("Answer");
        await lee.Presses("2 · I doubt it", ("doubt", "a rival is cheaper"));

        await kim.Forges(new { press = "erase-me", confirmed = true });

        Assert.Equal([new(Sample.Lee.Id, "a rival is cheaper")], (await Live()).Doubts);
        Assert.DoesNotContain("they wait", await Everything(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Save without a rating")]
    [InlineData("2 · I doubt it")]
    public async Task No_row_can_be_asked_whether_somebody_wrote_it(string button)
    {
        var (_, _, kim) = await Started();
        await kim.Presses("Answer");
        var (card, version) = (kim.Card, (await room.Now(Sample.Deal())).Deal.Version);

        await kim.Sends(card, button, "f:1", ("doubt", "they wait"));
        await kim.Sends(card, button, "f:1", ("doubt", "they wait"));

        Assert.Equal(version + 1, (await room.Now(Sample.Deal())).Deal.Version);
        var data = JsonSerializer.Deserialize<Dictionary<string, object>>(card.Buttons[button]) ?? [];
        data["doubt"] = "they wait";
        Assert.Null(CardActionInvocation.From(JsonSerializer.Serialize(data))?.Identity);
    }

    [Theory]
    [InlineData("answer doubt: they wait")]
    [InlineData("answer Zweifel: they wait")]
    [InlineData("answer 2; they wait")]
    public async Task Nor_by_the_words_that_were_typed(string typed)
    {
        var (_, _, kim) = await Started();
        await kim.Presses("Answer");

        await kim.TypesAlone(typed);

        Assert.Equal([new(Sample.Kim.Id, "they wait")], (await Live()).Doubts);
        var key = Keys.Press(PressFingerprint.Of(
            Sample.Kim.Id, room.Alone(Sample.Kim).Conversation, TypedWords.Plain(typed).Identity));
        Assert.Null(await room.Rows.Get(Table.Deals, Keys.Partition(room.Workspace), key, default));
    }

    /// <summary>The inputs of the next step are open for the owner, whose words would be an answer to it.</summary>
    [Fact]
    public async Task A_typed_one_is_never_an_answer_to_another_step()
    {
        await room.Has(Sample.Deal());
        var (sam, lee) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee));
        await sam.Types("review contoso");
        await sam.Presses("Full review, 7 minutes");
        await lee.Presses("Answer");

        await lee.TypesAlone("answer doubt: they wait");

        Assert.Equal(([new(Sample.Lee.Id, "they wait")], Topic.Done), ((await Live()).Doubts, (await Live()).Current));
        Assert.Empty((await room.Now(Sample.Deal())).Deal.Acts);
        await lee.Types("answer doubt: a rival is cheaper");
        Assert.DoesNotContain("a rival is cheaper", await Everything(), StringComparison.Ordinal);
    }

    static string Text(CardFace? card) => string.Join('\n', card?.Lines ?? []);

    async Task<Review> Live() => (await room.Now(Sample.Deal())).Live ?? throw new InvalidOperationException("No review is live.");

    async Task<string> File(Person by, string home, ExportKind kind) => Encoding.UTF8.GetString(
        await room.Services.GetRequiredService<ExportDialog>().File(room.Alone(by), home, kind, default) ?? []);

    /// <summary>All rows of the pipeline, as stored.</summary>
    async Task<string> Everything()
    {
        var all = new StringBuilder();
        foreach (var row in await room.Rows.Read(Table.Deals, Keys.Partition(room.Workspace), Keys.Everything, int.MaxValue, default))
            all.AppendLine(row.Columns.Body());
        return all.ToString();
    }

    /// <summary>A running review at its last question.</summary>
    async Task<(Seat Sam, Seat Lee, Seat Kim)> Started()
    {
        await room.Has(Sample.Deal());
        var (sam, lee, kim) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee), room.Seat(Sample.Kim));
        await sam.Types("review contoso");
        await sam.Presses("Full review, 7 minutes");
        for (var step = 2; step <= 8; step++)
        {
            await sam.Presses("Lead’s view");
            await sam.Presses($"Continue to question {step}");
        }
        return (sam, lee, kim);
    }
}
