using System.Net;
using System.Net.Sockets;

namespace ReviewBot.BotApp.Authentication;

/// <summary>
/// Rules for service URLs. The sender of an activity names the URL that answers are posted to, so it is checked before anything is sent
/// there (SSRF).
/// </summary>
static class ServiceUrl
{
    /// <summary>Parses a service URL; null unless it is an absolute http or https URL without credentials.</summary>
    public static Uri? Parse(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.UserInfo.Length == 0
            ? uri
            : null;

    /// <summary>True if our token may be sent there: https only; in Production never to this machine or a private network.</summary>
    public static bool MayGetToken(Uri uri, bool isProduction) => uri.Scheme == Uri.UriSchemeHttps && !(isProduction && IsNear(uri));

    /// <summary>
    /// True for addresses of this machine or a private network. Names are not resolved: the incoming token has to vouch for the name.
    /// </summary>
    static bool IsNear(Uri uri) => uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
        ? IsPrivate(IPAddress.Parse(uri.DnsSafeHost))
        : uri.IsLoopback || uri.IdnHost.TrimEnd('.') is var host && (!host.Contains('.', StringComparison.Ordinal)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".local", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase));

    /// <summary>Loopback, link-local, private, shared (RFC 6598), multicast and reserved ranges.</summary>
    static bool IsPrivate(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal || address.IsIPv6SiteLocal
                || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any);
        }

        return address.GetAddressBytes() switch
        {
            [0 or 10 or 127 or >= 224, ..] => true,
            [100, >= 64 and < 128, ..] => true,
            [169, 254, ..] => true,
            [172, >= 16 and < 32, ..] => true,
            [192, 168, ..] => true,
            _ => false,
        };
    }
}
