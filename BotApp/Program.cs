using Microsoft.Extensions.Options;
using ReviewBot.BotApp;

try
{
    if (args is ["import", .. var rest])
        return await ImportVerb.Run(rest, Console.Out, Console.Error, CancellationToken.None);

    await ReviewBot.BotApp.Host.Build(args).RunAsync();
    return 0;
}
catch (OptionsValidationException wrong)
{
    foreach (var line in wrong.Failures)
        await Console.Error.WriteLineAsync(line);
    return 1;
}
