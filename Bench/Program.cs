using System.Globalization;
using ReviewBot.Bench;

switch (args)
{
    case ["echo", .. var turns]:
        await EchoTurns.Run(turns is [var some] ? Number(some) : 20_000, Console.Out);
        return 0;
    case ["micro"]:
        Micro.Run();
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
    default:
        await Console.Error.WriteLineAsync(
            "Usage: dotnet run -c Release --project Bench -- echo [TURNS] | micro | rounds file STEPS... | rounds azure CONNECTION STEPS... | flood OWNERS TENANTS [FILE]");
        return 1;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
