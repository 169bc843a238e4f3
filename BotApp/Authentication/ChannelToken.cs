using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ReviewBot.BotApp.Authentication;

/// <summary>A token that has been verified: this app is meant, answers go to this address, and its key says on which channels.</summary>
/// <param name="NotBefore">In UTC, as <paramref name="Expires"/>.</param>
sealed record ChannelToken(string App, string ServiceUrl, SigningKey Key, DateTime NotBefore, DateTime Expires)
{
    public ClaimsIdentity Identity() =>
        new([new(AuthenticationConstants.AudienceClaim, App), new(AuthenticationConstants.ServiceUrlClaim, ServiceUrl)], "Channel");

    /// <summary>Whether the activity that came with it is from where the token says.</summary>
    /// <exception cref="UnauthorizedAccessException">It is not.</exception>
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
