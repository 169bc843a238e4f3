using ReviewBot.BotApp;

namespace ReviewBot.Tests.BotApp;

public sealed class ImportVerbTests
{
    [Theory]
    [InlineData("klingon")]
    [InlineData("en-GB; DROP")]
    [InlineData("xx-QQ")]
    public async Task A_culture_that_there_is_not_is_said_to_be_none(string culture)
    {
        using StringWriter told = new(), complained = new();

        var code = await CommandLine.Run(
            ["import", typeof(ImportVerbTests).Assembly.Location, "--tenant", "t", "--home", "team:t", "--culture", culture],
            told,
            complained,
            default);

        Assert.Equal(1, code);
        Assert.StartsWith($"There is no culture {culture}. Name one such as en-GB", $"{complained}", StringComparison.Ordinal);
    }
}
