using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using ReviewBot.BotApp.Lists;
using ReviewBot.BotApp.LongJobs;
using ReviewBot.BotApp.Teams;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Bench;

/// <summary>
/// Imports a list with next steps, of fifty owners, into an empty pipeline, and then the same list again, which changes nothing.
/// </summary>
static class Import
{
    const int Owners = 50;
    const int Rounds = 3;
    const int WarmUp = 200;

    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="azure">Connection string of the emulator, whose tables are deleted; null: uses a SQLite file.</param>
    public static async Task Run(string? azure, int lines, TextWriter tell)
    {
        await Once(azure, WarmUp);
        List<(double First, double Again, int Calls, Job Job)> all = [];
        for (var round = 0; round < Rounds; round++)
            all.Add(await Once(azure, lines));
        await tell.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{(azure is null ? "a file" : "the emulator")}, {lines:N0} lines: {all.Select(it => it.First).Order().ElementAt(Rounds / 2):N1} s in the middle ({all.Min(it => it.First):N1} to {all.Max(it => it.First):N1}), {all[0].Calls:N0} calls of the store; once more {all.Select(it => it.Again).Order().ElementAt(Rounds / 2):N1} s"));
        var job = all.Select(it => it.Job).OrderBy(it => it.Work).ElementAt(Rounds / 2);
        await tell.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"as a long job: checked and kept in {job.Check:N1} s, the press answered in {job.Press * 1000:N0} ms (at worst {all.Max(it => it.Job.Press) * 1000:N0}), done and told in {job.Work:N1} s"));
    }

    static async Task<(double First, double Again, int Calls, Job Job)> Once(string? azure, int lines)
    {
        var folder = Directory.CreateTempSubdirectory("reviewbot-bench-");
        try
        {
            IRows store = azure is null ? EmbeddedRows.InFile(Path.Combine(folder.FullName, "rows.db")) : await Emptied(new(azure));
            using var file = store as IDisposable;
            await using var connector = new Loopback(
                TimeSpan.Zero, int.MaxValue / 11, [.. Enumerable.Range(0, Owners).Select(Colleagues.Number)]);
            var rows = new Counting(store);
            await using var bot = Bot.Over(rows, TimeProvider.System);
            var where = new PipelineHome(
                "t", "team:x", "Sales", "19:x@thread.tacv2", "28:bot", new(new Uri(await connector.Start()), "t/"));
            var first = await Bring(bot, where, lines);
            var calls = rows.Calls;
            return (first, await Bring(bot, where, lines), calls, await Work(bot, where with { Home = "team:y" }, lines));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<double> Bring(WebApplication bot, PipelineHome where, int lines)
    {
        using var list = new MemoryStream(Encoding.UTF8.GetBytes(List(lines)));
        var began = Stopwatch.GetTimestamp();
        var (_, outcome) = await PipelineFile.Import(bot.Services, where, list, Colleagues.Number(0), English, apply: true, default);
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return outcome.Landings.Count == lines && outcome.Unmatched.Count == 0
            ? took
            : throw new InvalidOperationException($"{outcome.Landings.Count} of {lines}, {outcome.Unmatched.Count} without an owner.");
    }

    /// <summary>Previewed and confirmed as in Teams, and processed by the worker.</summary>
    static async Task<Job> Work(WebApplication bot, PipelineHome where, int lines)
    {
        var now = TimeProvider.System.GetUtcNow();
        var address = new Address(where.ServiceUrl?.ToString() ?? "", "msteams", where.BotId, null, where.Tenant, "channel");
        var place = new Place(where.Conversation, PlaceKind.Channel, "Sales", null, where.Home, JsonSerializer.Serialize(address), now);
        var turn = new Turn(
            where.Tenant, Colleagues.Number(0), place, where.Conversation, "checked", now, Say.In(English), TimeZoneInfo.Utc);
        await bot.Services.GetRequiredService<PipelineAccess>().StartPipeline(turn, where.Home, "Sales", default);
        var import = bot.Services.GetRequiredService<ImportDialog>();
        var plan = DealListParser.Read(List(lines), English, turn.Now.Today);

        var began = Stopwatch.GetTimestamp();
        await import.Check(turn, plan, where.Home, default);
        var check = Stopwatch.GetElapsedTime(began).TotalSeconds;
        began = Stopwatch.GetTimestamp();
        await import.Apply(turn with { Id = "pressed" }, new("checked", Home: where.Home), default);
        var press = Stopwatch.GetElapsedTime(began).TotalSeconds;
        began = Stopwatch.GetTimestamp();
        var subject = new Subject.OfJob(new Subject.OfWorkspace(turn.Workspace(where.Home)), "checked");
        if (!await bot.Services.GetRequiredService<LongJobRun>().Run(subject, default))
            throw new InvalidOperationException("The job was not due.");
        var work = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var kept = await bot.Services.GetRequiredService<DealStore>().ReadBoard(turn.Workspace(where.Home), default);
        return kept.Count == lines
            ? new(check, press, work)
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{kept.Count} of {lines} are in."));
    }

    static async Task<AzureRows> Emptied(TableServiceClient emulator)
    {
        foreach (var table in Enum.GetNames<Table>())
            await emulator.DeleteTableAsync(table);
        return new(emulator);
    }

    static string List(int lines)
    {
        var text = new StringBuilder("Account Name,Opportunity Name,Owner,Next Step,Next Step Date,Amount\n");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        for (var at = 0; at < lines; at++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"Contoso {at},Service desk renewal,{Colleagues.Number(at % Owners).Name},Priya names the budget owner,{today.AddDays(7 + (at % 60)):O},{at * 100}\n");
        }
        return text.ToString();
    }

    /// <summary>In seconds.</summary>
    sealed record Job(double Check, double Press, double Work);
}
