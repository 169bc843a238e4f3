using ReviewBot.BotApp;

try
{
    if (args is ["import", .. var rest])
        return await ImportVerb.Run(rest, Console.Out, Console.Error, CancellationToken.None);
    if (args is ["export", .. var wanted])
        return await ExportVerb.Run(wanted, Console.Out, Console.Error, CancellationToken.None);

    await ReviewBot.BotApp.Host.Build(args).RunAsync();
    return 0;
}
catch (Exception wrong) when (SettingsCheck.Sentences(wrong) is { Count: > 0 } lines)
{
    foreach (var line in lines)
        await Console.Error.WriteLineAsync(line);
    return 1;
}
