namespace ReviewBot.Tests.Kit;

static class Problems
{
    /// <summary>All that is wrong is in the message, one a line.</summary>
    public static void AssertNone(IEnumerable<string> wrong)
    {
        var all = wrong.Distinct().ToArray();
        Assert.True(all.Length == 0, $"{all.Length} wrong:\n{string.Join('\n', all)}");
    }
}
