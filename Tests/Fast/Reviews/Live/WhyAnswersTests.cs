using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>Why do they believe they must change?</summary>
public sealed class WhyAnswersTests
{
    static readonly Meeting Start = Meeting.At(Topic.Why);

    static readonly Meeting Known = Meeting.Of(Sample.Deal() with
    {
        Case = new(Old("costs rise"), Old("they fall behind"), Old("one desk"), Sample.Days(-20)),
    });

    [Fact]
    public void The_first_time_all_three_are_written_down_with_whose_words_they_are()
    {
        var room = Start.Said(Sample.Lee, Says.Why("costs rise", "they fall behind", "one desk"));

        Assert.Equal(new Statement("costs rise", "Priya Sample", Level.Said, Sample.Today, Sample.Today), room.Deal.Case.Why);
        Assert.Equal((true, Sample.Today, Sample.Today), (room.Deal.Case.IsComplete, room.Deal.Case.Asked, room.Deal.Case.Confirmed));
        Assert.Equal(
            [nameof(Asking.WhyChange), nameof(Asking.IfNothing), nameof(Asking.WantedOutcome)],
            room.Noted(Change.CaseWritten).Select(it => it.About));
        Assert.Empty(room.Deal.Questions);
    }

    [Theory]
    [InlineData("costs rise", null, null, Asking.IfNothing, Asking.WantedOutcome)]
    [InlineData(null, "they fall behind", "one desk", Asking.WhyChange)]
    [InlineData(null, null, null, Asking.WhyChange, Asking.IfNothing, Asking.WantedOutcome)]
    public void What_we_do_not_know_yet_becomes_a_question_for_the_owner(
        string? why, string? nothing, string? wanted, params Asking[] asked)
    {
        var deal = Start.Said(Sample.Kim, Says.Why(why, nothing, wanted)).Deal;

        Assert.Equal(asked, deal.Questions.Select(it => it.Asking));
        Assert.All(deal.Questions, it => Assert.Equal((Sample.Lee, Sample.Today), (it.Asks, it.Since)));
    }

    [Fact]
    public void Asked_twice_it_is_one_question() =>
        Assert.Equal(3, Start.Said(Sample.Lee, Says.Why(null)).Said(Sample.Lee, Says.Why(null)).Deal.Questions.Count);

    [Fact]
    public void What_is_known_later_takes_its_question_off()
    {
        var room = Start.Said(Sample.Lee, Says.Why(null)).Said(Sample.Lee, Says.Why("costs rise"));

        Assert.Equal([Asking.IfNothing, Asking.WantedOutcome], room.Deal.Questions.Select(it => it.Asking));
        Assert.Equal([nameof(Asking.WhyChange)], room.Noted(Change.QuestionAnswered).Select(it => it.About));
    }

    [Fact]
    public void The_same_words_once_more_confirm_them_with_how_we_know_now()
    {
        var room = Known.Said(Sample.Lee, Says.Why("costs rise", "they fall behind", "one desk") with { Level = Level.Wrote });

        Assert.Equal((Level.Wrote, Sample.Today), (room.Deal.Case.Why?.Level, room.Deal.Case.Confirmed));
        Assert.Empty(room.Noted(Change.CaseWritten));
        Assert.Single(room.Noted(Change.CaseConfirmed));
    }

    [Fact]
    public void Still_not_known_on_another_day_is_written_down()
    {
        var asked = Meeting.Of(Start.Said(Sample.Lee, Says.Why(null)).Deal with { Case = new(Asked: Sample.Days(-20)) });

        var noted = Assert.Single(asked.Said(Sample.Lee, Says.Why(null)).Noted(Change.CaseWritten));

        Assert.Equal((nameof(Asking.WhyChange), null, null), (noted.About, noted.From, noted.To));
    }

    [Fact]
    public void Still_true_confirms_all_three_and_keeps_the_day_they_were_written()
    {
        var deal = Known.Said(Sample.Lee, new Answer.StillTrue()).Deal;

        Assert.Equal((Sample.Days(-20), Sample.Today, Sample.Today), (deal.Case.Why?.On, deal.Case.Confirmed, deal.Case.Asked));
    }

    [Fact]
    public void A_doubt_keeps_the_words_and_asks_why()
    {
        var room = Known.Said(Sample.Lee, new Answer.InDoubt());

        Assert.Equal((true, "costs rise", Sample.Days(-20)), (room.Deal.Case.InDoubt, room.Deal.Case.Why?.Text, room.Deal.Case.Confirmed));
        Assert.Equal([Asking.WhyChange], room.Deal.Questions.Select(it => it.Asking));
    }

