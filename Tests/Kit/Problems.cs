namespace ReviewBot.Tests.Kit;

static class Problems
{
    /// <summary>Fails with all problems in the message, one per line.</summary>
    public static void AssertNone(IEnumerable<string> wrong)
    {
        var all = wrong.Distinct().ToArray();
        Assert.True(all.Length == 0, $"{all.Length} wrong:\n{string.Join('\n', all)}");
    }
}
