using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ReviewBot.BotApp.Authentication;

/// <summary>A validated token: it was issued for this app and for this service URL; its key says for which channels.</summary>
/// <param name="NotBefore">In UTC, like <paramref name="Expires"/>.</param>
sealed record ChannelToken(string App, string ServiceUrl, SigningKey Key, DateTime NotBefore, DateTime Expires)
{
    public ClaimsIdentity Identity() =>
        new([new(AuthenticationConstants.AudienceClaim, App), new(AuthenticationConstants.ServiceUrlClaim, ServiceUrl)], "Channel");

    /// <summary>Checks that an activity has the service URL and a channel that the token vouches for.</summary>
    /// <exception cref="UnauthorizedAccessException">It has not.</exception>
    public void Admit(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.ChannelId) || !Key.Endorsements.Contains(activity.ChannelId))
            throw new UnauthorizedAccessException("The token's key is not endorsed for the channel.");
        if (Authentication.ServiceUrl.Parse(activity.ServiceUrl) is null
            || !ServiceUrl.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("The token is for another service URL.");
        }
    }
}
