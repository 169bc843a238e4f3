using ReviewBot.Reviews;
using ReviewBot.Tests.Dialogs.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Live;

/// <summary>"What will we see when it’s done?": said with the next step, asked for afterwards.</summary>
public sealed class ToSeeTalkTests
{
    static readonly (string, string)[] Names =
        [("who", "p1"), ("what", "names the budget owner"), ("by", "2026-11-20"), ("agreement", "agreed"), ("job", "consensus")];

    readonly ConversationFixture room = new();

    [Fact]
    public async Task It_is_said_in_a_review_and_the_next_one_asks_for_it()
    {
        await room.Has(Sample.Deal());
        var (sam, lee) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee));
        await sam.Types("review contoso");
        await sam.Presses("Short review, 4 minutes");
        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");
        await lee.Presses("Answer");
        Assert.DoesNotContain("see", lee.Card.Inputs.Keys); // the short form has no such input

        await lee.Presses("Save and continue", Names);
        await lee.Types("deal contoso");
        await lee.Presses("Change this step: names the budget owner");
        Assert.Equal("not-said", lee.Card.Inputs["see"]);
        await lee.Presses("Save", ("see", "name"));

        Assert.Equal(ToSee.Name, (await Deal()).Next?.ToSee);
        await sam.Presses("Lead’s view");
        await sam.Presses("Finish");
        Assert.Contains("They’ve agreed. We’ll see a name.", string.Join('\n', room.Posts[0].Lines), StringComparison.Ordinal);

        room.Time.Advance(TimeSpan.FromDays(14));
        await sam.Types("review contoso");
        await sam.Presses("Short review, 4 minutes");
        var shared = string.Join('\n', room.Live?.Lines ?? []);
        Assert.Contains("by 20 Nov. Do we have a name? Not answered yet", shared, StringComparison.Ordinal);
        await lee.Presses("Answer");
        Assert.Equal("", lee.Card.Inputs["evidence"]);
        await lee.Presses("Save and continue", ("step-s11", "did"));
        Assert.Equal(Level.Guess, (await Deal()).Steps[0].Evidence?.Level);
    }

    [Theory]
    [InlineData("other", "a signed order form", ToSee.Other, "a signed order form")]
    [InlineData("not-said", "a signed order form", ToSee.Other, "a signed order form")]
    [InlineData("document", "a signed order form", ToSee.Document, null)]
    [InlineData("other", "", ToSee.Other, null)]
    public async Task Something_else_has_words(string chosen, string typed, ToSee expected, string? words)
    {
        await room.Has(Sample.Deal() with { Steps = [Sample.Step()] });
        var lee = room.Seat(Sample.Lee);
        await lee.Types("deal Contoso");
        await lee.Presses("Change this step: names the budget owner");

        await lee.Presses("Save", ("see", chosen), ("seewords", typed));

        Assert.Equal((expected, words), ((await Deal()).Steps[0].ToSee, (await Deal()).Steps[0].ToSeeWords));
        Assert.Equal(words is not null, lee.Card.Says("we’ll see “a signed order form”"));
    }

    [Fact]
    public async Task It_is_changed_on_the_deals_card_and_is_on_record()
    {
        await room.Has(Sample.Deal() with { Steps = [Sample.Step() with { ToSee = ToSee.Name }] });
        var lee = room.Seat(Sample.Lee);
        await lee.Types("deal Contoso");
        Assert.True(lee.Card.Says("we’ll see a name"), string.Join('\n', lee.Card.Lines));

        await lee.Presses("Change this step: names the budget owner");
        Assert.Equal("name", lee.Card.Inputs["see"]);
        await lee.Presses("Save", ("see", "document"));

        Assert.Equal(ToSee.Document, (await Deal()).Steps[0].ToSee);
        await lee.Presses("History");
        Assert.True(
            lee.Card.Says("We’ll see a document (was: a name): names the budget owner."), string.Join('\n', lee.Card.Lines));
    }

    /// <summary>A card that was sent by an earlier version has no such input.</summary>
    [Fact]
    public async Task A_card_without_the_question_leaves_it_as_it_was()
    {
        await room.Has(Sample.Deal() with { Steps = [Sample.Step() with { ToSee = ToSee.Name }] });
        var lee = room.Seat(Sample.Lee);

        await lee.Forges(new
        {
            press = "next-save",
            on = new { d = "d-Contoso", v = 1, w = "team:sales" },
            how = new { kept = false },
            step = new { value = "s1" },
            who = "p1",
            what = "names the budget owner",
            by = "2026-11-27",
            agreement = "agreed",
            job = "consensus",
        });

        Assert.Equal((Sample.Days(11), ToSee.Name), ((await Deal()).Steps[0].By, (await Deal()).Steps[0].ToSee));
    }

    [Theory]
    [InlineData("a document", ToSee.Document)]
    [InlineData("name", ToSee.Name)]
    [InlineData("Datum", ToSee.CalendarDate)]
    [InlineData("", null)]
    public async Task It_is_typed_behind_the_other_parts(string typed, ToSee? said)
    {
        await room.Has(Sample.Deal() with { Steps = [Sample.Step() with { ToSee = ToSee.Mail }] });
        var (sam, lee) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee));
        await sam.Types("review contoso");
        await sam.Presses("Short review, 4 minutes");
        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");

        await lee.Types($"answer Jonas Example; lists the changes they need; Friday; agreed; Paperwork; {typed}");

        var step = Assert.Single((await Deal()).Steps, it => it.What == "lists the changes they need");
        Assert.Equal(said, step.ToSee);
    }

    [Fact]
    public async Task The_step_after_a_nudge_takes_it_too()
    {
        var contoso = Sent.Late();
        var sent = await Sent.Card(deals: contoso);
        await sent.Presses("nudge-did");

        await sent.Lee.Presses("Friday, 20 Nov", ("what-0", "signs the order form"), ("see-0", "document"));

        Assert.Equal(ToSee.Document, (await sent.Team.Now(contoso)).Deal.Next?.ToSee);
    }

    [Theory]
    [InlineData("Do we have a name?", ToSee.Name)]
    [InlineData("Did it happen?", null)]
    public async Task A_nudge_asks_for_it_and_one_press_answers(string asks, ToSee? expected)
    {
        var late = Sent.Late();
        var contoso = late with { Steps = [late.Steps[0] with { ToSee = expected }] };
        var sent = await Sent.Card(deals: contoso);
        await sent.Presses("nudge-show");
        Assert.Contains(asks, sent.Text, StringComparison.Ordinal);

        await sent.Presses("nudge-did");

        var step = (await sent.Team.Now(contoso)).Deal.Steps[0];
        Assert.Equal((StepStatus.Done, Level.Said, expected), (step.Status, step.Evidence?.Level, step.ToSee));
    }

    async Task<Deal> Deal() => (await room.Now(Sample.Deal())).Deal;
}
