using ReviewBot.Cards.Words;

namespace ReviewBot.Tests.Cards.Words;

public sealed class TruncateTests
{
    [Theory]
    [InlineData("Contoso", "Contoso")]
    [InlineData("Northwind Traders", "Northwind…")]
    [InlineData("\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600", "\U0001F600\U0001F600\U0001F600\U0001F600…")]
    [InlineData("Cafe\u0301 Cafe\u0301", "Cafe\u0301 Caf…")]
    public void A_long_text_ends_with_a_whole_letter(string text, string cut)
    {
        Assert.Equal(cut, Truncate.To(text, 10));
        Assert.True(Truncate.To(text, 10).Length <= 10);
    }

    [Fact]
    public void What_is_cut_off_costs_nothing()
    {
        var megabytes = new string('x', 2_000_000);
        Truncate.To(megabytes, 10);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Truncate.To(megabytes, 10);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000);
    }

    [Fact]
    public void Names_that_do_not_fit_are_left_open() =>
        Assert.Equal("Contoso, Fabri…", Truncate.Names(["Contoso", "Fabrikam", "Litware"], 15));
}
