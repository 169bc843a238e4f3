namespace ReviewBot.BotApp.Configuration;

/// <summary>
/// Authentication of people over HTTP, by a token of Microsoft Entra. Without an app id it is disabled, and nothing is registered.
/// </summary>
sealed class SignInSettings
{
    public const string Section = "SignIn";

    /// <summary>
    /// Audience of people's tokens: the app registration that exposes the scope <c>access_as_user</c>. A managed identity cannot be one.
    /// Null: sign-in is disabled.
    /// </summary>
    public string? AppId { get; init; }

    /// <summary>Entra's endpoint for the cloud of the tenants.</summary>
    public Uri Authority { get; init; } = new("https://login.microsoftonline.com");
}
