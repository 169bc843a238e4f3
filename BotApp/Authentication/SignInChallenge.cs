namespace ReviewBot.BotApp.Authentication;

/// <summary>Metadata of an endpoint: what a refusal tells a client besides "Bearer".</summary>
sealed record SignInChallenge(string Parts);
