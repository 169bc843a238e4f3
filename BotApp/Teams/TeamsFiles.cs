using Microsoft.Extensions.Options;
using ReviewBot.BotApp.Configuration;

namespace ReviewBot.BotApp.Teams;

/// <summary>Allow-list of file hosts: nothing is downloaded from or uploaded to other hosts (SSRF).</summary>
sealed class TeamsFiles(IOptions<BotSettings> settings)
{
    IReadOnlyList<string> Hosts => settings.Value.FileHosts is { Count: > 0 } hosts ? hosts : BotSettings.TeamsFileHosts;

    public bool IsFileHost(Uri address) => address is { Scheme: "https", IsDefaultPort: true, UserInfo: "" }
        && Hosts.Any(
            host => address.Host.Equals(host, StringComparison.OrdinalIgnoreCase)
                || address.Host.EndsWith($".{host}", StringComparison.OrdinalIgnoreCase));
}
