using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>What would have to be true for us to be wrong: written alone, read together, and nobody's.</summary>
public sealed class DoubtRulesTests
{
    static readonly Meeting AtReveal = Meeting.At(Topic.Reveal);

    [Theory]
    [InlineData(ReviewForm.Full, false, true)]
    [InlineData(ReviewForm.Full, true, false)]
    [InlineData(ReviewForm.Short, false, false)]
    public void It_is_written_in_the_full_form_until_the_reveal(ReviewForm form, bool isRevealed, bool isTaken)
    {
        var review = AtReveal.Review with { Form = form, Revealed = isRevealed };

        var ruling = DoubtRules.Write(AtReveal.Deal, review, "their CFO leaves", Sample.Kim, Sample.Now);

        Assert.Equal(isTaken, ruling is Ruling.Accepted { Review.Doubts: [{ Text: "their CFO leaves" }] });
        Assert.Equal(!isTaken, ruling is Ruling.Refused { Why: Refusal.Outdated });
    }

    [Fact]
    public void Everybody_has_one_and_can_correct_it_or_take_it_back()
    {
        var room = Written(AtReveal, (Sample.Kim, "a"), (Sample.Sam, "b"), (Sample.Kim, "c"), (Sample.Lee, "d"), (Sample.Sam, ""));

        Assert.Equal([new(Sample.Kim.Id, "c"), new Doubt(Sample.Lee.Id, "d")], room.Review.Doubts);
        Assert.Empty(room.Journal);
    }

    [Fact]
    public void A_rating_brings_it_along_or_leaves_it()
    {
        var room = AtReveal
            .Said(Sample.Kim, new Answer.Confidence(2) { Doubt = "their CFO leaves" })
            .Said(Sample.Kim, new Answer.Confidence(3))
            .Said(Sample.Lee, new Answer.Confidence(5) { Doubt = "" });

        Assert.Equal([new(Sample.Kim.Id, "their CFO leaves")], room.Review.Doubts);
        Assert.All(room.Journal, entry => Assert.Equal((null, null, null), (entry.About, entry.From, entry.To)));
    }

    [Fact]
    public void They_are_revealed_without_names_in_the_order_of_the_alphabet()
    {
        var room = Revealed(Written(AtReveal, (Sample.Kim, "they wait"), (Sample.Sam, "a rival is cheaper")));

        Assert.Empty(room.Review.Doubts);
        Assert.Equal([new("a rival is cheaper"), new RevealedDoubt("they wait")], room.Review.RevealedDoubts);
    }

    [Fact]
    public void What_comes_with_a_rating_after_that_is_not_kept()
    {
        var room = Revealed(Written(AtReveal, (Sample.Kim, "they wait")))
            .Said(Sample.Kim, new Answer.Confidence(1) { Doubt = "a rival is cheaper" });

        Assert.Empty(room.Review.Doubts);
        Assert.Equal([new("they wait")], room.Review.RevealedDoubts);
    }

    [Fact]
    public void Nobody_more_can_write_than_a_card_can_show()
    {
        var room = Written(
            AtReveal, [.. Enumerable.Range(1, Limits.Doubts).Select(at => (Sample.Person($"Ann {at}"), $"doubt {at}"))]);

        Assert.Equal(
            new Ruling.Refused(new Refusal.Full(Limits.Doubts)),
            DoubtRules.Write(room.Deal, room.Review, "one more", Sample.Kim, Sample.Now));
        Assert.Equal(
            new Ruling.Refused(new Refusal.Full(Limits.Doubts)),
            room.Asked(Sample.Kim, new Answer.Confidence(2) { Doubt = "one more" }));
        Assert.IsType<Ruling.Accepted>(room.Asked(Sample.Kim, new Answer.Confidence(2) { Doubt = "" }));
        Assert.IsType<Ruling.Accepted>(
            DoubtRules.Write(room.Deal, room.Review, "another", Sample.Person("Ann 1"), Sample.Now));
    }

    [Fact]
    public void Whoever_will_find_out_gets_an_open_question()
    {
        var room = Revealed(Written(AtReveal, (Sample.Kim, "they wait"))).Do((deal, review) => Found(deal, review, 0, Sample.Sam));

        Assert.Equal([new("they wait") { Finder = Sample.Sam }], room.Review.RevealedDoubts);
        var question = Assert.Single(room.Deal.Questions, it => it.Asking is Asking.Doubt);
        Assert.Equal(("they wait", Sample.Sam), (question.Text, question.Asks));
        var entry = Assert.Single(room.Noted(Change.QuestionRaised), it => it.About == "they wait");
        Assert.Equal(Sample.Sam, entry.By);
        Assert.Equal(new Ruling.Refused(new Refusal.Outdated()), Found(room.Deal, room.Review, 0, Sample.Lee));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void One_that_is_not_there_is_no_question(int at)
    {
        var room = Revealed(Written(AtReveal, (Sample.Kim, "they wait")));

        Assert.Equal(new Ruling.Refused(new Refusal.Outdated()), Found(room.Deal, room.Review, at, Sample.Sam));
    }

    [Fact]
    public void Two_of_the_same_words_are_one_question()
    {
        var room = Revealed(Written(AtReveal, (Sample.Kim, "they wait"), (Sample.Lee, "they wait")))
            .Do((deal, review) => Found(deal, review, 0, Sample.Sam))
            .Do((deal, review) => Found(deal, review, 1, Sample.Lee));

        Assert.Single(room.Deal.Questions, it => it.Asking is Asking.Doubt);
        Assert.All(room.Review.RevealedDoubts, it => Assert.NotNull(it.Finder));
    }

    [Fact]
    public void A_full_list_of_questions_says_so()
    {
        var room = Revealed(Written(AtReveal, (Sample.Kim, "they wait")));
        var full = room.Deal with
        {
            Questions = [.. Enumerable.Range(1, Limits.OpenQuestions)
                .Select(at => new Question(new($"q{at}"), Asking.Written, null, $"{at}", Sample.Lee, Sample.Today))],
        };

        Assert.Equal(new Ruling.Refused(new Refusal.Full(Limits.OpenQuestions)), Found(full, room.Review, 0, Sample.Sam));
    }

    [Fact]
    public void What_was_not_revealed_goes_with_its_review()
    {
        var room = Written(AtReveal, (Sample.Kim, "they wait"));

        Assert.Equal(([], []), (room.Closed().Review.Doubts, room.Closed().Review.RevealedDoubts));
        Assert.DoesNotContain("they wait", $"{ReviewLifecycle.MeetingEnded(room.Deal, room.Review, Sample.Now)}", StringComparison.Ordinal);
    }

    static Meeting Written(Meeting room, params (Person By, string Text)[] all) => all.Aggregate(
        room, (so, it) => so.Do((deal, review) => DoubtRules.Write(deal, review, it.Text, it.By, Sample.Now)));

    static Meeting Revealed(Meeting room) => room
        .Said(Sample.Sam, new Answer.Confidence(3))
        .Do((deal, review) => LeadRules.Reveal(deal, review, Sample.Sam, Sample.Now));

    static Ruling Found(Deal deal, Review review, int at, Person by) => DoubtRules.FindOut(deal, review, at, by, Sample.Now);
}
