namespace ReviewBot.BotApp.Settings;

/// <summary>
/// Who may say over HTTP who they are, by a token of Microsoft Entra. Without an app id nobody can, and nothing is registered.
/// </summary>
sealed class SignInSettings
{
    public const string Section = "SignIn";

    /// <summary>
    /// The app registration that people's tokens are for, which exposes the scope <c>access_as_user</c>. A managed identity cannot be one.
    /// Null: nobody signs in.
    /// </summary>
    public string? AppId { get; init; }

    /// <summary>Where Entra signs people in, of the cloud that the tenants are in.</summary>
    public Uri Authority { get; init; } = new("https://login.microsoftonline.com");
}
