using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lens;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Bench;

/// <summary>Micro-benchmarks of the parts of a turn, with allocations.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
[HideColumns(Column.Error, Column.StdDev, Column.RatioSD)]
public class Micro
{
    const int Deals = 2_000;
    const int Answers = 1_000;
    const int Lines = 5_000;

    static readonly string[] Said = [
        "send the proposal",
        "Priya names the budget owner by Friday",
        "we will follow up next week",
        "they signed the contract, now we send the invoice",
        "schedule a demo with their CFO",
    ];
    static readonly LensPeople People = new("Contoso", ["Priya Sample"], ["Lee Sample"]);
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    static readonly Workspace Pipeline = new(new("t", "team:x"), "Sales", [], "UTC", "en-GB", Pace.Standard);

    readonly Deal[] deals = [
        .. Enumerable.Range(0, Deals)
            .Select(
                at => Crowd.Deal($"d-{at}", new(new($"p-{at / 10}"), "Lee Sample"), 1 + (at % 5), (at % 60) - 30) with
                {
                    Customer = $"Contoso {at}"
                }),
    ];
    readonly string list = List();
    readonly CardContext context = new(
        Say.In(English),
        new(Crowd.Monday, DateOnly.FromDateTime(Crowd.Monday.UtcDateTime)),
        TimeZoneInfo.Utc,
        "team:x")
    { Pipeline = Pipeline };

    public static void Run() => BenchmarkRunner.Run<Micro>(ManualConfig.CreateEmpty()
        .AddJob(BenchmarkDotNet.Jobs.Job.MediumRun.WithToolchain(InProcessEmitToolchain.Instance))
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddExporter(MarkdownExporter.GitHub)
        .AddLogger(ConsoleLogger.Default)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "reviewbot-bench"))
        .WithOptions(ConfigOptions.DisableLogFile));

    /// <summary>The card that proposes six deals.</summary>
    [Benchmark(Baseline = true)]
    public int CardToJson() =>
        ProposeCard.For(
            "Sales", [.. Need.Order(deals.Take(6), context.Today, Pipeline).Select(need => new Proposal("team:x", need))], context)
            .ToJson().Length;

    [Benchmark]
    public int BoardOf2000Deals() => BoardCard.For(
        "Sales",
        [.. Need.Order(deals, context.Today, Pipeline).Select(need => new BoardRow("team:x", need, false))],
        BoardView.All,
        0,
        context).ToJson().Length;

    [Benchmark]
    public int LensOn1000Answers()
    {
        var found = 0;
        for (var at = 0; at < Answers; at++)
            found += CustomerVerbLens.Look(Said[at % Said.Length], People, "en-GB", LensQuestion.Next) is null ? 0 : 1;
        return found;
    }

    [Benchmark]
    public int ListOf5000Lines() => DealListParser.Read(list, English, context.Today).Rows.Count;

    static string List()
    {
        var text = new StringBuilder("Account Name,Opportunity Name,Owner,Next Step,Close Date\n");
        for (var at = 0; at < Lines; at++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"Contoso {at},Service desk renewal,Lee Sample,Priya names the budget owner,2026-12-{1 + (at % 28):00}\n");
        }
        return text.ToString();
    }
}
