using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Cards;
using ReviewBot.Dialogs.Keeping;
using ReviewBot.Dialogs.Live;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Live;

/// <summary>"Show my question": asked of each alone, answered for all.</summary>
public sealed class RoomQuestionTalkTests
{
    readonly ConversationFixture room = new();

    [Fact]
    public async Task Somebody_in_the_room_answers_and_all_see_what_they_know()
    {
        var (_, lee, kim) = await Started("Full review, 7 minutes");

        await kim.Presses("Show my question");
        Assert.Equal("Have you met anyone who handles purchasing or contracts at Contoso? Who?", kim.Card.Title);
        await kim.Presses("Save", ("also", ""));
        Assert.True(kim.Card.Says("One answer is still missing"), Text(kim));
        await kim.Presses("Save", ("also", "Robin in purchasing"), ("evidence", "said"), ("told", "Priya Sample"));

        Assert.True(kim.Card.Says("Saved: who has to agree"), Text(kim));
        var deal = (await room.Now(Sample.Deal())).Deal;
        Assert.Equal("Robin in purchasing", deal.Buyers[^1].Name);
        await kim.Presses("Show my question");
        Assert.True(kim.Card.Says("You’ve answered your question, thank you"), Text(kim));
        await lee.Types("deal contoso");
        await lee.Presses("History");
        Assert.True(
            lee.Card.Says("Answered when asked in the review: Robin in purchasing (Priya Sample) (They said it)."), Text(lee));
    }

    [Fact]
    public async Task Not_knowing_is_fine_and_nobody_sees_it()
    {
        var (_, _, kim) = await Started("Full review, 7 minutes");
        await kim.Presses("Show my question");
        var before = (await room.Now(Sample.Deal())).Deal;

        await kim.Presses("I don’t know");

        Assert.Equal("What has Contoso done so far?", kim.Card.Title);
        Assert.Equal(before, (await room.Now(Sample.Deal())).Deal with { Version = before.Version });
        Assert.DoesNotContain(
            await room.Deals.ReadJournal(room.Workspace, Sample.Deal().Id, 50, default), it => it.By == Sample.Kim);
    }

    [Theory]
    [InlineData("Sam Sample")]
    [InlineData("Lee Sample")]
    public async Task Owner_and_lead_are_told_that_it_is_for_the_others(string name)
    {
        var (sam, lee, _) = await Started("Full review, 7 minutes");
        var seat = name == Sample.Sam.Name ? sam : lee;

        await seat.Presses("Show my question");

        Assert.True(seat.Card.Says("That’s for people who neither own the deal nor lead"), Text(seat));
    }

    [Fact]
    public async Task The_form_stays_while_the_card_changes_and_the_short_form_has_none()
    {
        var (sam, lee, kim) = await Started("Full review, 7 minutes");
        await kim.Presses("Show my question");
        await lee.Presses("Answer");
        await lee.Presses("Nothing we know of");
        await kim.Forges(new { press = "review-refresh", on = new { d = "d-Contoso", v = 1, w = "team:sales" } });
        Assert.Contains("purchasing or contracts", kim.Card.Title, StringComparison.Ordinal);

        await sam.Presses("Lead’s view");
        await sam.Presses("Close the review");
        await kim.Presses("Save", ("also", "Robin in purchasing"));
        Assert.True(kim.Card.Says("closed"), Text(kim));
        var journal = await room.Deals.ReadJournal(room.Workspace, Sample.Deal().Id, 50, default);
        Assert.Contains(journal, it => it.Change is Change.AnswerSetAside && it.To == "Robin in purchasing");

        room.Time.Advance(TimeSpan.FromDays(1));
        await sam.Types("review contoso");
        await sam.Presses("Short review, 4 minutes");
        Assert.DoesNotContain("Show my question", room.Live?.Buttons.Keys.ToArray() ?? []);
    }

