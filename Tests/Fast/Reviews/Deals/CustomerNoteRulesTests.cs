using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Deals;

/// <summary>What the customer says to our note, and what that does to the deal.</summary>
public sealed class CustomerNoteRulesTests
{
    static readonly Moment Later = new(Sample.Monday.AddDays(2), Sample.Days(2));

    static readonly Help Page = new("a page on the cost of waiting", "Lee Sample", Sample.Days(3), new("s1")) { Id = new("h1") };

    static readonly Deal Known = Sample.Deal() with
    {
        Case = new(
            new("tickets double", "Jonas Example", Level.Said, Sample.Days(-9), Sample.Days(-9), "tickets grow"),
            new("they hire", null, Level.Guess, Sample.Days(-9), Sample.Days(-9)),
            new("one desk", null, Level.Did, Sample.Days(-9), Sample.Days(-9)),
            Sample.Days(-9),
            InDoubt: true),
        Steps =
        [
            Sample.Step() with { Agreement = Agreement.Told },
            Sample.Step("s2") with { What = "hopes so", Agreement = Agreement.OurHope },
        ],
        Help = [Page, Page with { Id = new("h2"), What = "for a hope", For = new("s2") }],
    };

    static readonly Deal Copied = Copy(Known);

    [Fact]
    public void The_note_has_what_they_know_and_nothing_that_we_guess_or_hope()
    {
        Assert.Equal(["Why", "Wanted", "Step-s1", "OurPart-h1"], Lines(Copied).Select(it => it.Key));
        Assert.Equal((Sample.Priya.Id, Sample.Today, Sample.Lee), (Copied.Copied?.To, Copied.Copied?.On, Copied.Copied?.By));
        Assert.All(Lines(Copied), it => Assert.Null(it.Reply));
    }

    /// <param name="level">How it was known.</param>
    /// <param name="how">How they confirmed it.</param>
    [Theory]
    [InlineData(Level.Said, "Jonas Example", Level.Wrote, Level.Wrote, "Priya Sample")]
    [InlineData(Level.Said, "Jonas Example", Level.Said, Level.Said, "Jonas Example")]
    [InlineData(Level.Said, null, Level.Said, Level.Said, "Priya Sample")]
    [InlineData(Level.Wrote, "Jonas Example", Level.Said, Level.Wrote, "Jonas Example")]
    [InlineData(Level.Did, null, Level.Wrote, Level.Did, "Priya Sample")]
    [InlineData(Level.Said, "Jonas Example", Level.Did, Level.Said, "Jonas Example")]
    public void A_confirmed_line_is_known_at_least_as_well(Level level, string? whose, Level how, Level after, string? whoseAfter)
    {
        var known = Known with { Case = Known.Case with { Why = new("tickets double", whose, level, Sample.Today, Sample.Today) } };

        var deal = Says(Copy(known), how, new LineAnswer("Why", CustomerReply.Confirmed));

        Assert.Equal(
            ("tickets double", after, whoseAfter, Later.Today, false),
            (deal.Case.Why?.Text, deal.Case.Why?.Level, deal.Case.Why?.Whose, deal.Case.Why?.Confirmed, deal.Case.InDoubt));
        Assert.Equal(Later.Today, deal.Find(Sample.Priya.Id)?.LastHeard);
    }

    [Fact]
    public void A_confirmed_step_is_agreed_and_our_part_is_no_progress()
    {
        var deal = Says(
            Copied, Level.Wrote, new LineAnswer("Step-s1", CustomerReply.Confirmed), new LineAnswer("OurPart-h1", CustomerReply.Confirmed));

        Assert.Equal((Agreement.Agreed, StepStatus.Planned), (deal.Steps[0].Agreement, deal.Steps[0].Status));
        Assert.Equal(Page, deal.Help[0]);
        Assert.Equal(Known.Acts, deal.Acts);
    }

