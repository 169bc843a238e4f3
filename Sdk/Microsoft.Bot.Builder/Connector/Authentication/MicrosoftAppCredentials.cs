using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Stands in for Microsoft.Bot.Connector.Authentication.MicrosoftAppCredentials, of which only the empty ones are needed: calls without a token. The bot's own token comes from a ServiceClientCredentialsFactory.</summary>
public class MicrosoftAppCredentials : ServiceClientCredentials
{
    public static readonly MicrosoftAppCredentials Empty = new(null, null);

    public MicrosoftAppCredentials(string appId, string password)
    {
        if (!string.IsNullOrEmpty(appId)) throw new NotSupportedException("Take a ServiceClientCredentialsFactory for an app with an id.");

        MicrosoftAppId = appId;
    }

    public string MicrosoftAppId { get; set; }
}
