using Microsoft.Extensions.Options;

namespace ReviewBot.BotApp;

/// <summary>What only makes sense together. In Production nobody is served without a known app and known tenants.</summary>
sealed class SettingsCheck(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<Settings>
{
    /// <summary>What to tell whoever starts the bot; empty when the failure is not about settings.</summary>
    public static IReadOnlyList<string> Sentences(Exception wrong) => wrong switch
    {
        OptionsValidationException options => [.. options.Failures],
        AggregateException several => [.. several.InnerExceptions.SelectMany(Sentences)],
        InvalidOperationException { InnerException: FormatException or ArgumentException or OverflowException } conversion => [conversion.Message],
        ArgumentException argument => [argument.Message],
        _ => [],
    };

    public ValidateOptionsResult Validate(string? name, Settings options)
    {
        if (environment.IsDevelopment() || environment.IsEnvironment(Host.Playground))
            return ValidateOptionsResult.Success;

        var wrong = new List<string>();
        if (string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]))
            wrong.Add("Set MicrosoftAppId to the app id of the bot's registration. Without it anybody could speak as Teams, so it is needed everywhere but in Development and Playground.");
        if (options.Tenants.Count == 0)
            wrong.Add("Set ReviewBot:Tenants:0 to the id of your Microsoft Entra tenant: only tenants on this list are served.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