    [Fact]
    public void Still_true_ends_a_doubt_with_its_question()
    {
        var deal = Known.Said(Sample.Lee, new Answer.InDoubt()).Said(Sample.Lee, new Answer.StillTrue()).Deal;

        Assert.Equal((false, 0), (deal.Case.InDoubt, deal.Questions.Count));
    }

    [Fact]
    public void Still_true_does_not_answer_what_we_never_knew()
    {
        var room = Start.Said(Sample.Lee, Says.Why(null, "they fall behind", "one desk")).Said(Sample.Lee, new Answer.StillTrue());

        Assert.Equal([Asking.WhyChange], room.Deal.Questions.Select(it => it.Asking));
    }

    [Fact]
    public void What_has_shifted_keeps_both_versions_and_what_has_not_is_confirmed()
    {
        var room = Known.Said(Sample.Lee, Says.Why("a new law", "they fall behind", "one desk"));

        Assert.Equal(
            (Sample.Today, Sample.Days(-20), Sample.Today),
            (room.Deal.Case.Why?.On, room.Deal.Case.IfNothing?.On, room.Deal.Case.IfNothing?.Confirmed));
        Assert.Equal([("costs rise", "a new law")], room.Noted(Change.CaseWritten).Select(it => (it.From, it.To)));
    }

    [Fact]
    public void New_words_without_evidence_are_our_guess() =>
        Assert.Equal(Level.Guess, Known.Said(Sample.Lee, new Answer.Why("a new law", null, null, null, null)).Deal.Case.Why?.Level);

    [Fact]
    public void The_same_words_without_evidence_keep_what_we_knew() =>
        Assert.Equal(Level.Wrote, Known.Said(Sample.Lee, new Answer.Why("costs rise", null, null, null, null)).Deal.Case.Why?.Level);

    [Fact]
    public void The_age_of_a_case_is_that_of_its_oldest_part() =>
        Assert.Equal(Sample.Days(-20), (Known.Deal.Case with { Why = Old("a new law") with { Confirmed = Sample.Today } }).Confirmed);

    static Statement Old(string text) => new(text, "Priya Sample", Level.Wrote, Sample.Days(-20), Sample.Days(-20));

    [Fact]
    public void What_has_not_shifted_keeps_whose_words_it_is_and_how_we_know()
    {
        var guess = Old("they fall behind") with { Whose = null, Level = Level.Guess };
        var room = Meeting.Of(Sample.Deal() with { Case = new(Old("costs rise"), guess, Old("one desk"), Sample.Days(-20)) });
        var filledIn = Says.Why("costs rise", "they fall behind", "two desks") with
        {
            Whose = room.Deal.Case.Why?.Whose,
            Level = room.Deal.Case.Why?.Level
        };

        Assert.Equal(guess with { Confirmed = Sample.Today }, room.Said(Sample.Lee, filledIn).Deal.Case.IfNothing);
        Assert.Equal(
            guess with { Confirmed = Sample.Today }, room.Said(Sample.Lee, filledIn with { Wanted = "one desk" }).Deal.Case.IfNothing);
    }

    [Fact]
    public void A_guess_beside_what_we_know_leaves_that_as_it_was()
    {
        var why = Old("costs rise") with { Level = Level.Wrote };
        var room = Meeting.Of(Sample.Deal() with { Case = new(why, null, null, Sample.Days(-20)) });

        var known = room.Said(Sample.Lee, new Answer.Why("costs rise", "they fall behind", null, null, Level.Guess)).Deal.Case;

        Assert.Equal((Level.Wrote, Level.Guess), (known.Why?.Level, known.IfNothing?.Level));
    }

    [Theory]
    [InlineData(Level.Guess, Level.Wrote, "Priya Sample")]
    [InlineData(Level.Said, Level.Said, "Jonas Example")]
    public void How_we_know_beside_new_words_holds_for_what_was_a_guess(Level was, Level becomes, string whose)
    {
        var why = Old("costs rise") with { Whose = was is Level.Guess ? null : "Jonas Example", Level = was };
        var room = Meeting.Of(Sample.Deal() with { Case = new(why, null, null, Sample.Days(-20)) });

        var known = room.Said(
            Sample.Lee, new Answer.Why("costs rise", "they fall behind", "one desk", "Priya Sample", Level.Wrote)).Deal.Case;

        Assert.Equal((becomes, whose, Sample.Days(-20)), (known.Why?.Level, known.Why?.Whose, known.Why?.On));
        Assert.Equal((Level.Wrote, "Priya Sample"), (known.Outcome?.Level, known.Outcome?.Whose));
    }
}
