using System.Net;
using System.Net.Sockets;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where an answer may go: the sender of an activity names the address, so it is looked at before anything is sent there.</summary>
static class ServiceUrl
{
    public static Uri Parse(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0
            ? uri
            : null;

    /// <summary>Only by https, and in the strict case only to public hosts.</summary>
    public static bool MayGetToken(Uri uri, bool strict) =>
        uri.Scheme == Uri.UriSchemeHttps && !(strict && IsNear(uri));

    // A name that resolves to a private address is not found here: the token has to vouch for the name.
    static bool IsNear(Uri uri) => uri.HostNameType switch
    {
        UriHostNameType.IPv4 or UriHostNameType.IPv6 => IsPrivate(IPAddress.Parse(uri.DnsSafeHost)),
        _ => uri.IsLoopback || !uri.IdnHost.Contains('.', StringComparison.Ordinal) || uri.IdnHost.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) || uri.IdnHost.EndsWith(".local", StringComparison.OrdinalIgnoreCase) || uri.IdnHost.EndsWith(".internal", StringComparison.OrdinalIgnoreCase),
    };

    static bool IsPrivate(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address)) return true;
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal || address.IsIPv6SiteLocal || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any);

        var bytes = address.GetAddressBytes();
        return bytes[0] switch
        {
            0 or 10 or 127 or >= 224 => true,
            100 => bytes[1] is >= 64 and < 128,
            169 => bytes[1] == 254,
            172 => bytes[1] is >= 16 and < 32,
            192 => bytes[1] == 168,
            _ => false,
        };
    }
}
