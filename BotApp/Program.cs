ReviewBot.BotApp.Host.Build(args).Run();
