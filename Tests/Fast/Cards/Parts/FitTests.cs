using AdaptiveCards;
using ReviewBot.Cards.Parts;

namespace ReviewBot.Tests.Cards.Parts;

public sealed class FitTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(5, 5)]
    [InlineData(23, 23)]
    [InlineData(24, 23)]
    [InlineData(25, 23)]
    [InlineData(1000, 23)]
    public void It_has_as_many_entries_as_there_is_space_for(int most, int entries)
    {
        var drawn = 0;
        var card = Fit.Card(most, Draw);

        Assert.Equal(entries, card.Body.Count);
        Assert.InRange(drawn, 1, 2 + (int)Math.Ceiling(Math.Log2(most + 1)));
        Assert.Equal(entries, Fit.Most(most, Draw));

        AdaptiveCard Draw(int count)
        {
            drawn++;
            return Kilobytes(count, 1);
        }
    }

    [Fact]
    public void A_card_whose_one_entry_is_too_large_has_that_entry() =>
        Assert.Single(Fit.Card(9, count => Kilobytes(count, 30)).Body);

    /// <summary>A later size may be larger than an earlier one.</summary>
    [Theory]
    [InlineData(new[] { 30, 20, 40, 10 }, 20)]
    [InlineData(new[] { 30, 40, 10 }, 10)]
    [InlineData(new[] { 40, 30 }, 30)]
    public void The_first_size_that_fits_is_used_and_else_the_last(int[] sizes, int entries) =>
        Assert.Equal(entries, Fit.First(sizes, count => Kilobytes(count, 1)).Body.Count);

    static AdaptiveCard Kilobytes(int count, int each) => new("1.5")
    {
        Body = [.. Enumerable.Range(0, count).Select(_ => new AdaptiveTextBlock(new string('a', each * 1000)))],
    };
}
