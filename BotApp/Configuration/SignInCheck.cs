using Microsoft.Extensions.Options;

namespace ReviewBot.BotApp.Configuration;

/// <summary>Validates the sign-in settings together with the bot's settings that they depend on.</summary>
sealed class SignInCheck(IOptions<BotSettings> bot, IHostEnvironment environment) : IValidateOptions<SignInSettings>
{
    public ValidateOptionsResult Validate(string? name, SignInSettings options)
    {
        string[] wrong = options.AppId is { Length: > 0 } id ? [.. Wrong(options, id)] : [];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    IEnumerable<string> Wrong(SignInSettings options, string id)
    {
        var isTrying = environment.IsDevelopment() || environment.IsEnvironment(BotSettings.PlaygroundEnvironment);
        if (!Guid.TryParseExact(id, "D", out _))
            yield return $"SignIn:AppId is '{id}', which is no app id. Set the one of the app registration, such as 11111111-2222-3333-4444-555555555555.";
        if (bot.Value.PublicAddress is null)
            yield return "Set ReviewBot:PublicAddress as well, or take SignIn:AppId away: tokens name the host that they are for.";
        if (!(options.Authority.IsAbsoluteUri
            && (options.Authority.Scheme is "https" || (isTrying && options.Authority is { Scheme: "http", IsLoopback: true }))))
        {
            yield return $"SignIn:Authority is '{options.Authority}'. Set it to https://login.microsoftonline.com or that of your cloud, or take it away.";
        }
    }
}
