using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Live;

/// <summary>Out of a form, and on to the next.</summary>
public sealed class WayBackTests
{
    readonly ConversationFixture room = new();

    [Fact]
    public async Task The_team_goes_back_from_a_form_without_an_answer()
    {
        var kim = await Reviewing(Sample.Kim);
        await kim.Presses("Answer");
        Assert.Contains("step-s1", kim.Card.Inputs.Keys);

        await kim.Presses("Back to the review");

        Assert.DoesNotContain("step-s1", kim.Card.Inputs.Keys);
        Assert.DoesNotContain((await room.Now(Sample.Deal())).Live?.Openings ?? [], it => it.By == Sample.Kim);
        await kim.Presses("Answer");
        Assert.Contains("step-s1", kim.Card.Inputs.Keys);
    }

    [Fact]
    public async Task Skip_goes_on_to_the_next_form()
    {
        var lee = await Reviewing(Sample.Lee);
        await lee.Presses("Answer");

        await lee.Presses("Skip this question");

        Assert.Contains("what", lee.Card.Inputs.Keys);
        Assert.Equal(
            (Topic.Next, Topic.Next),
            ((await room.Now(Sample.Deal())).Live?.Current, (await room.Now(Sample.Deal())).Live?.Openings.Single(
                it => it.By == Sample.Lee).Topic));
    }

    [Fact]
    public async Task A_form_is_not_left_open_for_long_when_the_review_is_over()
    {
        var lee = await Reviewing(Sample.Lee);
        await lee.Presses("Answer");
        var review = (await room.Now(Sample.Deal())).Live ?? throw new InvalidOperationException();

        var (usually, atTheEnd) = (
            ReviewAnswerRules.HeldUntil(review, default, room.Time.GetUtcNow()),
            ReviewAnswerRules.LastHeldUntil(review, default, room.Time.GetUtcNow()));

        Assert.Equal((Sample.Monday + TimeSpan.FromMinutes(3), Sample.Monday + TimeSpan.FromSeconds(30)), (usually, atTheEnd));
        Assert.Equal(
            usually,
            ReviewAnswerRules.LastHeldUntil(review, default, Sample.Monday + TimeSpan.FromMinutes(3) - TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task How_we_know_is_said_once_for_what_was_not_known_at_first()
    {
        await room.Has(Sample.Deal() with { Owner = Sample.Sam });
        var sam = room.Seat(Sample.Sam);
        await sam.Types("review Contoso");
        await sam.Presses("Full review, 7 minutes");
        await sam.Presses("Nothing we know of");
        await sam.Presses("We don’t know yet", ("why", "Tickets double in spring"));
        await sam.Presses("Back one question");

        await sam.Presses(
            "Save and continue", ("nothing", "They hire"), ("wanted", "A calm release"), ("whose", "Priya Sample"), ("evidence", "wrote"));

        var known = (await room.Now(Sample.Deal())).Deal.Case;
        Assert.All([known.Why, known.IfNothing, known.Outcome], it => Assert.Equal((Level.Wrote, "Priya Sample"), (it?.Level, it?.Whose)));
    }

    async Task<Seat> Reviewing(Person person)
    {
        await room.Has(Sample.Deal() with { Steps = [Sample.Step()] });
        var sam = room.Seat(Sample.Sam);
        await sam.Types("review Contoso");
        await sam.Presses("Short review, 4 minutes");
        return room.Seat(person);
    }
}
