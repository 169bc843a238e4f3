using ReviewBot.Bench;

if (args is not ["echo", ..])
{
    Console.WriteLine("Usage: dotnet run -c Release --project Bench -- echo [turns]");
    return 1;
}
await EchoTurns.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 20_000, Console.Out);
return 0;
