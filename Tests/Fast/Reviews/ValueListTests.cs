using ReviewBot.Reviews;

namespace ReviewBot.Tests.Reviews;

public sealed class ValueListTests
{
    static readonly ValueList<int> Three = [1, 2, 3];

    [Fact]
    public void Two_with_equal_items_are_equal() =>
        Assert.Equal((Three, Three.GetHashCode()), (ValueList.Of([1, 2, 3]), ValueList.Of([1, 2, 3]).GetHashCode()));

    [Fact]
    public void The_order_counts() => Assert.False(Three.Equals([1, 3, 2]));

    [Fact]
    public void One_that_is_longer_is_another() => Assert.False(Three.Equals([1, 2, 3, 4]));

    [Fact]
    public void It_equals_neither_nothing_nor_something_else() => Assert.False(Three.Equals(null) || Three.Equals((object)"1, 2, 3"));

    [Fact]
    public void Records_that_hold_it_compare_by_value() =>
        Assert.Equal(new Baseline(null, 0, Jobs.Unknown, []), new Baseline(null, 0, [.. Jobs.Unknown], []));

    [Fact]
    public void Adding_leaves_the_list_as_it_was()
    {
        Assert.Equal([1, 2, 3, 4], Three.Add(4));
        Assert.Equal(3, Three.Count);
    }

    [Fact]
    public void Changing_touches_what_matches_only() => Assert.Equal([1, 20, 3], Three.Change(it => it == 2, it => it * 10));

    [Theory]
    [InlineData(0, "")]
    [InlineData(2, "12")]
    [InlineData(3, "123")]
    [InlineData(9, "123")]
    public void The_first_are_at_most_so_many(int most, string expected) => Assert.Equal(expected, string.Concat(Three.Take(most)));
}
