using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>How long the rest of a queue takes.</summary>
public sealed class ReviewPaceTests
{
    [Theory]
    [InlineData(6)]
    [InlineData(6, 3, 4)]
    [InlineData(4, 3, 4, 9)]
    [InlineData(4, 3, 4, 9, 480)]
    public void It_is_measured_from_the_third_review_on(int each, params int[] took) => Assert.Equal(
        each,
        ReviewPace.MinutesEach(
            [Sample.Deal(), .. took.Select(it => Sample.Deal() with { Past = [Sample.Past(Sample.Today) with { Minutes = it }] })]));

    [Fact]
    public void The_length_of_a_review_is_kept_with_its_deal() => Assert.Equal(
        9,
        ReviewLifecycle.Close(Sample.Deal(), Sample.Review(Sample.Deal()), Sample.Sam, Sample.Minutes(9)).Yes().Deal.LastReview?.Minutes);
}
