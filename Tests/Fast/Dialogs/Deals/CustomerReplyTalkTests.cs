using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Deals;

/// <summary>The note for the customer is copied, and what they said to it is written down, line by line.</summary>
public sealed class CustomerReplyTalkTests
{
    readonly ConversationFixture room = new();

    static Deal Known => Sample.Deal() with
    {
        Case = new(
            new("tickets double", "Jonas Example", Level.Said, Sample.Today, Sample.Today),
            null,
            new("one desk for all", "Priya Sample", Level.Said, Sample.Today, Sample.Today)),
        Steps = [Sample.Step() with { Agreement = Agreement.Told }],
    };

    [Fact]
    public async Task All_is_confirmed_with_one_press_and_the_deal_says_so()
    {
        var lee = await AtTheNote();
        await lee.Presses("What did they say?");
        Assert.Equal(("p1", "wrote", "none"), (lee.Card.Inputs["answered"], lee.Card.Inputs["evidence"], lee.Card.Inputs["said-Why"]));

        await lee.Presses("All confirmed");

        Assert.True(lee.Card.Says("What did they say? 3 of 3 lines confirmed by Priya Sample, 16 Nov."));
        var deal = await Deal();
        Assert.Equal(
            (Level.Wrote, Level.Wrote, Agreement.Agreed), (deal.Case.Why?.Level, deal.Case.Outcome?.Level, deal.Steps[0].Agreement));
        await lee.Types("deal Contoso");
        await lee.Presses("History");
        Assert.True(lee.Card.Says("Priya Sample confirmed in writing: tickets double · one desk for all"));
        Assert.True(lee.Card.Says("A note for the customer was copied."));
    }

    [Fact]
    public async Task What_they_corrected_takes_their_words_and_comes_first_in_the_next_review()
    {
        var lee = await AtTheNote();
        await lee.Presses("What did they say?");

        await lee.Presses(
            "Save",
            ("answered", "p2"), ("evidence", "said"), ("said-Why", "corrected"), ("said-Wanted", "confirmed"), ("said-Step-s1", "none"));
        Assert.Equal("What did they say instead?", lee.Card.Title);
        Assert.Equal(["words-Why"], lee.Card.Inputs.Keys);
        Assert.Equal("tickets double", lee.Card.Inputs["words-Why"]);
        await lee.Presses("Save", ("words-Why", ""));
        Assert.Equal("What did they say instead?", lee.Card.Title);
        await lee.Presses("Save", ("words-Why", "tickets double in spring, and only then"));

        Assert.True(lee.Card.Says("1 of 3 lines confirmed and 1 corrected by Jonas Example"));
        var deal = await Deal();
        Assert.Equal(
            ("tickets double in spring, and only then", "Jonas Example", Level.Said),
            (deal.Case.Why?.Text, deal.Case.Why?.Whose, deal.Case.Why?.Level));
        await lee.Types("review Contoso");
        Assert.True(room.Live?.Says("They corrected us"));
        Assert.True(room.Live?.Says(
            "On why they want to change: tickets double in spring, and only then (we had: tickets double) "
            + "· Jonas Example said it, 16 Nov"));
    }

    [Fact]
    public async Task A_line_that_was_changed_here_is_shown_with_both()
    {
        var lee = await AtTheNote();
        var before = await room.Now(Known);
        var changed = before.Deal with
        {
            Version = before.Deal.Version + 1,
            Case = before.Deal.Case with { Why = new("costs rise", null, Level.Guess, Sample.Today, Sample.Today) },
        };
        await room.Deals.Save(room.Workspace, before, new(changed, before.Live, []), null, default);

        await lee.Types("what did they say at Contoso?");

        Assert.True(room.Posts[0].Says("We’ve changed this since: costs rise. Their answer counts for what you sent."));
        await lee.Presses("All confirmed");
        Assert.Equal(Level.Guess, (await Deal()).Case.Why?.Level);
    }

    [Fact]
    public async Task Nothing_chosen_is_said_and_the_note_can_be_opened_again_without_losing_answers()
    {
        var lee = await AtTheNote();
        await lee.Presses("What did they say?");
        await lee.Presses("Save", ("said-Why", "none"));
        Assert.True(lee.Card.Says("Nothing is ticked yet."));
        await lee.Presses("Save", ("said-Why", "confirmed"));
        Assert.True(lee.Card.Says("1 of 3 lines confirmed"));

        await lee.Types("deal Contoso");
        await lee.Presses("History");
        await lee.Presses("Reviewed 16 Nov");
        Assert.True(lee.Card.Says("What did they say? 1 of 3 lines confirmed"));
        await lee.Presses("Note for the customer");
        await lee.Presses("What did they say?");

        Assert.Equal(("confirmed", "none"), (lee.Card.Inputs["said-Why"], lee.Card.Inputs["said-Wanted"]));
    }

    [Fact]
    public async Task Before_a_note_was_copied_it_says_where_to_find_it()
    {
        await room.Has(Known);
        var lee = room.Seat(Sample.Lee);

        await lee.Types("what did they say at Contoso?");

        Assert.Equal("There’s no note to the customer yet", room.Posts[0].Title);
    }

    async Task<Seat> AtTheNote()
    {
        await room.Has(Known);
        var (sam, lee) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee));
        await sam.Types("review Contoso");
        await sam.Presses("Short review, 4 minutes");
        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");
        await sam.Presses("Continue to question 3");
        await sam.Presses("Finish");
        await lee.Presses("Note for the customer");
        return lee;
    }

    async Task<Deal> Deal() => (await room.Now(Known)).Deal;
}
