using ReviewBot.BotApp;

if (args is ["import", .. var rest])
    return await ImportVerb.Run(rest, Console.Out, Console.Error, CancellationToken.None);

await ReviewBot.BotApp.Host.Build(args).RunAsync();
return 0;
