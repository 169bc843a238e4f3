using Microsoft.Extensions.Logging;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Diagnostics;

public sealed class QuietLogTests
{
    static readonly string[] Secret = [
        "Contoso",
        "Sample",
        "Example",
        "Robin",
        "Tickets",
        "spring",
        "hire six",
        "calm release",
        "headcount",
        "budget owner",
        "cost-of-waiting",
        "Service desk",
        "Purchasing",
        "a rival",
    ];

    [Fact]
    public async Task The_log_and_the_traces_of_a_whole_review_have_no_names_and_no_words_of_anybody()
    {
        using var log = new LogLines(LogLevel.Debug);
        await using var bot = await BotFixture.Open(
            more: builder => builder.Logging.SetMinimumLevel(LogLevel.Debug).AddProvider(log),
            settings: [
                "--Logging:LogLevel:Default",
                "Debug",
                "--Logging:LogLevel:Microsoft.AspNetCore",
                "Debug",
                "--Logging:LogLevel:System.Net.Http.HttpClient",
                "Debug",
            ]);
        await bot.Has(Sample.Deal());
        using var traces = new Traces();
        using var counts = new Counts(bot.Telemetry);
        var guests = Steps.Guests(bot);
        await guests["sam"].Types("review contoso");
        foreach (var (who, button, typed) in Steps.OfAReview)
        {
            (string, string)[] alone = button is "2 · I doubt it" ? [.. typed, ("doubt", "a rival is cheaper")] : typed;
            Assert.Equal(200, (await guests[who].Presses(button, alone)).Code);
            await bot.Pass(TimeSpan.FromSeconds(2));
        }
        await guests["lee"].Types("deal contoso");
        await guests["lee"].Types("what is Contoso doing");
        await bot.Post(TeamsConversation.Personal.File(Sample.Lee, "https://contoso.sharepoint.com/Contoso.csv", bot.NextId()));

        Assert.Contains(log.Lines, line => line.Contains("Live card of", StringComparison.Ordinal));
        Assert.NotEmpty(traces.Turns(bot));
        Assert.NotEmpty(counts.Lines);
        Assert.All(
            Secret,
            secret => Assert.DoesNotContain(
                [.. log.Lines, .. traces.Lines(bot), .. counts.Lines], line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }
}