    [Fact]
    public void A_corrected_line_has_their_words_and_ours_are_in_the_journal_and_come_first_in_the_next_review()
    {
        var accepted = Answer(
            Copied, Level.Wrote, new LineAnswer("Why", CustomerReply.Corrected, "tickets double by spring"),
            new LineAnswer("Step-s1", CustomerReply.Corrected, "asks who owns the budget"),
            new LineAnswer("OurPart-h1", CustomerReply.Corrected, "two pages")).Yes();
        var deal = accepted.Deal;

        Assert.Equal(
            new("tickets double by spring", "Priya Sample", Level.Wrote, Later.Today, Later.Today), deal.Case.Why);
        Assert.Equal(("asks who owns the budget", Agreement.Agreed), (deal.Steps[0].What, deal.Steps[0].Agreement));
        Assert.Equal(("two pages", new HelpId("h1")), (deal.Help[0].What, deal.Help[0].Key));
        Assert.Equal(
            [
                (Change.TheyCorrected, "tickets double · tickets grow", "tickets double by spring"),
                (Change.TheyCorrected, "names the budget owner", "asks who owns the budget"),
                (Change.TheyCorrected, "a page on the cost of waiting", "two pages"),
            ],
            accepted.Journal.Select(it => (it.Change, it.From, it.To)));
        Assert.Equal(["tickets double", "names the budget owner", "a page on the cost of waiting"],
            CustomerNoteRules.News(deal).Select(it => it.Ours));
        var reviewed = deal with { Past = [Sample.Past(Sample.Days(3))] };
        Assert.Empty(CustomerNoteRules.News(reviewed));
    }

    [Theory]
    [InlineData(CustomerReply.Confirmed)]
    [InlineData(CustomerReply.Corrected)]
    public void A_line_that_was_changed_here_since_counts_for_the_copied_words_only(CustomerReply said)
    {
        var changed = Copied with
        {
            Case = Copied.Case with { Why = new("costs rise", null, Level.Guess, Sample.Today, Sample.Today) },
            Steps = Copied.Steps.Change(it => it.Id.Value is "s1", it => it with { By = Sample.Days(9) }),
        };

        var deal = Says(changed, Level.Wrote, new LineAnswer("Why", said, "their words"), new LineAnswer("Step-s1", said, "their words"));

        Assert.Equal(changed.Case.Why, deal.Case.Why);
        Assert.Equal(changed.Steps, deal.Steps);
        Assert.Equal([said, null, said, null], Lines(deal).Select(it => it.Reply?.Said));
        Assert.Equal(said is CustomerReply.Corrected ? 2 : 0, CustomerNoteRules.News(deal).Count);
    }

    [Fact]
    public void The_last_copy_counts_and_what_was_said_to_the_same_words_stays()
    {
        var said = Says(
            Copied,
            Level.Wrote,
            new LineAnswer("Wanted", CustomerReply.Confirmed),
            new LineAnswer("Why", CustomerReply.Corrected, "theirs"),
            new LineAnswer("Step-s1", CustomerReply.Confirmed));
        var moved = said with { Steps = said.Steps.Change(it => it.Id.Value is "s1", it => it with { By = Sample.Days(9) }) };

        var again = CustomerNoteRules.Copy(
            moved, null, new("r2"), CustomerNoteRules.WithTheirWords(moved, moved), null, Sample.Kim, Later).Yes().Deal;

        Assert.Equal((new ReviewId("r2"), Sample.Kim, (BuyerId?)null), (again.Copied?.Review, again.Copied?.By, again.Copied?.To));
        Assert.Equal(
            [CustomerReply.Confirmed, CustomerReply.Confirmed, null, null], Lines(again).Select(it => it.Reply?.Said));
        Assert.Equal(("theirs", "tickets double"), (Lines(again)[0].Words, Lines(again)[0].Ours));
        Assert.Single(CustomerNoteRules.News(again));
        Assert.Equal("Outdated", CustomerNoteRules.Copy(
            again, null, new("r2"), CustomerNoteRules.WithTheirWords(moved, again), null, Sample.Lee, Later).Word());
    }

