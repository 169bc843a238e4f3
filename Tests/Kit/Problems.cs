namespace ReviewBot.Tests.Kit;

static class Problems
{
    /// <summary>Fails if there are problems, with all of them in the message, one per line.</summary>
    public static void IsWrong(IEnumerable<string> wrong)
    {
        var all = wrong.Distinct().ToArray();
        Assert.True(all.Length == 0, $"{all.Length} wrong:\n{string.Join('\n', all)}");
    }
}
