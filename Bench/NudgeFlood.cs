using System.Diagnostics;
using System.Globalization;
using ReviewBot.BotApp.Work;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Bench;

/// <summary>
/// Many people due at once: plans, sends to a connector that answers in 20 ms and accepts 50 messages a second per tenant, and stores the
/// outcome.
/// </summary>
static class NudgeFlood
{
    const int MostOfATenant = 50;

    public static async Task Run(int owners, int tenants, string? file, TextWriter tell)
    {
        await using var connector = new Loopback(TimeSpan.FromMilliseconds(20), MostOfATenant);
        var address = await connector.Start();
        var store = file is null ? EmbeddedRows.InMemory() : EmbeddedRows.InFile(file);
        var (time, rows) = (new Clock(Crowd.Monday), new Counting(store));
        await new Crowd(rows, time, address).HasDue(owners, tenants);
        await using var bot = Bot.Over(rows, time);
        var round = bot.Services.GetRequiredService<WorkRound>();
        time.Pass(TimeSpan.FromMinutes(5));
        time.Runs();
        rows.Reset();

        var (began, cpu) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        while (connector.Taken < owners && await round.Run(default, default) is var looked)
        {
            if (looked == 0)
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        }
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var used = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds / seconds / Environment.ProcessorCount;
        await tell.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{owners:N0} due in {tenants} tenants, {(file is null ? "memory" : "a file")}: {seconds:N1} s, {owners / seconds:N0} nudges/s of {tenants * MostOfATenant:N0}/s allowed, {rows.Calls / (double)owners:N1} calls of the store each, {rows.Calls / seconds:N0}/s, {connector.Refused} refused, {used:P0} of {Environment.ProcessorCount} processors used by this process, client and connector included"));
    }
}