    [Fact]
    public void What_they_corrected_is_not_sent_to_them_again()
    {
        var said = Says(Copied, Level.Wrote, new LineAnswer("Why", CustomerReply.Corrected, "theirs"));
        var again = Copy(said, CustomerNoteRules.WithTheirWords(Known, said));

        Assert.Equal("theirs", CustomerNoteRules.WithTheirWords(Known, said).Case.Why?.Text);
        Assert.Equal("theirs", CustomerNoteRules.WithTheirWords(Known, again).Case.Why?.Text);
        Assert.Equal("one desk", CustomerNoteRules.WithTheirWords(Known, again).Case.Outcome?.Text);
    }

    [Theory]
    [InlineData("names the budget owner")]
    [InlineData("asks who owns the budget")]
    public void Who_and_when_can_be_corrected_with_the_words_or_alone(string words)
    {
        var theirs = new LineAnswer("Step-s1", CustomerReply.Corrected, words) { Day = Sample.Days(5), Doer = Sample.Jonas.Id };

        var accepted = Answer(Copied, Level.Wrote, theirs).Yes();
        var (step, again) = (accepted.Deal.Steps[0], Copy(accepted.Deal));

        Assert.Equal((words, Sample.Days(5), Sample.Jonas.Id, Agreement.Agreed), (step.What, step.By, step.Who, step.Agreement));
        Assert.Equal([Change.TheyCorrected, Change.StepMoved, Change.StepChanged], accepted.Changes());
        Assert.Equal((Sample.Days(
            5), Sample.Jonas.Id), (CustomerNoteRules.News(accepted.Deal)[0].Day, CustomerNoteRules.News(accepted.Deal)[0].Doer));
        Assert.Equal(step.By, CustomerNoteRules.WithTheirWords(Known, accepted.Deal).Steps[0].By);
        Assert.Equal(CustomerReply.Confirmed, Lines(again).Single(it => it.Key is "Step-s1").Reply?.Said);

        var back = Answer(accepted.Deal, Level.Wrote, new LineAnswer("Step-s1", null)).Yes();
        Assert.Equal(Copied.Steps, back.Deal.Steps);
        Assert.Empty(back.Deal.Corrections);
    }

    [Fact]
    public void The_day_of_our_part_can_be_corrected()
    {
        var accepted = Answer(
            Copied, Level.Said, new LineAnswer("OurPart-h1", CustomerReply.Corrected, Page.What) { Day = Sample.Days(9) }).Yes();

        Assert.Equal(Sample.Days(9), accepted.Deal.Help[0].By);
        Assert.Equal([Change.TheyCorrected, Change.HelpMoved], accepted.Changes());
    }

    [Theory]
    [InlineData(CustomerReply.Confirmed)]
    [InlineData(CustomerReply.Corrected)]
    public void An_answer_is_taken_back_with_what_it_changed(CustomerReply said)
    {
        string[] keys = ["Why", "Wanted", "Step-s1", "OurPart-h1"];
        var answered = Says(Copied, Level.Wrote, [.. keys.Select(key => new LineAnswer(key, said, "their words"))]);

        var accepted = CustomerNoteRules.Answer(
            answered, null, Sample.Monday, [.. keys.Select(key => new LineAnswer(key, null))], null, Level.Wrote, Sample.Kim, Later).Yes();

        Assert.Equal(Copied.Case with { InDoubt = false }, accepted.Deal.Case);
        Assert.Equal((Copied.Steps, Copied.Help), (accepted.Deal.Steps, accepted.Deal.Help));
        Assert.Equal(Lines(Copied), Lines(accepted.Deal));
        Assert.Empty(accepted.Deal.Corrections);
        Assert.All(accepted.Changes(), it => Assert.Equal(Change.ReplyTakenBack, it));
    }

    [Fact]
    public void Another_answer_takes_the_first_one_back()
    {
        var corrected = Says(Copied, Level.Said, new LineAnswer("Why", CustomerReply.Corrected, "theirs"));

        var confirmed = Says(corrected, Level.Wrote, new LineAnswer("Why", CustomerReply.Confirmed));

        Assert.Equal(("tickets double", Level.Wrote), (confirmed.Case.Why?.Text, confirmed.Case.Why?.Level));
        Assert.Empty(confirmed.Corrections);
    }

