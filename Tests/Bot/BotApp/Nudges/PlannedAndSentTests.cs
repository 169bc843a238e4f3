using System.Globalization;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Nudges;

/// <summary>The page of planned nudges and the sending worker agree, on one store.</summary>
public sealed class PlannedAndSentTests
{
    static readonly TeamsConversation Alone = new($"a:personal-of-{Sample.Sam.Id.Value}", "personal");

    /// <summary>A review of the deal holds its nudges back for a day, also from the lead, who does not own it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_lead_is_asked_on_the_day_that_the_page_names(bool isReviewed)
    {
        await using var post = await NudgeFixture.Open();
        await post.Meets(Sample.Sam);
        var sam = post.Bot.Guest(Sample.Sam);
        await sam.Types("help");
        await post.Bot.Deals.Save(new Workspace(BotFixture.Home(), "Sales", [Sample.Sam]), default);
        await post.Late(days: -40);
        Assert.NotNull(await Next(post, TimeSpan.FromHours(8))); // the weekly list, on Monday
        post.Bot.Time.Advance(Sample.Monday.AddDays(1).AddMinutes(1) - post.Bot.Time.GetUtcNow());
        if (isReviewed)
        {
            await sam.Reviews();
        }

        await post.Bot.Guest(Sample.Sam, Alone).Types("nudges");
        var planned = Assert.Single(post.Teams.Messages[0].Lines, line => line.Contains(", from ", StringComparison.Ordinal));
        var sent = await Next(post, TimeSpan.FromDays(4));

        Assert.NotNull(sent);
        Assert.StartsWith(sent.Value.ToString("dddd d MMM", CultureInfo.GetCultureInfo("en-GB")), planned, StringComparison.Ordinal);
    }

    /// <summary>When the next message to Sam alone comes.</summary>
    static async Task<DateTimeOffset?> Next(NudgeFixture post, TimeSpan within)
    {
        var until = post.Bot.Time.GetUtcNow() + within;
        post.Teams.Forget();
        while (post.Bot.Time.GetUtcNow() < until)
        {
            await post.After(TimeSpan.FromMinutes(10));
            if (post.Teams.Calls.Any(call => call.IsSend && call.Path.Contains(Sample.Sam.Id.Value, StringComparison.Ordinal)))
                return post.Bot.Time.GetUtcNow();
        }
        return null;
    }
}
