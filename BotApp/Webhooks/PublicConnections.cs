using System.Net;
using System.Net.Sockets;

namespace ReviewBot.BotApp.Webhooks;

/// <summary>
/// Connects to public internet addresses only (protection against SSRF and DNS rebinding): resolves the name itself, checks every address,
/// and connects to the checked one. Source: https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry
/// </summary>
sealed class PublicConnections(bool allowsLoopback)
{
    static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(it => IPNetwork.Parse(it)),
    ];

    /// <summary>Global unicast; special ranges within it are excluded.</summary>
    static readonly IPNetwork Unicast = IPNetwork.Parse("2000::/3");

    static readonly IPNetwork[] SpecialUnicast =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(it => IPNetwork.Parse(it))];

    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var all = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        if (all.Length is 0 || !all.All(MayReach))
            throw new ForbiddenAddressException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(all, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public bool MayReach(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) ? allowsLoopback : IsPublic(plain);
    }

    static bool IsPublic(IPAddress address) => address.AddressFamily is AddressFamily.InterNetwork
        ? !Special.Any(it => it.Contains(address))
        : Unicast.Contains(address) && !SpecialUnicast.Any(it => it.Contains(address));
}