    [Theory]
    [InlineData("Why", CustomerReply.Corrected, "")]
    [InlineData("Why", CustomerReply.Corrected, null)]
    [InlineData("Why", null, null)]
    [InlineData("Step-s9", CustomerReply.Confirmed, null)]
    public void Nothing_said_changes_nothing(string key, CustomerReply? said, string? theirs) =>
        Assert.Equal("Outdated", Answer(Copied, Level.Wrote, new LineAnswer(key, said, theirs)).Word());

    [Fact]
    public void A_correction_in_our_own_words_is_none() => Assert.Equal(
        CustomerReply.Confirmed,
        Lines(Says(Copied, Level.Wrote, new LineAnswer("Why", CustomerReply.Corrected, "tickets double")))[0].Reply?.Said);

    [Fact]
    public void An_answer_to_an_earlier_note_is_none_to_this_one() => Assert.Equal("Outdated", CustomerNoteRules.Answer(
        Copied, null, Sample.Monday.AddDays(-1), [new("Why", CustomerReply.Confirmed)], null, Level.Wrote, Sample.Lee, Later).Word());

    [Fact]
    public void An_ended_deal_has_no_answers()
    {
        var ended = Copied with { Ended = new(EndingReason.Other, Sample.Today, Sample.Lee) };

        Assert.Equal("DealHasEnded", Answer(ended, Level.Wrote, new LineAnswer("Why", CustomerReply.Confirmed)).Word());
        Assert.Equal(
            "DealHasEnded", CustomerNoteRules.Copy(ended, null, new("r2"), ended, null, Sample.Lee, Later).Word());
    }

    [Fact]
    public void Who_answered_stays_the_same_person_when_entries_are_merged_or_removed()
    {
        var said = Says(Copied, Level.Wrote, new LineAnswer("Why", CustomerReply.Corrected, "theirs"));

        var merged = BuyerRules.Merge(said, null, Sample.Jonas.Id, Sample.Priya.Id, Sample.Lee, Later).Yes().Deal;
        var removed = BuyerRules.Remove(said, null, Sample.Priya.Id, Sample.Lee, Later).Yes().Deal;

        Assert.Equal(
            (Sample.Jonas.Id, Sample.Jonas.Id, Sample.Jonas.Id),
            (merged.Copied?.To, Lines(merged)[0].Reply?.By, merged.Corrections[0].By));
        Assert.Equal(
            ((BuyerId?)null, (BuyerId?)null, (BuyerId?)null), (removed.Copied?.To, Lines(removed)[0].Reply?.By, removed.Corrections[0].By));
    }

    [Fact]
    public void Of_two_deals_that_become_one_the_later_note_stays_with_its_answers()
    {
        var said = Says(Copied, Level.Wrote, new LineAnswer("Step-s1", CustomerReply.Corrected, "theirs")) with
        {
            Id = new("d-2"),
            Help = [],
        };
        var stays = Sample.Deal() with { Buyers = [Sample.Jonas with { Id = new("p9") }] };

        var both = MergeRules.Merge(stays, null, said, null, Sample.Lee, Later).Yes().Deal;

        var line = Lines(both).Single(it => it.Kind is NoteLineKind.Step);
        Assert.Equal("theirs", both.Find(new StepId(line.ItemId ?? ""))?.What);
        Assert.Equal("Priya Sample", both.Find(line.Reply?.By)?.Name);
        Assert.Equal("Priya Sample", both.Find(Assert.Single(both.Corrections).By)?.Name);
    }

    static ValueList<NoteLine> Lines(Deal deal) => deal.Copied?.Lines ?? [];

    static Deal Copy(Deal deal, Deal? then = null) => CustomerNoteRules.Copy(
        deal, null, new("r1"), then ?? deal, Sample.Priya.Id, Sample.Lee, Sample.Now).Yes().Deal;

    static Ruling Answer(Deal deal, Level how, params LineAnswer[] said) => CustomerNoteRules.Answer(
        deal, null, deal.Copied?.At ?? default, [.. said], Sample.Priya.Id, how, Sample.Lee, Later);

    static Deal Says(Deal deal, Level how, params LineAnswer[] said) => Answer(deal, how, said).Yes().Deal;
}
