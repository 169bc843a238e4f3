using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Live;

/// <summary>"What do they need to do next?": the lens, the date, the sixth step.</summary>
public sealed class NextStepTests
{
    static readonly (string, string)[] Sent = [
        ("who", "p1"), ("what", "Send the proposal"), ("by", "2026-11-27"), ("agreement", "our-hope"), ("job", "select")
    ];

    readonly ConversationFixture room = new();

    [Fact]
    public async Task Our_own_action_moves_to_how_we_help_with_one_tap()
    {
        var lee = await AtNext(Sample.Deal());

        await lee.Presses("Save and continue", Sent);

        Assert.True(lee.Card.Says("That’s our part. What will the customer do as a result?"));
        Assert.True(lee.Card.Says("Send the proposal"));
        Assert.Empty((await Deal()).Steps);
        await lee.Presses("Move to “how we help”");
        Assert.Equal("Send the proposal", Assert.Single((await Deal()).Help).What);
        Assert.Equal("", lee.Card.Inputs["what"]);
        Assert.Equal("2026-11-27", lee.Card.Inputs["by"]);
    }

    [Theory]
    [InlineData("Keep as is")]
    [InlineData("Save and continue")]
    public async Task The_lens_never_blocks(string button)
    {
        var lee = await AtNext(Sample.Deal());
        await lee.Presses("Save and continue", Sent);

        await lee.Presses(button);

        Assert.Equal("Send the proposal", (await Deal()).Next?.What);
    }

    [Fact]
    public async Task A_day_that_is_tapped_saves_the_step_and_our_part()
    {
        var lee = await AtNext(Sample.Deal());

        await lee.Presses("Friday, 20 Nov", ("who", "p1"), ("agreement", "agreed"), ("job", "path"));
        Assert.True(lee.Card.Says("One answer is still missing: "));
        Assert.Equal("2026-11-20", lee.Card.Inputs["by"]);
        await lee.Presses("Friday, 20 Nov", ("what", "signs the order form"));
        await lee.Presses("Tomorrow, 17 Nov", ("what", "draft the order form"));

        var deal = await Deal();
        Assert.Equal(("signs the order form", Sample.Days(4)), (deal.Next?.What, deal.Next?.By));
        Assert.Equal(Sample.Days(1), Assert.Single(deal.Help).By);
    }

    [Fact]
    public async Task A_date_that_has_passed_is_said_and_every_word_stays()
    {
        var lee = await AtNext(Sample.Deal());

        await lee.Presses(
            "Save and continue",
            ("who", "p1"),
            ("what", "signs the order form"),
            ("by", "2026-11-02"),
            ("agreement", "agreed"),
            ("job", "path"));

        Assert.Empty((await Deal()).Steps);
        Assert.Equal("signs the order form", lee.Card.Inputs["what"]);
    }

    [Fact]
    public async Task Somebody_not_known_becomes_a_question()
    {
        var lee = await AtNext(Sample.Deal());

        await lee.Presses(
            "Save and continue",
            ("who", "unknown"),
            ("what", "signs the order form"),
            ("by", "2026-11-27"),
            ("agreement", "told"),
            ("job", "path"));

        var question = Assert.Single((await Deal()).Questions);
        Assert.Equal((Asking.WhoDoesIt, Sample.Lee), (question.Asking, question.Asks));
    }

    [Fact]
    public async Task A_sixth_step_asks_which_one_goes()
    {
        var five = Enumerable.Range(1, 5).Select(n => Sample.Step($"s{n}") with { What = $"does thing {n}" }).ToValueList();
        var lee = await AtNext(Sample.Deal() with { Steps = five });

        await lee.Presses(
            "Save and continue",
            ("who", "p1"),
            ("what", "signs the order form"),
            ("by", "2026-11-27"),
            ("agreement", "agreed"),
            ("job", "path"));

        await lee.Presses("Add another");
        Assert.Equal(5, (await Deal()).OpenSteps.Count());
        await lee.Presses("Drop this one");
        var open = (await Deal()).OpenSteps.Select(step => step.What).ToArray();
        Assert.Contains("signs the order form", open);
        Assert.DoesNotContain("does thing 1", open);
    }

    async Task<Deal> Deal() => (await room.Now(Sample.Deal())).Deal;

    async Task<Seat> AtNext(Deal deal)
    {
        await room.Has(deal);
        var (sam, lee) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee));
        await sam.Types("review contoso");
        await sam.Presses("Short review, 4 minutes");
        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");
        await lee.Presses("Answer");
        return lee;
    }
}
