using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewBot.Playground;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;
using Host = ReviewBot.BotApp.Host;

namespace ReviewBot.Tests.Playground;

/// <summary>The sample deals tell the same story on every day.</summary>
public sealed class SampleDealsTests
{
    /// <summary>Of the sample place, in the order of their ids.</summary>
    static readonly string[] Names = ["Sam Sample", "Lee Sample", "Kim Example", "Alex Example", "Robin Sample"];

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2028-02-29")]
    public async Task The_sample_never_ages(string day)
    {
        var today = Day(day);

        var deals = await Brought(today, times: 1);

        Assert.Equal((0, today.AddDays(18)), (deals["Alpine Ski House"].Reviewed, deals["Alpine Ski House"].Next?.By));
        Assert.Equal((2, today.AddDays(4), 2), (deals["Contoso"].Reviewed, deals["Contoso"].Next?.By, deals["Contoso"].Buyers.Count));
        Assert.Equal("draft a page on what waiting costs", Assert.Single(deals["Contoso"].OpenHelp).What);
        Assert.Equal((today.AddDays(80), 8), (deals["Wingtip Toys"].GoLive?.On, deals["Wingtip Toys"].PathSteps.Count()));
        Assert.Equal(PreworkAnswer.Answered, deals["Northwind Traders"].Prework?.Answer);
        Assert.Equal((2, JobStatus.Reopened), (deals["Fabrikam"].Reviewed, deals["Fabrikam"][Job.Select].Status));
        Assert.Contains(MarkKind.Overdue, Marks(deals["Fabrikam"], today));
        Assert.Contains(MarkKind.Frozen, Marks(deals["Tailspin Toys"], today));
        Assert.DoesNotContain(Marks(deals["Northwind Traders"], today), kind => kind <= MarkKind.Quiet);
        Assert.Equal([StepStatus.Done, StepStatus.Planned], deals["Northwind Traders"].Steps.Select(step => step.Status));
        Assert.All(deals.Values, deal => Assert.NotNull(deal.Owner));
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        var today = new DateOnly(2026, 11, 23);

        Assert.Equal(await Brought(today, times: 1), await Brought(today, times: 2));
    }

    /// <summary>Whatever day it is: every Thursday, and not so soon that a first start asks for it.</summary>
    [Theory]
    [InlineData("2026-11-23", "2026-11-26")]
    [InlineData("2026-11-24", "2026-11-26")]
    [InlineData("2026-11-25", "2026-12-03")]
    [InlineData("2026-11-26", "2026-12-03")]
    public void The_deals_are_reviewed_every_week(string day, string first)
    {
        var at = new DateTimeOffset(Day(day), new(10, 0), TimeSpan.Zero);
        var (review, calendar) = (SamplePipeline.Weekly(at, "UTC"), WorkCalendar.Of(Sample.Workspace()));

        Assert.Equal(Day(first), RecurringReviewRules.Next(review, calendar, at));
        Assert.Null(RecurringReviewRules.Due(review, calendar, at));
    }

    static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    static IEnumerable<MarkKind> Marks(Deal deal, DateOnly today) =>
        MarkCalculator.MarksOf(deal, today, Sample.Workspace()).Select(mark => mark.Kind);

    static async Task<Dictionary<string, Deal>> Brought(DateOnly today, int times)
    {
        await using var teams = await FakeTeamsServer.Start();
        await using var bot = Host.Build(["--environment", Host.Playground, "--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(new FakeTime(new(today, new(10, 0), TimeSpan.Zero)));
            builder.Services.AddSingleton<IRows>(EmbeddedRows.InMemory());
        });
        teams.Members = [.. Names.Select((name, i) => new Person(new($"5a3d1c00-0000-4000-8000-00000000001{i}"), name))];
        for (var i = 0; i < times; i++)
            await SamplePipeline.Bring(bot, new($"{teams.Url}/"), default);
        var sales = await bot.Services.GetRequiredService<DealStore>().FindWorkspace(SamplePipeline.Workspace, default);
        Assert.Equal(["sample"], sales?.Recurring.Select(it => it.Id));

        return (await bot.Services.GetRequiredService<DealStore>().ReadBoard(SamplePipeline.Workspace, default)).ToDictionary(
            found => found.Deal.Customer, found => found.Deal);
    }
}
