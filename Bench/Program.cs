using System.Globalization;
using ReviewBot.Bench;
using ReviewBot.Bench.Lens;
using ReviewBot.Reviews.Connections;
using Host = ReviewBot.BotApp.Host;

switch (args)
{
    case ["assistants", var deals]:
        await AssistantCalls.Run(Number(deals), Console.Out);
        return 0;
    case ["echo", .. var turns]:
        await EchoTurns.Run(turns is [var some] ? Number(some) : 20_000, Console.Out);
        return 0;
    case ["commands", var file]:
        TypedCommands.Run(file, Console.Out);
        return 0;
    case ["lens", "train"]:
        await LensTrainer.Run("Bench/Lens", "Reviews/Lens", Console.Out);
        return 0;
    case ["lens", var file]:
        await LensReport.Write(file, Console.Out);
        return 0;
    case ["micro"]:
        Micro.Run();
        return 0;
    case ["pages", var deals, var open, .. var more]:
        await OpenPages.Run(Number(deals), Number(open), Bots(more), Console.Out);
        return 0;
    case ["starts", .. var more]:
        await Starts.Run(Bots(more), Console.Out);
        return 0;
    case ["usable", var deals]:
        await UsablePage.Run(Number(deals), Console.Out);
        return 0;
    case ["rounds", "file", .. var sizes]:
        await NudgeRounds.Run([.. sizes.Select(Number)], null, Console.Out);
        return 0;
    case ["rounds", "azure", var connection, .. var sizes]:
        await NudgeRounds.Run([.. sizes.Select(Number)], connection, Console.Out);
        return 0;
    case ["flood", var owners, var tenants]:
        await NudgeFlood.Run(Number(owners), Number(tenants), null, Console.Out);
        return 0;
    case ["flood", var owners, var tenants, var file]:
        await NudgeFlood.Run(Number(owners), Number(tenants), file, Console.Out);
        return 0;
    case ["room", var store, var people, .. var more]:
        await Room.Run(Azure(store), Number(people), Cores(more), Bots(more), Console.Out);
        return 0;
    case ["company", var store, .. var more]:
        await Company.Run(Azure(store), Cores(more), Bots(more), Console.Out);
        return 0;
    case ["import", var store, var lines]:
        await Import.Run(Azure(store), Number(lines), Console.Out);
        return 0;
    case ["lists", var folder, var count]:
        return await MutatedLists.Run(folder, Number(count), Console.Out) ? 0 : 1;
    case ["sync", var system, var store, .. var sizes] when Enum.TryParse<CrmSystem>(system, ignoreCase: true, out var crm):
        await Sync.Run(crm, Azure(store), [.. sizes.Select(Number)], Console.Out);
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "Usage: dotnet run -c Release --project Bench -- assistants DEALS | echo [TURNS] | commands FILE | lens FILE | lens train | micro | pages DEALS OPEN [BOT.dll...] | rounds file STEPS... | rounds azure CONNECTION STEPS... | flood OWNERS TENANTS [FILE] | room file|CONNECTION PEOPLE [--cores CORES] [BOT.dll...] | company file|CONNECTION [--cores CORES] [BOT.dll...] | import file|CONNECTION LINES | lists FOLDER COUNT | sync dynamics|salesforce|hubspot file|CONNECTION OPPORTUNITIES... | starts [BOT.dll...] | usable DEALS");
        return 1;
}

static string? Azure(string store) => store is "file" ? null : store;

static double? Cores(string[] more) =>
    more is ["--cores", var cores, ..] ? double.Parse(cores, CultureInfo.InvariantCulture) : null;

static string[] Bots(string[] more) =>
    [.. more.Where(it => it.EndsWith(".dll", StringComparison.Ordinal)).DefaultIfEmpty(typeof(Host).Assembly.Location)];

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
