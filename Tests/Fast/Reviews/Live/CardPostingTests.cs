using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>One message for a review, except where it is lost.</summary>
public sealed class CardPostingTests
{
    static readonly Deal Deal = Sample.Deal();

    [Theory]
    [InlineData(null, null, false, CardPosting.First)]
    [InlineData("7", null, false, CardPosting.Again)]
    [InlineData(null, 9, false, CardPosting.Never)]
    [InlineData(null, 10, false, CardPosting.Again)]
    [InlineData(null, 10, true, CardPosting.Never)]
    [InlineData("7", null, true, CardPosting.Never)]
    public void A_card_is_posted_first_and_at_most_once_again(string? id, int? minutesAgo, bool replaced, CardPosting posting)
    {
        var review = Sample.Review(Deal) with
        {
            CardId = id,
            CardPostedAt = minutesAgo is { } minutes ? Sample.Monday.AddMinutes(-minutes) : null,
            CardReplacedAt = replaced ? Sample.Monday : null,
        };

        Assert.Equal(posting, CardPostingRules.Of(review, Sample.Monday));
    }

    [Fact]
    public void Of_two_who_find_a_card_lost_one_may_post_it()
    {
        var review = Sample.Review(Deal) with { CardId = "7", CardPostedAt = null, CardReplacedAt = null };

        var first = Assert.IsType<Ruling.Accepted>(CardPostingRules.Claim(Deal, review, "7", Sample.Monday));

        var claimed = first.Review ?? throw new InvalidOperationException("The review is gone.");
        Assert.IsType<Ruling.Refused>(CardPostingRules.Claim(Deal, claimed, "7", Sample.Monday));
        Assert.IsType<Ruling.Refused>(CardPostingRules.Claim(Deal, claimed, null, Sample.Monday.AddHours(1)));
    }

    [Fact]
    public void A_press_tells_the_id_of_a_card_that_Teams_did_not_tell()
    {
        var review = Sample.Review(Deal) with { CardId = null, CardPostedAt = Sample.Monday, Conversation = "here" };

        var known = review.PressedOn("9", "here");

        Assert.Equal(("9", null), (known.CardId, known.CardPostedAt));
        Assert.Equal(review, review.PressedOn("9", "elsewhere"));
        Assert.Equal("9", known.PressedOn("10", "here").CardId);
    }
}
