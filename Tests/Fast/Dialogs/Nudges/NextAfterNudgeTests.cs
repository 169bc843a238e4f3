using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Nudges;

/// <summary>After "Yes, done" the nudge goes on: "Great. What’s their next step?"</summary>
public sealed class NextAfterNudgeTests
{
    static readonly Deal Contoso = Sent.Late();

    static readonly Deal Fabrikam = Sent.Late("Fabrikam");

    [Fact]
    public async Task It_is_asked_below_the_outcome_with_who_did_it()
    {
        var sent = await Sent.Card(deals: [Contoso, Fabrikam]);

        await sent.Presses("nudge-did");

        Assert.Contains("Great. What’s their next step?", sent.Text, StringComparison.Ordinal);
        var inputs = sent.Lee.Card.Inputs;
        Assert.Equal(("p1", "", "consensus"), (inputs["who-0"], inputs["what-0"], inputs["job-0"]));
        Assert.Contains("Did it happen?", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_tap_saves_it_and_the_words_of_other_steps_stay()
    {
        var sent = await Sent.Card(deals: [Contoso, Fabrikam]);
        await sent.Presses("nudge-did");

        await sent.Lee.Presses("Friday, 20 Nov", ("what-0", "signs the order form"), ("way-1", "Their plant lead has left"));

        var step = (await sent.Team.Now(Contoso)).Deal.Next;
        Assert.Equal(("signs the order form", Sample.Days(4), Sample.Priya.Id), (step?.What, step?.By, step?.Who));
        Assert.Equal((Agreement.OurHope, Job.Consensus), (step?.Agreement, step?.Job));
        Assert.Contains("Next: Priya Sample (CFO) signs the order form by 20 Nov.", sent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Great.", sent.Text, StringComparison.Ordinal);
        Assert.Equal("Their plant lead has left", sent.Lee.Card.Inputs["way-1"]);
    }

    [Fact]
    public async Task It_can_be_answered_later()
    {
        var sent = await Sent.Card(deals: Contoso);
        await sent.Presses("nudge-did");
        await sent.Presses("nudge-show");
        Assert.DoesNotContain("Great.", sent.Text, StringComparison.Ordinal);

        await sent.Lee.Presses("What’s their next step?");

        Assert.Contains("Great. What’s their next step?", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_every_word_stays()
    {
        var sent = await Sent.Card(deals: Contoso);
        await sent.Presses("nudge-did");

        await sent.Lee.Presses("Save the next step", ("what-0", "signs the order form"));

        Assert.Contains("One answer is still missing: by when", sent.Text, StringComparison.Ordinal);
        Assert.Equal("signs the order form", sent.Lee.Card.Inputs["what-0"]);
        Assert.Null((await sent.Team.Now(Contoso)).Deal.Next);
    }

    [Fact]
    public async Task The_lens_holds_here_too()
    {
        var sent = await Sent.Card(deals: Contoso);
        await sent.Presses("nudge-did");

        await sent.Lee.Presses("Friday, 20 Nov", ("what-0", "Send the proposal"));
        Assert.Contains("That’s our part. What will the customer do as a result?", sent.Text, StringComparison.Ordinal);
        await sent.Lee.Presses("Move to “how we help”");

        Assert.Equal("Send the proposal", (await sent.Team.Now(Contoso)).Deal.Help.Single().What);
        Assert.Equal("", sent.Lee.Card.Inputs["what-0"]);
        await sent.Lee.Presses("Friday, 20 Nov", ("what-0", "Send them our offer"));
        await sent.Lee.Presses("Keep as is");
        Assert.Equal("Send them our offer", (await sent.Team.Now(Contoso)).Deal.Next?.What);
    }

    [Fact]
    public async Task A_sixth_asks_which_one_goes()
    {
        var full = Contoso with
        {
            Steps = [Contoso.Steps[0], .. Enumerable.Range(2, 5).Select(n => Sample.Step($"s{n}") with { What = $"does thing {n}" })],
        };
        var sent = await Sent.Card(deals: full);
        await sent.Presses("nudge-did");

        await sent.Lee.Presses("Friday, 20 Nov", ("what-0", "signs the order form"));
        Assert.Contains("Five steps are already open.", sent.Text, StringComparison.Ordinal);
        await sent.Lee.Presses("Drop this one");

        Assert.Contains("signs the order form", (await sent.Team.Now(full)).Deal.OpenSteps.Select(it => it.What));
        Assert.Equal(5, (await sent.Team.Now(full)).Deal.OpenSteps.Count());
    }

    [Fact]
    public async Task Changing_the_answer_leaves_the_next_step()
    {
        var sent = await Sent.Card(deals: Contoso);
        await sent.Presses("nudge-did");
        await sent.Lee.Presses("Friday, 20 Nov", ("what-0", "signs the order form"));

        await sent.Lee.Presses("Change my answer");

        Assert.Equal(2, (await sent.Team.Now(Contoso)).Deal.OpenSteps.Count());
    }

    [Fact]
    public async Task The_answer_before_a_review_goes_on_with_it()
    {
        var planned = Contoso with { Planned = new(Sample.Monday.AddDays(1), Sample.Days(1), Sample.Sam, "19:x") };
        var sent = await Sent.Card(NudgeKind.Prework, deals: planned);
        await sent.Presses("pre-answer");

        await sent.Lee.Presses("Save", ("step-s1", "did"), ("evidence", "said"));

        Assert.Equal("Great. What’s their next step?", sent.Lee.Card.Title);
        Assert.Equal(PreworkAnswer.Answered, (await sent.Team.Now(planned)).Deal.Prework?.Answer);
    }
}