    [Theory]
    [InlineData("ask me a question")]
    [InlineData("frag mich etwas")]
    [InlineData("is there a question for me?")]
    public async Task It_can_be_typed_and_is_asked_in_the_personal_chat(string words)
    {
        var (_, _, kim) = await Started("Full review, 7 minutes");

        var reply = await room.Dispatcher.HandleText(room.Turn(Sample.Kim), words, default);
        Assert.Equal("I answered in our chat.", Assert.Single(reply.Posts).FallbackText);
        Assert.True(reply.IsNeutral);
        var alone = reply.Alone ?? throw new InvalidOperationException();
        var asked = await room.Dispatcher.AnswerAlone(room.Alone(Sample.Kim), alone, default);
        Assert.Equal(
            "Have you met anyone who handles purchasing or contracts at Contoso? Who?",
            new CardFace(Assert.Single(asked.Posts).ToJson()).Title);
        await kim.TypesAlone(words);
        await kim.Presses("Save", ("also", "Robin in purchasing"));

        Assert.Equal("Robin in purchasing", (await room.Now(Sample.Deal())).Deal.Buyers[^1].Name);
    }

    [Fact]
    public async Task Who_was_asked_is_on_no_card_and_in_no_export()
    {
        var (_, _, kim) = await Started("Full review, 7 minutes");

        await kim.Presses("Show my question");

        var seen = new CardFace(LiveView.Shared(
            (await room.Now(Sample.Deal())).Deal,
            (await room.Now(Sample.Deal())).Live ?? throw new InvalidOperationException(),
            room.Turn(Sample.Lee).SharedContext("team:sales"),
            null).ToJson());
        Assert.True(seen.Says("Waiting for Lee Sample"), string.Join('\n', seen.Lines));
        var file = Encoding.UTF8.GetString(await room.Services.GetRequiredService<ExportDialog>()
            .File(room.Alone(Sample.Sam), "team:sales", ExportKind.Everything, default) ?? []);
        Assert.Contains("\"openings\"", file, StringComparison.Ordinal);
        Assert.DoesNotContain("\"asked\"", file, StringComparison.Ordinal);
        Assert.DoesNotContain("isRoomQuestion", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("answer Robin in purchasing", "Robin in purchasing")]
    [InlineData("answer Robin in purchasing; they said it; Priya Sample", "Robin in purchasing")]
    [InlineData("answer i don't know", null)]
    public async Task Its_answer_can_be_typed_and_answers_nothing_else(string words, string? added)
    {
        var (_, _, kim) = await Started("Full review, 7 minutes");
        await kim.Presses("Show my question");
        var before = (await room.Now(Sample.Deal())).Deal;

        await kim.Types(words);

        var now = (await room.Now(Sample.Deal())).Deal;
        Assert.Equal(added, now.Buyers.Count > before.Buyers.Count ? now.Buyers[^1].Name : null);
        Assert.Equal((before.Case, before.Acts), (now.Case, now.Acts));
        Assert.DoesNotContain((await room.Now(Sample.Deal())).Live?.Openings ?? [], it => it.By == Sample.Kim);
    }

    [Fact]
    public async Task Typed_where_nothing_runs_it_proposes_what_to_review()
    {
        await room.Has(Sample.Deal());
        var kim = room.Seat(Sample.Kim);

        await kim.Types("ask me a question");

        Assert.True(kim.Card.Says("Contoso"), Text(kim));
        Assert.Contains("Review Contoso", string.Join('\n', kim.Card.Buttons.Keys), StringComparison.Ordinal);
    }

    static string Text(Seat seat) => string.Join('\n', seat.Card.Lines);

    async Task<(Seat Sam, Seat Lee, Seat Kim)> Started(string form)
    {
        await room.Has(Sample.Deal());
        var (sam, lee, kim) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee), room.Seat(Sample.Kim));
        await sam.Types("review contoso");
        await sam.Presses(form);
        return (sam, lee, kim);
    }
}
