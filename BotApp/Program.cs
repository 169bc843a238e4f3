using ReviewBot.BotApp;
using ReviewBot.BotApp.Configuration;

try
{
    if (CommandLine.NamesVerb(args))
        return await CommandLine.Run(args, Console.Out, Console.Error, CancellationToken.None);

    await ReviewBot.BotApp.Host.Build(args).RunAsync();
    return 0;
}
catch (Exception wrong) when (SettingsCheck.Sentences(wrong) is { Count: > 0 } lines)
{
    foreach (var line in lines)
        await Console.Error.WriteLineAsync(line);
    return 1;
}
